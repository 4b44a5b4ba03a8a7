// The solver proper, for a number of words at a time. Literals are taken in the order of the schedule; inside a loop, from a work list.
#pragma once

#include "solver/known.hpp"
#include "solver/loop_index.hpp"
#include "solver/side.hpp"

#include <algorithm>

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

using theory::LiteralKind;

template <std::size_t width, Ambiguity ambiguity>
class Solver {
    static constexpr bool propagating = ambiguity == Ambiguity::propagating;
    using Block = Bits<width>;
    using Pair = Tags<width>;

    using Value = Known<width, ambiguity>;

public:
    Solver(const Theory& theory, const Schedule& schedule, Loops loops) : theory_(theory), schedule_(schedule), loops_(loops) {}

    /// Occurrences looked at so far; see Work.
    std::uint64_t touched() const { return touched_ + loop_.touched(); }

    /// Solves the block of columns that `planes` points to.
    void run(const Planes<width, ambiguity>& planes, std::span<const Tie> ties)
    {
        planes_ = planes;
        ties_ = ties;
        ++now_;
        const auto literals = schedule_.literals();
        auto loop = schedule_.loops().begin();
        for (std::size_t at = 0; at < literals.size();) {
            if (loop != schedule_.loops().end() && loop->begin == at) {
                solve_loop(*loop);
                at = loop->end;
                ++loop;
            } else {
                set(literals[at], evaluate(literals[at]));
                ++at;
            }
        }
    }

private:
    Value value(LiteralId id) const { return planes_.value(id); }
    void set(LiteralId id, const Value& value) { planes_.set(id, value); }

    // --- formulas ---

    Value evaluate(LiteralId id)
    {
        switch (theory_.literal(id).kind) {
            case LiteralKind::input:
                return planes_.given(id);
            case LiteralKind::derived:
                return theory_.attackers(id).empty() ? unopposed(id) : opposed(id);
            case LiteralKind::all:
                return conjunction(theory_.children(id));
            case LiteralKind::any: {
                Value result;
                touched_ += theory_.children(id).size();
                planes_.disjunction(theory_.children(id), result);
                return result;
            }
            case LiteralKind::at_least:
                return at_least(id);
            case LiteralKind::swap:
                return value(theory_.children(id).front()).swapped();
        }
        return {};
    }

    Value conjunction(std::span<const LiteralId> parts)
    {
        Value result;
        conjoin(parts, result);
        return result;
    }
    void conjoin(std::span<const LiteralId> parts, Value& result)
    {
        touched_ += 1 + parts.size();
        planes_.conjunction(parts, result);
    }

    /// Proved where enough children are; refuted where too many are refuted.
    Value at_least(LiteralId id)
    {
        const auto children = theory_.children(id);
        const std::uint32_t needed = theory_.literal(id).threshold;
        if (needed == 0) return Value(Pair::all_so_far());
        if (needed > children.size()) return Value(Pair::none_so_far());
        Value result(count(children, needed, &Value::proof));
        if constexpr (propagating) result.support = count(children, needed, &Value::support);
        return result;
    }
    Pair count(std::span<const LiteralId> children, std::uint32_t needed, Pair Value::*which)
    {
        const auto too_many = static_cast<std::uint32_t>(children.size()) - needed + 1;
        touched_ += children.size();
        holding_.clear();
        failing_.clear();
        for (const LiteralId child : children) {
            const Value part = value(child);
            holding_.add((part.*which).plus);
            failing_.add((part.*which).minus);
        }
        return {holding_.at_least(needed), failing_.at_least(too_many)};
    }

    // --- rules ---

    /// Of the body of a rule in a quarrel: computed once, however many literals it supports, attacks or defends.
    const Value& body(TheoryRuleId id)
    {
        if (rules_.empty()) {
            rules_.resize(theory_.rule_count());
            known_since_.resize(theory_.rule_count(), 0);
        }
        if (known_since_[id.index()] != now_) {
            conjoin(theory_.body(id), rules_[id.index()]);
            known_since_[id.index()] = now_;
        }
        return rules_[id.index()];
    }
    const Pair& proof_of(TheoryRuleId id) { return body(id).proof; }
    /// What makes a rule dangerous to those it attacks.
    const Pair& threat_of(TheoryRuleId id) { return body(id).weakest(); }

    /// No rule can attack: some rule applies, or all are discarded.
    Value unopposed(LiteralId id)
    {
        return some_rule(id, [&](TheoryRuleId rule) { return conjunction(theory_.body(rule)); });
    }
    template <class BodyOf>
    Value some_rule(LiteralId id, BodyOf&& body_of)
    {
        Value result(Pair::none_so_far());
        touched_ += 1 + theory_.rules_for(id).size();
        for (const TheoryRuleId rule : theory_.rules_for(id)) {
            if (!theory_.rule(rule).defeater) result.or_else(body_of(rule));
        }
        return result;
    }

