#include "theory/strength.hpp"

#include <algorithm>
#include <limits>

namespace kyujo::theory {

namespace {

using law::Order;
using law::Rule;
using Maxim = law::Order::Maxim;

int rank_of(const Law& law, const Rule& rule)
{
    const law::Citation* const authority = rule.authority();
    return authority == nullptr ? 0 : static_cast<int>(law.sources[authority->source].rank);
}

/// Entry into force of the authority; a rule without one counts as older than any that has one.
std::int32_t entry_of(const Law& law, const Rule& rule)
{
    const law::Citation* const authority = rule.authority();
    if (authority == nullptr) return std::numeric_limits<std::int32_t>::min();
    const auto from = law.sources[authority->source].in_force_from;
    return from ? from->days : std::numeric_limits<std::int32_t>::min();
}

std::int64_t key_of(const Law& law, const Rule& rule, Maxim maxim)
{
    return maxim == Maxim::superior ? rank_of(law, rule) : entry_of(law, rule);
}

/// The total preorders among an order's maxims, in sequence: what a level has to say.
std::vector<std::int64_t> keys_of(const Law& law, const Rule& rule)
{
    std::vector<std::int64_t> keys;
    if (!rule.order.valid()) return keys;
    for (const Maxim maxim : law.orders[rule.order].precedence) {
        if (maxim != Maxim::special) keys.push_back(key_of(law, rule, maxim));
    }
    return keys;
}

}  // namespace

Strength::Strength(const Law& law) : law_(law), levels_(law.rules.size(), default_level), special_(law.more_special)
{
    using Entry = std::pair<std::vector<std::int64_t>, std::uint32_t>;
    std::vector<std::vector<Entry>> by_order(law.orders.size() + 1);
    for (std::size_t i = 0; i < law.rules.size(); ++i) {
        const Rule& rule = law.rules[RuleId(i)];
        const std::size_t order = rule.order.valid() ? rule.order.index() : law.orders.size();
        if (!rule.by_default) by_order[order].emplace_back(keys_of(law, rule), static_cast<std::uint32_t>(i));
        for (const RuleId weaker : rule.overrides) overrides_.emplace_back(RuleId(i), weaker);
    }
    for (auto& entries : by_order) {
        std::sort(entries.begin(), entries.end());
        Level level = default_level;
        const std::vector<std::int64_t>* before = nullptr;
        for (const Entry& entry : entries) {
            if (before == nullptr || *before != entry.first) ++level;
            before = &entry.first;
            levels_[entry.second] = level;
        }
    }
    std::sort(special_.begin(), special_.end());
    std::sort(overrides_.begin(), overrides_.end());
    pairs_ = overrides_;
    for (const auto& [stronger, weaker] : special_) {
        if (cause(stronger, weaker) == Cause::special) pairs_.emplace_back(stronger, weaker);
    }
}

bool Strength::listed(const std::vector<std::pair<RuleId, RuleId>>& pairs, RuleId stronger, RuleId weaker) const
{
    return std::binary_search(pairs.begin(), pairs.end(), std::pair(stronger, weaker));
}

std::optional<Strength::Cause> Strength::cause(RuleId stronger, RuleId weaker) const
{
    if (listed(overrides_, stronger, weaker)) return Cause::overrides;
    if (listed(overrides_, weaker, stronger)) return std::nullopt;
    const Rule& strong = law_.rules[stronger];
    const Rule& weak = law_.rules[weaker];
    if (strong.by_default != weak.by_default) return weak.by_default ? std::optional(Cause::not_by_default) : std::nullopt;
    if (strong.by_default) return std::nullopt;
    return by_maxim(stronger, weaker);
}

std::optional<Strength::Cause> Strength::by_maxim(RuleId stronger, RuleId weaker) const
{
    const Rule& strong = law_.rules[stronger];
    const Rule& weak = law_.rules[weaker];
    if (!strong.order.valid() || strong.order != weak.order) return std::nullopt;
    for (const Maxim maxim : law_.orders[strong.order].precedence) {
        if (maxim == Maxim::special) {
            if (listed(special_, stronger, weaker)) return Cause::special;
            if (listed(special_, weaker, stronger)) return std::nullopt;
            continue;
        }
        const auto a = key_of(law_, strong, maxim);
        const auto b = key_of(law_, weak, maxim);
        if (a != b) return a > b ? std::optional(maxim == Maxim::superior ? Cause::superior : Cause::later) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace kyujo::theory
