// Circles of rules that beat one another, made by maxims together with each other or with `overrides`: such a law would prove both sides.
#include "law/names.hpp"
#include "law/opposition.hpp"
#include "law/passes.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view maxim_circle = "L313";
/// Pairs looked at to find a circle to show; a knot too large for that is only counted.
constexpr std::size_t pairs_searched = 10'000'000;

std::string_view describe(Precedence::Why why)
{
    switch (why) {
        case Precedence::Why::overrides:
            return "overrides";
        case Precedence::Why::not_by_default:
            return "the other is by default";
        case Precedence::Why::superior:
            return "superior";
        case Precedence::Why::special:
            return "special";
        case Precedence::Why::later:
            return "later";
        case Precedence::Why::necessary_condition:
            return "its condition is necessary";
    }
    return {};
}

/// The rules of one issue and who beats whom, without writing down the pairs that levels decide: there may be a billion of them.
/// `forward` follows who is beaten, otherwise who beats.
class Walk {
public:
    struct Member {
        RuleId rule;
        bool against = false;
        std::uint32_t level = 0;
        bool bar = false;  ///< a necessary condition
    };
    using Links = std::vector<std::vector<std::uint32_t>>;

    /// `to`: explicit pairs by member, in the direction of the walk; `back`: against it. Both sorted.
    Walk(const std::vector<Member>& members, const Links& to, const Links& back, bool forward)
        : members_(members), to_(to), back_(back), forward_(forward), place_(members.size())
    {
        for (std::uint32_t i = 0; i < members.size(); ++i) sides_[members[i].against ? 1 : 0].push_back(i);
        for (auto& side : sides_) {
            // Whoever can be reached by level stands before whoever cannot.
            std::sort(side.begin(), side.end(), [&](std::uint32_t a, std::uint32_t b) {
                return members[a].level != members[b].level ? (members[a].level < members[b].level) == forward : a < b;
            });
            for (std::uint32_t i = 0; i < side.size(); ++i) place_[side[i]] = i;
        }
        for (std::size_t side = 0; side < 2; ++side) {
            free_[side].resize(sides_[side].size() + 1);
            for (std::uint32_t i = 0; i < free_[side].size(); ++i) free_[side][i] = i;
        }
    }

    bool visited(std::uint32_t member) const { return free_[side_of(member)][place_[member]] != place_[member]; }
    void visit(std::uint32_t member) { free_[side_of(member)][place_[member]] = place_[member] + 1; }

    struct Frame {
        std::uint32_t member;
        std::uint32_t next = 0;       ///< in the opposite side, by level
        std::uint32_t next_pair = 0;  ///< in the explicit pairs
    };
    /// The next member not visited that a step leads to; nothing when there is none left.
    std::optional<std::uint32_t> advance(Frame& frame)
    {
        const auto& pairs = to_[frame.member];
        while (frame.next_pair < pairs.size()) {
            const std::uint32_t target = pairs[frame.next_pair++];
            if (!visited(target)) return target;
        }
        const std::size_t other = 1 - side_of(frame.member);
        for (;;) {
            frame.next = first_free(other, frame.next);
            if (frame.next == sides_[other].size()) return std::nullopt;
            const std::uint32_t target = sides_[other][frame.next];
            const bool reaches =
                forward_ ? members_[target].level < members_[frame.member].level : members_[target].level > members_[frame.member].level;
            if (!reaches) return std::nullopt;
            if (!related(frame.member, target)) return target;
            ++frame.next;
        }
    }

    /// Everything reachable and not yet visited, with `left` called as each is done with.
    template <class Left>
    void from(std::uint32_t start, Left left)
    {
        std::vector<Frame> frames{{start}};
        visit(start);
        while (!frames.empty()) {
            if (const auto target = advance(frames.back())) {
                visit(*target);
                frames.push_back({*target});
            } else {
                left(frames.back().member);
                frames.pop_back();
            }
        }
    }

private:
    std::size_t side_of(std::uint32_t member) const { return members_[member].against ? 1 : 0; }
    bool related(std::uint32_t a, std::uint32_t b) const
    {
        return std::binary_search(to_[a].begin(), to_[a].end(), b) || std::binary_search(back_[a].begin(), back_[a].end(), b);
    }
    std::uint32_t first_free(std::size_t side, std::uint32_t at)
    {
        auto& free = free_[side];
        std::uint32_t root = at;
        while (free[root] != root) root = free[root];
        while (free[at] != root) at = std::exchange(free[at], root);
        return root;
    }

    const std::vector<Member>& members_;
    const Links& to_;
    const Links& back_;
    bool forward_;
    std::vector<std::uint32_t> sides_[2];
    std::vector<std::uint32_t> place_;
    std::vector<std::uint32_t> free_[2];  ///< union-find: the next place not visited
};

class IssueCircles {
public:
    IssueCircles(Checking& checking, const Issue& issue) : c_(checking), p_(checking.law.precedence), issue_(issue) {}

