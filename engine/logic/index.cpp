#include "logic/index.hpp"

namespace kyujo::logic {

Index::Index(const Document& document)
    : document_(document),
      opposition_(document),
      begin_(document.literal_count() + 1),
      by_head_(document.rules.size()),
      facts_(document.literal_count())
{
    for (const Literal fact : document.facts) facts_[fact.index()] = true;
    for (const Rule& rule : document.rules) ++begin_[rule.head.index() + 1];
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::size_t i = 0; i < document.rules.size(); ++i) by_head_[next[document.rules[RuleId(i)].head.index()]++] = RuleId(i);
}

bool Index::superior(RuleId stronger, RuleId weaker) const
{
    return std::binary_search(document_.superiority.begin(), document_.superiority.end(), std::pair(stronger, weaker));
}

}  // namespace kyujo::logic
