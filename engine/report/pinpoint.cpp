#include "report/pinpoint.hpp"

#include <algorithm>
#include <array>

namespace kyujo::report {
namespace {

struct Unit {
    std::string_view english, japanese;
};
constexpr std::array units = {Unit{"art", "条"}, Unit{"para", "項"}, Unit{"item", "号"}};

std::string_view next_word(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    return word;
}

bool is_number(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// `6-2` with 条 is 第6条の2: an article inserted after the sixth. Empty when it is no number.
std::string counted(std::string_view number, std::string_view unit)
{
    const std::size_t dash = number.find('-');
    const std::string_view inserted = dash == std::string_view::npos ? std::string_view() : number.substr(dash + 1);
    const std::string_view base = number.substr(0, dash);
    if (!is_number(base) || (dash != std::string_view::npos && !is_number(inserted))) return {};
    std::string text = "第" + std::string(base) + std::string(unit);
    if (!inserted.empty()) text += "の" + std::string(inserted);
    return text;
}

}  // namespace

std::string pinpoint(std::string_view locator, Language language)
{
    std::string place;
    for (std::string_view rest = locator; language == Language::japanese && !rest.empty();) {
        const std::string_view name = next_word(rest);
        const auto unit = std::find_if(units.begin(), units.end(), [name](const Unit& one) { return one.english == name; });
        const std::string part = unit == units.end() ? std::string() : counted(next_word(rest), unit->japanese);
        if (part.empty()) return std::string(locator);
        place += part;
    }
    return place.empty() ? std::string(locator) : place;
}

}  // namespace kyujo::report