    void check()
    {
        if (!gather()) return;
        std::vector<std::uint32_t> finished;
        Walk forward(members_, beaten_, beating_, true);
        for (std::uint32_t i = 0; i < members_.size(); ++i)
            if (!forward.visited(i)) forward.from(i, [&](std::uint32_t member) { finished.push_back(member); });
        // Kosaraju: against the arrows, in the reverse order of finishing, each walk gathers one knot.
        Walk backward(members_, beating_, beaten_, false);
        for (auto at = finished.rbegin(); at != finished.rend(); ++at) {
            if (backward.visited(*at)) continue;
            std::vector<std::uint32_t> knot;
            backward.from(*at, [&](std::uint32_t member) { knot.push_back(member); });
            if (knot.size() > 1) report(std::move(knot));
        }
    }

private:
    /// Whether there is anything that levels alone could not have made: only then can there be a circle.
    bool gather();
    std::optional<Precedence::Why> beats(std::uint32_t stronger, std::uint32_t weaker) const;
    std::vector<std::uint32_t> circle_in(const std::vector<std::uint32_t>& knot) const;
    void report(std::vector<std::uint32_t> knot);

    Checking& c_;
    const Precedence& p_;
    const Issue& issue_;
    std::vector<Walk::Member> members_;
    Walk::Links beaten_, beating_;
};

bool IssueCircles::gather()
{
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    for (const auto* side : {&issue_.for_it, &issue_.against_it}) {
        for (const Side& one : *side) {
            if (!numbers.try_emplace(one.rule.value, static_cast<std::uint32_t>(members_.size())).second) continue;
            const bool bar = std::holds_alternative<OnlyIf>(c_.law.rules[one.rule].conclusions[one.conclusion].form);
            members_.push_back({one.rule, side == &issue_.against_it, bar ? Precedence::necessary_level : p_.level(one.rule), bar});
        }
    }
    beaten_.resize(members_.size());
    beating_.resize(members_.size());
    bool uphill = false;
    for (std::uint32_t i = 0; i < members_.size(); ++i) {
        const auto& pairs = p_.pairs();
        auto pair = std::lower_bound(pairs.begin(), pairs.end(), std::pair(members_[i].rule, RuleId(0)));
        for (; pair != pairs.end() && pair->first == members_[i].rule; ++pair) {
            const auto found = numbers.find(pair->second.value);
            if (found == numbers.end() || members_[found->second].against == members_[i].against) continue;
            beaten_[i].push_back(found->second);
            beating_[found->second].push_back(i);
            uphill = uphill || members_[i].level <= members_[found->second].level;
        }
    }
    for (auto* links : {&beaten_, &beating_})
        for (auto& list : *links) std::sort(list.begin(), list.end());
    return uphill;
}

std::optional<Precedence::Why> IssueCircles::beats(std::uint32_t stronger, std::uint32_t weaker) const
{
    const Walk::Member& strong = members_[stronger];
    const Walk::Member& weak = members_[weaker];
    const auto why = p_.beats(c_.law, strong.rule, weak.rule);
    if (why == Precedence::Why::overrides || strong.bar == weak.bar) return why;
    if (weak.bar || p_.beats(c_.law, weak.rule, strong.rule) == Precedence::Why::overrides) return std::nullopt;
    return Precedence::Why::necessary_condition;
}

/// A shortest circle through the first member of a knot; empty when the knot is too large to search.
std::vector<std::uint32_t> IssueCircles::circle_in(const std::vector<std::uint32_t>& knot) const
{
    std::unordered_map<std::uint32_t, std::uint32_t> before;
    std::vector<std::uint32_t> queue{knot.front()};
    for (std::size_t head = 0; head < queue.size() && head * knot.size() < pairs_searched; ++head) {
        for (const std::uint32_t member : knot) {
            if (members_[member].against == members_[queue[head]].against || !beats(queue[head], member)) continue;
            if (member != knot.front()) {
                if (before.try_emplace(member, queue[head]).second) queue.push_back(member);
                continue;
            }
            std::vector<std::uint32_t> circle;
            for (std::uint32_t at = queue[head]; at != knot.front(); at = before.at(at)) circle.push_back(at);
            circle.push_back(knot.front());
            std::reverse(circle.begin(), circle.end());
            return circle;
        }
    }
    return {};
}

void IssueCircles::report(std::vector<std::uint32_t> knot)
{
    std::sort(knot.begin(), knot.end());
    const auto circle = circle_in(knot);
    const auto rule = [&](std::size_t i) -> const Rule& { return c_.law.rules[members_[circle[i % circle.size()]].rule]; };
    std::string spelled;
    bool all_explicit = true;
    for (std::size_t i = 0; i < circle.size(); ++i) {
        const auto why = beats(circle[i], circle[(i + 1) % circle.size()]);
        all_explicit = all_explicit && why == Precedence::Why::overrides;
        spelled += fmt::format("{}`{}` beats `{}` ({})", i == 0 ? "" : ", ", rule(i).name, rule(i + 1).name, why ? describe(*why) : "");
    }
    if (circle.empty()) {
        const Rule& first = c_.law.rules[members_[knot.front()].rule];
        c_.diagnostics.error(maxim_circle, first.name_span, fmt::format("{} rules beat one another in circles, this one among them", knot.size()));
        return;
    }
    if (all_explicit) return;  // reported as such
    auto& finding = c_.diagnostics.error(maxim_circle, rule(0).name_span, "these rules beat one another in a circle: " + spelled,
                                         "say with `overrides` which of two neighbours wins");
    for (std::size_t i = 1; i < circle.size(); ++i) finding.notes.push_back({fmt::format("`{}` is here", rule(i).name), rule(i).name_span});
}

}  // namespace

void check_maxim_circles(Checking& checking)
{
    if (checking.law.precedence.pairs().empty()) return;
    for (const Issue& issue : opposed_issues(checking.law, Bars::counted)) IssueCircles(checking, issue).check();
}

}  // namespace kyujo::law
