#include "scenario/reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

std::optional<std::size_t> attribute_index(const law::Law& law, law::EntityId entity, std::string_view name)
{
    const law::AttributeId id = law.find_attribute(entity, name);
    if (!id.valid()) return std::nullopt;
    const auto& all = law.entities[entity].attributes;
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), id) - all.begin());
}

InstanceId find_thing(const Reading& reading, std::string_view name)
{
    const auto found = reading.names.find(std::string(name));
    if (found != reading.names.end()) return found->second;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return {};
    const law::EntityId entity = reading.law.find_entity_plural(name.substr(0, dot));
    const auto rest = reading.names.find(std::string(name.substr(dot + 1)));
    const bool fits = entity.valid() && rest != reading.names.end() && reading.thing(rest->second).entity == entity;
    return fits ? rest->second : InstanceId{};
}

InstanceId require_thing(Reading& reading, const Node& name, std::optional<law::EntityId> kind)
{
    if (name.kind != Node::Kind::scalar) {
        reading.error(code::wrong_type, name.span, fmt::format("the name of a thing is wanted here, not {}", describe(name)));
        return {};
    }
    const InstanceId found = find_thing(reading, name.scalar);
    if (found.valid() || reading.lost_names.count(name.scalar) != 0) return found;
    std::vector<std::string_view> candidates;
    for (const Instance& thing : reading.scenario.instances)
        if (!kind || thing.entity == *kind) candidates.push_back(thing.name);
    const std::string_view noun = kind ? reading.law.entities[*kind].name : "thing";
    std::string help = suggest(reading, name.scalar, candidates);
    if (help.empty() && kind) help = fmt::format("list it under `{}:`, or describe it in place: {{…}}", reading.law.entities[*kind].plural);
    reading.error(code::unknown_name, name.span, fmt::format("there is no {} {}", noun, quoted(name.scalar)), std::move(help));
    return {};
}

std::string suggest(const Reading& reading, std::string_view name, const std::vector<std::string_view>& candidates)
{
    constexpr std::size_t enough = 100;
    return reading.diagnostics.error_count() > enough ? std::string() : text::did_you_mean(name, candidates);
}

std::vector<const Node*> one_or_many(const Node& node)
{
    if (node.kind != Node::Kind::list) return {&node};
    std::vector<const Node*> result;
    for (const Node& item : node.items) result.push_back(&item);
    return result;
}

namespace {

std::vector<std::string_view> split(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.size(), path.find('.', begin));
        parts.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// Walks from things over attributes; keeps the path for its messages.
class PathWalker {
public:
    PathWalker(Reading& reading, const Node& path) : reading_(reading), path_(path), parts_(split(path.scalar)) {}

    std::optional<FactPlace> walk()
    {
        const auto attribute = attribute_at_end();
        return attribute ? std::optional(FactPlace{thing_, *attribute}) : std::nullopt;
    }
    /// The fact's name. Beyond a reference that nobody knows, whatever such a thing has can be meant.
    std::optional<std::string> name()
    {
        past_unknown_ = true;
        const auto attribute = attribute_at_end();
        if (!attribute) return std::nullopt;
        return fmt::format("{}.{}", name_, reading_.law.attributes[reading_.law.entities[kind_].attributes[*attribute]].name);
    }

private:
    /// The attribute at the end of the path, of what `thing_`, or at least `kind_` and `name_`, then tell.
    std::optional<std::size_t> attribute_at_end()
    {
        if (parts_.size() < 2 || std::find(parts_.begin(), parts_.end(), "") != parts_.end()) {
            reading_.error(code::unknown_name, path_.span, fmt::format("{} does not name an attribute", quoted(path_.scalar)),
                           "write `THING.ATTRIBUTE`, such as `act.kind`");
            return std::nullopt;
        }
        if (!start()) return std::nullopt;
        while (next_ + 1 < parts_.size())
            if (!step()) return std::nullopt;
        return attribute_here();
    }

