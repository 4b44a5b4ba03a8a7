// `expect`: what the author holds to be the right answer, checked against the law and against itself.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

/// Fills the expectations of the scenario. Things must have been declared, and what is judged settled.
void read_expectations(Reading& reading, const Node& expect);

/// `duties: {RULE: fulfilled, RULE/2: {state: outstanding, due: 2026-10-06}}`. `thing` and `order` are invalid where nothing was said of them.
void read_duties(Reading& reading, const Node& key, const Node& value, InstanceId thing, law::OrderId order);
/// Names in expectations. What does not exist is reported and left out.
std::vector<std::string> expected_facts(Reading& reading, const Node& value);
std::vector<law::QuestionId> expected_questions(Reading& reading, const Node& value);

/// Reports expectations that no answer could meet together.
void check_contradictions(Reading& reading);

}  // namespace kyujo::scenario
