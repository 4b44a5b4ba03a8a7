#include "theory/theory.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

/// Compressed rows: pairs (row, item) to one offset table and one item array, keeping the order of items in a row.
template <class Row, class Item>
void compress(std::size_t rows, const std::vector<std::pair<Row, Item>>& pairs, std::vector<std::uint32_t>& begin, std::vector<Item>& items)
{
    begin.assign(rows + 1, 0);
    for (const auto& [row, item] : pairs) ++begin[row.index() + 1];
    for (std::size_t i = 0; i < rows; ++i) begin[i + 1] += begin[i];
    items.resize(pairs.size());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (const auto& [row, item] : pairs) items[next[row.index()]++] = item;
}

template <class Row, class Item>
std::vector<std::pair<Item, Row>> flipped(const std::vector<std::pair<Row, Item>>& pairs)
{
    std::vector<std::pair<Item, Row>> result;
    result.reserve(pairs.size());
    for (const auto& [row, item] : pairs) result.emplace_back(item, row);
    return result;
}

template <class Pairs>
void drop_repeats(Pairs& pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace

LiteralId Theory::add_input()
{
    return add_formula(LiteralKind::input);
}

LiteralId Theory::add_derived()
{
    return add_formula(LiteralKind::derived);
}

LiteralId Theory::add_formula(LiteralKind kind, std::uint32_t threshold)
{
    literals_.push_back({kind, threshold});
    return LiteralId(literals_.size() - 1);
}

void Theory::add_child(LiteralId formula, LiteralId child)
{
    child_pairs_.emplace_back(formula, child);
}

void Theory::add_attack(LiteralId attacker, LiteralId attacked)
{
    attack_pairs_.emplace_back(attacked, attacker);
}

void Theory::add_ally(LiteralId ally, LiteralId defended)
{
    ally_pairs_.emplace_back(defended, ally);
}

TheoryRuleId Theory::add_rule(LiteralId head, std::span<const LiteralId> body, Level level, bool defeater)
{
    rules_.push_back({head, level, defeater});
    bodies_.insert(bodies_.end(), body.begin(), body.end());
    body_begin_.push_back(static_cast<std::uint32_t>(bodies_.size()));
    return TheoryRuleId(rules_.size() - 1);
}

void Theory::add_superiority(TheoryRuleId stronger, TheoryRuleId weaker)
{
    superiority_.emplace_back(stronger, weaker);
}

void Theory::freeze()
{
    drop_repeats(attack_pairs_);
    drop_repeats(ally_pairs_);
    drop_repeats(superiority_);
    compress(literals_.size(), child_pairs_, child_begin_, children_);
    compress(literals_.size(), attack_pairs_, attacker_begin_, attackers_);
    compress(literals_.size(), ally_pairs_, ally_begin_, allies_);
    compress(rules_.size(), superiority_, weaker_begin_, weaker_);
    compress(rules_.size(), flipped(superiority_), stronger_begin_, stronger_);

    std::vector<std::pair<LiteralId, TheoryRuleId>> heads;
    heads.reserve(rules_.size());
    for (std::size_t i = 0; i < rules_.size(); ++i) heads.emplace_back(rules_[i].head, TheoryRuleId(i));
    compress(literals_.size(), heads, head_begin_, by_head_);
}

std::size_t Theory::size() const
{
    const auto inputs = std::count_if(literals_.begin(), literals_.end(), [](const Literal& l) { return l.kind == LiteralKind::input; });
    return static_cast<std::size_t>(inputs) + rules_.size() + superiority_.size() + bodies_.size() + child_pairs_.size();
}

bool Theory::superior(TheoryRuleId a, TheoryRuleId b) const
{
    const auto listed = [](std::span<const TheoryRuleId> sorted, TheoryRuleId rule) {
        return std::binary_search(sorted.begin(), sorted.end(), rule);
    };
    if (listed(weaker_than(a), b)) return true;
    if (listed(weaker_than(b), a)) return false;
    return rule(a).level > rule(b).level;
}

}  // namespace kyujo::theory
