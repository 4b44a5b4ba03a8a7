// Timelines of every scenario of a session that only reads (Options::judge is off).
#pragma once

#include "report/timeline.hpp"
#include "session/evaluate.hpp"

namespace kyujo::session {

/// Scenarios that cannot be solved are left out, and the errors reported. The cases refer to the session.
std::vector<report::TimelineCase> timelines(Session& session, const std::string& order, const explain::Range& range, const verdict::Limits& limits,
                                            text::Diagnostics& findings);

}  // namespace kyujo::session
