// Which of two opposed rules beats the other, by `overrides`, `by default` and the maxims of their order.
#pragma once

#include "law/law.hpp"

#include <optional>

namespace kyujo::law {

/// Explicit pairs come first; else what is `by default` yields; else the maxims in the sequence their order declares.
class Precedence {
public:
    /// `law.more_special` must be complete.
    explicit Precedence(const Law& law);

    enum class Why : std::uint8_t { overrides, not_by_default, superior, special, later, necessary_condition };
    /// Why one rule beats another where they clash, if it does.
    std::optional<Why> beats(RuleId stronger, RuleId weaker) const;

    /// Rules that explicit pairs or `special` relate beat each other by that; all others by their level, the higher one first.
    std::uint32_t level(RuleId rule) const { return levels_[rule.index()]; }
    /// Pairs (stronger, weaker) that levels do not say, sorted.
    const std::vector<std::pair<RuleId, RuleId>>& pairs() const { return pairs_; }

private:
    std::optional<Why> by_maxim(const Rule& strong, const Rule& weak, bool special, bool special_back) const;

    const Law& law_;
    std::vector<std::uint32_t> levels_;
    std::vector<std::pair<RuleId, RuleId>> overrides_, pairs_;
};

}  // namespace kyujo::law
