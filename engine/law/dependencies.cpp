#include "law/dependencies.hpp"

#include "law/conclusions.hpp"
#include "law/condition_key.hpp"
#include "law/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::law {

std::size_t AnswerHash::operator()(const Answer& answer) const noexcept
{
    const auto mix = [](std::uint64_t seed, std::uint64_t value) { return (seed ^ value) * 0x9E3779B97F4A7C15u + (seed >> 29u); };
    std::uint64_t hash = mix(answer.order.value, answer.concept_id.value);
    hash = mix(hash, answer.entity.value);
    return static_cast<std::size_t>(mix(hash, (answer.contrary ? 4u : 0u) + static_cast<unsigned>(answer.norm)));
}

std::string describe(const Law& law, const Answer& answer)
{
    if (!answer.concept_id.valid()) return fmt::format("`{}`", word_for(answer.norm));
    return fmt::format("`{}{}`", answer.contrary ? "not " : "", law.concepts[answer.concept_id].name);
}

namespace {

struct Bearing {
    Answer answer;
    bool against = false;
};

/// What a conclusion shows, and what it stands against: whether an answer can be shown also depends on whether its opponents apply.
std::vector<Bearing> bearings_of(const Law& law, const Conclusion& conclusion, OrderId order)
{
    const EntityId entity = end_of(law, path_of(conclusion));
    if (const auto* const counts = std::get_if<CountsAs>(&conclusion.form))
        return {{{order, counts->concept_id, counts->negated, entity, {}}, false}, {{order, counts->concept_id, !counts->negated, entity, {}}, true}};
    if (conclusion.duty() != nullptr) return {};
    const Answer permitted{order, {}, false, entity, NormKind::permitted};
    const Answer prohibited{order, {}, false, entity, NormKind::prohibited};
    const Answer required{order, {}, false, entity, NormKind::required};
    const auto* const norm = std::get_if<Norm>(&conclusion.form);
    // A necessary condition and a missing basis stand against permission and duty as a prohibition does, and show nothing.
    if (norm == nullptr) return {{permitted, true}, {required, true}};
    switch (norm->kind) {
        case NormKind::permitted:
            return {{permitted, false}, {prohibited, true}};
        case NormKind::required:
            return {{required, false}, {permitted, false}, {prohibited, true}};
        case NormKind::prohibited:
            break;
    }
    return {{prohibited, false}, {permitted, true}, {required, true}};
}

/// Most rules rest on facts alone, and are done with here.
bool asks_anything(const Law& law, const Rule& rule)
{
    bool asks = false;
    const auto found = [&](const Ask&) { asks = true; };
    for_each_ask(law, rule.condition, false, found);
    for (const ConditionId condition : rule.unless) for_each_ask(law, condition, false, found);
    const auto may_ask = [](const Conclusion& c) { return std::holds_alternative<OnlyIf>(c.form) || c.duty() != nullptr; };
    return asks || std::any_of(rule.conclusions.begin(), rule.conclusions.end(), may_ask);
}

/// Whether both lead to one and the same thing within a rule.
bool same_thing(const Path& a, const Path& b)
{
    return &a == &b || (a.root.kind == b.root.kind && a.root.entity == b.root.entity && a.steps == b.steps);
}

/// Equal for paths that do.
std::string thing_key(const Path& path)
{
    std::string key = number_key(static_cast<std::uint32_t>(path.root.kind)) + number_key(path.root.entity.value);
    for (const AttributeId step : path.steps) key += number_key(step.value);
    return key;
}

}  // namespace

Dependencies::Dependencies(const Law& law, const std::vector<bool>& circular, Detail detail) : law_(law), circular_(circular), detail_(detail)
{
    for (std::size_t i = 0; i < law.rules.size(); ++i) {
        const Rule& read = law.rules[RuleId(i)];
        if (!read.order.valid()) continue;
        if (detail == Detail::answers) {
            answers_of(RuleId(i));
        } else if (asks_anything(law, read)) {
            rule(RuleId(i));
        }
    }
    while (!undefined_.empty()) {
        const Graph::Node node = undefined_.back();
        undefined_.pop_back();
        definition(node);
    }
}

void Dependencies::connect(Graph::Node from, Graph::Node to, Dependency kind)
{
    if (detail_ == Detail::answers) {
        std::uint8_t& known = connected_[(std::uint64_t{from} << 32u) | to];
        const auto this_kind = static_cast<std::uint8_t>(1u << ((kind.same_thing ? 2u : 0u) + (kind.negative ? 1u : 0u)));
        if ((known & this_kind) != 0) return;
        known = static_cast<std::uint8_t>(known | this_kind);
    }
    edges_.emplace_back(from, to);
    kinds_.push_back(kind);
}

void Dependencies::asks_order(OrderId asking, const Ask& ask)
{
    if (!ask.in_order.valid() || ask.in_order == asking) return;
    if (orders_asked_.insert((std::uint64_t{asking.value} << 32u) | ask.in_order.value).second)
        order_asks_.push_back({asking, ask.in_order, ask.span});
}

