// Everything an answer may depend on, on whatever law date.
#pragma once

#include "theory/ground.hpp"

#include <set>

namespace kyujo::theory {

/// The statuses and classes that an issue is reached from, itself among them, and the rules that conclude any of them. Rules that are not in force
/// count like the others, so the cone is the same on every law date.
struct Cone {
    std::set<Issue> issues;
    std::set<std::uint32_t> duties;  ///< whose breach an issue is reached from: indexes into Ground::duties
    std::vector<RuleId> rules;       ///< sorted, once each
};
Cone cone_of(const Law& law, const Ground& ground, const Issue& issue);

}  // namespace kyujo::theory
