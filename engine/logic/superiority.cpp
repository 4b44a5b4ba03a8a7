#include "logic/superiority.hpp"

#include <algorithm>

namespace kyujo::logic {

namespace {

using Pair = std::pair<RuleId, RuleId>;

/// Depth first along the sorted pairs; the path is a stack of our own.
class Search {
public:
    explicit Search(const Document& document) : pairs_(document.superiority), state_(document.rules.size(), State::fresh) {}

    std::vector<RuleId> run()
    {
        for (const Pair& pair : pairs_) {
            if (state_[pair.first.index()] != State::fresh) continue;
            enter(pair.first);
            while (!path_.empty())
                if (std::vector<RuleId> circle = step(); !circle.empty()) return circle;
        }
        return {};
    }

private:
    enum class State : std::uint8_t { fresh, on_path, done };
    struct Frame {
        RuleId rule;
        std::vector<Pair>::const_iterator next;
    };

    void enter(RuleId rule)
    {
        state_[rule.index()] = State::on_path;
        path_.push_back({rule, std::lower_bound(pairs_.begin(), pairs_.end(), Pair(rule, RuleId(0)))});
    }
    std::vector<RuleId> step()
    {
        Frame& frame = path_.back();
        if (frame.next == pairs_.end() || frame.next->first != frame.rule) {
            state_[frame.rule.index()] = State::done;
            path_.pop_back();
            return {};
        }
        const RuleId weaker = (frame.next++)->second;
        if (state_[weaker.index()] == State::fresh)
            enter(weaker);
        else if (state_[weaker.index()] == State::on_path)
            return from(weaker);
        return {};
    }
    std::vector<RuleId> from(RuleId first) const
    {
        std::vector<RuleId> circle;
        for (const Frame& frame : path_)
            if (!circle.empty() || frame.rule == first) circle.push_back(frame.rule);
        return circle;
    }

    const std::vector<Pair>& pairs_;
    std::vector<State> state_;
    std::vector<Frame> path_;
};

}  // namespace

std::vector<RuleId> circle_of_superiority(const Document& document)
{
    // Priorities that all point up or all point down the file cannot come back: the usual case costs one look.
    const auto& pairs = document.superiority;
    if (std::all_of(pairs.begin(), pairs.end(), [](const Pair& p) { return p.first < p.second; })) return {};
    if (std::all_of(pairs.begin(), pairs.end(), [](const Pair& p) { return p.first > p.second; })) return {};
    return Search(document).run();
}

}  // namespace kyujo::logic
