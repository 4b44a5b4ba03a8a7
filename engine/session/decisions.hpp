// Which rules carried an answer, and which were beaten, read off the explanations.
#pragma once

#include "session/evaluate.hpp"

#include <set>
#include <utility>
#include <vector>

namespace kyujo::session {

/// Rules that decide the verdict of `subject` in `order` (invalid: in any), or a class that verdict rests on, or a class asked of `subject`.
std::set<law::RuleId> deciding_rules(const Evaluated& one, scenario::InstanceId subject, law::OrderId order);

/// Pairs (loser, winner) among the rules that conclude the status of `subject` or the class that `loser` concludes of anything.
/// The winner is invalid when a presumption won.
std::vector<std::pair<law::RuleId, law::RuleId>> beaten_rules(const Evaluated& one, scenario::InstanceId subject, law::OrderId order,
                                                              law::RuleId loser);

/// Everything that applied anywhere in the scenario's answers: decided, stood, or was a necessary condition that bars or is met.
std::set<law::RuleId> applied_rules(const Evaluated& one);

}  // namespace kyujo::session
