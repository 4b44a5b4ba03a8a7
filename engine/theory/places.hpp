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

/// Per attribute, whether "there is none" is among its values when nobody says which it has: its declaration takes that to be normal, or some
/// condition of the law asks for it.
std::vector<bool> may_be_absent(const Law& law);

/// Follows a path. Running through `none` gives absent. An unknown reference leads to a stand-in, which is made if need be.
Place follow(const Law& law, Scenario& scenario, const Environment& environment, const law::Path& path);

/// The fact at a place that was found. A place that is a thing itself has a given reference to it as its fact.
scenario::Fact fact_at(const Scenario& scenario, const Law& law, const Place& place);

/// The thing a place leads to: itself, or what its attribute refers to. Absent when there is none; unknown when stand-ins would stand behind
/// stand-ins too many times over.
struct Target {
    Place::Kind kind = Place::Kind::absent;
    InstanceId instance;
};
Target thing_at(const Law& law, Scenario& scenario, const Place& place);

}  // namespace kyujo::theory
