// Acts that lead back to themselves.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

/// Reports every circle of acts through attributes that refer to acts: an act cannot respond to what responds to it. Things of other
/// kinds may refer to each other both ways, as allies do.
void check_circles(const law::Law& law, const Scenario& scenario, text::Diagnostics& diagnostics);

}  // namespace kyujo::scenario
