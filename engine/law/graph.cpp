#include "law/graph.hpp"

#include <algorithm>
#include <unordered_map>

namespace kyujo::law {

Graph::Graph(std::size_t nodes, const std::vector<std::pair<Node, Node>>& edges, const std::vector<bool>& keep) : begin_(nodes + 1, 0)
{
    const auto kept = [&](std::size_t i) { return keep.empty() || keep[i]; };
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (kept(i)) ++begin_[edges[i].first + 1];
    for (std::size_t i = 0; i < nodes; ++i) begin_[i + 1] += begin_[i];
    arcs_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (kept(i)) arcs_[next[edges[i].first]++] = {edges[i].second, static_cast<Edge>(i)};
}

namespace {

constexpr std::uint32_t unseen = 0xFFFFFFFFu;

/// Tarjan's walk with its stack made explicit, so that a long chain of rules cannot exhaust the machine's.
class Walk {
public:
    explicit Walk(const Graph& graph) : graph_(graph), index_(graph.size(), unseen), low_(graph.size(), 0), component_(graph.size(), unseen) {}

    std::vector<std::uint32_t> run()
    {
        for (Graph::Node node = 0; node < graph_.size(); ++node)
            if (index_[node] == unseen) from(node);
        return std::move(component_);
    }

private:
    struct Frame {
        Graph::Node node;
        const Graph::Arc* next;
    };

    void enter(Graph::Node node)
    {
        index_[node] = low_[node] = count_++;
        open_.push_back(node);
        frames_.push_back({node, graph_.arcs_begin(node)});
    }

    void leave(Graph::Node node)
    {
        frames_.pop_back();
        if (!frames_.empty()) low_[frames_.back().node] = std::min(low_[frames_.back().node], low_[node]);
        if (low_[node] != index_[node]) return;
        for (Graph::Node member = unseen; member != node;) {
            member = open_.back();
            open_.pop_back();
            component_[member] = components_;
        }
        ++components_;
    }

    void from(Graph::Node start)
    {
        enter(start);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            if (frame.next == graph_.arcs_end(frame.node)) {
                leave(frame.node);
                continue;
            }
            const Graph::Node to = (frame.next++)->to;
            if (index_[to] == unseen) {
                enter(to);
            } else if (component_[to] == unseen) {
                low_[frame.node] = std::min(low_[frame.node], index_[to]);
            }
        }
    }

    const Graph& graph_;
    std::vector<std::uint32_t> index_, low_, component_;
    std::vector<Graph::Node> open_;
    std::vector<Frame> frames_;
    std::uint32_t count_ = 0, components_ = 0;
};

}  // namespace

std::vector<std::uint32_t> Graph::components() const
{
    return Walk(*this).run();
}

std::optional<std::vector<Graph::Edge>> Graph::way(Node from, Node to, const std::vector<std::uint32_t>& component) const
{
    struct Reached {
        Node before;
        Edge by;
    };
    std::unordered_map<Node, Reached> reached;
    std::vector<Node> queue{from};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const Node node = queue[head];
        for (const Arc* arc = arcs_begin(node); arc != arcs_end(node); ++arc) {
            if (component[arc->to] != component[from] || !reached.try_emplace(arc->to, Reached{node, arc->edge}).second) continue;
            if (arc->to != to) {
                queue.push_back(arc->to);
                continue;
            }
            std::vector<Edge> edges{arc->edge};
            for (Node at = node; at != from; at = reached.at(at).before) edges.push_back(reached.at(at).by);
            std::reverse(edges.begin(), edges.end());
            return edges;
        }
    }
    return std::nullopt;
}

}  // namespace kyujo::law
