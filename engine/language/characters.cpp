#include "language/characters.hpp"

#include "language/codes.hpp"

#include <fmt/format.h>

#include <cstring>

namespace kyujo::language {
namespace {

char32_t decode(std::string_view bytes, std::size_t& length)
{
    const auto at = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
    const char32_t lead = at(0);
    length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1) return lead;
    char32_t character = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length && i < bytes.size(); ++i) character = (character << 6u) | (at(i) & 0x3Fu);
    return character;
}

bool between(char32_t c, char32_t low, char32_t high)
{
    return c >= low && c <= high;
}
bool is_direction_mark(char32_t c)
{
    return between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069);
}
bool is_space(char32_t c)
{
    return c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_invisible(char32_t c)
{
    return between(c, 0x80, 0x9F) || c == 0xAD || between(c, 0x200B, 0x200F) || between(c, 0x2028, 0x2029) || between(c, 0x2060, 0x2065) ||
           c == 0xFEFF;
}
bool is_quote(char32_t c)
{
    return c == 0xAB || c == 0xBB || between(c, 0x2018, 0x201F) || between(c, 0x2039, 0x203A) || between(c, 0x300C, 0x300F) ||
           between(c, 0x301D, 0x301F) || c == 0xFF02 || c == 0xFF07;
}
/// Punctuation and symbols that no name should contain, because readers take them for the sign they resemble.
bool is_punctuation(char32_t c)
{
    const bool letter_among_signs = c == 0xAA || c == 0xB5 || c == 0xBA || between(c, 0x3005, 0x3007);
    if (letter_among_signs) return false;
    return between(c, 0xA1, 0xBF) || c == 0xD7 || c == 0xF7 || between(c, 0x2010, 0x205E) || c == 0x2212 || between(c, 0x3001, 0x301F) ||
           between(c, 0xFF01, 0xFF0F) || between(c, 0xFF1A, 0xFF20) || between(c, 0xFF3B, 0xFF40) || between(c, 0xFF5B, 0xFF65);
}
bool is_odd(char32_t c)
{
    return is_space(c) || is_invisible(c) || is_direction_mark(c) || is_quote(c) || is_punctuation(c);
}

std::string help_for_ascii(char c)
{
    switch (c) {
        case '\'':
        case '`':
            return "quoted texts stand between double quotes: \"like this\"";
        case '<':
            return "write `is less than` or `is at most`";
        case '>':
            return "write `is more than` or `is at least`";
        case '=':
            return "write `is`";
        case '&':
            return "write `and`";
        case '|':
            return "write `or`";
        case '!':
            return "write `not`";
        case '[':
        case ']':
        case '{':
        case '}':
            return "use round brackets: `(` and `)`";
        case '*':
            return "a bullet is a `-`";
        case ';':
        case ':':
            return "leave it out: clauses are told apart by their first word";
        default:
            return {};
    }
}

std::string help_for_wide(char32_t c)
{
    if (c == 0x3001 || c == 0xFF0C || c == 0xFF64) return "use an ordinary comma: `,`";
    if (c == 0x3002 || c == 0xFF0E || c == 0xFF61) return "leave it out: sentences of a law file end without a full stop";
    if (c == 0xFF08 || c == 0xFF09) return "use ordinary brackets: `(` and `)`";
    if (c == 0x2022 || c == 0x2023 || c == 0x2043) return "a bullet is a `-`";
    if (between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFF0D) return "use an ordinary hyphen: `-`";
    if (c == 0xFF0F) return "use an ordinary slash: `/`";
    return {};
}

}  // namespace

std::size_t word_part(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        std::size_t length = 1;
        if (static_cast<unsigned char>(bytes[at]) >= 0x80 && is_odd(decode(bytes.substr(at), length))) break;
        at += length;
    }
    return at;
}

OddCharacter describe_odd(std::string_view bytes, std::size_t& length)
{
    const char32_t c = decode(bytes, length);
    if (c < 0x20 || c == 0x7F) return {fmt::format("a control character (U+{:04X}) has no meaning here", static_cast<unsigned>(c)), "delete it"};
    if (c < 0x80) return {fmt::format("`{}` has no meaning here", bytes.front()), help_for_ascii(bytes.front())};
    const auto written = bytes.substr(0, length);
    if (is_space(c))
        return {fmt::format("this space (U+{:04X}) is no ordinary space", static_cast<unsigned>(c)), "replace it with an ordinary space"};
    if (is_direction_mark(c)) return {{}, {}, true};
    if (is_invisible(c)) return {fmt::format("an invisible character (U+{:04X}) has no meaning here", static_cast<unsigned>(c)), "delete it"};
    if (is_quote(c)) return {fmt::format("`{}` does not begin or end a quoted text", written), "use straight double quotes: \"like this\""};
    return {fmt::format("`{}` has no meaning here", written), help_for_wide(c)};
}

void report_direction_marks(Reporter& reporter)
{
    const auto text = reporter.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const void* const found = std::memchr(text.data() + at, 0xE2, text.size() - at);
        if (found == nullptr) return;
        at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        std::size_t length = 0;
        const char32_t c = decode(text.substr(at), length);
        if (!is_direction_mark(c)) continue;
        const auto begin = static_cast<std::uint32_t>(at);
        reporter.error(L103_stray_character, reporter.span(begin, begin + 3),
                       fmt::format("an invisible character (U+{:04X}) changes the direction of the text", static_cast<unsigned>(c)),
                       "delete it: with it, the law can read other than it is");
    }
}

}  // namespace kyujo::language
