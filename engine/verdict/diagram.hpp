// Reduced ordered decision diagrams over variables with more than two values: the verdict as a function of what is open. Equal functions are
// the same node, so a variable matters exactly when a node of it is left. Srinivasan, Kam, Malik, Brayton, "Algorithms for discrete function
// manipulation", ICCAD 1990.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kyujo::verdict {

class Diagram {
public:
    using Node = std::uint32_t;
    static constexpr std::uint32_t leaves = 256;  ///< nodes below this number are leaves, each its own value

    Node leaf(std::uint8_t value) const { return value; }
    /// Of a variable with one child per value; variables of the children must come later in the order. The child, if all are the same.
    Node node(std::uint32_t variable, std::span<const Node> children);

    bool is_leaf(Node node) const { return node < leaves; }
    std::uint32_t variable(Node node) const { return nodes_[node - leaves].variable; }
    std::span<const Node> children(Node node) const
    {
        const Inner& inner = nodes_[node - leaves];
        return std::span<const Node>(children_).subspan(inner.first, inner.count);
    }
    /// The value under an assignment of all variables.
    std::uint8_t value(Node node, std::span<const std::uint32_t> assignment) const
    {
        while (!is_leaf(node)) node = children(node)[assignment[variable(node)]];
        return static_cast<std::uint8_t>(node);
    }
    /// Every inner node that can be reached, each once.
    std::vector<Node> reachable(Node root) const;

private:
    struct Inner {
        std::uint32_t variable = 0, first = 0, count = 0;
    };
    void grow();

    std::vector<Inner> nodes_;
    std::vector<Node> children_;
    std::vector<Node> slots_;  ///< open addressing; 0: free (a leaf is never looked up)
};

}  // namespace kyujo::verdict
