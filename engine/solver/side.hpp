// One side of a quarrel: its rules by level, with what they can do together.
#pragma once

#include "solver/bits.hpp"

namespace kyujo::solver {

using theory::Level;

template <std::size_t width>
class Side {
    using Pair = Tags<width>;

public:
    struct Member {
        Level level = 0;
        TheoryRuleId rule;
        Pair so_far = Pair::none_so_far();  ///< of this and all before: some applies, all are discarded
    };

    void clear()
    {
        members_.clear();
        tree_.clear();
    }
    void add(Level level, TheoryRuleId rule) { members_.push_back({level, rule}); }
    /// Brings the strongest level to the front and looks at each rule once.
    template <class ProofOf>
    void rank(ProofOf&& proof_of)
    {
        if (!std::is_sorted(members_.begin(), members_.end(), before)) std::sort(members_.begin(), members_.end(), before);
        Pair so_far = Pair::none_so_far();
        for (Member& member : members_) {
            so_far.or_else(proof_of(member.rule));
            member.so_far = so_far;
        }
    }
    std::span<const Member> members() const { return members_; }

    /// Of those above a level.
    Pair above(Level level) const
    {
        const std::size_t end = count_above(level);
        return end == 0 ? Pair::none_so_far() : members_[end - 1].so_far;
    }
    /// The same without some of them: in steps of the logarithm of the side for each, once a tree over the side is made.
    template <class ProofOf>
    Pair above_without(Level level, std::span<const Member> without, ProofOf&& proof_of)
    {
        if (tree_.empty()) grow(proof_of);
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
        tree_.resize(2 * members_.size(), Pair::none_so_far());
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
    std::vector<Pair> tree_;
    std::vector<std::ptrdiff_t> places_;
};

}  // namespace kyujo::solver
