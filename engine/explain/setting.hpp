// What sets an answer apart from the law of its day: sides taken against it, and rules left out by choice.
#pragma once

#include "theory/standing.hpp"
#include "verdict/verdict.hpp"

#include <vector>

namespace kyujo::explain {

/// A side that the scenario takes on a question that is settled otherwise that day, or that is not open.
struct AgainstLaw {
    law::QuestionId question;
    std::uint32_t reading = 0;  ///< the one assumed
    theory::QuestionState law;  ///< settled or not open
};

struct Setting {
    std::vector<AgainstLaw> assumed;
    std::vector<law::RuleId> left_out;  ///< rules the answer could depend on, but for the choice of sources; as the law lists them
};

/// Only what the issue could depend on.
Setting setting_of(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, const theory::Issue& issue);

}  // namespace kyujo::explain
