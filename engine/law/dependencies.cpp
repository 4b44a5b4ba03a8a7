#include "law/dependencies.hpp"

#include "law/conclusions.hpp"
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

/// What a conclusion bears on. A necessary condition bears on permissions and duties: it can bar them.
std::vector<Answer> answers_of(const Law& law, const Conclusion& conclusion, OrderId order)
{
    const EntityId entity = end_of(law, path_of(conclusion));
    if (const auto* const counts = std::get_if<CountsAs>(&conclusion.form)) return {{order, counts->concept_id, counts->negated, entity, {}}};
    if (const auto* const norm = std::get_if<Norm>(&conclusion.form)) return {{order, {}, false, entity, norm->kind}};
    if (std::holds_alternative<OnlyIf>(conclusion.form))
        return {{order, {}, false, entity, NormKind::permitted}, {order, {}, false, entity, NormKind::required}};
    return {};
}

bool same_path(const Path& a, const Path& b)
{
    return a.root.kind == b.root.kind && a.root.entity == b.root.entity && a.steps == b.steps;
}

}  // namespace

Dependencies::Dependencies(const Law& law, const std::vector<bool>& circular) : law_(law), circular_(circular)
{
    for (std::size_t i = 0; i < law.rules.size(); ++i)
        if (law.rules[RuleId(i)].order.valid()) rule(RuleId(i));
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

void Dependencies::heads(const Conclusion& conclusion, std::vector<Part>& parts, std::vector<const Path*>& paths,
                         std::vector<std::vector<Answer>>& answers)
{
    const Path& path = path_of(conclusion);
    auto found = std::find_if(paths.begin(), paths.end(), [&](const Path* other) { return same_path(*other, path); });
    if (found == paths.end()) {
        paths.push_back(&path);
        answers.emplace_back();
        found = paths.end() - 1;
    }
    auto& list = answers[static_cast<std::size_t>(found - paths.begin())];
    for (const Answer& answer : answers_of(law_, conclusion, law_.rules[nodes_.back().rule].order)) list.push_back(answer);
    if (const auto* const only_if = std::get_if<OnlyIf>(&conclusion.form)) parts.push_back({only_if->condition, false});
    const auto* const duty = std::get_if<Duty>(&conclusion.form);
    if (duty == nullptr) return;
    // What follows a breach depends on the duty not being done.
    if (duty->failing_which) {
        parts.push_back({duty->done_when, true});
        heads(*duty->failing_which, parts, paths, answers);
    }
}

/// One node for the rule whatever it speaks of, and one per thing it concludes about, for circles on one and the same thing.
void Dependencies::rule(RuleId id)
{
    const Rule& rule = law_.rules[id];
    std::vector<Part> parts{{rule.condition, false}};
    for (const ConditionId condition : rule.unless) parts.push_back({condition, true});
    std::vector<const Path*> paths;
    std::vector<std::vector<Answer>> answers;
    nodes_.push_back({std::nullopt, id});
    const auto whole = static_cast<Graph::Node>(nodes_.size() - 1);
    for (const Conclusion& conclusion : rule.conclusions) heads(conclusion, parts, paths, answers);
    bool asks = false;
    std::vector<Graph::Node> about(paths.size());
    const auto begin = [&] {
        for (std::size_t i = 0; i < paths.size(); ++i) {
            nodes_.push_back({std::nullopt, id});
            about[i] = static_cast<Graph::Node>(nodes_.size() - 1);
            for (const Answer& answer : answers[i]) {
                const Graph::Node head = node_of(answer);
                connect(head, about[i], {true, false, false, false, false, rule.name_span});
                connect(head, whole, {false, true, false, false, false, rule.name_span});
            }
        }
        asks = true;
    };
    for (const Part part : parts) {
        for_each_ask(law_, part.condition, part.unless, [&](const Ask& ask) {
            if (!asks) begin();
            if (ask.in_order.valid() && ask.in_order != rule.order) order_asks_.push_back({rule.order, ask.in_order, ask.span});
            const Graph::Node target = node_of(asked(ask, rule.order));
            Dependency kind{false, true, true, ask.needs_failure, part.unless, ask.span};
            connect(whole, target, kind);
            kind = {true, false, true, ask.needs_failure, part.unless, ask.span};
            for (std::size_t i = 0; i < paths.size(); ++i)
                if (!ask.elsewhere && same_path(*paths[i], *ask.path)) connect(about[i], target, kind);
        });
    }
    if (!asks) nodes_.pop_back();  // most rules rest on facts alone
}

void Dependencies::definition(Graph::Node node)
{
    const Answer answer = *nodes_[node].answer;
    for_each_ask(law_, law_.concepts[answer.concept_id].means, false, [&](const Ask& ask) {
        if (ask.in_order.valid() && ask.in_order != answer.order) order_asks_.push_back({answer.order, ask.in_order, ask.span});
        const bool same = !ask.elsewhere && ask.path->steps.empty() && ask.path->root.entity == answer.entity;
        connect(node, node_of(asked(ask, answer.order)), {same, true, true, ask.needs_failure, false, ask.span});
    });
}

}  // namespace kyujo::law
