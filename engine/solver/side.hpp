// One side of a quarrel: its rules by level, with what they can do together.
#pragma once

#include "solver/bits.hpp"

#include <utility>

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

using theory::Level;

template <std::size_t width>
class Side {
    using Pair = Tags<width>;

public:
    struct Member {
        Level level = 0;
        TheoryRuleId rule;
    };

    void clear()
    {
        members_.clear();
        steps_.clear();
        grown_ = false;
    }
    void add(Level level, TheoryRuleId rule) { members_.push_back({level, rule}); }
    /// Brings the strongest level to the front.
    void rank()
    {
        if (!std::is_sorted(members_.begin(), members_.end(), before)) std::sort(members_.begin(), members_.end(), before);
    }
    std::span<const Member> members() const { return members_; }

    /// Of those above a level. Looks at each rule once, however often it is asked.
    template <class ProofOf>
    Pair above(Level level, ProofOf&& proof_of)
    {
        while (!finished() && next_level() > level) take_step(proof_of);
        const auto end = std::partition_point(steps_.begin(), steps_.end(), [&](const Step& step) { return step.level > level; });
        return end == steps_.begin() ? Pair::none_so_far() : std::prev(end)->so_far;
    }
    /// The same without some of them: in steps of the logarithm of the side for each, once a tree over the side is made.
    template <class ProofOf>
    Pair above_without(Level level, std::span<const Member> without, ProofOf&& proof_of)
    {
        if (!std::exchange(grown_, true)) grow(proof_of);
        Pair result = Pair::none_so_far();
        places_.clear();
        for (const Member& member : without) places_.push_back(std::lower_bound(members_.begin(), members_.end(), member, before) - members_.begin());
        std::sort(places_.begin(), places_.end());
        std::ptrdiff_t begin = 0;
        for (const std::ptrdiff_t place : places_) {
            gather(begin, place, result);
            begin = place + 1;
        }
        gather(begin, static_cast<std::ptrdiff_t>(count_above(level)), result);
        return result;
    }

private:
    /// Everybody down to a level: some applies, all are discarded.
    struct Step {
        Level level = 0;
        std::size_t end = 0;  ///< in the members
        Pair so_far;
    };
    std::size_t taken() const { return steps_.empty() ? 0 : steps_.back().end; }
    bool finished() const { return taken() == members_.size(); }
    Level next_level() const { return members_[taken()].level; }
    template <class ProofOf>
    void take_step(ProofOf& proof_of)
    {
        Step step{next_level(), taken(), steps_.empty() ? Pair::none_so_far() : steps_.back().so_far};
        for (; step.end < members_.size() && members_[step.end].level == step.level; ++step.end)
            step.so_far.or_else(proof_of(members_[step.end].rule));
        steps_.push_back(step);
    }

    static bool before(const Member& a, const Member& b) { return a.level != b.level ? a.level > b.level : a.rule < b.rule; }
    std::size_t count_above(Level level) const
    {
        const auto end = std::partition_point(members_.begin(), members_.end(), [&](const Member& member) { return member.level > level; });
        return static_cast<std::size_t>(end - members_.begin());
    }

    /// A node has its two halves at twice its place; the members are the leaves.
    template <class ProofOf>
    void grow(ProofOf&& proof_of)
    {
        if (tree_.size() < 2 * members_.size()) tree_.resize(2 * members_.size());
        for (std::size_t i = 0; i < members_.size(); ++i) tree_[members_.size() + i] = proof_of(members_[i].rule);
        for (std::size_t i = members_.size(); i-- > 1;) {
            tree_[i] = tree_[2 * i];
            tree_[i].or_else(tree_[2 * i + 1]);
        }
    }
    /// Members [begin, end) of the tree.
    void gather(std::ptrdiff_t begin, std::ptrdiff_t end, Pair& result) const
    {
        const auto leaves = static_cast<std::ptrdiff_t>(members_.size());
        for (begin += leaves, end += leaves; begin < end; begin /= 2, end /= 2) {
            if (begin % 2 != 0) result.or_else(tree_[static_cast<std::size_t>(begin++)]);
            if (end % 2 != 0) result.or_else(tree_[static_cast<std::size_t>(--end)]);
        }
    }

    std::vector<Member> members_;
    std::vector<Step> steps_;  ///< as far as somebody asked
    std::vector<Pair> tree_;
    bool grown_ = false;
    std::vector<std::ptrdiff_t> places_;
};

/// What rules of some levels do together. Only as many levels as are quickly looked through.
template <std::size_t width>
class ByLevel {
    using Pair = Tags<width>;

public:
    struct Group {
        Level level = 0;
        Pair together = Pair::none_so_far();
    };

    void clear() { size_ = 0; }
    /// False when there is no room for another level.
    bool add(Level level, const Pair& rule)
    {
        const auto end = groups_.begin() + static_cast<std::ptrdiff_t>(size_);
        auto group = std::find_if(groups_.begin(), end, [&](const Group& one) { return one.level == level; });
        if (group == end) {
            if (size_ == groups_.size()) return false;
            ++size_;
            *group = {level, rule};
        } else {
            group->together.or_else(rule);
        }
        return true;
    }
    std::span<const Group> groups() const { return {groups_.data(), size_}; }

private:
    std::array<Group, 8> groups_;
    std::size_t size_ = 0;
};

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver
