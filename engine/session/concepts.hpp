// Classes that a scenario's expectations ask for, answered in every order that speaks of them.
#pragma once

#include "session/evaluate.hpp"

namespace kyujo::session {

/// Every class asked for, in every order it may be answered in. To be given to verdict::solve.
std::vector<theory::Issue> asked_issues(const scenario::Scenario& scenario, const std::vector<law::OrderId>& orders);

std::vector<explain::ConceptExplanation> asked_concepts(const Evaluated& one, const std::vector<law::OrderId>& orders);

/// The law date for a thing that is not judged itself: its own, else that of the things judged. Nothing when they differ.
std::optional<law::Date> date_for(const Evaluated& one, scenario::InstanceId subject);

}  // namespace kyujo::session
