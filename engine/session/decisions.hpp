// Which rules carried an answer, and which were beaten, read off the explanations.
#pragma once

#include "session/evaluate.hpp"

#include <set>
#include <utility>
#include <vector>

namespace kyujo::session {

/// Indexes into the account: what the verdict rests on. Of a conflict these are the rules that clash.
std::vector<std::uint32_t> reasons(const explain::Explanation& explanation);

/// Rules that decide the verdict of `subject` in `order` (invalid: in any), or a class that verdict rests on, or a class asked of `subject`.
std::set<law::RuleId> deciding_rules(const Evaluated& one, scenario::InstanceId subject, law::OrderId order);

/// Pairs (loser, winner) among the rules that conclude the status of `subject`, impose a duty on account of it, or conclude a class of anything.
/// The winner is invalid when a presumption won.
std::vector<std::pair<law::RuleId, law::RuleId>> beaten_rules(const Evaluated& one, scenario::InstanceId subject, law::OrderId order,
                                                              law::RuleId loser);

/// Rules that take effect in the account of a judged thing's status, of a duty, or of a class of anything in the scenario: they decide, stand beside
/// the deciding rule, clash with one of equal standing, or are necessary conditions, met or not.
std::set<law::RuleId> applied_rules(const Evaluated& one);

}  // namespace kyujo::session
