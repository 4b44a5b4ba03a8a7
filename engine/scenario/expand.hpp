// `vary` written out: a document for each combination.
#pragma once

#include "scenario/vary.hpp"

namespace kyujo::scenario {

/// The document once for every combination of the axes read from its `vary`, as it would be written without it; titled with the values.
std::vector<Node> expand(const Node& document, const std::vector<Axis>& axes, const Reading& reading);

}  // namespace kyujo::scenario
