#include "scenario/yaml_spans.hpp"

#include <algorithm>

namespace kyujo::scenario {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::size_t clamp(std::string_view text, std::size_t at)
{
    return std::min(at, text.size());
}

Extent extent(std::size_t begin, std::size_t end)
{
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Far enough for a caret; a bound keeps many values on one long line from costing its square.
constexpr std::size_t widest = 256;

/// End of the line without trailing blanks, or of its first `widest` bytes.
std::size_t end_of_line(std::string_view text, std::size_t at)
{
    const std::size_t length = std::min(text.size() - at, widest);
    std::size_t end = at + std::min(length, text.substr(at, length).find('\n'));
    while (end > at && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    while (end > at && blanks.find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

std::size_t end_of_word(std::string_view text, std::size_t at)
{
    return clamp(text, text.find_first_of(" \t\r\n,[]{}", at));
}

/// Past `&anchor` and `!tag`, to the value itself. Comments between them are passed over too.
std::size_t skip_properties(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == '&' || text[at] == '!' || text[at] == '#')) {
        at = text[at] == '#' ? clamp(text, text.find('\n', at)) : clamp(text, text.find_first_of(blanks, at));
        at = clamp(text, text.find_first_not_of(blanks, at));
    }
    return at;
}

/// Past the quote that closes the one at `at`; npos when there is none.
std::size_t end_of_quoted(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\' && quote == '"') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 == text.size() || text[i + 1] != '\'') return i + 1;
            ++i;
        }
    }
    return std::string_view::npos;
}

/// Past the bracket that closes the one at `at`, or the end of the line when it is closed on a later one.
std::size_t end_of_brackets(std::string_view text, std::size_t at)
{
    std::size_t depth = 0;
    char before = '[';
    for (std::size_t i = at; i < text.size() && text[i] != '\n'; ++i) {
        const char c = text[i];
        const bool begins_value = before == '[' || before == '{' || before == ',' || before == ':';
        if ((c == '"' || c == '\'') && begins_value) {
            i = clamp(text, end_of_quoted(text, i)) - 1;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            return i + 1;
        }
        if (c != ' ') before = c;
    }
    return end_of_line(text, at);
}

}  // namespace

Extent scalar_extent(std::string_view text, std::uint32_t at, std::string_view value)
{
    const std::size_t begin = skip_properties(text, clamp(text, at));
    if (begin == text.size()) return extent(begin, begin);
    const char first = text[begin];
    if (first == '"' || first == '\'') return extent(begin, clamp(text, end_of_quoted(text, begin)));
    if (!value.empty() && text.substr(begin, value.size()) == value) return extent(begin, begin + value.size());
    return extent(begin, end_of_line(text, begin));
}

bool lacks_closing_quote(std::string_view text, std::uint32_t at)
{
    const std::size_t begin = skip_properties(text, clamp(text, at));
    return begin < text.size() && (text[begin] == '"' || text[begin] == '\'') && end_of_quoted(text, begin) == std::string_view::npos;
}

Extent null_extent(std::string_view text, std::uint32_t at)
{
    const std::size_t begin = skip_properties(text, clamp(text, at));
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
        if (text.substr(begin, word.size()) == word && end_of_word(text, begin) == begin + word.size()) return extent(begin, begin + word.size());
    return extent(begin, begin);
}

Extent alias_extent(std::string_view text, std::uint32_t at)
{
    return extent(clamp(text, at), end_of_word(text, clamp(text, at)));
}

Extent collection_extent(std::string_view text, std::uint32_t at)
{
    const std::size_t begin = skip_properties(text, clamp(text, at));
    if (begin == text.size()) return extent(begin, begin);
    const bool bracket = text[begin] == '[' || text[begin] == '{';
    return extent(begin, bracket ? end_of_brackets(text, begin) : end_of_line(text, begin));
}

Extent tag_extent(std::string_view text, std::uint32_t at)
{
    std::size_t begin = clamp(text, at);
    while (begin < text.size() && text[begin] == '&')
        begin = clamp(text, text.find_first_not_of(blanks, clamp(text, text.find_first_of(blanks, begin))));
    return extent(begin, clamp(text, text.find_first_of(blanks, begin)));
}

}  // namespace kyujo::scenario
