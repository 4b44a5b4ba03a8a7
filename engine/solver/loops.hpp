// The part of the solver that is for literals that depend on each other; included by solver.hpp.
#pragma once

#include "solver/solver.hpp"

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

template <std::size_t width, Ambiguity ambiguity>
void Solver<width, ambiguity>::solve_loop(const Schedule::Loop& loop)
{
    const auto members = schedule_.members(loop);
    loop_.enter(theory_, members);
    for (const LiteralId id : members) set(id, Value());
    work_off();
    // What is refuted there may have been what could still beat an attacker: that may refute more.
    while (loop.positive && loops_ == Loops::unfounded && refute_unfounded(members)) work_off();
    for (const LiteralId id : members) forget_rules(id);
    loop_.leave();
}

/// Evaluates the members, and again whatever depends on one that has changed. Tags only ever come to be.
template <std::size_t width, Ambiguity ambiguity>
void Solver<width, ambiguity>::work_off()
{
    loop_.until_stable([&](LiteralId id) {
        forget_rules(id);
        Value now = evaluate(id);
        now.keep(value(id));
        if (now == value(id)) return false;
        set(id, now);
        return true;
    });
}

/// Bodies are kept once computed; inside a loop they must be computed anew after a premise changed.
template <std::size_t width, Ambiguity ambiguity>
void Solver<width, ambiguity>::forget_rules(LiteralId id)
{
    if (rules_.empty()) return;
    const auto forget = [&](LiteralId head) {
        for (const TheoryRuleId rule : theory_.rules_for(head)) known_since_[rule.index()] = 0;
    };
    forget(id);
    for (const LiteralId attacker : theory_.attackers(id)) forget(attacker);
    for (const LiteralId ally : theory_.allies(id)) forget(ally);
}

/// Well-founded reading of positive loops (Maher, Governatori, AAAI 1999): what is still untagged and cannot be reached from outside
/// the loop by rules that may yet apply supports only itself, and is refuted. Unknown inputs below are potential support. Tells whether
/// anything was.
template <std::size_t width, Ambiguity ambiguity>
bool Solver<width, ambiguity>::refute_unfounded(std::span<const LiteralId> members)
{
    std::vector<Block> possible(members.size());
    const auto may_hold = [&](LiteralId id) { return loop_.contains(id) ? possible[loop_.place(id)] : ~value(id).weakest().minus; };
    loop_.until_stable([&](LiteralId id) {
        const Value known = value(id);
        const Block now = ~known.weakest().minus & (known.weakest().plus | potential(id, may_hold));
        if (now == possible[loop_.place(id)]) return false;
        possible[loop_.place(id)] = now;
        return true;
    });
    bool news = false;
    for (const LiteralId id : members) {
        Value known = value(id);
        const Block impossible = ~(possible[loop_.place(id)] | known.weakest().minus);
        known.proof.minus |= impossible & ~known.proof.plus;
        if constexpr (propagating) known.support.minus |= impossible;
        news = news || known != value(id);
        set(id, known);
    }
    return news;
}

/// Columns in which a literal could still be proved, given what may hold below it.
template <std::size_t width, Ambiguity ambiguity>
template <class MayHold>
typename Solver<width, ambiguity>::Block Solver<width, ambiguity>::potential(LiteralId id, const MayHold& may_hold)
{
    const LiteralKind kind = theory_.literal(id).kind;
    const auto children = theory_.children(id);
    const auto together = [&](std::span<const LiteralId> parts) {
        touched_ += 1 + parts.size();
        Block result = Block::every();
        for (const LiteralId part : parts) result &= may_hold(part);
        return result;
    };
    if (kind == LiteralKind::all) return together(children);
    Block result;
    touched_ += children.size();
    if (kind == LiteralKind::derived) {
        for (const TheoryRuleId rule : theory_.rules_for(id)) {
            if (!theory_.rule(rule).defeater) result |= together(theory_.body(rule));
        }
    } else if (kind == LiteralKind::any) {
        for (const LiteralId child : children) result |= may_hold(child);
    } else {
        holding_.clear();
        for (const LiteralId child : children) holding_.add(may_hold(child));
        result = holding_.at_least(theory_.literal(id).threshold);
    }
    return result;
}

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver
