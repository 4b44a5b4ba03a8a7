// A ground defeasible theory: literals, rules, formula nodes, superiority. Plain arrays and ids; nothing of law in it.
// Proof conditions: Antoniou, Billington, Governatori, Maher, "Representation results for defeasible logic", ACM TOCL 2(2), 2001.
#pragma once

#include "text/id.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kyujo::theory {

using LiteralId = text::Id<struct LiteralTag>;
using TheoryRuleId = text::Id<struct TheoryRuleTag>;

/// How a literal gets its tags.
enum class LiteralKind : std::uint8_t {
    input,     ///< given from outside, per column: true, false, or unknown (no tag)
    derived,   ///< by rules, against attackers, with team defeat
    all,       ///< formula: every child
    any,       ///< formula: some child
    at_least,  ///< formula: `threshold` children
    swap,      ///< formula: proved where its one child is refuted and the other way round ("not established", or `not` of a fact)
};

struct Literal {
    LiteralKind kind = LiteralKind::derived;
    std::uint32_t threshold = 0;  ///< of at_least
};

/// Strength of a rule against opposed rules: an explicit pair decides; else the higher level; equal levels leave a clash.
using Level = std::uint32_t;

struct TheoryRule {
    LiteralId head;
    Level level = 1;
    bool defeater = false;  ///< attacks, never supports
};

/// Build with the add functions, in any order of rules; then freeze() once. Linear in what was added.
class Theory {
public:
    LiteralId add_input();
    LiteralId add_derived();
    /// A formula node; its children follow by add_child(), at any time before freeze().
    LiteralId add_formula(LiteralKind kind, std::uint32_t threshold = 0);
    void add_child(LiteralId formula, LiteralId child);
    /// Rules for `attacker` attack `attacked`: one direction; call twice for a symmetric clash.
    void add_attack(LiteralId attacker, LiteralId attacked);
    /// Rules for `ally` may defend `defended` by beating its attackers (every literal is its own ally already).
    void add_ally(LiteralId ally, LiteralId defended);
    TheoryRuleId add_rule(LiteralId head, std::span<const LiteralId> body, Level level = 1, bool defeater = false);
    void add_superiority(TheoryRuleId stronger, TheoryRuleId weaker);
    /// Builds the indexes the solver reads.
    void freeze();

    std::size_t literal_count() const { return literals_.size(); }
    std::size_t rule_count() const { return rules_.size(); }
    /// Facts + rules + priorities + body literals: the usual measure of a theory.
    std::size_t size() const;
    const Literal& literal(LiteralId id) const { return literals_[id.index()]; }
    const TheoryRule& rule(TheoryRuleId id) const { return rules_[id.index()]; }
    std::span<const LiteralId> body(TheoryRuleId id) const { return row(body_begin_, bodies_, id.index()); }
    // After freeze():
    std::span<const LiteralId> children(LiteralId id) const { return row(child_begin_, children_, id.index()); }
    std::span<const TheoryRuleId> rules_for(LiteralId id) const { return row(head_begin_, by_head_, id.index()); }
    std::span<const LiteralId> attackers(LiteralId id) const { return row(attacker_begin_, attackers_, id.index()); }  ///< opp(q)
    std::span<const LiteralId> allies(LiteralId id) const { return row(ally_begin_, allies_, id.index()); }            ///< without q itself
    std::span<const TheoryRuleId> weaker_than(TheoryRuleId id) const { return row(weaker_begin_, weaker_, id.index()); }
    std::span<const TheoryRuleId> stronger_than(TheoryRuleId id) const { return row(stronger_begin_, stronger_, id.index()); }
    /// Whether rule `a` beats rule `b` when both apply: explicit pair first, then level.
    bool superior(TheoryRuleId a, TheoryRuleId b) const;

private:
    using Offsets = std::vector<std::uint32_t>;
    template <class T>
    static std::span<const T> row(const Offsets& begin, const std::vector<T>& items, std::size_t index)
    {
        return std::span<const T>(items.data() + begin[index], begin[index + 1] - begin[index]);
    }
    std::vector<Literal> literals_;
    std::vector<TheoryRule> rules_;
    Offsets body_begin_{0};
    std::vector<LiteralId> bodies_, children_;
    std::vector<std::pair<LiteralId, LiteralId>> child_pairs_, attack_pairs_, ally_pairs_;
    std::vector<std::pair<TheoryRuleId, TheoryRuleId>> superiority_;
    Offsets child_begin_, head_begin_, attacker_begin_, ally_begin_, weaker_begin_, stronger_begin_;
    std::vector<TheoryRuleId> by_head_, weaker_, stronger_;
    std::vector<LiteralId> attackers_, allies_;
};

}  // namespace kyujo::theory
