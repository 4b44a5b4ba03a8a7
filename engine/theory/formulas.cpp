#include "theory/formulas.hpp"

#include <cstring>
#include <type_traits>

namespace kyujo::theory {

namespace {

using law::Condition;

/// What a test asks and where: equal keys, same test.
class TestKey {
public:
    TestKey(const Condition& condition, const Place& place, const Place& other)
    {
        put(place);
        put(other);
        put(condition.form.index());
        std::visit([this](const auto& form) { test(form); }, condition.form);
    }
    /// Tells one condition from another that asks the same.
    void add(ConditionId condition) { put(condition.value); }
    std::string take() { return std::move(bytes_); }

private:
    void test(const law::Equals& t)
    {
        put(t.negated);
        put(t.value.index());
        std::visit([this](const auto& value) { constant(value); }, t.value);
    }
    void test(const law::IsOneOf& t)
    {
        put(t.negated);
        put(t.values.size());
        for (const law::SymbolId value : t.values) put(value.value);
    }
    void test(const law::IncludesValue& t)
    {
        put(t.negated);
        put(t.value.value);
    }
    void test(const law::Compares& t)
    {
        put(t.kind);
        constant(t.number);
    }
    void test(const law::ComparesDate& t)
    {
        const auto* const date = std::get_if<Date>(&t.date.base);
        put(t.kind);
        put(date != nullptr ? date->days : 0);
        put(t.date.plus_days);
    }
    void test(const law::IsGiven& t) { put(t.negated); }
    void test(const law::IsSame& t) { put(t.negated); }
    template <class Other>
    void test(const Other&)
    {}  // under a class or norm: whether there is a thing to ask about

    void constant(law::Absent) {}
    void constant(bool value) { put(value); }
    void constant(law::SymbolId value) { put(value.value); }
    void constant(law::Decimal value)
    {
        put(value.mantissa);
        put(value.scale);
    }
    void constant(Date value) { put(value.days); }
    void constant(std::string_view value) { bytes_ += value; }  // the last there is to say

    void put(const Place& place)
    {
        put(place.kind);
        put(place.owner.value);
        put(place.attribute.value);
    }
    template <class Number>
    void put(Number number)
    {
        static_assert(std::is_integral_v<Number> || std::is_enum_v<Number>);
        char raw[sizeof number];
        std::memcpy(raw, &number, sizeof number);
        bytes_.append(raw, sizeof raw);
    }

    std::string bytes_;
};

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
    TestKey key(law_.conditions[condition], place, other);
    if (by_condition) key.add(condition);
    const auto [found, fresh] = tests_.try_emplace(key.take());
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
