// Reasons in words: what is so, and what would have to be so.
#pragma once

#include "report/facts.hpp"

namespace kyujo::report {

/// What a reason says of this scenario: `strike.kind is intrude (given), not study`; `strike counts as crime`.
Line statement(const Scene& scene, const Reason& reason, InstanceId subject);
/// What its condition asks for: `strike.kind to be study`.
Line needed(const Scene& scene, const Reason& reason, InstanceId subject);
/// And what there is instead: `it is intrude (given)`; empty when the parts of the reason say it better.
Line instead(const Scene& scene, const Reason& reason, InstanceId subject);
/// Both: `needs strike.kind to be study, but it is intrude (given)`.
Line need(const Scene& scene, const Reason& reason, InstanceId subject);

/// The rule behind a class, when one decides it, says that it does not hold.
bool denied_by_rule(const law::Law& law, const Reason& reason);
/// The thing that conditions below a reason start from; invalid when only the solver knows.
InstanceId subject_below(const law::Law& law, const Reason& reason, InstanceId subject, const scenario::Scenario& scenario);

}  // namespace kyujo::report