    void arrive(InstanceId thing)
    {
        thing_ = thing;
        kind_ = reading_.thing(thing).entity;
        name_ = reading_.thing(thing).name;
    }

    /// The longest beginning that names a thing and leaves an attribute.
    bool start()
    {
        for (std::size_t end = path_.scalar.size() - parts_.back().size() - 1; end != std::string::npos && end > 0;
             end = path_.scalar.rfind('.', end - 1)) {
            const auto beginning = std::string_view(path_.scalar).substr(0, end);
            const InstanceId thing = find_thing(reading_, beginning);
            next_ = static_cast<std::size_t>(std::count(beginning.begin(), beginning.end(), '.')) + 1;
            if (!thing.valid()) continue;
            arrive(thing);
            return true;
        }
        const bool plural = reading_.law.find_entity_plural(parts_[0]).valid() && parts_.size() > 2;
        const std::string name(parts_[plural ? 1 : 0]);
        if (reading_.lost_names.count(name) != 0) return false;
        std::vector<std::string_view> candidates;
        for (const Instance& thing : reading_.scenario.instances) candidates.push_back(thing.name);
        reading_.error(code::unknown_name, path_.span, fmt::format("there is no thing {}", quoted(name)), suggest(reading_, name, candidates));
        return false;
    }

    bool step()
    {
        const auto attribute = attribute_here();
        if (!attribute) return false;
        const Fact* const fact = thing_.valid() ? &reading_.thing(thing_).facts[*attribute] : nullptr;
        const bool unknown = fact == nullptr || fact->origin == Origin::unknown;
        const std::string so_far = fmt::format("{}.{}", name_, parts_[next_]);
        const law::Type& type = reading_.law.attributes[reading_.law.entities[kind_].attributes[*attribute]].type;
        if (past_unknown_ && unknown && type.kind == law::Type::Kind::entity) {
            thing_ = {};
            kind_ = type.entity;
            name_ = so_far;
            ++next_;
            return true;
        }
        const auto* reference = unknown ? nullptr : std::get_if<law::EntityReference>(&fact->value);
        if (reference == nullptr) {
            reading_.error(code::unknown_name, path_.span,
                           fmt::format("{} leads to no thing, so {} leads nowhere", quoted(so_far), quoted(path_.scalar)));
            return false;
        }
        arrive(InstanceId(reference->instance));
        ++next_;
        return true;
    }

    std::optional<std::size_t> attribute_here()
    {
        const law::Entity& kind = reading_.law.entities[kind_];
        const auto index = attribute_index(reading_.law, kind_, parts_[next_]);
        if (index) return index;
        std::vector<std::string_view> candidates;
        for (const law::AttributeId id : kind.attributes) candidates.push_back(reading_.law.attributes[id].name);
        reading_.error(code::unknown_name, path_.span, fmt::format("{} has no attribute {}", with_article(kind.name), quoted(parts_[next_])),
                       suggest(reading_, parts_[next_], candidates));
        return std::nullopt;
    }

    Reading& reading_;
    const Node& path_;
    std::vector<std::string_view> parts_;
    bool past_unknown_ = false;
    InstanceId thing_;    ///< invalid beyond an unknown reference
    law::EntityId kind_;  ///< of the thing, named or not
    std::string name_;
    std::size_t next_ = 0;  ///< the part to follow from there
};

}  // namespace

namespace {

bool is_path(Reading& reading, const Node& path)
{
    if (path.kind == Node::Kind::scalar) return true;
    reading.error(code::wrong_type, path.span, fmt::format("a path such as `act.kind` is wanted here, not {}", describe(path)));
    return false;
}

}  // namespace

std::optional<FactPlace> resolve_path(Reading& reading, const Node& path)
{
    return is_path(reading, path) ? PathWalker(reading, path).walk() : std::nullopt;
}

std::optional<std::string> resolve_fact(Reading& reading, const Node& path)
{
    return is_path(reading, path) ? PathWalker(reading, path).name() : std::nullopt;
}

}  // namespace kyujo::scenario
