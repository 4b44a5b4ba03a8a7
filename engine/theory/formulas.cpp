#include "theory/formulas.hpp"

#include <fmt/format.h>

namespace kyujo::theory {

namespace {

using law::Condition;

std::string key_of(const law::Constant& value)
{
    struct Key {
        std::string operator()(law::Absent) const { return "none"; }
        std::string operator()(bool b) const { return b ? "yes" : "no"; }
        std::string operator()(law::SymbolId s) const { return fmt::format("s{}", s.value); }
        std::string operator()(law::Decimal d) const { return text::to_string(d); }
        std::string operator()(Date d) const { return fmt::format("d{}", d.days); }
        std::string operator()(std::string_view s) const { return "t" + std::string(s); }
    };
    return std::visit(Key{}, value);
}

/// What a test asks, without where it asks it. Two conditions with equal keys are the same test.
struct TestKey {
    std::string operator()(const law::Equals& t) const { return fmt::format("={}{}", t.negated, key_of(t.value)); }
    std::string operator()(const law::IsOneOf& t) const
    {
        std::string key = fmt::format("in{}", t.negated);
        for (const law::SymbolId value : t.values) key += fmt::format(",{}", value.value);
        return key;
    }
    std::string operator()(const law::IncludesValue& t) const { return fmt::format("has{}{}", t.negated, t.value.value); }
    std::string operator()(const law::Compares& t) const { return fmt::format("n{}{}", static_cast<int>(t.kind), text::to_string(t.number)); }
    std::string operator()(const law::ComparesDate& t) const
    {
        const auto* const date = std::get_if<Date>(&t.date.base);
        return fmt::format("d{}{}+{}", static_cast<int>(t.kind), date != nullptr ? date->days : 0, t.date.plus_days);
    }
    std::string operator()(const law::IsGiven& t) const { return fmt::format("given{}", t.negated); }
    std::string operator()(const law::IsSame& t) const { return fmt::format("same{}", t.negated); }
    template <class Other>
    std::string operator()(const Other&) const
    {
        return "other";  // under a class or norm: whether there is a thing to ask about
    }
};

std::string key_of(const Place& place)
{
    return fmt::format("{}:{}:{}|", static_cast<int>(place.kind), place.owner.value, place.attribute.value);
}

}  // namespace

LiteralId Formulas::node(LiteralKind kind, ConditionId condition, const std::vector<LiteralId>& children, std::uint32_t threshold)
{
    const LiteralId id = ground_.theory.add_formula(kind, threshold);
    ground_.atoms.emplace_back(FormulaAtom{condition});
    for (const LiteralId child : children) ground_.theory.add_child(id, child);
    return id;
}

LiteralId Formulas::swapped(LiteralId inner, ConditionId condition)
{
    return node(LiteralKind::swap, condition, {inner});
}

LiteralId Formulas::reading(law::QuestionId question, std::uint32_t reading)
{
    const auto [found, fresh] = readings_.try_emplace({question, reading});
    if (fresh) {
        found->second = ground_.theory.add_input();
        ground_.atoms.emplace_back(ReadingAtom{question, reading});
        ground_.inputs.push_back(found->second);
    }
    return found->second;
}

LiteralId Formulas::test(ConditionId condition, const Place& place, const Place& other)
{
    // Where the path leads nowhere, the condition itself tells the tests apart: the account must name the right path. Of a list that nobody
    // gives, each quantifier is a test of its own.
    const bool by_condition = place.kind != Place::Kind::found || std::holds_alternative<law::Quantified>(law_.conditions[condition].form);
    const std::string place_key = by_condition ? fmt::format("c{}|", condition.value) + key_of(place) : key_of(place);
    const auto [found, fresh] = tests_.try_emplace(place_key + key_of(other) + std::visit(TestKey{}, law_.conditions[condition].form));
    if (fresh) {
        found->second = ground_.theory.add_input();
        ground_.atoms.emplace_back(FactTest{condition, place, other});
        ground_.inputs.push_back(found->second);
    }
    return found->second;
}

/// Compiles one form of condition.
struct Formulas::Compiler {
    Formulas& self;
    ConditionId id;
    Environment& environment;
    OrderId order;

