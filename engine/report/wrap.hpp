// Breaks a line where a reader may: at spaces, and between wide characters (but no closing mark begins a line, no opening one ends it).
#pragma once

#include "report/document.hpp"

namespace kyujo::report {

/// Lines of at most `width` columns; a word wider than that stands alone and whole. Width 0 never breaks.
std::vector<Line> wrap(const Line& line, std::size_t width);
/// Columns of its widest unbreakable piece.
std::size_t narrowest(const Line& line);
std::size_t width_of(const Line& line);

}  // namespace kyujo::report
