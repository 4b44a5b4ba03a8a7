#include "theory/schedule.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

constexpr std::uint32_t unseen = 0xFFFFFFFFu;

/// Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972, with the recursion on a stack of our own.
/// Dependencies of the literals on the path lie on one shared stack, so each is listed once, when its literal is entered.
class Tarjan {
public:
    explicit Tarjan(const Theory& theory)
        : theory_(theory),
          number_(theory.literal_count(), unseen),
          low_(theory.literal_count(), 0),
          component_(theory.literal_count(), unseen),
          on_itself_(theory.literal_count())
    {}

    template <class Emit>
    void run(Emit&& emit)
    {
        for (std::size_t i = 0; i < theory_.literal_count(); ++i) {
            if (number_[i] != unseen) continue;
            enter(LiteralId(i));
            while (!path_.empty()) step(emit);
        }
    }
    std::uint32_t component(LiteralId literal) const { return component_[literal.index()]; }
    bool on_itself(LiteralId literal) const { return on_itself_[literal.index()]; }

private:
    struct Frame {
        LiteralId literal;
        std::size_t first;  ///< of its dependencies on `pending_`
    };

    void enter(LiteralId literal)
    {
        number_[literal.index()] = low_[literal.index()] = next_++;
        open_.push_back(literal);
        path_.push_back({literal, pending_.size()});
        for_each_dependency(theory_, literal, [&](LiteralId on, bool) {
            if (on == literal) on_itself_[on.index()] = true;
            if (component_[on.index()] == unseen) pending_.push_back(on);
        });
    }

    template <class Emit>
    void step(Emit&& emit)
    {
        const Frame frame = path_.back();
        std::uint32_t& low = low_[frame.literal.index()];
        while (pending_.size() > frame.first) {
            const LiteralId on = pending_.back();
            if (number_[on.index()] == unseen) {
                enter(on);
                return;
            }
            pending_.pop_back();
            if (component_[on.index()] == unseen) low = std::min(low, low_[on.index()]);
        }
        path_.pop_back();
        if (low == number_[frame.literal.index()]) close(frame.literal, emit);
    }

    template <class Emit>
    void close(LiteralId root, Emit&& emit)
    {
        auto first = open_.end();
        do {
            --first;
            component_[first->index()] = count_;
        } while (*first != root);
        emit(std::span<const LiteralId>(&*first, static_cast<std::size_t>(open_.end() - first)));
        open_.erase(first, open_.end());
        ++count_;
    }

    const Theory& theory_;
    std::vector<std::uint32_t> number_, low_, component_;
    std::vector<bool> on_itself_;
    std::vector<LiteralId> open_, pending_;
    std::vector<Frame> path_;
    std::uint32_t next_ = 0, count_ = 0;
};

}  // namespace

Schedule::Schedule(const Theory& theory)
{
    members_.reserve(theory.literal_count());
    Tarjan tarjan(theory);
    tarjan.run([&](std::span<const LiteralId> found) {
        const auto begin = static_cast<std::uint32_t>(members_.size());
        members_.insert(members_.end(), found.begin(), found.end());
        components_.push_back({begin, static_cast<std::uint32_t>(members_.size()), found.size() > 1 || tarjan.on_itself(found.front()), true});
    });
    for (std::size_t index = 0; index < components_.size(); ++index) {
        Component& component = components_[index];
        if (!component.cyclic) continue;
        for (const LiteralId literal : members(component)) {
            for_each_dependency(theory, literal, [&](LiteralId on, bool supports) {
                if (tarjan.component(on) == index && !supports) component.positive = false;
            });
        }
    }
}

}  // namespace kyujo::theory
