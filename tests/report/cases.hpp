// One answer of each kind, ready to be reported.
#pragma once

#include "tests/report/world.hpp"

namespace kyujo::tests {

struct Sample {
    std::string name;
    World world;
    Explanation explanation;
};

/// Everything that can become of a rule, in one answer.
Sample prohibited();
Sample no_legal_basis();
Sample condition_unmet();
Sample conflict();
Sample undetermined();
Sample no_rule();

std::vector<Sample> samples();

}  // namespace kyujo::tests
