#include "scenario/vary.hpp"

#include "scenario/scalars.hpp"
#include "scenario/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

/// A value as its row is labelled: `study`, `[a, b]`.
std::string label_of(const Node& node)
{
    if (node.kind != Node::Kind::list) return node.scalar;
    std::string result = "[";
    for (const Node& item : node.items) result += (result.size() > 1 ? ", " : "") + item.scalar;
    return result + "]";
}

class AxisReader {
public:
    AxisReader(Reading& reading, const Node& document, bool keep_date) : reading_(reading), document_(document), keep_date_(keep_date) {}

    /// Nothing after an error, and for an axis that is set from outside.
    std::optional<Axis> read(const Node& key, const Node& values)
    {
        Axis axis;
        axis.label = key.scalar;
        const bool dates = key.scalar == "as_of";
        if (!dates) axis.place = resolve_path(reading_, key);
        if (!dates && !axis.place) return std::nullopt;
        if (!is_free(key, axis.place) || !is_list(values)) return std::nullopt;
        for (const Node& value : values.items) {
            if (auto read = dates ? date(value) : fact(*axis.place, value)) {
                axis.values.push_back(std::move(*read));
                axis.labels.push_back(label_of(value));
            }
        }
        if (dates && keep_date_) return std::nullopt;
        return axis.values.size() == values.items.size() ? std::optional(std::move(axis)) : std::nullopt;
    }

private:
    using AxisValue = std::variant<Fact, Date>;

    /// A value that is given and varied as well would never count.
    bool is_free(const Node& key, const std::optional<FactPlace>& place)
    {
        const Node* given = nullptr;
        if (!place) given = document_.find("as_of");
        for (const Body& body : reading_.bodies)
            if (place && body.thing == place->thing) {
                const auto& kind = reading_.kind_of(place->thing);
                given = body.map->find(reading_.law.attributes[kind.attributes[place->attribute]].name);
            }
        if (given == nullptr) return true;
        reading_
            .error(code::bad_variation, key.span, fmt::format("{} is varied, and also given a value", quoted(key.scalar)), "leave out one of the two")
            .notes.push_back({"given here", given->span});
        return false;
    }

    bool is_list(const Node& values)
    {
        if (values.kind == Node::Kind::list && !values.items.empty()) return true;
        reading_.error(code::bad_variation, values.span,
                       values.kind == Node::Kind::list ? "an empty list leaves no case at all"
                                                       : fmt::format("a list of values is wanted here, not {}", describe(values)),
                       "write the values to try, such as `[yes, no, unknown]`");
        return false;
    }

    std::optional<AxisValue> date(const Node& value)
    {
        auto parsed = parse_date(value);
        if (parsed.value) return AxisValue(*parsed.value);
        reading_.error(code::wrong_type, value.span, fmt::format("`as_of`: {}", parsed.message), std::move(parsed.help));
        return std::nullopt;
    }

    std::optional<AxisValue> fact(const FactPlace& place, const Node& value)
    {
        const auto is_map = [](const Node& node) { return node.kind == Node::Kind::map; };
        if (is_map(value) || std::any_of(value.items.begin(), value.items.end(), is_map)) {
            reading_.error(code::bad_variation, value.span, "a thing cannot be described inside `vary`",
                           "give it a name of its own, and vary over names");
            return std::nullopt;
        }
        auto fact = read_fact(reading_, reading_.kind_of(place.thing).attributes[place.attribute], value);
        return fact ? std::optional<AxisValue>(std::move(*fact)) : std::nullopt;
    }

    Reading& reading_;
    const Node& document_;
    bool keep_date_;
};

/// Two paths may name one attribute: `act.kind` and `acts.act.kind`.
bool names_same(const Axis& a, const Axis& b)
{
    return a.place && b.place && a.place->thing == b.place->thing && a.place->attribute == b.place->attribute;
}

bool within_limit(Reading& reading, const Node& vary, const std::vector<Axis>& axes, std::size_t limit)
{
    std::size_t rows = 1;
    for (const Axis& axis : axes) {
        rows *= axis.values.size();
        if (rows <= limit) continue;
        reading.error(code::bad_variation, vary.span, fmt::format("this asks for more than {} rows", limit),
                      "vary fewer attributes at once, or give them fewer values");
        return false;
    }
    return true;
}

}  // namespace

std::optional<std::vector<Axis>> read_axes(Reading& reading, const Node& vary, const Node& document, const VaryOptions& options)
{
    const std::size_t errors = reading.diagnostics.error_count();
    std::vector<Axis> axes;
    if (vary.kind != Node::Kind::map || vary.keys.empty()) {
        reading.error(code::bad_variation, vary.span,
                      fmt::format("`vary` takes a map of paths to lists, not {}", vary.kind == Node::Kind::map ? "an empty one" : describe(vary)),
                      "write `vary: {act.kind: [VALUE, VALUE]}`");
        return std::nullopt;
    }
    AxisReader reader(reading, document, options.keep_date);
    for (std::size_t i = 0; i < vary.keys.size(); ++i) {
        auto axis = reader.read(vary.keys[i], vary.items[i]);
        if (!axis) continue;
        const auto same = std::find_if(axes.begin(), axes.end(), [&](const Axis& other) { return names_same(other, *axis); });
        if (same != axes.end())
            reading.error(code::bad_variation, vary.keys[i].span,
                          fmt::format("{} and {} are the same attribute", quoted(same->label), quoted(axis->label)));
        else
            axes.push_back(std::move(*axis));
    }
    const bool good = reading.diagnostics.error_count() == errors && within_limit(reading, vary, axes, options.limit);
    return good ? std::optional(std::move(axes)) : std::nullopt;
}

std::vector<Scenario> vary(const Scenario& base, const std::vector<Axis>& axes)
{
    std::vector<Scenario> rows{base};
    for (const Axis& axis : axes) {
        std::vector<Scenario> next;
        next.reserve(rows.size() * axis.values.size());
        for (const Scenario& row : rows) {
            for (std::size_t i = 0; i < axis.values.size(); ++i) {
                Scenario& varied = next.emplace_back(row);
                varied.variation += fmt::format("{}{} = {}", varied.variation.empty() ? "" : ", ", axis.label, axis.labels[i]);
                if (const auto* date = std::get_if<Date>(&axis.values[i])) varied.as_of = *date;
                if (const auto* fact = std::get_if<Fact>(&axis.values[i])) varied.instances[axis.place->thing].facts[axis.place->attribute] = *fact;
            }
        }
        rows = std::move(next);
    }
    return rows;
}

}  // namespace kyujo::scenario
