// The matrix of points, rules and scenarios, and the comparison of paragraphs, as text, Markdown or JSON.
#pragma once

#include "points/paragraphs.hpp"
#include "points/trace.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace kyujo::points {

std::string render(const Trace& trace, report::Format format);
std::string render(const PointsFile& points, const std::vector<Comparison>& comparisons, report::Format format);

}  // namespace kyujo::points
