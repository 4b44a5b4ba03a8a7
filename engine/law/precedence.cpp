#include "law/precedence.hpp"

#include "law/law.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace kyujo::law {

namespace {

using Maxim = Order::Maxim;

/// Rank of the authority, or its entry into force; what has none counts as lowest and oldest.
std::int64_t measure(const Law& law, const Rule& rule, Maxim maxim)
{
    const Citation* const authority = rule.authority();
    const Source* const source = authority == nullptr ? nullptr : &law.sources[authority->source];
    if (maxim == Maxim::superior) return source == nullptr ? 0 : static_cast<std::int64_t>(source->rank);
    return source != nullptr && source->in_force_from ? source->in_force_from->days : std::numeric_limits<std::int32_t>::min();
}

using Key = std::array<std::int64_t, 3>;

/// Not by default, then the maxims that are total orders, in the sequence of the rule's order.
Key key_of(const Law& law, const Rule& rule)
{
    Key key{rule.by_default ? 0 : 1, 0, 0};
    if (rule.by_default || !rule.order.valid()) return key;
    std::size_t next = 1;
    for (const Maxim maxim : law.orders[rule.order].precedence)
        if (maxim != Maxim::special && next < key.size()) key[next++] = measure(law, rule, maxim);
    return key;
}

bool listed(const std::vector<std::pair<RuleId, RuleId>>& pairs, RuleId stronger, RuleId weaker)
{
    return std::binary_search(pairs.begin(), pairs.end(), std::pair(stronger, weaker));
}

std::optional<Precedence::Why> by_maxim(const Law& law, RuleId stronger, RuleId weaker)
{
    const Rule& strong = law.rules[stronger];
    const Rule& weak = law.rules[weaker];
    for (const Maxim maxim : law.orders[strong.order].precedence) {
        if (maxim == Maxim::special) {
            if (listed(law.more_special, stronger, weaker)) return Precedence::Why::special;
            if (listed(law.more_special, weaker, stronger)) return std::nullopt;
            continue;
        }
        const std::int64_t a = measure(law, strong, maxim);
        const std::int64_t b = measure(law, weak, maxim);
        if (a == b) continue;
        if (a < b) return std::nullopt;
        return maxim == Maxim::superior ? Precedence::Why::superior : Precedence::Why::later;
    }
    return std::nullopt;
}

}  // namespace

Precedence::Precedence(const Law& law) : levels_(law.rules.size(), default_level)
{
    std::map<Key, Level> levels{{Key{}, default_level}};  // the first is that of every rule by default
    for (std::size_t i = 0; i < law.rules.size(); ++i) {
        const Rule& rule = law.rules[RuleId(i)];
        levels.try_emplace(key_of(law, rule));
        for (const RuleId weaker : rule.overrides) overrides_.emplace_back(RuleId(i), weaker);
    }
    Level next = default_level;
    for (auto& [key, level] : levels) level = next++;
    for (std::size_t i = 0; i < law.rules.size(); ++i) levels_[i] = levels.find(key_of(law, law.rules[RuleId(i)]))->second;
    std::sort(overrides_.begin(), overrides_.end());
    pairs_ = overrides_;
    for (const auto& [stronger, weaker] : law.more_special)
        if (beats(law, stronger, weaker) == Why::special) pairs_.emplace_back(stronger, weaker);
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

std::optional<Precedence::Why> Precedence::beats(const Law& law, RuleId stronger, RuleId weaker) const
{
    if (listed(overrides_, stronger, weaker)) return Why::overrides;
    if (listed(overrides_, weaker, stronger)) return std::nullopt;
    const Rule& strong = law.rules[stronger];
    const Rule& weak = law.rules[weaker];
    if (strong.by_default || weak.by_default) {
        const bool yields = weak.by_default && !strong.by_default;
        return yields ? std::optional(Why::not_by_default) : std::nullopt;
    }
    if (!strong.order.valid() || strong.order != weak.order) return std::nullopt;
    return by_maxim(law, stronger, weaker);
}

}  // namespace kyujo::law
