// The literals of one loop, who in it depends on whom, and going over them until nothing changes any more.
#pragma once

#include "theory/schedule.hpp"

#include <deque>

namespace kyujo::solver {

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
        const auto each = [&](auto&& visit) {
            for (const LiteralId id : members) {
                theory::for_each_dependency(theory, id, [&](LiteralId on, bool) {
                    if (inside_[on.index()]) visit(place_[on.index()], id);
                });
            }
        };
        first_dependent_.assign(members.size() + 1, 0);
        each([&](std::uint32_t on, LiteralId) { ++first_dependent_[on]; });
        for (std::size_t i = 1; i <= members.size(); ++i) first_dependent_[i] += first_dependent_[i - 1];
        dependents_.resize(first_dependent_.back());
        each([&](std::uint32_t on, LiteralId id) { dependents_[--first_dependent_[on]] = id; });
    }
    void leave()
    {
        for (const LiteralId id : members_) inside_[id.index()] = false;
    }

    bool contains(LiteralId id) const { return inside_[id.index()]; }
    /// Of a member: its number in the loop.
    std::uint32_t place(LiteralId id) const { return place_[id.index()]; }

    /// Calls `changes(member)` for every member, and again for whatever depends on one that did change, until none does.
    template <class Changes>
    void until_stable(Changes&& changes) const
    {
        std::deque<LiteralId> work(members_.begin(), members_.end());
        std::vector<bool> waiting(members_.size(), true);
        while (!work.empty()) {
            const LiteralId id = work.front();
            work.pop_front();
            const std::uint32_t here = place(id);
            waiting[here] = false;
            if (!changes(id)) continue;
            for (std::uint32_t i = first_dependent_[here]; i < first_dependent_[here + 1]; ++i) {
                const LiteralId dependent = dependents_[i];
                if (waiting[place(dependent)]) continue;
                waiting[place(dependent)] = true;
                work.push_back(dependent);
            }
        }
    }

private:
    std::span<const LiteralId> members_;
    std::vector<std::uint32_t> place_;
    std::vector<bool> inside_;
    std::vector<std::uint32_t> first_dependent_;  ///< by place, in dependents_
    std::vector<LiteralId> dependents_;
};

}  // namespace kyujo::solver
