// Thresholds and quantifiers in words; their parts stand below them in the tree.
#pragma once

#include "report/facts.hpp"

namespace kyujo::report {

Line group_statement(const Scene& scene, const Reason& reason, InstanceId subject);
Line group_needed(const Scene& scene, const Reason& reason, InstanceId subject);

}  // namespace kyujo::report
