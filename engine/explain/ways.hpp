// What carries an answer in each of its cases.
#pragma once

#include "explain/explanation.hpp"

#include <functional>

namespace kyujo::explain {

/// `heads_of(outcome)`: the literals whose rules carry an outcome of the target.
using HeadsOf = std::function<std::vector<theory::LiteralId>(std::uint8_t outcome)>;

/// `outcome`: what the answer always is, when it is the same in every case.
Ways ways_of(const verdict::Solved& solved, const Issue& issue, const verdict::Openness& openness, std::uint8_t outcome, const HeadsOf& heads_of);

}  // namespace kyujo::explain
