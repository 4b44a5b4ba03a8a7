#include "theory/places.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

using scenario::Fact;
using scenario::Origin;

InstanceId root(const Environment& environment, const law::Root& root)
{
    switch (root.kind) {
        case law::Root::Kind::subject:
            return environment.subject;
        case law::Root::Kind::singleton:
            return environment.singletons[root.entity.index()];
        case law::Root::Kind::bound:
            return environment.bound[environment.bound.size() - 1 - root.depth];
    }
    return {};
}

const Fact& attribute_fact(const Law& law, const Scenario& scenario, InstanceId owner, law::AttributeId attribute)
{
    return scenario.instances[owner].facts[law.attributes[attribute].position];
}

template <class Value>
bool is_absent(const Value& value)
{
    return std::holds_alternative<law::Absent>(value);
}

/// How many unknown references may lie one behind the other on the way to a thing.
constexpr std::size_t deepest_stand_in = 3;

/// The thing that an unknown reference stands for: found, made now, or invalid when it lies too deep.
InstanceId stand_in_for(const Law& law, Scenario& scenario, InstanceId owner, law::AttributeId attribute)
{
    const auto known = scenario.stand_in_of.find({owner, attribute});
    if (known != scenario.stand_in_of.end()) return known->second;
    std::size_t depth = 1;
    for (const scenario::StandIn* way = scenario.stand_in(owner); way != nullptr; way = scenario.stand_in(way->owner)) ++depth;
    if (depth > deepest_stand_in) return {};
    scenario::Instance thing;
    thing.entity = law.attributes[attribute].type.entity;
    thing.name = scenario.instances[owner].name + "." + std::string(law.attributes[attribute].name);
    thing.span = scenario.instances[owner].span;
    for (const law::AttributeId of_thing : law.entities[thing.entity].attributes)
        thing.facts.push_back({Origin::unknown, {}, law.attributes[of_thing].span, false});
    const InstanceId id = scenario.instances.push(std::move(thing));
    scenario.stand_ins.push_back({id, owner, attribute});
    scenario.stand_in_of.emplace(std::pair(owner, attribute), id);
    return id;
}

}  // namespace

std::vector<bool> may_be_absent(const Law& law)
{
    std::vector<bool> result(law.attributes.size(), false);
    for (std::size_t i = 0; i < law.attributes.size(); ++i) {
        const auto& normally = law.attributes[law::AttributeId(i)].normally;
        result[i] = normally && is_absent(*normally);
    }
    for (const law::Condition& condition : law.conditions) {
        const auto* const given = std::get_if<law::IsGiven>(&condition.form);
        const auto* const equals = std::get_if<law::Equals>(&condition.form);
        const law::Path* const path = given != nullptr ? given->path : equals != nullptr && is_absent(equals->value) ? equals->path : nullptr;
        if (path != nullptr && !path->steps.empty()) result[path->steps.back().index()] = true;
    }
    return result;
}

std::vector<InstanceId> singletons_of(const Law& law, const Scenario& scenario)
{
    std::vector<InstanceId> result(law.entities.size());
    for (std::size_t i = 0; i < scenario.instances.size(); ++i) {
        const law::EntityId entity = scenario.instances[InstanceId(i)].entity;
        if (law.entities[entity].just_one) result[entity.index()] = InstanceId(i);
    }
    return result;
}

Place follow(const Law& law, Scenario& scenario, const Environment& environment, const law::Path& path)
{
    Place place{Place::Kind::found, root(environment, path.root), {}};
    if (!place.owner.valid()) return {};
    for (const law::AttributeId step : path.steps) {
        const Target target = thing_at(law, scenario, place);
        if (target.kind != Place::Kind::found) return {target.kind, {}, {}};
        place = {Place::Kind::found, target.instance, step};
    }
    return place;
}

Fact fact_at(const Scenario& scenario, const Law& law, const Place& place)
{
    if (place.attribute.valid()) return attribute_fact(law, scenario, place.owner, place.attribute);
    return {Origin::given, law::EntityReference{place.owner.value}, {}};
}

Target thing_at(const Law& law, Scenario& scenario, const Place& place)
{
    if (place.kind != Place::Kind::found) return {place.kind, {}};
    if (!place.attribute.valid()) return {Place::Kind::found, place.owner};
    const Fact& fact = attribute_fact(law, scenario, place.owner, place.attribute);
    if (fact.origin == Origin::unknown) {
        if (law.attributes[place.attribute].type.kind != law::Type::Kind::entity) return {Place::Kind::unknown, {}};
        const InstanceId thing = stand_in_for(law, scenario, place.owner, place.attribute);
        return {thing.valid() ? Place::Kind::found : Place::Kind::unknown, thing};
    }
    if (const auto* const reference = std::get_if<law::EntityReference>(&fact.value)) return {Place::Kind::found, InstanceId(reference->instance)};
    return {Place::Kind::absent, {}};
}

// --- tests of facts ---

