// One literal of a theory file, as written.
#pragma once

#include "logic/document.hpp"

#include <string>
#include <string_view>

namespace kyujo::logic {

/// A literal as written. `name` is a view into the text; with `respell`, its canonical spelling is another (see respelled()).
struct Written {
    std::string_view name;
    Mode mode = Mode::plain;
    bool contrary = false;
    bool fails = false;  ///< a sign before a modality: `-[O]a`
    bool respell = false;
    bool forbids = false;  ///< [F] is [O] of the contrary
};

/// What is wrong with a literal and where.
struct Fault {
    std::string_view code;
    const char* begin = nullptr;
    const char* end = nullptr;
    std::string message;
    std::string help;
};

inline bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}
inline const char* skip_blanks(const char* at, const char* end)
{
    while (at != end && is_blank(*at)) ++at;
    return at;
}
/// Of a label: letters, digits, `_ . @ '`.
bool is_label_character(char c);

/// Reads the literal at `at`, blanks before it and after it included, and leaves `at` behind. Without one, fills `fault` and returns false.
bool scan_literal(const char*& at, const char* end, Written& written, Fault& fault);

/// Canonical spelling of a name: no spaces, `-` for every sign of negation.
std::string respelled(std::string_view name);

}  // namespace kyujo::logic
