#include "scenario/scalars.hpp"

#include "scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool digits_at(std::string_view text, std::size_t begin, std::size_t count)
{
    const auto part = text.substr(begin, count);
    return part.size() == count && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_shape_of_date(std::string_view text)
{
    return text.size() == 10 && digits_at(text, 0, 4) && text[4] == '-' && digits_at(text, 5, 2) && text[7] == '-' && digits_at(text, 8, 2);
}

/// Digits with an optional sign and point, whatever their number.
bool has_shape_of_decimal(std::string_view text)
{
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    const std::size_t point = std::min(text.size(), text.find('.'));
    return point > 0 && digits_at(text, 0, point) &&
           (point == text.size() || (point + 1 < text.size() && digits_at(text, point + 1, text.size() - point - 1)));
}

std::string shown(const Node& node)
{
    return node.kind == Node::Kind::scalar && node.quoted ? "the text " + quoted(node.scalar) : describe(node);
}

}  // namespace

bool is_word(const Node& node, std::string_view word)
{
    return node.kind == Node::Kind::scalar && !node.quoted && node.scalar == word;
}

std::optional<bool> yes_or_no(const Node& node)
{
    if (is_word(node, "yes")) return true;
    if (is_word(node, "no")) return false;
    return std::nullopt;
}

std::string_view meant_yes_or_no(const Node& node)
{
    if (node.kind != Node::Kind::scalar) return {};
    const std::string word = lower(node.scalar);
    for (const std::string_view yes : {"true", "yes", "on", "y", "1"})
        if (word == yes) return "yes";
    for (const std::string_view no : {"false", "no", "off", "n", "0"})
        if (word == no) return "no";
    return {};
}

Parsed<text::Date> parse_date(const Node& node)
{
    if (node.kind == Node::Kind::scalar) {
        if (const auto date = text::parse_date(node.scalar)) return {date, {}, {}};
        if (has_shape_of_date(node.scalar)) return {std::nullopt, fmt::format("there is no day {}", quoted(node.scalar)), {}};
    }
    return {std::nullopt, fmt::format("{} is not a date", shown(node)), "write year, month and day, such as `2017-07-20`"};
}

Parsed<text::Decimal> parse_number(const Node& node, std::string_view unit)
{
    if (node.kind != Node::Kind::scalar) return {std::nullopt, fmt::format("{} is not a number", describe(node)), {}};
    std::string_view digits = node.scalar;
    const std::size_t space = digits.find(' ');
    if (space != std::string_view::npos && has_shape_of_decimal(digits.substr(0, space))) {
        const auto written = digits.substr(std::min(digits.size(), digits.find_first_not_of(' ', space)));
        if (written != unit)
            return {std::nullopt, fmt::format("the unit {} is not the one declared", quoted(written)),
                    unit.empty() ? "write the number alone" : fmt::format("write the number alone, or with `{}`", unit)};
        digits = digits.substr(0, space);
    }
    const auto number = text::parse_decimal(digits);
    if (node.quoted) return {std::nullopt, fmt::format("{} is not a number", shown(node)), number ? "leave out the quotes" : ""};
    if (number) return {number, {}, {}};
    if (has_shape_of_decimal(digits))
        return {std::nullopt, fmt::format("{} has more digits than are kept exactly", quoted(digits)),
                "18 digits at most, 9 of them after the point"};
    return {std::nullopt, fmt::format("{} is not a number", quoted(node.scalar)), "write it with digits alone, such as `1000` or `0.5`"};
}

}  // namespace kyujo::scenario
