#include "verdict/cone.hpp"

#include <algorithm>

namespace kyujo::verdict {

bool discarded(const Ground& ground, const Firm& firm, theory::TheoryRuleId rule)
{
    const auto body = ground.theory.body(rule);
    return std::any_of(body.begin(), body.end(), [&](LiteralId id) { return firm.refuted(id); });
}

std::vector<bool> doubtful_cone(const Ground& ground, const Firm& firm, std::vector<LiteralId> literals)
{
    std::vector<bool> wanted(ground.theory.literal_count(), false);
    while (!literals.empty()) {
        const LiteralId id = literals.back();
        literals.pop_back();
        if (wanted[id.index()] || firm.proved(id) || firm.refuted(id)) continue;
        wanted[id.index()] = true;
        theory::for_each_dependency(
            ground.theory, id, [&](LiteralId on, bool) { literals.push_back(on); },
            [&](theory::TheoryRuleId rule) { return !discarded(ground, firm, rule); });
    }
    return wanted;
}

solver::Columns firm_columns(const Ground& ground, const Firm& firm, std::size_t words)
{
    constexpr solver::Word every = ~solver::Word{0};
    solver::Columns columns(ground.theory.literal_count(), words);
    for (std::size_t i = 0; i < ground.theory.literal_count(); ++i) {
        const LiteralId id(i);
        if (firm.proved(id)) std::fill_n(columns.proved(id).begin(), words, every);
        if (firm.refuted(id)) std::fill_n(columns.refuted(id).begin(), words, every);
    }
    return columns;
}

}  // namespace kyujo::verdict
