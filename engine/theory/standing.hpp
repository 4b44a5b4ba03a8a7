// Whether a rule counts on a date: in force, on a reading that is open, taken or rejected.
#pragma once

#include "theory/ground.hpp"

namespace kyujo::theory {

struct RuleStanding {
    Standing standing = Standing::in_force;
    std::optional<Date> boundary;  ///< with not_yet: in force only from; with no_longer: until
    bool open_reading = false;     ///< in force, but on a reading of a question that is open and not assumed
};

/// In force when its own dates and those of every authority it stands `under` allow it (without `under`: those of its first cite).
RuleStanding standing_of(const Law& law, const Scenario& scenario, RuleId rule, Date date);

/// The reading of a question that counts on a date: assumed by the scenario, else settled by then; nothing while it is open.
std::optional<std::uint32_t> reading_on(const Law& law, const Scenario& scenario, law::QuestionId question, Date date);

}  // namespace kyujo::theory
