// Small helpers for messages about scenario files.
#pragma once

#include "scenario/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyujo::scenario {

/// In `backticks`, on one line, long text cut.
std::string quoted(std::string_view text);
/// "`a`, `b` and `c`"
std::string enumerate(const std::vector<std::string_view>& words, std::string_view conjunction);
/// "an act", "a system"
std::string with_article(std::string_view noun);
/// What stands there, for "… , not a list".
std::string describe(const Node& node);
/// Offset of the first control character (tab and line breaks aside) or byte that is not UTF-8; npos when there is none.
std::size_t find_control(std::string_view text);

}  // namespace kyujo::scenario
