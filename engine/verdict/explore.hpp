// The verdict as a function of what is open: every completion of a case is a column, and the one solver answers them all.
#pragma once

#include "solver/solve.hpp"
#include "verdict/diagram.hpp"
#include "verdict/unknowns.hpp"

#include <memory>

namespace kyujo::verdict {

/// How a clash of rules of equal standing counts.
enum class Ambiguity : std::uint8_t {
    by_cases,     ///< an open question nobody posed: the verdict is firm only where it is the same whichever side wins
    blocking,     ///< neither side is shown, and reasoning goes on from there
    propagating,  ///< neither side is shown, and nothing that leans on either is
};

struct Limits {
    std::uint64_t completions = std::uint64_t{1} << 20;  ///< columns that may be solved for one question
    Ambiguity ambiguity = Ambiguity::by_cases;
};

/// A question to the solver: the first literal of the ladder that is proved, all before it refuted, gives the outcome.
struct Target {
    Issue issue;
    std::vector<std::pair<LiteralId, std::uint8_t>> ladder;
    std::uint8_t silent = 0;  ///< outcome when every literal is refuted
    std::uint8_t stuck = 0;   ///< outcome when, with everything known, some literal still gets no tag
};

/// What holds whatever the unknowns are and whichever side of a clash wins.
struct Firm {
    solver::Columns proof, support;
    bool proved(LiteralId id) const { return proof.is_proved(id); }
    bool refuted(LiteralId id) const { return support.is_refuted(id); }
};

struct Exploration {
    Unknowns unknowns;
    Diagram diagram;
    Diagram::Node root = 0;
    std::uint64_t completions = 0;  ///< columns that were solved; 0: nothing open mattered enough to try
    bool stopped = false;           ///< by the limit; the diagram says nothing then
};

/// Rules of equal standing that may meet over an issue: for each there is one on the other side with neither superior to the other, and no
/// premise of either firmly fails.
struct ClashingRules {
    std::vector<theory::TheoryRuleId> for_it, against_it;
};
ClashingRules clashing_rules(const Ground& ground, const Firm& firm, const Issue& issue);

/// The outcome, if it is firm.
std::optional<std::uint8_t> firm_outcome(const Target& target, const Firm& firm);

/// Every completion of what may matter to the target. `given`: one word of columns with the known inputs set.
Exploration explore(const law::Law& law, const scenario::Scenario& scenario, const Ground& ground, const solver::Columns& given, const Firm& firm,
                    const Target& target, const Limits& limits);

}  // namespace kyujo::verdict
