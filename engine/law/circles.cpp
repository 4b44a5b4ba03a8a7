// Circles: definitions that rest on themselves, orders that ask each other, answers that depend on their own failure.
#include "law/dependencies.hpp"
#include "law/names.hpp"
#include "law/passes.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view definition_circle = "L309";
constexpr std::string_view failure_circle = "L311";
constexpr std::string_view order_circle = "L312";

using Edges = std::vector<std::pair<Graph::Node, Graph::Node>>;
using Way = std::vector<Graph::Edge>;

/// A circle through each knot of a graph that has one: at its first node.
std::vector<Way> circles_in(const Graph& graph, const std::vector<std::uint32_t>& component)
{
    std::vector<Way> result;
    std::vector<bool> done(component.size(), false);
    for (Graph::Node node = 0; node < graph.size(); ++node) {
        if (done[component[node]]) continue;
        auto circle = graph.way(node, node, component);
        if (!circle) continue;
        done[component[node]] = true;
        result.push_back(std::move(*circle));
    }
    return result;
}

/// Definitions in a circle, by concept.
std::vector<bool> check_definition_circles(Checking& checking)
{
    const Law& law = checking.law;
    Edges edges;
    std::vector<Span> spans;
    for (std::size_t i = 0; i < law.concepts.size(); ++i) {
        for_each_ask(law, law.concepts[ConceptId(i)].means, false, [&](const Ask& ask) {
            if (!ask.concept_id.valid() || !law.concepts[ask.concept_id].means.valid()) return;
            edges.emplace_back(static_cast<Graph::Node>(i), ask.concept_id.value);
            spans.push_back(ask.span);
        });
    }
    std::vector<bool> circular(law.concepts.size(), false);
    if (edges.empty()) return circular;
    const Graph graph(law.concepts.size(), edges);
    const auto component = graph.components();
    for (const Way& circle : circles_in(graph, component)) {
        std::string spelled;
        for (const Graph::Edge edge : circle)
            spelled += fmt::format("{}`{}` means something about `{}`", spelled.empty() ? "" : ", ", law.concepts[ConceptId(edges[edge].first)].name,
                                   law.concepts[ConceptId(edges[edge].second)].name);
        auto& finding = checking.diagnostics.error(definition_circle, spans[circle.front()], "definitions go in a circle: " + spelled,
                                                   "state one of them as rules (`then … counts as …`) instead of a definition");
        for (std::size_t k = 1; k < circle.size(); ++k)
            finding.notes.push_back({fmt::format("`{}` asks for `{}` here", law.concepts[ConceptId(edges[circle[k]].first)].name,
                                                 law.concepts[ConceptId(edges[circle[k]].second)].name),
                                     spans[circle[k]]});
        const auto knot = component[edges[circle.front()].first];
        for (std::size_t i = 0; i < circular.size(); ++i)
            if (component[i] == knot) circular[i] = true;
    }
    return circular;
}

void check_order_circles(Checking& checking, const std::vector<Dependencies::OrderAsk>& asks)
{
    if (asks.empty()) return;
    const Law& law = checking.law;
    Edges edges;
    for (const auto& ask : asks) edges.emplace_back(ask.asking.value, ask.asked.value);
    const Graph graph(law.orders.size(), edges);
    for (const Way& circle : circles_in(graph, graph.components())) {
        std::string spelled;
        for (const Graph::Edge edge : circle)
            spelled +=
                fmt::format("{}`{}` asks `{}`", spelled.empty() ? "" : ", ", law.orders[asks[edge].asking].name, law.orders[asks[edge].asked].name);
        auto& finding = checking.diagnostics.error(order_circle, asks[circle.front()].span, "legal orders ask each other in a circle: " + spelled,
                                                   "one order may take up what another says, but not the other way round too");
        for (std::size_t k = 1; k < circle.size(); ++k)
            finding.notes.push_back(
                {fmt::format("`{}` asks `{}` here", law.orders[asks[circle[k]].asking].name, law.orders[asks[circle[k]].asked].name),
                 asks[circle[k]].span});
    }
}

class FailureCircles {
public:
    FailureCircles(Checking& checking, const Dependencies& dependencies) : c_(checking), d_(dependencies) {}

    /// Whether there is any. Takes dependencies of either detail.
    bool any() const;
    void check()
    {
        on_one_thing(edges_that(&Dependency::same_thing));
        through_singletons();
    }

private:
    std::vector<bool> edges_that(bool Dependency::*kind) const
    {
        std::vector<bool> keep(d_.kinds().size());
        for (std::size_t i = 0; i < keep.size(); ++i) keep[i] = d_.kinds()[i].*kind;
        return keep;
    }
    /// Every step stays with the thing itself.
    void on_one_thing(const std::vector<bool>& keep);
    /// Other things on the way, but the circle comes back to the one instance of a `just one` entity.
    void through_singletons();
    bool has_singletons() const;
    bool about_singleton(Graph::Node node) const;
    bool inside(const std::vector<std::uint32_t>& component, std::size_t edge) const
    {
        return component[d_.edges()[edge].first] == component[d_.edges()[edge].second];
    }
    void report(Way circle);
    std::string step(Graph::Edge edge, const std::string& head) const;

    Checking& c_;
    const Dependencies& d_;
    std::unordered_set<std::uint64_t> reported_;  ///< places of negative steps already shown
};

void append(Way& way, const std::optional<Way>& more)
{
    if (more) way.insert(way.end(), more->begin(), more->end());
}

