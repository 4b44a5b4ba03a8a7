// A table as lines of text: columns aligned by display width, long cells wrapped inside their column, nothing cut.
#pragma once

#include "report/document.hpp"

namespace kyujo::report {

/// One output line each, the head first. Width 0 never wraps.
/// The least width at which no word has to be broken.
std::size_t least_width(const Table& table);
std::vector<Line> lay_out(const Table& table, std::size_t width);

}  // namespace kyujo::report
