#include "solver/solve.hpp"

#include <algorithm>
#include <deque>

namespace kyujo::solver {

namespace {

using theory::Level;
using theory::LiteralKind;

constexpr Word every = ~Word{0};

class Solver {
public:
    Solver(const Theory& theory, const Schedule& schedule, Columns& columns) : theory_(theory), schedule_(schedule), columns_(columns) {}

    void run()
    {
        for (word_ = 0; word_ < columns_.words(); ++word_) {
            rule_known_.assign(rule_known_.size(), false);
            solve_word();
        }
    }

private:
    /// 64 columns of a tag pair: of a literal proved and refuted, of a rule applicable and discarded.
    struct Tags {
        Word plus = 0;
        Word minus = 0;
        friend bool operator==(const Tags&, const Tags&) = default;
    };

    Tags tags(LiteralId id) const { return {columns_.proved(id)[word_], columns_.refuted(id)[word_]}; }
    void set(LiteralId id, Tags tags)
    {
        columns_.proved(id)[word_] = tags.plus;
        columns_.refuted(id)[word_] = tags.minus;
    }

    void solve_word()
    {
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

    Tags evaluate(LiteralId id)
    {
        switch (theory_.literal(id).kind) {
            case LiteralKind::input:
                return tags(id);
            case LiteralKind::derived:
                return theory_.attackers(id).empty() ? unopposed(id) : opposed(id);
            case LiteralKind::all:
                return conjunction(theory_.children(id));
            case LiteralKind::any: {
                Tags result{0, every};
                for (const LiteralId child : theory_.children(id)) {
                    result.plus |= tags(child).plus;
                    result.minus &= tags(child).minus;
                }
                return result;
            }
            case LiteralKind::at_least:
                return at_least(id);
            case LiteralKind::swap: {
                const Tags child = tags(theory_.children(id).front());
                return {child.minus, child.plus};
            }
        }
        return {};
    }

    Tags conjunction(std::span<const LiteralId> parts) const
    {
        Tags result{every, 0};
        for (const LiteralId part : parts) {
            result.plus &= tags(part).plus;
            result.minus |= tags(part).minus;
        }
        return result;
    }

    /// Proved where enough children are; refuted where too many are refuted. Counts are kept as bit planes, so 64 columns count at once.
    Tags at_least(LiteralId id)
    {
        const auto children = theory_.children(id);
        const std::uint32_t needed = theory_.literal(id).threshold;
        if (needed == 0) return {every, 0};
        if (needed > children.size()) return {0, every};
        const auto too_many = static_cast<std::uint32_t>(children.size()) - needed + 1;
        return {reaches(children, needed, &Tags::plus), reaches(children, too_many, &Tags::minus)};
    }

    /// Columns in which at least `count` of the parts have the tag.
    Word reaches(std::span<const LiteralId> parts, std::uint32_t count, Word Tags::*which)
    {
        planes_.clear();
        for (const LiteralId part : parts) {
            Word carry = tags(part).*which;
            for (std::size_t plane = 0; carry != 0; ++plane) {
                if (plane == planes_.size()) planes_.push_back(0);
                const Word sum = planes_[plane] ^ carry;
                carry &= planes_[plane];
                planes_[plane] = sum;
            }
        }
        // Compare the number in each column with `count`, from the highest bit down.
        Word greater = 0;
        Word equal = every;
        for (std::size_t plane = std::max<std::size_t>(planes_.size(), 32); plane-- > 0;) {
            const Word bit = plane < planes_.size() ? planes_[plane] : 0;
            const Word wanted = plane < 32 && ((count >> plane) & 1u) ? every : 0;
            greater |= equal & bit & ~wanted;
            equal &= ~(bit ^ wanted);
        }
        return greater | equal;
    }

    /// Of a rule in a quarrel: computed once, however many literals it supports, attacks or defends.
    Tags rule_tags(TheoryRuleId id)
    {
        if (rules_.empty()) {
            rules_.resize(theory_.rule_count());
            rule_known_.resize(theory_.rule_count(), false);
        }
        if (!rule_known_[id.index()]) {
            rules_[id.index()] = conjunction(theory_.body(id));
            rule_known_[id.index()] = true;
        }
        return rules_[id.index()];
    }

    /// No rule can attack: some rule applies, or all are discarded.
    Tags unopposed(LiteralId id)
    {
        Tags result{0, every};
        for (const TheoryRuleId rule : theory_.rules_for(id)) {
            if (theory_.rule(rule).defeater) continue;
            const Tags t = conjunction(theory_.body(rule));
            result.plus |= t.plus;
            result.minus &= t.minus;
        }
        return result;
    }

    /// The team that may beat attackers of a literal, strongest level first, with what it can do at each level and above.
    struct Member {
        Level level;
        TheoryRuleId rule;
        Word some_applies = 0;   ///< of this and all before
        Word all_discarded = 0;  ///< of this and all before
    };

    void gather_team(LiteralId id)
    {
        team_.clear();
        const auto add = [&](LiteralId head) {
            for (const TheoryRuleId rule : theory_.rules_for(head)) {
                if (!theory_.rule(rule).defeater) team_.push_back({theory_.rule(rule).level, rule});
            }
        };
        add(id);
        for (const LiteralId ally : theory_.allies(id)) add(ally);
        std::stable_sort(team_.begin(), team_.end(), [](const Member& a, const Member& b) { return a.level > b.level; });
        Word applies = 0;
        Word discarded = every;
        for (Member& member : team_) {
            const Tags t = rule_tags(member.rule);
            applies |= t.plus;
            discarded &= t.minus;
            member.some_applies = applies;
            member.all_discarded = discarded;
        }
    }

    /// What the team members superior to an attacker do: some applies (it is beaten); all are discarded (nothing can beat it).
    Tags against(TheoryRuleId attacker) const
    {
        Tags result{0, every};
        if (theory_.weaker_than(attacker).empty() && theory_.stronger_than(attacker).empty()) {
            // Levels alone decide: the prefix of strictly higher levels.
            const Level level = theory_.rule(attacker).level;
            const auto end = std::partition_point(team_.begin(), team_.end(), [&](const Member& m) { return m.level > level; });
            if (end != team_.begin()) result = {std::prev(end)->some_applies, std::prev(end)->all_discarded};
            return result;
        }
        for (const Member& member : team_) {
            if (!theory_.superior(member.rule, attacker)) continue;
            result.plus |= rules_[member.rule.index()].plus;
            result.minus &= rules_[member.rule.index()].minus;
        }
        return result;
    }

    /// +d q: some rule applies, and every attacker is discarded or beaten by an applicable member of the team.
    /// -d q: every rule is discarded, or some attacker applies while every member that could beat it is discarded.
    Tags opposed(LiteralId id)
    {
        Tags result = unopposed(id);
        gather_team(id);
        for (const LiteralId opponent : theory_.attackers(id)) {
            for (const TheoryRuleId attacker : theory_.rules_for(opponent)) {
                const Tags attack = rule_tags(attacker);
                const Tags team = against(attacker);
                result.plus &= attack.minus | team.plus;
                result.minus |= attack.plus & team.minus;
            }
        }
        return result;
    }

    // --- loops ---

    void solve_loop(const Schedule::Loop& loop)
    {
        const auto members = schedule_.members(loop);
        index_dependents(members);
        std::deque<LiteralId> work(members.begin(), members.end());
        std::vector<bool> waiting(members.size(), true);
        while (!work.empty()) {
            const LiteralId id = work.front();
            work.pop_front();
            waiting[place_[id.index()]] = false;
            forget_rules(id);
            const Tags now = evaluate(id);
            if (now == tags(id)) continue;
            set(id, now);
            for (const LiteralId dependent : dependents_[place_[id.index()]]) {
                if (waiting[place_[dependent.index()]]) continue;
                waiting[place_[dependent.index()]] = true;
                work.push_back(dependent);
            }
        }
        if (loop.positive) refute_unfounded(members);
        for (const LiteralId id : members) forget_rules(id);
    }

    /// Rule tags are kept once computed; inside a loop they must be computed anew after a premise changed.
    void forget_rules(LiteralId id)
    {
        if (rules_.empty()) return;
        const auto forget = [&](LiteralId head) {
            for (const TheoryRuleId rule : theory_.rules_for(head)) rule_known_[rule.index()] = false;
        };
        forget(id);
        for (const LiteralId attacker : theory_.attackers(id)) forget(attacker);
        for (const LiteralId ally : theory_.allies(id)) forget(ally);
    }

    void index_dependents(std::span<const LiteralId> members)
    {
        place_.resize(theory_.literal_count(), 0);
        in_loop_.resize(theory_.literal_count(), false);
        dependents_.assign(members.size(), {});
        for (std::size_t i = 0; i < members.size(); ++i) {
            place_[members[i].index()] = static_cast<std::uint32_t>(i);
            in_loop_[members[i].index()] = true;
        }
        for (const LiteralId id : members) {
            theory::for_each_dependency(theory_, id, [&](LiteralId on, bool) {
                if (in_loop_[on.index()]) dependents_[place_[on.index()]].push_back(id);
            });
        }
        for (const LiteralId id : members) in_loop_[id.index()] = false;
    }

    /// Well-founded reading of positive loops (Maher, Governatori, AAAI 1999): what is still untagged and cannot be reached from outside
    /// the loop by rules that may yet apply supports only itself, and is refuted. Unknown inputs below are potential support.
    void refute_unfounded(std::span<const LiteralId> members)
    {
        std::vector<Word> possible(members.size(), 0);
        for (const LiteralId id : members) in_loop_[id.index()] = true;
        const auto may_hold = [&](LiteralId id) { return in_loop_[id.index()] ? possible[place_[id.index()]] : ~tags(id).minus; };
        std::deque<LiteralId> work(members.begin(), members.end());
        while (!work.empty()) {
            const LiteralId id = work.front();
            work.pop_front();
            const Word now = ~tags(id).minus & (tags(id).plus | support(id, may_hold));
            if (now == possible[place_[id.index()]]) continue;
            possible[place_[id.index()]] = now;
            for (const LiteralId dependent : dependents_[place_[id.index()]]) work.push_back(dependent);
        }
        for (const LiteralId id : members) {
            set(id, {tags(id).plus, ~possible[place_[id.index()]]});
            in_loop_[id.index()] = false;
        }
    }

    /// Columns in which a literal could still be proved, given what may hold below it.
    template <class MayHold>
    Word support(LiteralId id, const MayHold& may_hold)
    {
        const auto kind = theory_.literal(id).kind;
        const auto children = theory_.children(id);
        if (kind == LiteralKind::derived) {
            Word result = 0;
            for (const TheoryRuleId rule : theory_.rules_for(id)) {
                if (theory_.rule(rule).defeater) continue;
                Word body = every;
                for (const LiteralId premise : theory_.body(rule)) body &= may_hold(premise);
                result |= body;
            }
            return result;
        }
        if (kind == LiteralKind::all) {
            Word result = every;
            for (const LiteralId child : children) result &= may_hold(child);
            return result;
        }
        if (kind == LiteralKind::any) {
            Word result = 0;
            for (const LiteralId child : children) result |= may_hold(child);
            return result;
        }
        // A threshold: possible where enough children may hold. Counted per column; such a node in a loop is rare.
        Word result = 0;
        for (unsigned column = 0; column < 64; ++column) {
            const auto count = std::count_if(children.begin(), children.end(), [&](LiteralId child) { return (may_hold(child) >> column) & 1u; });
            if (static_cast<std::uint32_t>(count) >= theory_.literal(id).threshold) result |= Word{1} << column;
        }
        return result;
    }

    const Theory& theory_;
    const Schedule& schedule_;
    Columns& columns_;
    std::size_t word_ = 0;
    std::vector<Tags> rules_;
    std::vector<bool> rule_known_;
    std::vector<Word> planes_;
    std::vector<Member> team_;
    std::vector<std::uint32_t> place_;
    std::vector<bool> in_loop_;
    std::vector<std::vector<LiteralId>> dependents_;
};

}  // namespace

void solve(const Theory& theory, const Schedule& schedule, Columns& columns)
{
    Solver(theory, schedule, columns).run();
}

}  // namespace kyujo::solver