    /// In most columns most rules are discarded: what is so in all of them is left out of a quarrel.
    bool out_of_play(TheoryRuleId rule) { return proof_of(rule).minus.full(); }
    /// Those that may beat attackers of a literal.
    void gather_team(LiteralId id)
    {
        team_.clear();
        const auto add = [&](LiteralId head) {
            for (const TheoryRuleId rule : theory_.rules_for(head)) {
                if (!theory_.rule(rule).defeater && !out_of_play(rule)) team_.add(theory_.rule(rule).level, rule);
            }
        };
        add(id);
        for (const LiteralId ally : theory_.allies(id)) add(ally);
        rank(team_);
        standing_known_.assign(team_.members().size(), false);
    }
    void rank(Side<width>& side)
    {
        side.rank();
        touched_ += side.members().size();
    }
    bool in_team(TheoryRuleId rule, LiteralId id) const
    {
        return !theory_.rule(rule).defeater && (theory_.rule(rule).head == id || listed(theory_.allies(id), theory_.rule(rule).head));
    }
    bool attacks(TheoryRuleId rule, LiteralId id) const { return listed(theory_.attackers(id), theory_.rule(rule).head); }
    static bool listed(std::span<const LiteralId> literals, LiteralId literal)
    {
        return std::find(literals.begin(), literals.end(), literal) != literals.end();
    }

    /// What the members of a side superior to a rule do: some applies (plus); all are discarded (minus). Levels decide by a prefix of the
    /// side, pairs one by one; where a pair overrules a level, all of the prefix but the one that is overruled.
    template <class IsMember>
    Pair superior_to(TheoryRuleId rule, Side<width>& side, IsMember&& is_member)
    {
        const Level level = theory_.rule(rule).level;
        const auto weaker = theory_.weaker_than(rule);
        const auto stronger = theory_.stronger_than(rule);
        touched_ += 1 + weaker.size() + stronger.size();
        overruled_.clear();
        for (const TheoryRuleId other : weaker) {
            if (theory_.rule(other).level > level && is_member(other) && !out_of_play(other))
                overruled_.push_back({theory_.rule(other).level, other});
        }
        const auto proof = [&](TheoryRuleId other) -> const Pair& { return proof_of(other); };
        Pair result = overruled_.empty() ? above(level, side) : side.above_without(level, overruled_, proof);
        for (const TheoryRuleId other : stronger) {
            if (is_member(other)) result.or_else(proof_of(other));
        }
        return result;
    }
    Pair above(Level level, Side<width>& side)
    {
        return side.above(level, [&](TheoryRuleId other) -> const Pair& { return proof_of(other); });
    }
    /// Of the team against an attacker: whether it is beaten, and whether nothing can beat it.
    Pair against(TheoryRuleId attacker, LiteralId id)
    {
        return superior_to(attacker, team_, [&](TheoryRuleId rule) { return in_team(rule, id); });
    }

    template <class Visit>
    void for_each_attacker(LiteralId id, Visit&& visit)
    {
        for (const LiteralId opponent : theory_.attackers(id)) {
            touched_ += 1 + theory_.rules_for(opponent).size();
            for (const TheoryRuleId attacker : theory_.rules_for(opponent)) visit(attacker);
        }
    }

    /// +d q: some rule applies, and every attacker is discarded or beaten by an applicable member of the team.
    /// -d q: every rule is discarded, or some attacker applies while every member that could beat it is discarded.
    Value opposed(LiteralId id)
    {
        Value result = some_rule(id, [&](TheoryRuleId rule) { return body(rule); });
        const Tie* const tie = tie_at(id);
        bool quarrel = false;
        const auto meet = [&](const Pair& attack, const auto& team_against, TheoryRuleId attacker) {
            if (attack.minus.full()) return;
            if (!std::exchange(quarrel, true)) {
                gather_team(id);
                if (propagating || tie != nullptr) gather_attackers(id);
            }
            const Pair team = team_against();
            Block held_off = attack.minus | team.plus;
            Block breaks_through = attack.plus & team.minus;
            if (tie != nullptr) break_tie(id, attacker, *tie, held_off, breaks_through);
            result.proof.plus &= held_off;
            result.proof.minus |= breaks_through;
        };
        by_level_.clear();
        for_each_attacker(id, [&](TheoryRuleId attacker) {
            const Pair& attack = threat_of(attacker);
            if (tie == nullptr && like_its_level(attacker, attack)) return;
            meet(
                attack, [&] { return against(attacker, id); }, attacker);
        });
        for (const auto& group : by_level_.groups())
            meet(
                group.together, [&] { return above(group.level, team_); }, TheoryRuleId());
        if constexpr (propagating) {
            // An attacker that is not supported may still be short of refuted, in a circle.
            if (!quarrel) gather_attackers(id);
            if (!attackers_.members().empty()) result.support = supported(id);
        }
        return result;
    }

