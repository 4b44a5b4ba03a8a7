// A proof as in TOCL 2001: a sequence of tagged literals, each of which follows from earlier ones by one of the proof conditions. It says
// which condition, so that it can be checked without searching.
#pragma once

#include "logic/conclusions.hpp"

#include <functional>

namespace kyujo::logic {

struct Statement {
    Tag tag = Tag::proved;
    Literal literal;
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// Which tags make a rule do what it is said to do: of its premises, and of those that must fail.
struct Demand {
    Tag holds, fails;
    Statement of(const Premise& premise) const { return {premise.fails ? fails : holds, premise.literal}; }
};
/// All premises so: the rule applies. Attacks, when propagating, need only be supported.
Demand applies(Ambiguity ambiguity);
Demand threatens(Ambiguity ambiguity);
/// One premise so: the rule is out.
Demand discarded(Ambiguity ambiguity);
Demand harmless(Ambiguity ambiguity);
inline constexpr Demand strictly{Tag::definite, Tag::not_definite};
inline constexpr Demand not_strictly{Tag::not_definite, Tag::definite};

enum class Reason : std::uint8_t {
    fact,          ///< +D: given
    strict_rule,   ///< +D: `rule`, all of whose premises are +D
    not_derived,   ///< -D: no fact, and every strict rule is out
    definite,      ///< +d, +s: +D
    rule,          ///< +d, +s: `rule` applies, and nothing stops it
    all_out,       ///< -d, -s: -D, and every rule is out (-s: or beaten)
    contradicted,  ///< -d, -s: -D, and `opponent` is +D
    overruled,     ///< -d: -D, and `rule` attacks, and whatever could beat it is out
    circular,      ///< -D, -d, -s: what could support it is out, or rests on others of the same circle
};

/// What became of a rule that had to be looked at.
struct Fate {
    RuleId rule;
    std::uint32_t premise = 0;  ///< number of the premise at which it is out
    RuleId beaten_by;           ///< valid: it is beaten instead
};

struct Step {
    Statement statement;
    Reason reason = Reason::fact;
    RuleId rule;
    Literal opponent;
    std::vector<Fate> fates;
};

/// A rule for, or against, a literal that is left undecided.
struct Waiting {
    RuleId rule;
    enum class State : std::uint8_t { applies, out, waits } state = State::waits;
    std::uint32_t premise = 0;  ///< of `out` and `waits`
    bool attacks = false;
};

/// Neither proved nor refuted: nothing but other undecided literals stands in the way.
struct Undecided {
    Statement statement;  ///< +D, +d or +s, which is undecided, as is its opposite
    std::vector<Waiting> rules;
};

struct Proof {
    Literal asked;
    std::optional<Tag> outcome;        ///< proved or refuted; nothing: neither
    std::vector<Step> steps;           ///< the last one is the outcome, if there is one
    std::vector<Undecided> undecided;  ///< if there is none
};

/// Proves or refutes a literal, or shows why neither is possible. No fact may be unknown.
Proof prove(const Document& document, const Options& options, Literal literal);

/// At which premises the rules of `fates` are out, and which ones make `rule` apply.
Demand demand_of_fates(const Step& step, Ambiguity ambiguity);
Demand demand_of_rule(const Step& step, Ambiguity ambiguity);

class Index;
/// Calls `visit` for everything that a step rests on; all of it is earlier, or in the same circle.
void for_each_ground(const Index& index, Ambiguity ambiguity, const Step& step, const std::function<void(const Statement&)>& visit);

}  // namespace kyujo::logic
