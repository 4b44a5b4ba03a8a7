#include "law/opposition.hpp"

#include "law/conclusions.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

struct Key {
    OrderId order;
    ConceptId concept_id;
    EntityId entity;
    friend bool operator==(const Key&, const Key&) = default;
};
struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept
    {
        constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>((std::uint64_t{key.order.value} * odd + key.concept_id.value) * odd + key.entity.value);
    }
};

}  // namespace

std::vector<Issue> opposed_issues(const Law& law, Bars bars)
{
    std::unordered_map<Key, std::size_t, KeyHash> numbers;
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < law.rules.size(); ++i) {
        const Rule& rule = law.rules[RuleId(i)];
        for (std::size_t k = 0; k < rule.conclusions.size(); ++k) {
            const auto* const counts = std::get_if<CountsAs>(&rule.conclusions[k].form);
            const auto* const norm = std::get_if<Norm>(&rule.conclusions[k].form);
            const auto& form = rule.conclusions[k].form;
            const bool bar = bars == Bars::counted && (std::holds_alternative<OnlyIf>(form) || std::holds_alternative<LacksBasis>(form));
            if (counts == nullptr && norm == nullptr && !bar) continue;
            const Key key{rule.order, counts != nullptr ? counts->concept_id : ConceptId{}, end_of(law, path_of(rule.conclusions[k]))};
            const auto [found, fresh] = numbers.try_emplace(key, issues.size());
            if (fresh) issues.push_back({key.order, key.concept_id, key.entity, {}, {}});
            const bool against = bar || (counts != nullptr ? counts->negated : norm->kind == NormKind::prohibited);
            Issue& issue = issues[found->second];
            (against ? issue.against_it : issue.for_it).push_back({RuleId(i), static_cast<std::uint32_t>(k)});
        }
    }
    const auto one_sided = [](const Issue& issue) { return issue.for_it.empty() || issue.against_it.empty(); };
    issues.erase(std::remove_if(issues.begin(), issues.end(), one_sided), issues.end());
    return issues;
}

}  // namespace kyujo::law
