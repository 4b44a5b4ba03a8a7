// `assume`: sides taken on open questions of law.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

void read_assumptions(Reading& reading, const Node& assume);

}  // namespace kyujo::scenario
