#include "report/document.hpp"

#include "report/width.hpp"

#include <algorithm>
#include <utility>

namespace kyujo::report {
namespace {

bool is_name_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Numbers and dates stand close to what they count, names do not.
bool has_letter(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return is_name_character(c) && (c < '0' || c > '9'); });
}

bool ends_in_name(std::string_view text)
{
    std::size_t begin = text.size();
    while (begin > 0 && is_name_character(text[begin - 1])) --begin;
    return has_letter(text.substr(begin));
}

bool begins_with_name(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && is_name_character(text[end])) ++end;
    return has_letter(text.substr(0, end));
}

/// Kana and kanji, not the punctuation between them.
bool is_japanese_letter(char32_t c)
{
    return (c >= 0x3041 && c <= 0x30FA) || (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005;
}

/// The last character of valid UTF-8.
char32_t last_character(std::string_view utf8)
{
    std::size_t begin = utf8.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(utf8[begin]) & 0xC0u) == 0x80u) --begin;
    return first_character(utf8.substr(begin)).code;
}

/// A name in Latin letters stands a space apart from Japanese text around it, as Japanese typesetting has it.
bool needs_space(const Line& before, const Line& after)
{
    if (before.empty() || after.empty()) return false;
    const std::string_view left = before.runs.back().text;
    const std::string_view right = after.runs.front().text;
    if (ends_in_name(left)) return is_japanese_letter(first_character(right).code);
    return begins_with_name(right) && is_japanese_letter(last_character(left));
}

void add_spaced(Line& line, const Line& more)
{
    if (needs_space(line, more)) line += Line(" ");
    line += more;
}

}  // namespace

Line::Line(std::string text, Style style)
{
    if (!text.empty()) runs.push_back({std::move(text), style});
}

Line& Line::operator+=(const Line& more)
{
    for (const Run& run : more.runs) {
        if (!runs.empty() && runs.back().style == run.style) {
            runs.back().text += run.text;
        } else {
            runs.push_back(run);
        }
    }
    return *this;
}

Line& Line::add(std::string_view text, Style style)
{
    if (!runs.empty() && runs.back().style == style) {
        runs.back().text += text;
    } else {
        runs.push_back({std::string(text), style});
    }
    return *this;
}

std::string Line::plain() const
{
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

Line fill(std::string_view pattern, std::initializer_list<Line> arguments, Style style)
{
    Line line;
    std::size_t done = 0;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        if (open + 2 >= pattern.size() || pattern[open + 2] != '}') continue;
        const auto number = static_cast<std::size_t>(pattern[open + 1] - '0');
        add_spaced(line, Line(pattern.substr(done, open - done), style));
        if (number < arguments.size()) add_spaced(line, arguments.begin()[number]);
        done = open + 3;
    }
    add_spaced(line, Line(pattern.substr(done), style));
    return line;
}

Line join(std::span<const Line> parts, std::string_view separator)
{
    Line line;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) line += Line(separator);
        line += parts[i];
    }
    return line;
}

}  // namespace kyujo::report
