#include "logic/cone.hpp"

namespace kyujo::logic {

Cone::Cone(const Index& index, Literal literal) : place_(index.document().literal_count(), outside)
{
    walk(index, literal);
    begin_.assign(order_.size() + 1, 0);
    const auto each = [&](auto&& visit) {
        for (const Literal dependent : order_) for_each_relevant(index, dependent, [&](Literal on) { visit(place_[on.index()], dependent); });
    };
    each([&](std::uint32_t on, Literal) { ++begin_[on + 1]; });
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    dependents_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    each([&](std::uint32_t on, Literal dependent) { dependents_[next[on]++] = dependent; });
}

/// Depth first on a stack of our own, so that no theory is too deep.
void Cone::walk(const Index& index, Literal literal)
{
    struct Frame {
        Literal literal;
        std::size_t first;  ///< of what it depends on, on `pending`
    };
    std::vector<bool> seen(place_.size());
    std::vector<Literal> pending;
    std::vector<Frame> path;
    const auto enter = [&](Literal next) {
        seen[next.index()] = true;
        path.push_back({next, pending.size()});
        for_each_relevant(index, next, [&](Literal on) { pending.push_back(on); });
    };
    enter(literal);
    while (!path.empty()) {
        if (pending.size() > path.back().first) {
            const Literal next = pending.back();
            pending.pop_back();
            if (!seen[next.index()]) enter(next);
            continue;
        }
        place_[path.back().literal.index()] = static_cast<std::uint32_t>(order_.size());
        order_.push_back(path.back().literal);
        path.pop_back();
    }
}

}  // namespace kyujo::logic
