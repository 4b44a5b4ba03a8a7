// `overrides` and `exception to`: no circles, and none that has nothing to settle.
#include "law/conclusions.hpp"
#include "law/graph.hpp"
#include "law/names.hpp"
#include "law/passes.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view override_circle = "L307";
constexpr std::string_view idle_override = "L308";
/// Rules with more conclusions than this between them are taken to clash somewhere: it only saves them a warning.
constexpr std::size_t compared_heads = 256;

/// Where a rule names another among its `overrides` or `exception to`.
Span naming(const Checking& checking, RuleId stronger, RuleId weaker)
{
    const auto& all = checking.overriding;
    auto at = std::lower_bound(all.begin(), all.end(), stronger, [](const Checking::Overriding& one, RuleId rule) { return one.rule < rule; });
    for (; at != all.end() && at->rule == stronger; ++at)
        if (checking.law.find_rule(at->weaker.text) == weaker) return at->weaker.span;
    return checking.law.rules[stronger].name_span;
}

void report_circle(Checking& checking, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges, const std::vector<Graph::Edge>& circle)
{
    std::string spelled;
    for (const Graph::Edge edge : circle) {
        const RuleId stronger(edges[edge].first);
        const RuleId weaker(edges[edge].second);
        spelled +=
            fmt::format("{}`{}` overrides `{}`", spelled.empty() ? "" : ", ", checking.law.rules[stronger].name, checking.law.rules[weaker].name);
    }
    const RuleId first(edges[circle.front()].first);
    auto& finding = checking.diagnostics.error(override_circle, naming(checking, first, RuleId(edges[circle.front()].second)),
                                               "these rules override one another in a circle: " + spelled, "take one of them away");
    for (std::size_t i = 1; i < circle.size(); ++i) {
        const auto& [stronger, weaker] = edges[circle[i]];
        finding.notes.push_back(
            {fmt::format("`{}` overrides `{}` here", checking.law.rules[RuleId(stronger)].name, checking.law.rules[RuleId(weaker)].name),
             naming(checking, RuleId(stronger), RuleId(weaker))});
    }
}

void check_circles(Checking& checking)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::size_t i = 0; i < checking.law.rules.size(); ++i)
        for (const RuleId weaker : checking.law.rules[RuleId(i)].overrides) edges.emplace_back(static_cast<std::uint32_t>(i), weaker.value);
    if (edges.empty()) return;
    const Graph graph(checking.law.rules.size(), edges);
    const auto component = graph.components();
    std::vector<std::uint32_t> members(component.size(), 0);
    for (const std::uint32_t number : component) ++members[number];
    // One finding per knot of circles, at its first rule.
    for (std::uint32_t rule = 0; rule < component.size(); ++rule) {
        if (members[component[rule]] < 2) continue;
        members[component[rule]] = 0;
        if (const auto circle = graph.way(rule, rule, component)) report_circle(checking, edges, *circle);
    }
}

std::vector<const Conclusion*> heads_of(const Rule& rule)
{
    std::vector<const Conclusion*> heads;
    for (const Conclusion& conclusion : rule.conclusions)
        for (const Conclusion* link = &conclusion; link != nullptr; link = link->next()) heads.push_back(link);
    return heads;
}

bool can_clash(const Law& law, const Rule& a, const Rule& b)
{
    if (a.order != b.order) return false;
    const auto left = heads_of(a);
    const auto right = heads_of(b);
    if (left.size() * right.size() > compared_heads) return true;
    return std::any_of(left.begin(), left.end(), [&](const Conclusion* x) {
        return std::any_of(right.begin(), right.end(), [&](const Conclusion* y) { return opposed(law, *x, *y); });
    });
}

/// A duty clashes with nothing, but an exception to the rule that imposes it lifts it: see theory/exceptions.hpp.
bool can_lift(const Law& law, const Rule& exception, const Rule& imposing)
{
    const auto duty = imposing.duty();
    if (!duty || exception.order != imposing.order || !exception.subject.valid()) return false;
    return exception.subject == imposing.subject || exception.subject == end_of(law, path_of(imposing.conclusions[*duty])) ||
           law.entities[exception.subject].just_one;
}

void check_idle(Checking& checking, RuleId id, const language::Word& name)
{
    const Law& law = checking.law;
    const Rule& rule = law.rules[id];
    const RuleId weaker = law.find_rule(name.text);
    if (!weaker.valid() || weaker == id) return;
    const Rule& other = law.rules[weaker];
    // A rule that lost a conclusion to an error says nothing about what it could clash with.
    const auto whole = [&](RuleId r) { return checking.lost_conclusion.count(r.value) == 0; };
    if (!whole(id) || !whole(weaker) || can_clash(law, rule, other) || can_lift(law, rule, other)) return;
    auto& finding = checking.diagnostics.warning(
        idle_override, name.span,
        rule.order != other.order ? fmt::format("`{}` and `{}` belong to different orders and can never clash", rule.name, other.name)
                                  : fmt::format("`{}` and `{}` can never clash: nothing is overridden", rule.name, other.name),
        "to stop a rule without contradicting it, give that rule an `unless`");
    finding.notes.push_back({fmt::format("`{}` is here", other.name), other.name_span});
}

}  // namespace

void check_overrides(Checking& checking)
{
    check_circles(checking);
    for (const auto& [rule, weaker] : checking.overriding) check_idle(checking, rule, weaker);
}

}  // namespace kyujo::law
