#include "scenario/values.hpp"

#include "scenario/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

using law::Type;

/// Reads one value of one attribute. Functions return nothing after they have reported why.
class ValueReader {
public:
    ValueReader(Reading& reading, const law::Attribute& attribute) : reading_(reading), attribute_(attribute) {}

    std::optional<Value> read(const Node& node)
    {
        switch (attribute_.type.kind) {
            case Type::Kind::yes_no:
                return yes_no(node);
            case Type::Kind::one_of:
                return wrap(symbol(node));
            case Type::Kind::some_of:
                return set(node);
            case Type::Kind::number:
                return unwrap(parse_number(node, attribute_.type.unit), node);
            case Type::Kind::date:
                return unwrap(parse_date(node), node);
            case Type::Kind::text:
                return text_value(node);
            case Type::Kind::entity:
                return wrap(reference(node));
            case Type::Kind::list:
                return references(node);
        }
        return std::nullopt;
    }

private:
    template <class T>
    static std::optional<Value> wrap(std::optional<T> value)
    {
        return value ? std::optional<Value>(std::move(*value)) : std::nullopt;
    }
    template <class T>
    std::optional<Value> unwrap(Parsed<T> parsed, const Node& node)
    {
        if (parsed.value) return Value(*parsed.value);
        reading_.error(code::wrong_type, node.span, fmt::format("`{}`: {}", attribute_.name, parsed.message), std::move(parsed.help));
        return std::nullopt;
    }

    std::optional<Value> yes_no(const Node& node)
    {
        if (const auto answer = yes_or_no(node)) return Value(*answer);
        std::string help;
        if (const auto meant = meant_yes_or_no(node); !meant.empty()) help = fmt::format("did you mean `{}`, without quotes?", meant);
        if (!help.empty() && !node.quoted) help = fmt::format("did you mean `{}`?", meant_yes_or_no(node));
        if (help.empty() && node.kind == Node::Kind::scalar) help = suggest(reading_, node.scalar, {"yes", "no", "unknown", "none"});
        reading_.error(code::wrong_type, node.span, fmt::format("`{}` takes yes or no, not {}", attribute_.name, describe(node)), std::move(help));
        return std::nullopt;
    }

    std::optional<law::SymbolId> symbol(const Node& node)
    {
        if (node.kind != Node::Kind::scalar) {
            const bool set = attribute_.type.kind == Type::Kind::some_of;
            wrong_type(node, set ? "the name of a value" : "one value");
            return std::nullopt;
        }
        const law::SymbolId found = reading_.law.find_symbol(node.scalar);
        const auto& values = attribute_.type.values;
        if (found.valid() && std::find(values.begin(), values.end(), found) != values.end()) return found;
        std::vector<std::string_view> names;
        for (const law::SymbolId id : values) names.push_back(reading_.law.symbols[id]);
        constexpr std::size_t few = 8;
        const std::string list = names.size() <= few ? "it takes " + enumerate(names, "or") : std::string();
        names.insert(names.end(), {"unknown", "none"});
        std::string help =
            node.quoted && (node.scalar == "unknown" || node.scalar == "none") ? "leave out the quotes" : suggest(reading_, node.scalar, names);
        reading_.error(code::unknown_value, node.span, fmt::format("{} is not among the values of `{}`", quoted(node.scalar), attribute_.name),
                       help.empty() ? list : std::move(help));
        return std::nullopt;
    }

    std::optional<Value> set(const Node& node)
    {
        law::SymbolSet result;
        bool good = true;
        for (const Node* item : one_or_many(node)) {
            if (!admits_item(*item)) {
                good = false;
                continue;
            }
            const auto found = symbol(*item);
            good = good && found;
            if (found && std::find(result.begin(), result.end(), *found) != result.end()) {
                reading_.error(code::duplicate_name, item->span, fmt::format("{} is listed twice", quoted(item->scalar)));
                good = false;
            } else if (found) {
                result.push_back(*found);
            }
        }
        std::sort(result.begin(), result.end());
        return good ? std::optional<Value>(std::move(result)) : std::nullopt;
    }

    std::optional<Value> text_value(const Node& node)
    {
        if (node.kind == Node::Kind::scalar) return Value(node.scalar);
        wrong_type(node, "a text");
        return std::nullopt;
    }

