// `expect`: what the author holds to be the right answer, checked against the law and against itself.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

/// Fills the expectations of the scenario. Things must have been declared, and what is judged settled.
void read_expectations(Reading& reading, const Node& expect);

/// Reports expectations that no answer could meet together.
void check_contradictions(Reading& reading);

}  // namespace kyujo::scenario
