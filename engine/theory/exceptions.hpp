// What stands against a duty, and what its breach stands against.
#pragma once

#include "theory/ground.hpp"

namespace kyujo::theory {

/// A duty clashes with nothing by itself. A rule that names the duty's rule under `overrides` or `exception to` lifts the duty where its own
/// conclusion stands, and both rules range over the same thing; or the exception ranges over the bearer, the other rule over another kind of
/// thing; or the exception ranges over a `just one` entity. An exception that is itself beaten or excepted lifts nothing.
void lift_duties(const Law& law, const Scenario& scenario, Ground& ground);

/// What follows a breach prevails over what the same rule says besides: `X is permitted and A must …, failing which X is prohibited`.
void prefer_consequences(Ground& ground);

}  // namespace kyujo::theory