    LiteralId operator()(const law::All& form) const { return self.node(LiteralKind::all, id, parts(form.parts)); }
    LiteralId operator()(const law::Any& form) const { return self.node(LiteralKind::any, id, parts(form.parts)); }
    LiteralId operator()(const law::AtLeast& form) const { return self.node(LiteralKind::at_least, id, parts(form.parts), form.count); }
    LiteralId operator()(const law::Not& form) const { return self.swapped(self.compile(form.part, environment, order), id); }
    LiteralId operator()(const law::Quantified& form) const { return self.quantified(id, form, environment, order); }
    LiteralId operator()(const law::IsConcept& form) const { return self.class_test(id, form, environment, order); }
    LiteralId operator()(const law::IsNorm& form) const { return self.norm_test(id, form, environment, order); }
    LiteralId operator()(const law::IsSame& form) const { return self.test(id, at(form.left), at(form.right)); }
    LiteralId operator()(const law::ComparesDate& form) const
    {
        return self.test(id, at(form.path), form.date.path() != nullptr ? at(form.date.path()) : Place{});
    }
    template <class Test>
    LiteralId operator()(const Test& form) const
    {
        return self.test(id, at(form.path));
    }

    Place at(const law::Path* path) const { return follow(self.law_, self.scenario_, environment, *path); }
    std::vector<LiteralId> parts(const law::List<ConditionId>& conditions) const
    {
        std::vector<LiteralId> result;
        result.reserve(conditions.size());
        for (const ConditionId part : conditions) result.push_back(self.compile(part, environment, order));
        return result;
    }
};

LiteralId Formulas::compile(ConditionId id, Environment& environment, OrderId order)
{
    return std::visit(Compiler{*this, id, environment, order}, law_.conditions[id].form);
}

LiteralId Formulas::quantified(ConditionId id, const law::Quantified& form, Environment& environment, OrderId order)
{
    using Kind = language::Quantifier::Kind;
    const Place place = follow(law_, scenario_, environment, *form.list);
    if (place.kind == Place::Kind::unknown) return test(id, place);
    std::vector<LiteralId> elements;
    if (place.kind == Place::Kind::found) {
        const scenario::Fact fact = fact_at(scenario_, law_, place);
        // An unknown list is not an empty list: the whole condition is unknown.
        if (fact.origin == scenario::Origin::unknown) return test(id, place);
        if (const auto* const list = std::get_if<law::ReferenceList>(&fact.value)) {
            for (const law::EntityReference element : *list) {
                environment.bound.push_back(InstanceId(element.instance));
                elements.push_back(compile(form.where, environment, order));
                environment.bound.pop_back();
            }
        }
    }
    if (form.kind == Kind::every) return node(LiteralKind::all, id, elements);
    const LiteralId some = node(LiteralKind::any, id, elements);
    return form.kind == Kind::some ? some : swapped(some, id);
}

LiteralId Formulas::asked(LiteralId shown, LiteralId shown_not, law::Asked how, ConditionId condition)
{
    switch (how) {
        case law::Asked::shown:
            return shown;
        case law::Asked::shown_not:
            return shown_not;
        case law::Asked::not_established:
            return swapped(shown, condition);
    }
    return shown;
}

LiteralId Formulas::class_test(ConditionId id, const law::IsConcept& form, const Environment& environment, OrderId order)
{
    const Place place = follow(law_, scenario_, environment, *form.path);
    const Target target = thing_at(law_, scenario_, place);
    if (target.kind != Place::Kind::found) return test(id, place);
    const ConceptLiterals& literals = literals_.of_concept({form.in_order.valid() ? form.in_order : order, target.instance, form.concept_id});
    return if_there(asked(literals.holds, literals.holds_not, form.asked, id), id, target.instance);
}

LiteralId Formulas::norm_test(ConditionId id, const law::IsNorm& form, const Environment& environment, OrderId order)
{
    const Place place = follow(law_, scenario_, environment, *form.path);
    const Target target = thing_at(law_, scenario_, place);
    if (target.kind != Place::Kind::found) return test(id, place);
    const NormLiterals& literals = literals_.of_norm({form.in_order.valid() ? form.in_order : order, target.instance, {}});
    LiteralId shown = literals.prohibited;
    if (form.norm == law::NormKind::required) shown = literals.required;
    // What is required is permitted too (axiom D): asked of a condition, either will do.
    if (form.norm == law::NormKind::permitted) shown = node(LiteralKind::any, id, {literals.permitted, literals.required});
    return if_there(asked(shown, {}, form.asked, id), id, target.instance);
}

/// Of a thing that nobody names there may be none: then whatever is asked of it fails.
LiteralId Formulas::if_there(LiteralId asked, ConditionId condition, InstanceId thing)
{
    std::vector<LiteralId> parts;
    for (const scenario::StandIn* way = scenario_.stand_in(thing); way != nullptr; way = scenario_.stand_in(way->owner)) {
        if (ground_.may_be_absent[way->attribute.index()]) parts.push_back(test(condition, {Place::Kind::found, way->owner, way->attribute}));
    }
    if (parts.empty()) return asked;
    parts.push_back(asked);
    return node(LiteralKind::all, condition, parts);
}

}  // namespace kyujo::theory