Graph::Node Dependencies::node_of(const Answer& answer)
{
    const auto [found, fresh] = answers_.try_emplace(answer, static_cast<Graph::Node>(nodes_.size()));
    if (fresh) {
        nodes_.push_back({answer, {}});
        const bool defined = answer.concept_id.valid() && law_.concepts[answer.concept_id].means.valid();
        if (defined && !circular_[answer.concept_id.index()]) undefined_.push_back(found->second);
    }
    return found->second;
}

Answer Dependencies::asked(const Ask& ask, OrderId order) const
{
    Answer answer{ask.in_order.valid() ? ask.in_order : order, ask.concept_id, false, end_of(law_, *ask.path), ask.norm};
    // Of a defined class there is one answer, which its definition gives either way.
    answer.contrary = ask.contrary && !law_.concepts[ask.concept_id].means.valid();
    return answer;
}

Graph::Node Dependencies::about(const Path& path, Reading& reading)
{
    const auto [found, fresh] = reading.about.try_emplace(thing_key(path), static_cast<Graph::Node>(nodes_.size()));
    if (fresh) nodes_.push_back({std::nullopt, reading.rule});
    return found->second;
}

void Dependencies::conclusion(const Conclusion& conclusion, Reading& reading)
{
    const Rule& rule = law_.rules[reading.rule];
    const Graph::Node here = about(path_of(conclusion), reading);
    for (const Bearing& bearing : bearings_of(law_, conclusion, rule.order)) {
        const Graph::Node head = node_of(bearing.answer);
        connect(head, here, {true, false, bearing.against, false, false, {}, rule.name_span});
        connect(head, reading.whole, {false, true, bearing.against, false, false, {}, rule.name_span});
    }
    if (conclusion.next() != nullptr) this->conclusion(*conclusion.next(), reading);
}

std::vector<Dependencies::Part> Dependencies::parts_of(const Rule& rule) const
{
    std::vector<Part> parts{{rule.condition}};
    for (const ConditionId condition : rule.unless) parts.push_back({condition, Clause::unless});
    for (const Conclusion& drawn : rule.conclusions) {
        for (const Conclusion* link = &drawn; link != nullptr; link = link->next()) {
            if (const auto* const only_if = std::get_if<OnlyIf>(&link->form)) parts.push_back({only_if->condition, Clause::only_if});
            // What follows a breach depends on the duty not being done.
            if (link->next() != nullptr) parts.push_back({link->duty()->done_when, Clause::unless});
        }
    }
    return parts;
}

/// What a rule makes depend on what, and nothing of the rule itself.
void Dependencies::answers_of(RuleId id)
{
    constexpr std::size_t most_pairs = 64;  // with more, a node for the rule takes fewer edges
    const Rule& rule = law_.rules[id];
    std::vector<Ask> asks;
    for (const Part part : parts_of(rule))
        for_each_ask(law_, part.condition, part.clause != Clause::condition, [&](const Ask& ask) { asks.push_back(ask); });
    if (asks.empty()) return;
    std::vector<const Conclusion*> drawn;
    for (const Conclusion& conclusion : rule.conclusions)
        for (const Conclusion* link = &conclusion; link != nullptr; link = link->next()) drawn.push_back(link);
    if (asks.size() * drawn.size() > most_pairs) return this->rule(id);
    for (const Ask& ask : asks) {
        asks_order(rule.order, ask);
        const Graph::Node target = node_of(asked(ask, rule.order));
        for (const Conclusion* const conclusion : drawn) {
            const bool same = !ask.elsewhere && same_thing(*ask.path, path_of(*conclusion));
            for (const Bearing& bearing : bearings_of(law_, *conclusion, rule.order))
                connect(node_of(bearing.answer), target, {same, true, bearing.against, true, ask.needs_failure, {}, ask.span});
        }
    }
}

/// One node for the rule whatever it speaks of, and one per thing it concludes about, for circles on one and the same thing.
void Dependencies::rule(RuleId id)
{
    const Rule& rule = law_.rules[id];
    Reading reading{id, static_cast<Graph::Node>(nodes_.size()), {}};
    nodes_.push_back({std::nullopt, id});
    for (const Conclusion& drawn : rule.conclusions) conclusion(drawn, reading);
    for (const Part part : parts_of(rule)) {
        for_each_ask(law_, part.condition, part.clause != Clause::condition, [&](const Ask& ask) {
            asks_order(rule.order, ask);
            const Graph::Node target = node_of(asked(ask, rule.order));
            connect(reading.whole, target, {false, true, false, true, ask.needs_failure, part.clause, ask.span});
            if (ask.elsewhere) return;
            const auto same = reading.about.find(thing_key(*ask.path));
            if (same != reading.about.end()) connect(same->second, target, {true, false, false, true, ask.needs_failure, part.clause, ask.span});
        });
    }
}

void Dependencies::definition(Graph::Node node)
{
    const Answer answer = *nodes_[node].answer;
    for_each_ask(law_, law_.concepts[answer.concept_id].means, false, [&](const Ask& ask) {
        asks_order(answer.order, ask);
        const bool same = !ask.elsewhere && ask.path->steps.empty() && ask.path->root.entity == answer.entity;
        connect(node, node_of(asked(ask, answer.order)), {same, true, false, true, ask.needs_failure, {}, ask.span});
    });
}

}  // namespace kyujo::law
