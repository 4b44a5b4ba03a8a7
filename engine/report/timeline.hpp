// Timelines: for people (terminal, Markdown), for programs (JSON, docs/schema/timeline-1.json), and as a picture (SVG). Pure functions.
#pragma once

#include "explain/timeline.hpp"
#include "report/report.hpp"

namespace kyujo::report {

/// One scenario over time. Refers to law and scenario, which must outlive it.
struct TimelineCase {
    const law::Law* law = nullptr;
    const scenario::Scenario* scenario = nullptr;
    const text::SourceSet* texts = nullptr;  ///< where the scenario's own spans point
    std::vector<explain::Strip> strips;
};

/// Any number of cases, in the format asked for.
std::string timelines(std::span<const TimelineCase> cases, const Options& options);
/// The same as one picture: a bar per judged thing and order, to scale along time, and beside it in words what changes it. Plain SVG 1.1 without
/// scripts or fonts of its own; the text can be selected.
std::string timelines_as_svg(std::span<const TimelineCase> cases, const Options& options);

}  // namespace kyujo::report
