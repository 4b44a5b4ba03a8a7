// Superiority from the maxims: one level per rule, and the pairs that levels cannot say.
#pragma once

#include "theory/ground.hpp"

namespace kyujo::theory {

/// Levels: what is `by default` or presumed lies below all else, a necessary condition above all permissions and duties; between them the maxims
/// `superior` and `later`, in the sequence their order declares. Each is a total preorder, so one number says both. `special` is only a
/// partial order and overrides levels by explicit pairs; so do `overrides` and `exception to`.
class Strength {
public:
    explicit Strength(const Law& law);
    static constexpr Level default_level = 0;
    static constexpr Level necessary_level = 0xFFFFFFFFu;
    Level level(RuleId rule) const { return levels_[rule.index()]; }

    /// Why one rule beats another where they clash, if it does: the same answer the theory gives.
    enum class Cause : std::uint8_t { overrides, superior, special, later, not_by_default };
    std::optional<Cause> cause(RuleId stronger, RuleId weaker) const;
    /// Pairs (stronger, weaker) that must stand in the theory beside the levels.
    const std::vector<std::pair<RuleId, RuleId>>& explicit_pairs() const { return pairs_; }

private:
    std::optional<Cause> by_maxim(RuleId stronger, RuleId weaker) const;
    bool listed(const std::vector<std::pair<RuleId, RuleId>>& pairs, RuleId stronger, RuleId weaker) const;

    const Law& law_;
    std::vector<Level> levels_;
    std::vector<std::pair<RuleId, RuleId>> special_;    ///< sorted
    std::vector<std::pair<RuleId, RuleId>> overrides_;  ///< sorted
    std::vector<std::pair<RuleId, RuleId>> pairs_;
};

}  // namespace kyujo::theory
