// What the answers of a law depend on: classes and norms per order, the rules that show them, and what those ask for.
#pragma once

#include "law/asks.hpp"
#include "law/checking.hpp"
#include "law/graph.hpp"

namespace kyujo::law {

/// Something rules can show of a thing: that it is in a class, that it is not, or a norm about it.
struct Answer {
    OrderId order;
    ConceptId concept_id;  ///< invalid: a norm
    bool contrary = false;
    EntityId entity;  ///< kind of the thing
    NormKind norm = NormKind::permitted;
    friend bool operator==(const Answer&, const Answer&) = default;
};
struct AnswerHash {
    std::size_t operator()(const Answer& answer) const noexcept;
};
std::string describe(const Law& law, const Answer& answer);

/// Where in a rule something is asked.
enum class Clause : std::uint8_t { condition, unless, only_if };

struct Dependency {
    bool same_thing = false;  ///< both ends speak of one and the same thing
    bool any_thing = false;   ///< both ends may speak of different things
    bool against = false;     ///< the rule does not show the answer, it stands against it
    bool is_ask = false;      ///< a condition asks; else: a rule bears on the answer
    bool negative = false;    ///< needs that something fails to be shown
    Clause clause = Clause::condition;
    Span span;
};

/// Nodes are answers and rules; an edge leads from an answer to the rules that bear on it, and from a rule (or the definition of
/// a class) to the answers it asks for. Linear in the size of the law.
class Dependencies {
public:
    /// Without rules (but for those that conclude and ask a great deal), edges lead from answer to answer, one for all the rules that make the same:
    /// there are the same circles, told in a fraction of the memory, and nothing to show of them.
    enum class Detail : std::uint8_t { answers, rules };
    /// Definitions in `circular` are not followed: their circle has been reported.
    Dependencies(const Law& law, const std::vector<bool>& circular, Detail detail);

    struct Node {
        std::optional<Answer> answer;  ///< nothing: a rule
        RuleId rule;
    };
    struct OrderAsk {
        OrderId asking, asked;
        Span span;
    };
    const std::vector<Node>& nodes() const { return nodes_; }
    const std::vector<std::pair<Graph::Node, Graph::Node>>& edges() const { return edges_; }
    const std::vector<Dependency>& kinds() const { return kinds_; }
    /// The first of each two orders.
    const std::vector<OrderAsk>& order_asks() const { return order_asks_; }

private:
    struct Part {
        ConditionId condition;
        Clause clause = Clause::condition;
    };
    /// One rule being read: its own node, and a node for each thing that it concludes about.
    struct Reading {
        RuleId rule;
        Graph::Node whole = 0;
        std::unordered_map<std::string, Graph::Node> about;
    };
    void rule(RuleId id);
    void answers_of(RuleId id);
    std::vector<Part> parts_of(const Rule& rule) const;
    void conclusion(const Conclusion& conclusion, Reading& reading);
    Graph::Node about(const Path& path, Reading& reading);
    void definition(Graph::Node node);
    Graph::Node node_of(const Answer& answer);
    Answer asked(const Ask& ask, OrderId order) const;
    void connect(Graph::Node from, Graph::Node to, Dependency kind);
    void asks_order(OrderId asking, const Ask& ask);

    const Law& law_;
    const std::vector<bool>& circular_;
    Detail detail_;
    std::vector<Node> nodes_;
    std::vector<std::pair<Graph::Node, Graph::Node>> edges_;
    std::vector<Dependency> kinds_;
    std::vector<OrderAsk> order_asks_;
    std::unordered_map<Answer, Graph::Node, AnswerHash> answers_;
    std::vector<Graph::Node> undefined_;                         ///< answers whose definition is still to be followed
    std::unordered_map<std::uint64_t, std::uint8_t> connected_;  ///< by both ends, which kinds of edges there are already
    std::unordered_set<std::uint64_t> orders_asked_;
};

}  // namespace kyujo::law
