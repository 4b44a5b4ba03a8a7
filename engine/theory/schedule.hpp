// The order in which literals can be solved: strongly connected components of "depends on", dependencies first.
#pragma once

#include "theory/theory.hpp"

#include <functional>

namespace kyujo::theory {

/// Literals that the tags of `literal` are computed from: children of a formula; of a derived literal, the bodies of the rules for it, for
/// its attackers and for its allies, as far as `counts(rule)`; a defeater only counts as an attacker. Calls `visit(dependency, supports)`; `supports`
/// is false across an attack or a swap.
template <class Visit, class Counts>
void for_each_dependency(const Theory& theory, LiteralId literal, Visit&& visit, Counts&& counts)
{
    const LiteralKind kind = theory.literal(literal).kind;
    if (kind == LiteralKind::input) return;
    if (kind != LiteralKind::derived) {
        for (const LiteralId child : theory.children(literal)) visit(child, kind != LiteralKind::swap);
        return;
    }
    const auto bodies = [&](LiteralId head, bool supports) {
        for (const TheoryRuleId rule : theory.rules_for(head)) {
            if (!counts(rule) || (supports && theory.rule(rule).defeater)) continue;
            for (const LiteralId premise : theory.body(rule)) visit(premise, supports);
        }
    };
    bodies(literal, true);
    for (const LiteralId attacker : theory.attackers(literal)) bodies(attacker, false);
    // Allies only defend; without an attacker they change nothing.
    if (theory.attackers(literal).empty()) return;
    for (const LiteralId ally : theory.allies(literal)) bodies(ally, true);
}

template <class Visit>
void for_each_dependency(const Theory& theory, LiteralId literal, Visit&& visit)
{
    for_each_dependency(theory, literal, visit, [](TheoryRuleId) { return true; });
}

class Schedule {
public:
    Schedule() = default;
    /// Iterative, so that no theory is too deep for it. Linear.
    explicit Schedule(const Theory& theory);

    /// The same order without the literals that are not wanted. A loop stays whole or goes.
    Schedule only(const std::vector<bool>& wanted) const;

    /// Literals in an order in which each can be solved: dependencies first, the members of a loop side by side.
    std::span<const LiteralId> literals() const { return literals_; }
    /// Literals that depend on each other (or one that depends on itself): a range of literals().
    struct Loop {
        std::uint32_t begin = 0, end = 0;
        bool positive = true;  ///< no attack and no swap lies on an edge inside it
    };
    /// By position.
    std::span<const Loop> loops() const { return loops_; }
    std::span<const LiteralId> members(const Loop& loop) const { return literals().subspan(loop.begin, loop.end - loop.begin); }

private:
    std::vector<LiteralId> literals_;
    std::vector<Loop> loops_;
};

}  // namespace kyujo::theory
