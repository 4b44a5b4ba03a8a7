#include "scenario_support.hpp"

#include <fmt/format.h>

namespace kyujo::scenario::test {

namespace {

using law::Type;

/// Builds a law by hand, so that these tests need neither parser nor checker.
class LawBuilder {
public:
    law::Law law;

    law::EntityId entity(std::string_view name, std::string_view plural, bool just_one = false)
    {
        law::Entity made;
        made.name = name;
        made.plural = plural;
        made.just_one = just_one;
        const auto id = law.entities.push(made);
        law.entity_names[name] = id;
        law.entity_plurals[plural] = id;
        return id;
    }
    law::SymbolId symbol(std::string_view name)
    {
        const auto known = law.symbol_names.find(name);
        if (known != law.symbol_names.end()) return known->second;
        const auto id = law.symbols.push(name);
        law.symbol_names[name] = id;
        return id;
    }
    void attribute(law::EntityId owner, std::string_view name, Type type, std::optional<law::Value> normally = std::nullopt)
    {
        law::Attribute made;
        made.owner = owner;
        made.position = static_cast<std::uint32_t>(law.entities[owner].attributes.size());
        made.name = name;
        made.type = std::move(type);
        made.normally = std::move(normally);
        const auto id = law.attributes.push(made);
        law.entities[owner].attributes.push_back(id);
        law.attribute_names[{owner, name}] = id;
    }
    Type words(Type::Kind kind, std::initializer_list<std::string_view> values)
    {
        Type type;
        type.kind = kind;
        for (const auto value : values) type.values.push_back(symbol(value));
        return type;
    }
    static Type plain(Type::Kind kind, std::string_view unit = {})
    {
        Type type;
        type.kind = kind;
        type.unit = unit;
        return type;
    }
    static Type of(Type::Kind kind, law::EntityId entity)
    {
        Type type;
        type.kind = kind;
        type.entity = entity;
        return type;
    }
    law::OrderId order(std::string_view name)
    {
        law::Order made;
        made.name = name;
        const auto id = law.orders.push(made);
        law.order_names[name] = id;
        return id;
    }
    void concept_of(law::EntityId entity, std::string_view name)
    {
        law::Concept made;
        made.name = name;
        made.entity = entity;
        law.concept_names[name] = law.concepts.push(made);
    }
    void rule(law::OrderId order, std::string_view name)
    {
        law::Rule made;
        made.name = name;
        made.order = order;
        law.rule_names[name] = law.rules.push(made);
    }
    void question(std::string_view name, std::initializer_list<std::string_view> readings)
    {
        law::Question made;
        made.name = name;
        for (const auto reading : readings) {
            made.readings.emplace_back();
            made.readings.back().name = reading;
        }
        law.question_names[name] = law.questions.push(made);
    }
};

law::Law build()
{
    LawBuilder b;
    const auto act = b.entity("act", "acts");
    const auto actor = b.entity("actor", "actors");
    const auto system = b.entity("system", "systems");
    const auto situation = b.entity("situation", "situations", true);
    b.attribute(act, "kind", b.words(Type::Kind::one_of, {"study", "train", "scan", "intrude", "disrupt"}));
    b.attribute(act, "by", b.of(Type::Kind::entity, actor));
    b.attribute(act, "against", b.of(Type::Kind::entity, system), law::Absent{});
    b.attribute(act, "targets", b.of(Type::Kind::list, system));
    b.attribute(act, "in_response_to", b.of(Type::Kind::entity, act), law::Absent{});
    b.attribute(act, "consented", b.plain(Type::Kind::yes_no), false);
    b.attribute(act, "casualties", b.plain(Type::Kind::number), law::Decimal{0, 0});
    b.attribute(act, "duration", b.plain(Type::Kind::number, "hours"));
    b.attribute(act, "effects", b.words(Type::Kind::some_of, {"data_loss", "loss_of_function", "injury"}), law::Absent{});
    b.attribute(act, "date", b.plain(Type::Kind::date));
    b.attribute(act, "remark", b.plain(Type::Kind::text));
    b.attribute(actor, "kind", b.words(Type::Kind::one_of, {"self_defense_forces", "police", "company"}));
    b.attribute(actor, "ally", b.of(Type::Kind::entity, actor));
    b.attribute(system, "network", b.words(Type::Kind::one_of, {"military", "private"}));
    b.attribute(situation, "reclassified", b.plain(Type::Kind::yes_no), false);
    const auto japan = b.order("japan");
    const auto alliance = b.order("alliance");
    b.concept_of(act, "crime");
    b.concept_of(act, "armed_attack");
    b.concept_of(actor, "organ_of_japan");
    b.concept_of(situation, "emergency");
    for (const auto name : {"study_is_permitted", "attack_is_prohibited", "task_ends_here"}) b.rule(japan, name);
    b.rule(alliance, "help_is_owed");
    b.question("forces_may_strike_back", {"yes", "no"});
    b.question("capacity", {"directing", "receiving"});
    return std::move(b.law);
}

std::string value_in_words(const Scenario& scenario, const law::Value& value)
{
    const law::Law& law = small_law();
    const auto name = [&](law::EntityReference reference) { return scenario.instances[InstanceId(reference.instance)].name; };
    if (std::holds_alternative<law::Absent>(value)) return "none";
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
    if (const auto* symbol = std::get_if<law::SymbolId>(&value)) return std::string(law.symbols[*symbol]);
    if (const auto* number = std::get_if<law::Decimal>(&value)) return text::to_string(*number);
    if (const auto* date = std::get_if<Date>(&value)) return text::to_string(*date);
    if (const auto* words = std::get_if<std::string>(&value)) return "'" + *words + "'";
    if (const auto* one = std::get_if<law::EntityReference>(&value)) return name(*one);
    std::string result = "[";
    if (const auto* set = std::get_if<law::SymbolSet>(&value))
        for (const auto symbol : *set) result += (result.size() > 1 ? " " : "") + std::string(law.symbols[symbol]);
    if (const auto* list = std::get_if<law::ReferenceList>(&value))
        for (const auto each : *list) result += (result.size() > 1 ? " " : "") + name(each);
    return result + "]";
}

std::string in_words(const Expectation& expectation)
{
    const law::Law& law = small_law();
    static constexpr std::string_view answers[] = {"yes", "no", "open", "none"};
    if (const auto* e = std::get_if<ExpectVerdict>(&expectation.what)) return e->word;
    if (const auto* e = std::get_if<ExpectGround>(&expectation.what)) return "ground " + e->word;
    if (const auto* e = std::get_if<ExpectDecides>(&expectation.what))
        return (e->decides ? "because " : "not because ") + std::string(law.rules[e->rule].name);
    if (const auto* e = std::get_if<ExpectDefeated>(&expectation.what))
        return fmt::format("{} defeated by {}", law.rules[e->loser].name, law.rules[e->winner].name);
    if (const auto* e = std::get_if<ExpectConcept>(&expectation.what))
        return fmt::format("{} {}", law.concepts[e->concept_id].name, answers[static_cast<int>(e->answer)]);
    std::string result = "turns on";
    if (const auto* e = std::get_if<ExpectTurnsOn>(&expectation.what))
        for (const auto question : e->questions) result += " " + std::string(law.questions[question].name);
    if (const auto* e = std::get_if<ExpectMissing>(&expectation.what)) {
        result = "missing";
        for (const auto& path : e->facts) result += " " + path;
    }
    return result;
}

}  // namespace

const law::Law& small_law()
{
    static const law::Law law = build();
    return law;
}

std::string fact(const Scenario& scenario, std::string_view thing, std::string_view attribute)
{
    const law::Law& law = small_law();
    for (const Instance& instance : scenario.instances) {
        if (instance.name != thing) continue;
        const auto& attributes = law.entities[instance.entity].attributes;
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            if (law.attributes[attributes[i]].name != attribute) continue;
            const Fact& found = instance.facts[i];
            if (found.origin == Origin::unknown) return "unknown";
            return (found.origin == Origin::given ? "given " : "assumed ") + value_in_words(scenario, found.value);
        }
        return "no such attribute";
    }
    return "no such thing";
}

std::string judged(const Scenario& scenario)
{
    std::string result;
    for (const InstanceId id : scenario.judged) result += (result.empty() ? "" : " ") + scenario.instances[id].name;
    return result;
}

std::string expectations(const Scenario& scenario)
{
    std::string result;
    for (const Expectation& each : scenario.expectations) {
        const std::string order = each.order.valid() ? " " + std::string(small_law().orders[each.order].name) : "";
        result += fmt::format("{}{}: {}\n", scenario.instances[each.subject].name, order, in_words(each));
    }
    return result;
}

}  // namespace kyujo::scenario::test
