// Colours and patterns of verdicts in a picture.
#pragma once

#include "verdict/verdict.hpp"

#include <string>
#include <string_view>

namespace kyujo::report {

/// Class of the pattern laid over the colour of a word's side; empty where the plain colour is enough.
std::string pattern_of(verdict::Word word);
/// Styles and patterns, as a part of an SVG document.
std::string_view timeline_style();

}  // namespace kyujo::report
