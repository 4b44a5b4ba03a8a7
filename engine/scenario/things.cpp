#include "scenario/things.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

using law::EntityId;
using law::Type;

std::vector<Fact> facts_before_reading(const law::Law& law, const law::Entity& entity)
{
    std::vector<Fact> facts;
    facts.reserve(entity.attributes.size());
    for (const law::AttributeId id : entity.attributes) {
        const law::Attribute& attribute = law.attributes[id];
        facts.push_back(attribute.normally ? Fact{Origin::assumed, *attribute.normally, attribute.span} : Fact{Origin::unknown, {}, attribute.span});
    }
    return facts;
}

bool is_name(std::string_view text)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

bool is_taken_word(std::string_view text)
{
    for (const std::string_view word : {"unknown", "none", "yes", "no", "true", "false", "null"})
        if (text == word) return true;
    return false;
}

class Declarer {
public:
    explicit Declarer(Reading& reading) : reading_(reading) {}

    /// Adds a thing; invalid, and an error, when its name is taken.
    InstanceId add(EntityId entity, std::string name, Span span)
    {
        const auto known = reading_.names.find(name);
        if (known != reading_.names.end()) {
            auto& error = reading_.error(code::duplicate_name, span, fmt::format("there are two things named {}", quoted(name)));
            const bool singleton = reading_.kind_of(known->second).just_one;
            error.notes.push_back(singleton ? text::Note{fmt::format("there is always one `{}`", name), {}}
                                            : text::Note{"the other one is here", reading_.thing(known->second).span});
            return {};
        }
        const InstanceId id =
            reading_.scenario.instances.push({entity, name, span, facts_before_reading(reading_.law, reading_.law.entities[entity]), {}});
        reading_.names.emplace(std::move(name), id);
        return id;
    }

    void list(EntityId entity, const Node& value)
    {
        const law::Entity& kind = reading_.law.entities[entity];
        if (value.kind != Node::Kind::map) {
            reading_.error(code::wrong_type, value.span, fmt::format("`{}` takes a map of names, not {}", kind.plural, describe(value)),
                           fmt::format("write `{}: {{NAME: {{…}}}}`", kind.plural));
            return;
        }
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            const Node& name = value.keys[i];
            if (!is_name(name.scalar) || is_taken_word(name.scalar)) {
                reading_.error(code::bad_name, name.span, fmt::format("{} cannot be a name", quoted(name.scalar)),
                               is_name(name.scalar) ? "it means something else where a name is wanted" : "use letters, digits, `_` and `-`");
                reading_.lost_names.insert(name.scalar);
                continue;
            }
            const InstanceId id = add(entity, name.scalar, name.span);
            if (id.valid()) body(id, name.scalar, value.items[i]);
        }
    }

    /// The attributes of a thing; declares the things described in them.
    void body(InstanceId id, std::string_view shown, const Node& value)
    {
        if (value.kind != Node::Kind::map) {
            reading_.error(value.kind == Node::Kind::null ? code::missing : code::wrong_type, value.span,
                           fmt::format("{} takes a map of attributes, not {}", quoted(shown), describe(value)),
                           "write `{ATTRIBUTE: VALUE, …}`, or `{}` if nothing is known of it");
            return;
        }
        reading_.bodies.push_back({id, &value});
        // A copy: things described inside make the list of things grow.
        const std::string name = reading_.thing(id).name;
        const EntityId entity = reading_.thing(id).entity;
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            const law::AttributeId attribute = reading_.law.find_attribute(entity, value.keys[i].scalar);
            if (attribute.valid()) described(reading_.law.attributes[attribute].type, name + "." + value.keys[i].scalar, value.items[i]);
        }
    }

private:
    void described(const Type& type, const std::string& name, const Node& value)
    {
        if (type.kind != Type::Kind::entity && type.kind != Type::Kind::list) return;
        if (value.kind == Node::Kind::map) describe_thing(type.entity, name, value);
        if (value.kind != Node::Kind::list || type.kind != Type::Kind::list) return;
        for (std::size_t i = 0; i < value.items.size(); ++i)
            if (value.items[i].kind == Node::Kind::map) describe_thing(type.entity, fmt::format("{}.{}", name, i + 1), value.items[i]);
    }

    void describe_thing(EntityId entity, const std::string& name, const Node& value)
    {
        const law::Entity& kind = reading_.law.entities[entity];
        if (kind.just_one) {
            reading_.error(code::wrong_kind, value.span, fmt::format("there is just one `{}`, so it cannot be described here", kind.name),
                           fmt::format("describe it under `{}:` and refer to it as `{}`", kind.name, kind.name));
            return;
        }
        const InstanceId id = add(entity, name, value.span);
        if (!id.valid()) return;
        reading_.inline_things.emplace(&value, id);
        body(id, name, value);
    }

    Reading& reading_;
};

}  // namespace

void declare_singletons(Reading& reading, const Node& document)
{
    for (std::size_t i = 0; i < reading.law.entities.size(); ++i) {
        const law::Entity& entity = reading.law.entities[EntityId(i)];
        if (entity.just_one) Declarer(reading).add(EntityId(i), std::string(entity.name), document.span);
    }
}

bool declare_section(Reading& reading, const Node& key, const Node& value)
{
    Declarer declarer(reading);
    const EntityId by_name = reading.law.find_entity(key.scalar);
    if (by_name.valid()) {
        const bool just_one = reading.law.entities[by_name].just_one;
        const InstanceId id = just_one ? reading.names.at(key.scalar) : declarer.add(by_name, key.scalar, key.span);
        if (just_one) reading.scenario.instances[id].span = key.span;
        if (id.valid()) declarer.body(id, key.scalar, value);
        return true;
    }
    const EntityId by_plural = reading.law.find_entity_plural(key.scalar);
    if (!by_plural.valid()) return false;
    const law::Entity& kind = reading.law.entities[by_plural];
    if (kind.just_one)
        reading.error(code::unknown_key, key.span, fmt::format("there is just one `{}`", kind.name),
                      fmt::format("write `{}:` and its attributes", kind.name));
    else
        declarer.list(by_plural, value);
    return true;
}

}  // namespace kyujo::scenario
