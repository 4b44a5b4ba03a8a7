// Circles through `unless` or `is not established` that exist only between particular things of a scenario.
#pragma once

#include "theory/ground.hpp"

namespace kyujo::theory {

/// The law itself has no such circle (the checker refuses it), but references among things may close one: an error of the scenario,
/// reported at its title with the things and rules on the circle. `ground` must be frozen.
void refuse_circles(const Law& law, const Scenario& scenario, const Ground& ground, text::Diagnostics& diagnostics);

}  // namespace kyujo::theory
