// What the formats of a timeline share: spans of time and events of the law in words.
#pragma once

#include "report/answer_parts.hpp"
#include "report/timeline.hpp"

namespace kyujo::report {

/// The title of a scenario, with what is varied.
Line timeline_title(const TimelineCase& one, const Options& options);
/// `dissection (Law of Japan)`.
Line strip_title(const Scene& scene, const explain::Strip& strip);
/// `before 2014-03-26`, `2014-03-26 to 2026-09-30`, `from 2026-10-01`: the last day is the last on which it holds.
Line span_of_time(const Scene& scene, const explain::Interval& interval);
/// `Act on …, enacted on 2025-05-23, enters into force`, without the rules it moves.
Line event_text(const Scene& scene, const explain::LawEvent& event);
Line enactment_text(const Scene& scene, const explain::Enactment& enactment);
/// What a phase turns on, by name; empty unless the verdict is open.
std::vector<Line> phase_turns_on(const Scene& scene, const explain::Phase& phase);

std::string timelines_as_json(std::span<const TimelineCase> cases, const Options& options);

}  // namespace kyujo::report
