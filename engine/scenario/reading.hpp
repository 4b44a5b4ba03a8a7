// What the passes over one scenario document share.
#pragma once

#include "scenario/codes.hpp"
#include "scenario/scenario.hpp"
#include "scenario/words.hpp"
#include "text/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace kyujo::scenario {

/// The attributes of a thing as written.
struct Body {
    InstanceId thing;
    const Node* map = nullptr;
};

struct Reading {
    const law::Law& law;
    text::Diagnostics& diagnostics;
    Scenario& scenario;
    std::unordered_map<std::string, InstanceId> names;
    std::unordered_map<const Node*, InstanceId> inline_things;  ///< things written where a reference may stand
    std::vector<Body> bodies;
    bool undated = false;                        ///< see ReadOptions
    std::unordered_set<std::string> lost_names;  ///< things under keys that were not understood: asking for them is no second error

    text::Diagnostic& error(std::string_view code, Span span, std::string message, std::string help = {})
    {
        return diagnostics.error(code, span, std::move(message), std::move(help));
    }
    const Instance& thing(InstanceId id) const { return scenario.instances[id]; }
    const law::Entity& kind_of(InstanceId id) const { return law.entities[thing(id).entity]; }
};

/// Index in the entity's attributes, and in the facts of its things.
std::optional<std::size_t> attribute_index(const law::Law& law, law::EntityId entity, std::string_view name);

/// By name, or as `plural.name`; invalid when there is none.
InstanceId find_thing(const Reading& reading, std::string_view name);
/// The thing a scalar names; reports when there is none. `kind` narrows the suggestions.
InstanceId require_thing(Reading& reading, const Node& name, std::optional<law::EntityId> kind = std::nullopt);

/// "did you mean `x`?"; empty when nothing is near, or when so many errors stand already that nobody would read it.
std::string suggest(const Reading& reading, std::string_view name, const std::vector<std::string_view>& candidates);

/// Items of a list, or the one value that stands for a list of one.
std::vector<const Node*> one_or_many(const Node& node);

/// An attribute of a thing.
struct FactPlace {
    InstanceId thing;
    std::size_t attribute = 0;
};
/// `act.kind`, `acts.dissection.kind`, `dissection.by.kind`, `situation.reclassified`; reports what does not exist.
std::optional<FactPlace> resolve_path(Reading& reading, const Node& path);
/// The name of a fact that an answer may wait for: like `act.kind`, and `act.by.role` also where `act.by` is unknown.
std::optional<std::string> resolve_fact(Reading& reading, const Node& path);

}  // namespace kyujo::scenario
