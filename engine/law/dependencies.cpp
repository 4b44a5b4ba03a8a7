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

/// Equal for paths that lead to one and the same thing within a rule.
std::string thing_key(const Path& path)
{
    std::string key = number_key(static_cast<std::uint32_t>(path.root.kind)) + number_key(path.root.entity.value);
    for (const AttributeId step : path.steps) key += number_key(step.value);
    return key;
}

}  // namespace

Dependencies::Dependencies(const Law& law, const std::vector<bool>& circular) : law_(law), circular_(circular)
{
    for (std::size_t i = 0; i < law.rules.size(); ++i)
        if (law.rules[RuleId(i)].order.valid() && asks_anything(law, law.rules[RuleId(i)])) rule(RuleId(i));
    while (!undefined_.empty()) {
        const Graph::Node node = undefined_.back();
        undefined_.pop_back();
        definition(node);
    }
}

void Dependencies::connect(Graph::Node from, Graph::Node to, Dependency kind)
{
    edges_.emplace_back(from, to);
    kinds_.push_back(kind);
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
    if (const auto* const only_if = std::get_if<OnlyIf>(&conclusion.form)) reading.parts.push_back({only_if->condition, Clause::only_if});
    if (conclusion.next() == nullptr) return;
    // What follows a breach depends on the duty not being done.
    reading.parts.push_back({conclusion.duty()->done_when, Clause::unless});
    this->conclusion(*conclusion.next(), reading);
}

/// One node for the rule whatever it speaks of, and one per thing it concludes about, for circles on one and the same thing.
void Dependencies::rule(RuleId id)
{
    const Rule& rule = law_.rules[id];
    Reading reading{id, static_cast<Graph::Node>(nodes_.size()), {{rule.condition}}, {}};
    nodes_.push_back({std::nullopt, id});
    for (const ConditionId condition : rule.unless) reading.parts.push_back({condition, Clause::unless});
    for (const Conclusion& drawn : rule.conclusions) conclusion(drawn, reading);
    for (const Part part : reading.parts) {
        for_each_ask(law_, part.condition, part.clause != Clause::condition, [&](const Ask& ask) {
            if (ask.in_order.valid() && ask.in_order != rule.order) order_asks_.push_back({rule.order, ask.in_order, ask.span});
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
        if (ask.in_order.valid() && ask.in_order != answer.order) order_asks_.push_back({answer.order, ask.in_order, ask.span});
        const bool same = !ask.elsewhere && ask.path->steps.empty() && ask.path->root.entity == answer.entity;
        connect(node, node_of(asked(ask, answer.order)), {same, true, false, true, ask.needs_failure, {}, ask.span});
    });
}

}  // namespace kyujo::law