namespace {

/// A value to test: unknown, absent, or there.
struct Read {
    Place::Kind kind = Place::Kind::absent;
    law::Value value;
};

Read read(const Law& law, const Scenario& scenario, const Place& place)
{
    if (place.kind != Place::Kind::found) return {place.kind, {}};
    Fact fact = fact_at(scenario, law, place);
    if (fact.origin == Origin::unknown) return {Place::Kind::unknown, {}};
    if (is_absent(fact.value)) return {};
    return {Place::Kind::found, std::move(fact.value)};
}

bool compares(law::Decimal value, language::NumberTest::Kind kind, law::Decimal bound)
{
    using Kind = language::NumberTest::Kind;
    switch (kind) {
        case Kind::at_least:
            return value >= bound;
        case Kind::at_most:
            return value <= bound;
        case Kind::more_than:
            return value > bound;
        case Kind::less_than:
            return value < bound;
    }
    return false;
}

bool compares(Date value, language::DateTest::Kind kind, Date bound)
{
    using Kind = language::DateTest::Kind;
    switch (kind) {
        case Kind::before:
            return value < bound;
        case Kind::on_or_before:
            return value <= bound;
        case Kind::on:
            return value == bound;
        case Kind::on_or_after:
            return value >= bound;
        case Kind::after:
            return value > bound;
    }
    return false;
}

/// A test on a value that is there. `other` is there too when the test reads a second place.
struct Tester {
    const law::Value& value;
    const law::Value& other;

    bool operator()(const law::Equals& test) const { return (value == law::value_of(test.value)) != test.negated; }
    bool operator()(const law::IsOneOf& test) const
    {
        const auto* const symbol = std::get_if<law::SymbolId>(&value);
        const bool listed = symbol != nullptr && std::find(test.values.begin(), test.values.end(), *symbol) != test.values.end();
        return listed != test.negated;
    }
    bool operator()(const law::IncludesValue& test) const
    {
        const auto* const set = std::get_if<law::SymbolSet>(&value);
        const bool in = set != nullptr && std::binary_search(set->begin(), set->end(), test.value);
        return in != test.negated;
    }
    bool operator()(const law::Compares& test) const
    {
        const auto* const number = std::get_if<law::Decimal>(&value);
        return number != nullptr && compares(*number, test.kind, test.number);
    }
    bool operator()(const law::ComparesDate& test) const
    {
        const auto* const date = std::get_if<Date>(&value);
        const auto* const fixed = std::get_if<Date>(&test.date.base);
        const auto* const bound = fixed != nullptr ? fixed : std::get_if<Date>(&other);
        return date != nullptr && bound != nullptr && compares(*date, test.kind, bound->plus_days(test.date.plus_days));
    }
    bool operator()(const law::IsGiven& test) const { return !test.negated; }
    bool operator()(const law::IsSame& test) const { return (value == other) != test.negated; }
    template <class Other>
    bool operator()(const Other&) const
    {
        return false;  // classes, norms and connectives are not tests of facts
    }
};

/// Of all tests, only `is none` and `is not given` hold of what is absent.
bool holds_of_absent(const law::Condition& condition)
{
    if (const auto* const given = std::get_if<law::IsGiven>(&condition.form)) return given->negated;
    const auto* const equals = std::get_if<law::Equals>(&condition.form);
    return equals != nullptr && is_absent(equals->value) && !equals->negated;
}

bool reads_second_place(const law::Condition& condition)
{
    if (std::holds_alternative<law::IsSame>(condition.form)) return true;
    const auto* const date = std::get_if<law::ComparesDate>(&condition.form);
    return date != nullptr && date->date.path() != nullptr;
}

}  // namespace

std::optional<bool> evaluate(const Law& law, const Scenario& scenario, const FactTest& test)
{
    const law::Condition& condition = law.conditions[test.condition];
    const Read value = read(law, scenario, test.place);
    if (value.kind == Place::Kind::absent) return holds_of_absent(condition);
    Read other;
    if (reads_second_place(condition)) {
        other = read(law, scenario, test.other);
        if (other.kind == Place::Kind::absent) return false;
    }
    if (value.kind == Place::Kind::unknown || other.kind == Place::Kind::unknown) return std::nullopt;
    return std::visit(Tester{value.value, other.value}, condition.form);
}

std::optional<Date> due_date(const Law& law, const Scenario& scenario, const Due& due)
{
    if (due.fixed) return due.fixed->plus_days(due.plus_days);
    const Read value = read(law, scenario, due.place);
    const auto* const date = std::get_if<Date>(&value.value);
    if (date == nullptr) return std::nullopt;
    return date->plus_days(due.plus_days);
}

std::optional<bool> evaluate(const Law& law, const Scenario& scenario, const OverdueAtom& test)
{
    if (!test.due.fixed && read(law, scenario, test.due.place).kind == Place::Kind::unknown) return std::nullopt;
    const auto day = due_date(law, scenario, test.due);
    return day && *day < test.law_date;  // the day itself is still in time
}

}  // namespace kyujo::theory
