#include "scenario/writing.hpp"

#include "scenario/codes.hpp"
#include "scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

bool needs_its_quotes(const Node& scalar)
{
    if (!scalar.quoted) return false;
    for (const std::string_view word : {"yes", "no", "unknown", "none", "open"})
        if (scalar.scalar == word) return true;
    // An amount, with or without a unit.
    std::string_view number = std::string_view(scalar.scalar).substr(0, scalar.scalar.find(' '));
    if (!number.empty() && (number.front() == '-' || number.front() == '+')) number.remove_prefix(1);
    const auto digits = [](std::string_view part) { return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos; };
    const std::size_t point = number.find('.');
    return digits(number.substr(0, point)) && (point == std::string_view::npos || digits(number.substr(point + 1)));
}

namespace {

bool refuse_below(const Node& node, std::string_view name, text::Diagnostics& diagnostics)
{
    bool good = true;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const Node& item = node.items[i];
        const std::string_view own = node.kind == Node::Kind::map ? std::string_view(node.keys[i].scalar) : name;
        if (item.kind == Node::Kind::null) {
            diagnostics.error(code::missing, item.span, fmt::format("{} has no value", quoted(own)), "write `unknown` or `none` if that is meant");
            good = false;
        }
        good = refuse_below(item, own, diagnostics) && good;
    }
    return good;
}

}  // namespace

bool refuse_nulls(const Node& scenario, text::Diagnostics& diagnostics)
{
    const Node* const expect = scenario.kind == Node::Kind::map ? scenario.find("expect") : nullptr;
    if (expect == nullptr || expect->kind != Node::Kind::null) return refuse_below(scenario, "a list", diagnostics);
    Node rest = scenario;
    const auto index = expect - scenario.items.data();
    rest.keys.erase(rest.keys.begin() + index);
    rest.items.erase(rest.items.begin() + index);
    return refuse_below(rest, "a list", diagnostics);
}

}  // namespace kyujo::scenario
