// What a question leans on, as far as it is not firm.
#pragma once

#include "verdict/explore.hpp"

namespace kyujo::verdict {

/// Whether a premise of the rule firmly fails.
bool discarded(const Ground& ground, const Firm& firm, theory::TheoryRuleId rule);

/// Literals that some literals lean on and that are not firm, these among them; by number of the literal.
std::vector<bool> doubtful_cone(const Ground& ground, const Firm& firm, std::vector<LiteralId> literals);

/// Columns of `words` words with the tags of what is firm, in all of them, and nothing else.
solver::Columns firm_columns(const Ground& ground, const Firm& firm, std::size_t words);

}  // namespace kyujo::verdict
