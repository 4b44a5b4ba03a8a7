// Directed graphs as plain arrays: strongly connected components, and a shortest circle to show.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace kyujo::law {

class Graph {
public:
    using Node = std::uint32_t;
    using Edge = std::uint32_t;
    /// Edges are numbered as given. Those with `keep[i]` false are left out; an empty `keep` keeps all.
    Graph(std::size_t nodes, const std::vector<std::pair<Node, Node>>& edges, const std::vector<bool>& keep = {});

    std::size_t size() const { return begin_.size() - 1; }
    struct Arc {
        Node to;
        Edge edge;
    };
    const Arc* arcs_begin(Node node) const { return arcs_.data() + begin_[node]; }
    const Arc* arcs_end(Node node) const { return arcs_.data() + begin_[node + 1]; }

    /// Number of the component of each node (Tarjan 1972, without recursion).
    std::vector<std::uint32_t> components() const;
    /// Edges of a shortest way from one node to another that stays in the component of `from`; nothing when there is none.
    /// From a node to itself: a shortest circle through it.
    std::optional<std::vector<Edge>> way(Node from, Node to, const std::vector<std::uint32_t>& component) const;

private:
    std::vector<std::uint32_t> begin_;
    std::vector<Arc> arcs_;
};

}  // namespace kyujo::law