void FailureCircles::on_one_thing(const std::vector<bool>& keep)
{
    const Graph graph(d_.nodes().size(), d_.edges(), keep);
    const auto component = graph.components();
    std::vector<bool> done(d_.nodes().size(), false);
    for (std::size_t i = 0; i < d_.edges().size(); ++i) {
        const auto [from, to] = d_.edges()[i];
        if (!keep[i] || !d_.kinds()[i].negative || !inside(component, i) || done[component[from]]) continue;
        done[component[from]] = true;
        Way circle{static_cast<Graph::Edge>(i)};
        if (from != to) append(circle, graph.way(to, from, component));
        report(std::move(circle));
    }
}

bool FailureCircles::about_singleton(Graph::Node node) const
{
    const auto& answer = d_.nodes()[node].answer;
    return answer && answer->entity.valid() && c_.law.entities[answer->entity].just_one;
}

bool FailureCircles::any() const
{
    const auto found = [&](bool Dependency::*kind, const auto& counts) {
        const auto keep = edges_that(kind);
        const auto component = Graph(d_.nodes().size(), d_.edges(), keep).components();
        std::vector<bool> counted(d_.nodes().size(), false);
        for (Graph::Node node = 0; node < d_.nodes().size(); ++node)
            if (counts(node)) counted[component[node]] = true;
        for (std::size_t i = 0; i < keep.size(); ++i)
            if (keep[i] && d_.kinds()[i].negative && inside(component, i) && counted[component[d_.edges()[i].first]]) return true;
        return false;
    };
    return found(&Dependency::same_thing, [](Graph::Node) { return true; }) ||
           (has_singletons() && found(&Dependency::any_thing, [&](Graph::Node node) { return about_singleton(node); }));
}

bool FailureCircles::has_singletons() const
{
    return std::any_of(c_.law.entities.begin(), c_.law.entities.end(), [](const Entity& entity) { return entity.just_one; });
}

void FailureCircles::through_singletons()
{
    if (!has_singletons()) return;
    const auto keep = edges_that(&Dependency::any_thing);
    const Graph graph(d_.nodes().size(), d_.edges(), keep);
    const auto component = graph.components();
    std::vector<Graph::Node> singleton(d_.nodes().size(), Graph::Node(-1));
    for (Graph::Node node = 0; node < d_.nodes().size(); ++node)
        if (about_singleton(node) && singleton[component[node]] == Graph::Node(-1)) singleton[component[node]] = node;
    for (std::size_t i = 0; i < d_.edges().size(); ++i) {
        const auto [from, to] = d_.edges()[i];
        if (!keep[i] || !d_.kinds()[i].negative || !inside(component, i)) continue;
        const Graph::Node one = std::exchange(singleton[component[from]], Graph::Node(-1));
        if (one == Graph::Node(-1)) continue;
        Way circle{static_cast<Graph::Edge>(i)};
        if (to != one) append(circle, graph.way(to, one, component));
        if (one != from) append(circle, graph.way(one, from, component));
        report(std::move(circle));
    }
}

std::string FailureCircles::step(Graph::Edge edge, const std::string& head) const
{
    const auto& [from, to] = d_.edges()[edge];
    const Dependency& kind = d_.kinds()[edge];
    const std::string target = describe(c_.law, *d_.nodes()[to].answer);
    const auto condition = kind.clause == Clause::unless    ? fmt::format("unless {}", target)
                           : kind.clause == Clause::only_if ? fmt::format("only if {}", target)
                           : kind.negative                  ? fmt::format("if {} is not established", target)
                                                            : fmt::format("if {}", target);
    if (d_.nodes()[from].answer) return fmt::format("by definition, {} {}", describe(c_.law, *d_.nodes()[from].answer), condition);
    return fmt::format("rule `{}`: {} {}", c_.law.rules[d_.nodes()[from].rule].name, head, condition);
}

void FailureCircles::report(Way circle)
{
    const Span place = d_.kinds()[circle.front()].span;
    if (!reported_.insert((std::uint64_t{place.file.value} << 32u) | place.begin).second) return;
    // The circle comes with the step that needs a failure first; before it stands what the rule of that step concludes.
    if (!d_.nodes()[d_.edges()[circle.front()].first].answer) std::rotate(circle.begin(), circle.end() - 1, circle.end());
    std::string head;
    std::string first;
    bool clash = false;
    std::vector<text::Note> notes;
    for (const Graph::Edge edge : circle) {
        const auto& from = d_.nodes()[d_.edges()[edge].first];
        const Dependency& kind = d_.kinds()[edge];
        if (first.empty() && from.answer) first = describe(c_.law, *from.answer);
        if (from.answer) head = fmt::format("{}{}", kind.against ? "against " : "", describe(c_.law, *from.answer));
        clash = clash || kind.against;
        if (kind.is_ask) notes.push_back({step(edge, head), kind.span});
    }
    auto& finding =
        c_.diagnostics.error(failure_circle, place, fmt::format("whether {} holds depends on its own failure", first),
                             clash ? "contrary rules clash by themselves: instead of asking, say which prevails with `overrides` or `by default`"
                                   : "let one of these rest on facts, or settle the clash with `overrides` instead");
    finding.notes = std::move(notes);
}

}  // namespace

void check_dependencies(Checking& checking)
{
    const auto circular = check_definition_circles(checking);
    const Dependencies answers(checking.law, circular, Dependencies::Detail::answers);
    check_order_circles(checking, answers.order_asks());
    if (!FailureCircles(checking, answers).any()) return;
    const Dependencies rules(checking.law, circular, Dependencies::Detail::rules);
    FailureCircles(checking, rules).check();
}

}  // namespace kyujo::law
