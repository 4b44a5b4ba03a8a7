// How many columns a terminal gives a text: wide (CJK) characters take two, combining ones none.
#pragma once

#include <cstddef>
#include <string_view>

namespace kyujo::report {

/// One character of valid UTF-8 and the bytes it takes.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};
Character first_character(std::string_view utf8);

std::size_t display_width(char32_t character);
std::size_t display_width(std::string_view utf8);

}  // namespace kyujo::report
