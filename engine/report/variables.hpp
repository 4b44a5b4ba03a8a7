// Names and values of what is open, in words.
#pragma once

#include "report/facts.hpp"

namespace kyujo::report {

/// `act.purpose`, `act.effects includes data_loss`, `forces_may_strike_back`, `the clash of a and b`.
Line variable_name(const Scene& scene, const verdict::Variable& variable, const explain::Ways& ways);
/// `defend_military or punish`, `at least 3`, `yes`, `a prevails`. Values that belong together are said together.
Line values_text(const Scene& scene, const verdict::Variable& variable, const verdict::ValueGroup& values, const explain::Ways& ways);
/// The same where all groups of a column are named side by side: the longest, when it is long, is `any other`.
Line group_text(const Scene& scene, const verdict::Variable& variable, const verdict::TableColumn& column, std::uint32_t group,
                const explain::Ways& ways);

const explain::Ways::Clash* find_clash(const explain::Ways& ways, const theory::Issue& issue);

}  // namespace kyujo::report
