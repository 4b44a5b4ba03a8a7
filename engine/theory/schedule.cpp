#include "theory/schedule.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

/// Strongly connected components with one number per literal: Pearce, "A space-efficient algorithm for finding strongly connected components",
/// Inf. Process. Lett. 116(1), 2016, with the recursion on a stack of our own. While a literal is on the path its number is the lowest it
/// reaches; once its component is closed, the component's, which count down from the top and so never look low.
class Components {
public:
    explicit Components(const Theory& theory) : theory_(theory), number_(theory.literal_count(), 0) {}

    /// Calls `emit(members, on_itself)` per component, dependencies first; the last member is the one first reached.
    template <class Emit>
    void run(Emit&& emit)
    {
        for (std::size_t i = 0; i < theory_.literal_count(); ++i) {
            if (number_[i] != 0) continue;
            enter(LiteralId(i));
            while (!path_.empty()) step(emit);
        }
    }
    std::uint32_t component(LiteralId literal) const { return number_[literal.index()]; }

private:
    struct Frame {
        LiteralId literal;
        std::uint32_t number;  ///< as given on entry
        std::size_t first;     ///< of its dependencies on `pending_`
        bool on_itself = false;
    };

    void enter(LiteralId literal)
    {
        number_[literal.index()] = next_;
        Frame frame{literal, next_++, pending_.size()};
        for_each_dependency(theory_, literal, [&](LiteralId on, bool) {
            if (on == literal) frame.on_itself = true;
            pending_.push_back(on);
        });
        path_.push_back(frame);
    }

    template <class Emit>
    void step(Emit&& emit)
    {
        const Frame frame = path_.back();
        std::uint32_t& low = number_[frame.literal.index()];
        while (pending_.size() > frame.first) {
            const LiteralId on = pending_.back();
            if (number_[on.index()] == 0) {
                enter(on);
                return;
            }
            pending_.pop_back();
            low = std::min(low, number_[on.index()]);
        }
        path_.pop_back();
        if (low != frame.number) {
            open_.push_back(frame.literal);
            return;
        }
        close(frame, emit);
    }

    template <class Emit>
    void close(const Frame& root, Emit&& emit)
    {
        std::size_t first = open_.size();
        while (first > 0 && number_[open_[first - 1].index()] >= root.number) --first;
        open_.push_back(root.literal);
        const std::span<const LiteralId> members(open_.data() + first, open_.size() - first);
        for (const LiteralId member : members) number_[member.index()] = component_;
        --component_;
        emit(members, root.on_itself);
        open_.resize(first);
    }

    const Theory& theory_;
    std::vector<std::uint32_t> number_;
    std::vector<LiteralId> open_, pending_;
    std::vector<Frame> path_;
    std::uint32_t next_ = 1;
    std::uint32_t component_ = 0xFFFFFFFFu;
};

}  // namespace

Schedule::Schedule(const Theory& theory)
{
    literals_.reserve(theory.literal_count());
    Components components(theory);
    components.run([&](std::span<const LiteralId> members, bool on_itself) {
        const auto begin = static_cast<std::uint32_t>(literals_.size());
        literals_.insert(literals_.end(), members.begin(), members.end());
        if (members.size() > 1 || on_itself) loops_.push_back({begin, static_cast<std::uint32_t>(literals_.size()), true});
    });
    for (Loop& loop : loops_) {
        const std::uint32_t own = components.component(members(loop).front());
        for (const LiteralId literal : members(loop)) {
            for_each_dependency(theory, literal, [&](LiteralId on, bool supports) {
                if (components.component(on) == own && !supports) loop.positive = false;
            });
        }
    }
}

Schedule Schedule::only(const std::vector<bool>& wanted) const
{
    Schedule result;
    auto loop = loops_.begin();
    for (std::size_t at = 0; at < literals_.size();) {
        const bool looping = loop != loops_.end() && loop->begin == at;
        const std::size_t end = looping ? loop->end : at + 1;
        const auto begin = static_cast<std::uint32_t>(result.literals_.size());
        const auto part = literals().subspan(at, end - at);
        if (std::any_of(part.begin(), part.end(), [&](LiteralId id) { return wanted[id.index()]; })) {
            result.literals_.insert(result.literals_.end(), part.begin(), part.end());
            if (looping) result.loops_.push_back({begin, static_cast<std::uint32_t>(result.literals_.size()), loop->positive});
        }
        if (looping) ++loop;
        at = end;
    }
    return result;
}

}  // namespace kyujo::theory
