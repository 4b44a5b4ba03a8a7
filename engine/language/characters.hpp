// Characters that look as if they meant something and do not: typographic quotes, wide punctuation, invisible spaces.
#pragma once

#include "language/reporter.hpp"

#include <string>
#include <string_view>

namespace kyujo::language {

/// A character that cannot stand outside quoted texts and comments.
struct OddCharacter {
    std::string message;
    std::string help;
    bool already_reported = false;
};

/// Length in bytes of the longest start of `bytes` (valid UTF-8) that may stand in a word.
std::size_t word_part(std::string_view bytes);
/// What to say of the character at the start of `bytes`; `length` receives its length in bytes.
OddCharacter describe_odd(std::string_view bytes, std::size_t& length);
/// Reports characters that change the direction of the text: they can make a law read other than it is, even in comments.
void report_direction_marks(Reporter& reporter);

}  // namespace kyujo::language
