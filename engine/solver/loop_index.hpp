// The literals of one loop, who in it depends on whom, and going over them until nothing changes any more.
#pragma once

#include "solver/target.hpp"

#include "theory/schedule.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

using theory::LiteralId;

class LoopIndex {
public:
    /// Linear in the loop and the rules it goes through; what it keeps per literal of the theory is made once.
    void enter(const theory::Theory& theory, std::span<const LiteralId> members)
    {
        members_ = members;
        place_.resize(theory.literal_count(), 0);
        inside_.resize(theory.literal_count(), false);
        for (std::size_t i = 0; i < members.size(); ++i) {
            place_[members[i].index()] = static_cast<std::uint32_t>(i);
            inside_[members[i].index()] = true;
        }
        first_dependent_.assign(members.size() + 1, 0);
        rank_.resize(members.size());
        for (std::size_t i = 0; i < members.size(); ++i) {
            std::size_t cost = 0;
            theory::for_each_dependency(theory, members[i], [&](LiteralId on, bool) {
                ++cost;
                if (inside_[on.index()]) ++first_dependent_[place_[on.index()]];
            });
            rank_[i] = static_cast<std::uint8_t>(std::min<std::size_t>(ranks - 1, static_cast<std::size_t>(std::bit_width(cost)) / 4));
            touched_ += 1 + cost;
        }
        for (std::size_t i = 1; i <= members.size(); ++i) first_dependent_[i] += first_dependent_[i - 1];
        dependents_.resize(first_dependent_.back());
        for (const LiteralId id : members) {
            theory::for_each_dependency(theory, id, [&](LiteralId on, bool) {
                if (inside_[on.index()]) dependents_[--first_dependent_[place_[on.index()]]] = id;
            });
        }
    }
    void leave()
    {
        for (const LiteralId id : members_) inside_[id.index()] = false;
    }

    bool contains(LiteralId id) const { return inside_[id.index()]; }
    /// Of a member: its number in the loop.
    std::uint32_t place(LiteralId id) const { return place_[id.index()]; }

    /// Calls `changes(member)` for every member, and again for whatever depends on one that did change, until none does. Members with much to look
    /// at wait until nothing cheaper is left: what they look at has then mostly settled, and they need not look again.
    template <class Changes>
    void until_stable(Changes&& changes)
    {
        waiting_.assign(members_.size(), true);
        for (const LiteralId id : members_) work_[rank_[place(id)]].push(id);
        while (true) {
            const auto cheapest = std::find_if(work_.begin(), work_.end(), [](const Queue& queue) { return !queue.empty(); });
            if (cheapest == work_.end()) return;
            const LiteralId id = cheapest->pop();
            const std::uint32_t here = place(id);
            waiting_[here] = false;
            if (!changes(id)) continue;
            touched_ += first_dependent_[here + 1] - first_dependent_[here];
            for (std::uint32_t i = first_dependent_[here]; i < first_dependent_[here + 1]; ++i) {
                const LiteralId dependent = dependents_[i];
                if (waiting_[place(dependent)]) continue;
                waiting_[place(dependent)] = true;
                work_[rank_[place(dependent)]].push(dependent);
            }
        }
    }
    /// Occurrences looked at so far; see Work.
    std::uint64_t touched() const { return touched_; }

private:
    static constexpr std::size_t ranks = 8;  ///< each for what costs 16 times as much

    /// First in, first out. Takes no memory before it is used.
    class Queue {
    public:
        bool empty() const { return next_ == items_.size(); }
        void push(LiteralId id) { items_.push_back(id); }
        LiteralId pop()
        {
            const LiteralId id = items_[next_++];
            if (2 * next_ >= items_.size()) {  // half of it is done with
                items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(next_));
                next_ = 0;
            }
            return id;
        }

    private:
        std::vector<LiteralId> items_;
        std::size_t next_ = 0;
    };

    std::span<const LiteralId> members_;
    std::vector<std::uint32_t> place_;
    std::vector<bool> inside_;
    std::vector<std::uint32_t> first_dependent_;  ///< by place, in dependents_
    std::vector<LiteralId> dependents_;
    std::vector<std::uint8_t> rank_;  ///< by place
    std::array<Queue, ranks> work_;   ///< by rank; empty unless something is being worked on
    std::vector<bool> waiting_;       ///< by place
    std::uint64_t touched_ = 0;
};

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver
