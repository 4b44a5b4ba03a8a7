// Paths of the law followed through the things of a scenario.
#pragma once

#include "theory/ground.hpp"

namespace kyujo::theory {

/// What the roots of paths stand for: the subject, and the variables of enclosing quantifiers, innermost last.
struct Environment {
    InstanceId subject;
    std::vector<InstanceId> bound;
    std::span<const InstanceId> singletons;  ///< per entity, its one instance if it is a `just one` entity
};

/// Per entity of the law, the one instance of a `just one` entity.
std::vector<InstanceId> singletons_of(const Law& law, const Scenario& scenario);

/// Follows a path. Running through `none` gives absent, through an unknown reference unknown.
Place follow(const Law& law, const Scenario& scenario, const Environment& environment, const law::Path& path);

/// The fact at a place that was found. A place that is a thing itself has a given reference to it as its fact.
scenario::Fact fact_at(const Scenario& scenario, const Law& law, const Place& place);

/// The thing a place leads to: itself, or what its attribute refers to. Absent or unknown when there is none or nobody says.
struct Target {
    Place::Kind kind = Place::Kind::absent;
    InstanceId instance;
};
Target thing_at(const Law& law, const Scenario& scenario, const Place& place);

}  // namespace kyujo::theory
