#include "scenario/expand.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

/// Where a node lies below another: the index to take at each level.
using Way = std::vector<std::size_t>;

bool find_way(const Node& from, const Node* wanted, Way& way)
{
    if (&from == wanted) return true;
    for (std::size_t i = 0; i < from.items.size(); ++i) {
        way.push_back(i);
        if (find_way(from.items[i], wanted, way)) return true;
        way.pop_back();
    }
    return false;
}

Node text_node(std::string text, Span span)
{
    Node node;
    node.kind = Node::Kind::scalar;
    node.scalar = std::move(text);
    node.span = span;
    return node;
}

void set(Node& map, std::string_view key, const Node& value)
{
    map.keys.push_back(text_node(std::string(key), value.span));
    map.items.push_back(value);
}

/// One axis as it is written into a copy of the document.
struct Target {
    std::optional<Way> body;  ///< of the thing's attributes; nothing where the document does not mention the thing
    std::string thing;        ///< empty: the law date
    std::string attribute;
    const Node* values = nullptr;
};

Target target_of(const Node& document, const Axis& axis, const Node& values, const Reading& reading)
{
    Target target{{}, {}, "as_of", &values};
    if (!axis.place) return target;
    target.thing = reading.thing(axis.place->thing).name;
    target.attribute = reading.law.attributes[reading.kind_of(axis.place->thing).attributes[axis.place->attribute]].name;
    for (const Body& body : reading.bodies) {
        Way way;
        if (body.thing == axis.place->thing && find_way(document, body.map, way)) target.body = way;
    }
    return target;
}

void apply(Node& row, const Target& target, const Node& value)
{
    if (target.body) {
        Node* map = &row;
        for (const std::size_t step : *target.body) map = &map->items[step];
        return set(*map, target.attribute, value);
    }
    if (target.thing.empty()) return set(row, target.attribute, value);
    // There is always one of a `just one` entity, mentioned or not.
    auto found = std::find_if(row.keys.begin(), row.keys.end(), [&](const Node& key) { return key.scalar == target.thing; });
    if (found == row.keys.end()) {
        Node body;
        body.kind = Node::Kind::map;
        body.span = value.span;
        set(row, target.thing, body);
        found = row.keys.end() - 1;
    }
    set(row.items[static_cast<std::size_t>(found - row.keys.begin())], target.attribute, value);
}

void erase(Node& map, std::string_view key)
{
    const auto found = std::find_if(map.keys.begin(), map.keys.end(), [&](const Node& each) { return each.scalar == key; });
    map.items.erase(map.items.begin() + (found - map.keys.begin()));
    map.keys.erase(found);
}

void add_to_title(Node& row, const std::string& label)
{
    const auto found = std::find_if(row.keys.begin(), row.keys.end(), [](const Node& key) { return key.scalar == "scenario"; });
    Node& title = row.items[static_cast<std::size_t>(found - row.keys.begin())];
    if (title.kind == Node::Kind::scalar) title.scalar += fmt::format(" ({})", label);
    for (Node& each : title.items) each.scalar += fmt::format(" ({})", label);
}

}  // namespace

std::vector<Node> expand(const Node& document, const std::vector<Axis>& axes, const Reading& reading)
{
    const Node& vary = *document.find("vary");
    std::vector<Target> targets;
    std::size_t rows = 1;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        targets.push_back(target_of(document, axes[i], vary.items[i], reading));
        rows *= axes[i].labels.size();
    }
    std::vector<Node> result;
    for (std::size_t row = 0; row < rows; ++row) {
        Node& varied = result.emplace_back(document);
        std::string label;
        std::size_t below = rows;  // combinations of the axes that change faster
        for (std::size_t i = 0; i < axes.size(); ++i) {
            below /= axes[i].labels.size();
            const std::size_t chosen = row / below % axes[i].labels.size();
            apply(varied, targets[i], targets[i].values->items[chosen]);
            label += fmt::format("{}{} = {}", label.empty() ? "" : ", ", axes[i].label, axes[i].labels[chosen]);
        }
        add_to_title(varied, label);
        erase(varied, "vary");
    }
    return result;
}

}  // namespace kyujo::scenario