    std::optional<law::EntityReference> reference(const Node& node)
    {
        const law::EntityId wanted = attribute_.type.entity;
        const std::string_view kind = reading_.law.entities[wanted].name;
        if (node.kind == Node::Kind::map) {
            const auto found = reading_.inline_things.find(&node);
            // A thing that could not be declared has been reported where it was.
            return found == reading_.inline_things.end() ? std::nullopt : std::optional(law::EntityReference{found->second.value});
        }
        if (node.kind != Node::Kind::scalar) {
            wrong_type(node, "one " + std::string(kind));
            return std::nullopt;
        }
        const InstanceId found = require_thing(reading_, node, wanted);
        if (!found.valid()) return std::nullopt;
        if (reading_.thing(found).entity == wanted) return law::EntityReference{found.value};
        reading_.error(code::wrong_kind, node.span,
                       fmt::format("{} is {}, and `{}` takes {}", quoted(node.scalar), with_article(reading_.kind_of(found).name), attribute_.name,
                                   with_article(kind)));
        return std::nullopt;
    }

    std::optional<Value> references(const Node& node)
    {
        law::ReferenceList result;
        bool good = true;
        for (const Node* item : one_or_many(node)) {
            const auto found = admits_item(*item) ? reference(*item) : std::nullopt;
            if (found && std::find(result.begin(), result.end(), *found) != result.end())
                reading_.error(code::duplicate_name, item->span, fmt::format("{} is listed twice", describe(*item)));
            else if (found)
                result.push_back(*found);
            good = good && found;
        }
        return good ? std::optional<Value>(std::move(result)) : std::nullopt;
    }

    /// `unknown` and `none` stand for a whole list, never for an item of it.
    bool admits_item(const Node& item)
    {
        if (!is_word(item, "unknown") && !is_word(item, "none") && item.kind != Node::Kind::null) return true;
        if (item.kind == Node::Kind::null)
            reading_.error(code::missing, item.span, fmt::format("an empty item in the list of `{}`", attribute_.name));
        else
            reading_.error(code::wrong_type, item.span, fmt::format("{} cannot stand in the list of `{}`", describe(item), attribute_.name),
                           fmt::format("write `{}: {}` if nothing else is to be said", attribute_.name, item.scalar));
        return false;
    }

    void wrong_type(const Node& node, std::string_view wanted)
    {
        reading_.error(code::wrong_type, node.span, fmt::format("`{}` takes {}, not {}", attribute_.name, wanted, describe(node)));
    }

    Reading& reading_;
    const law::Attribute& attribute_;
};

void unknown_attribute(Reading& reading, InstanceId thing, const Node& key)
{
    const law::Entity& kind = reading.kind_of(thing);
    std::vector<std::string_view> names;
    for (const law::AttributeId id : kind.attributes) names.push_back(reading.law.attributes[id].name);
    reading.error(code::unknown_key, key.span, fmt::format("{} has no attribute {}", with_article(kind.name), quoted(key.scalar)),
                  suggest(reading, key.scalar, names));
}

/// `as_of` beside the attributes: the thing's own law date.
void read_law_date(Reading& reading, InstanceId thing, const Node& node)
{
    auto parsed = parse_date(node);
    if (!parsed.value) reading.error(code::wrong_type, node.span, fmt::format("`as_of`: {}", parsed.message), std::move(parsed.help));
    if (reading.undated)
        reading.scenario.law_date_unused = true;
    else
        reading.scenario.instances[thing].as_of = parsed.value;
}

}  // namespace

std::optional<Fact> read_fact(Reading& reading, law::AttributeId attribute, const Node& node)
{
    if (is_word(node, "unknown")) return Fact{Origin::unknown, {}, node.span, true};
    if (is_word(node, "none")) return Fact{Origin::given, law::Absent{}, node.span};
    const law::Attribute& declared = reading.law.attributes[attribute];
    if (node.kind == Node::Kind::null) {
        reading.error(code::missing, node.span, fmt::format("`{}` has no value", declared.name), "write `unknown` or `none` if that is meant");
        return std::nullopt;
    }
    auto value = ValueReader(reading, declared).read(node);
    return value ? std::optional(Fact{Origin::given, std::move(*value), node.span}) : std::nullopt;
}

void read_facts(Reading& reading)
{
    for (const Body& body : reading.bodies) {
        const law::EntityId entity = reading.thing(body.thing).entity;
        for (std::size_t i = 0; i < body.map->keys.size(); ++i) {
            const Node& key = body.map->keys[i];
            const auto index = attribute_index(reading.law, entity, key.scalar);
            if (!index && key.scalar == "as_of") {
                read_law_date(reading, body.thing, body.map->items[i]);
                continue;
            }
            if (!index) {
                unknown_attribute(reading, body.thing, key);
                continue;
            }
            auto fact = read_fact(reading, reading.law.entities[entity].attributes[*index], body.map->items[i]);
            // After an error the attribute counts as unknown, not as what is normally so.
            reading.scenario.instances[body.thing].facts[*index] = fact ? std::move(*fact) : Fact{Origin::unknown, {}, body.map->items[i].span};
        }
    }
}

}  // namespace kyujo::scenario