    /// A rule that no pair names stands as its level does: those of one level are looked at together.
    bool like_its_level(TheoryRuleId rule, const Pair& does)
    {
        return theory_.weaker_than(rule).empty() && theory_.stronger_than(rule).empty() && by_level_.add(theory_.rule(rule).level, does);
    }

    /// +sigma q: some rule's body is supported, and no attacker superior to that rule may apply. -sigma q: of every rule the body is
    /// unsupported, or such an attacker applies.
    Pair supported(LiteralId id)
    {
        Pair result = Pair::none_so_far();
        const auto add = [&](Pair standing, const Pair& beaten) {
            standing.plus &= beaten.minus;
            standing.minus |= beaten.plus;
            result.or_else(standing);
        };
        by_level_.clear();
        for (const TheoryRuleId rule : theory_.rules_for(id)) {
            if (theory_.rule(rule).defeater || like_its_level(rule, body(rule).support)) continue;
            add(body(rule).support, beaten_by_superior(id, rule));
        }
        for (const auto& group : by_level_.groups()) add(group.together, above(group.level, attackers_));
        return result;
    }

    void gather_attackers(LiteralId id)
    {
        attackers_.clear();
        for_each_attacker(id, [&](TheoryRuleId attacker) {
            if (!out_of_play(attacker)) attackers_.add(theory_.rule(attacker).level, attacker);
        });
        rank(attackers_);
    }
    /// Whether an attacker of `id` that is superior to a rule applies (plus), or all such are discarded (minus).
    Pair beaten_by_superior(LiteralId id, TheoryRuleId rule)
    {
        return superior_to(rule, attackers_, [&](TheoryRuleId other) { return attacks(other, id); });
    }

    /// Null where a clash blocks. There are few ties, and what is solved may be a small part of a large theory: no table of its size.
    const Tie* tie_at(LiteralId id) const
    {
        const auto found = std::find_if(ties_.begin(), ties_.end(), [&](const Tie& tie) { return tie.literal == id; });
        return found == ties_.end() ? nullptr : &*found;
    }
    /// Where a side is preferred, its rules that no superior rule beats hold off attackers of equal standing as well; where the tie is
    /// open, an attacker breaks through only if it would even then.
    void break_tie(LiteralId id, TheoryRuleId attacker, const Tie& tie, Block& held_off, Block& breaks_through)
    {
        Block preferred, open;
        for (std::size_t i = 0; i < width; ++i) preferred.words[i] = tie.preferred[planes_.word + i];
        for (std::size_t i = 0; i < width; ++i) open.words[i] = tie.open[planes_.word + i];
        if (!(preferred & ~held_off).any() && !((preferred | open) & breaks_through).any()) return;
        Pair equals = Pair::none_so_far();
        for (std::size_t i = 0; i < team_.members().size(); ++i) {
            const TheoryRuleId member = team_.members()[i].rule;
            if (!theory_.superior(attacker, member) && !theory_.superior(member, attacker)) equals.or_else(standing_of(id, i));
        }
        held_off |= preferred & equals.plus;
        breaks_through &= ~((preferred | open) & ~equals.minus);
    }

    /// Where a member of the team applies and no superior rule beats it, and where it cannot.
    const Pair& standing_of(LiteralId id, std::size_t member)
    {
        if (standings_.size() < team_.members().size()) standings_.resize(team_.members().size());
        Pair& standing = standings_[member];
        if (standing_known_[member]) return standing;
        standing_known_[member] = true;
        const TheoryRuleId rule = team_.members()[member].rule;
        standing = proof_of(rule);
        const Pair beaten = beaten_by_superior(id, rule);
        standing.plus &= beaten.minus;
        standing.minus |= beaten.plus;
        return standing;
    }

    // --- loops: defined in loops.hpp ---

    void solve_loop(const Schedule::Loop& loop);
    void work_off();
    void forget_rules(LiteralId id);
    bool refute_unfounded(std::span<const LiteralId> members);
    template <class MayHold>
    Block potential(LiteralId id, const MayHold& may_hold);

    const Theory& theory_;
    const Schedule& schedule_;
    Planes<width, ambiguity> planes_;
    std::span<const Tie> ties_;
    Loops loops_;
    std::uint32_t now_ = 0;  ///< number of the run; a body is known when it was computed in this one
    std::vector<Value> rules_;
    std::vector<std::uint32_t> known_since_;
    Counter<width> holding_, failing_;
    Side<width> team_, attackers_;  ///< of the literal that is being evaluated
    ByLevel<width> by_level_;       ///< of its attackers, then of its own rules
    std::vector<Pair> standings_;   ///< of the team, by place in it, as far as known
    std::vector<char> standing_known_;
    std::vector<typename Side<width>::Member> overruled_;
    std::uint64_t touched_ = 0;
    LoopIndex loop_;
};

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver

#include "solver/loops.hpp"
