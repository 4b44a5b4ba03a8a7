// Which of two opposed rules beats the other, by `overrides`, `by default` and the maxims of their order.
#pragma once

#include "law/ids.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace kyujo::law {

struct Law;

/// Explicit pairs come first; else what is `by default` yields; else the maxims in the sequence their order declares. `superior` and `later` are
/// total preorders, so that one level per rule says both; `special` is only a partial order and takes explicit pairs, as `overrides` does.
class Precedence {
public:
    Precedence() = default;
    /// `law.more_special` must be complete.
    explicit Precedence(const Law& law);

    enum class Why : std::uint8_t { overrides, not_by_default, superior, special, later, necessary_condition };
    /// Why one rule beats another where they clash, if it does. `law`: the one this was made for.
    std::optional<Why> beats(const Law& law, RuleId stronger, RuleId weaker) const;

    using Level = std::uint32_t;
    static constexpr Level default_level = 0;              ///< of what is `by default` or presumed
    static constexpr Level necessary_level = 0xFFFFFFFFu;  ///< of a necessary condition: above all permissions and duties
    /// Rules that `pairs` relates beat each other by that; all others by their level, the higher one first.
    Level level(RuleId rule) const { return levels_[rule.index()]; }
    /// Pairs (stronger, weaker) that levels do not say, sorted.
    const std::vector<std::pair<RuleId, RuleId>>& pairs() const { return pairs_; }

private:
    std::vector<Level> levels_;
    std::vector<std::pair<RuleId, RuleId>> overrides_, pairs_;
};

}  // namespace kyujo::law
