#include "verdict/diagram.hpp"

#include <algorithm>

namespace kyujo::verdict {

namespace {

std::uint64_t hash_of(std::uint32_t variable, std::span<const Diagram::Node> children)
{
    std::uint64_t hash = variable + 0x9E3779B97F4A7C15u;
    for (const Diagram::Node child : children) {
        hash ^= child;
        hash *= 0xBF58476D1CE4E5B9u;
        hash ^= hash >> 29;
    }
    return hash;
}

}  // namespace

Diagram::Node Diagram::node(std::uint32_t variable, std::span<const Node> children)
{
    if (std::all_of(children.begin(), children.end(), [&](Node child) { return child == children.front(); })) return children.front();
    if (2 * (nodes_.size() + 1) > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash_of(variable, children) & mask;; slot = (slot + 1) & mask) {
        const Node there = slots_[slot];
        if (there == 0) {
            const auto number = static_cast<Node>(nodes_.size() + leaves);
            nodes_.push_back({variable, static_cast<std::uint32_t>(children_.size()), static_cast<std::uint32_t>(children.size())});
            children_.insert(children_.end(), children.begin(), children.end());
            slots_[slot] = number;
            return number;
        }
        const auto theirs = this->children(there);
        if (this->variable(there) == variable && std::equal(theirs.begin(), theirs.end(), children.begin(), children.end())) return there;
    }
}

void Diagram::grow()
{
    std::vector<Node> slots(std::max<std::size_t>(64, 2 * slots_.size()), 0);
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const auto number = static_cast<Node>(i + leaves);
        std::size_t slot = hash_of(nodes_[i].variable, children(number)) & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = number;
    }
    slots_ = std::move(slots);
}

std::vector<Diagram::Node> Diagram::reachable(Node root) const
{
    std::vector<bool> seen(nodes_.size(), false);
    std::vector<Node> found;
    std::vector<Node> work{root};
    while (!work.empty()) {
        const Node node = work.back();
        work.pop_back();
        if (is_leaf(node) || seen[node - leaves]) continue;
        seen[node - leaves] = true;
        found.push_back(node);
        const auto below = children(node);
        work.insert(work.end(), below.begin(), below.end());
    }
    return found;
}

}  // namespace kyujo::verdict
