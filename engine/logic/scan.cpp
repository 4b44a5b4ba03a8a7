#include "logic/scan.hpp"

#include "logic/codes.hpp"

#include <array>

#include <fmt/format.h>

namespace kyujo::logic {

namespace {

enum Class : std::uint8_t { starts_name = 1, in_name = 2, in_label = 4 };

constexpr std::array<std::uint8_t, 256> make_classes()
{
    std::array<std::uint8_t, 256> classes{};
    for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 32] = starts_name | in_name | in_label;
    for (unsigned c = '0'; c <= '9'; ++c) classes[c] = in_name | in_label;
    classes['_'] = starts_name | in_name | in_label;
    classes['.'] = classes['\''] = in_name | in_label;
    classes[':'] = in_name;
    classes['@'] = in_label;
    return classes;
}
constexpr auto classes = make_classes();

bool is(char c, Class which)
{
    return (classes[static_cast<unsigned char>(c)] & which) != 0;
}

/// Steps over a sign of negation (`-`, `~`, `¬`) and the blanks behind it.
bool negation(const char*& at, const char* end)
{
    if (at == end) return false;
    if (*at == '-' || *at == '~')
        ++at;
    else if (end - at >= 2 && at[0] == '\xC2' && at[1] == '\xAC')
        at += 2;
    else
        return false;
    at = skip_blanks(at, end);
    return true;
}

/// Up to the next comma, for a caret under the whole of what was no literal.
const char* end_of_part(const char* at, const char* end)
{
    const char* stop = at;
    while (stop != end && *stop != ',') ++stop;
    while (stop != at && is_blank(stop[-1])) --stop;
    return stop == at && at != end ? at + 1 : stop;
}

bool modality(const char*& at, const char* end, Written& written, Fault& fault)
{
    const char* const open = at++;
    const char* const word = at;
    while (at != end && is(*at, starts_name)) ++at;
    const std::string_view letters(word, static_cast<std::size_t>(at - word));
    const char letter = letters.size() == 1 ? static_cast<char>(letters[0] & ~0x20) : '\0';
    const bool closed = at != end && *at == ']';
    if (!closed || (letter != 'O' && letter != 'F' && letter != 'P')) {
        fault = {code::modality, open, closed ? at + 1 : end_of_part(open, end),
                 closed ? fmt::format("there is no modality `[{}]`", letters) : "a modality is not closed",
                 "`[O]` obligatory, `[F]` prohibited or `[P]` permitted"};
        return false;
    }
    at = skip_blanks(at + 1, end);
    written.mode = letter == 'P' ? Mode::permission : Mode::obligation;
    written.forbids = letter == 'F';
    return true;
}

bool arguments(const char*& at, const char* end, Written& written, Fault& fault)
{
    const char* const open = at++;
    for (; at != end && *at != ')' && *at != '('; ++at) written.respell = written.respell || *at == ' ' || *at == '~' || *at == '\xC2';
    if (at == end || *at != ')') {
        fault = {code::not_a_literal, open, end, "arguments in brackets are not closed, or nested", "write them as in `owns(actor, server)`"};
        return false;
    }
    ++at;
    return true;
}

bool not_a_literal(const char* begin, const char* end, Fault& fault)
{
    const char* const stop = end_of_part(begin, end);
    const std::string_view part(begin, static_cast<std::size_t>(stop - begin));
    fault.code = code::not_a_literal;
    fault.begin = begin;
    fault.end = stop;
    fault.message = part.empty() ? "a literal is missing" : fmt::format("`{}` is not a literal", part);
    fault.help = "a literal is a name of letters, digits, `_`, `.`, `:` or `'`, with `-` before it for the contrary";
    return false;
}

}  // namespace

bool is_label_character(char c)
{
    return is(c, in_label);
}

bool scan_literal(const char*& at, const char* end, Written& written, Fault& fault)
{
    written = {};
    at = skip_blanks(at, end);
    const char* const start = at;
    written.contrary = negation(at, end);
    if (at != end && *at == '[') {
        if (!modality(at, end, written, fault)) return false;
        written.fails = written.contrary;
        written.contrary = negation(at, end) != written.forbids;
    }
    if (at == end || !is(*at, starts_name)) return not_a_literal(start, end, fault);
    const char* const name = at;
    while (at != end && is(*at, in_name)) ++at;
    const char* name_end = at;
    const char* const behind = skip_blanks(at, end);
    if (behind != end && *behind == '(') {
        written.respell = behind != at;
        at = behind;
        if (!arguments(at, end, written, fault)) return false;
        name_end = at;
    }
    written.name = {name, static_cast<std::size_t>(name_end - name)};
    at = skip_blanks(at, end);
    if (at == end || *at == ',') return true;
    not_a_literal(start, end, fault);
    if (behind != name_end && is(*behind, starts_name)) fault.help = "a comma between two literals?";
    return false;
}

std::string respelled(std::string_view name)
{
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (is_blank(name[i])) continue;
        const bool sign = name.substr(i, 2) == "\xC2\xAC";
        if (sign) ++i;
        result += sign || name[i] == '~' ? '-' : name[i];
    }
    return result;
}

}  // namespace kyujo::logic
