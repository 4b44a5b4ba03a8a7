// Tests of facts: yes and no, enumerations, sets, numbers, dates, what is given, what is the same.
#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/values.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view wrong_unit = "L214";
constexpr std::string_view value_twice = "L222";

/// The place of a path that must have a certain type.
std::optional<Place> place_of(Checking& checking, Scope& scope, const language::Path& path, Type::Kind kind, Span span, std::string_view needs,
                              std::string help = {})
{
    auto place = resolve(checking, scope, path);
    if (!place || place->kind == kind) return place;
    report_wrong_type(checking, *place, span, needs, std::move(help));
    return std::nullopt;
}

bool check_unit(Checking& checking, const Attribute& attribute, const language::NumberTest& form)
{
    const std::string_view declared = attribute.type.unit;
    if (!form.unit || form.unit->text == declared) return true;
    auto& finding =
        checking.diagnostics.error(wrong_unit, form.unit->span,
                                   declared.empty() ? fmt::format("`{}` is a plain number, without a unit", attribute.name)
                                                    : fmt::format("`{}` is counted in {}, not in {}", attribute.name, declared, form.unit->text),
                                   declared.empty() ? fmt::format("leave out `{}`", form.unit->text)
                                                    : fmt::format("write `{} {}` if that is meant", form.number.text, declared));
    finding.notes.push_back({"its type is declared here", attribute.span});
    return false;
}

/// Whether values of the two places could ever be equal.
bool comparable(const Law& law, const Place& left, const Place& right)
{
    if (left.kind != right.kind || left.kind == Type::Kind::list) return false;
    if (left.kind == Type::Kind::entity) return left.thing == right.thing;
    const Type& a = law.attributes[left.attribute].type;
    const Type& b = law.attributes[right.attribute].type;
    if (left.kind == Type::Kind::number) return a.unit == b.unit;
    if (left.kind != Type::Kind::one_of && left.kind != Type::Kind::some_of) return true;
    std::unordered_set<std::uint32_t> values;
    for (const SymbolId value : a.values) values.insert(value.value);
    return std::any_of(b.values.begin(), b.values.end(), [&](SymbolId value) { return values.count(value.value) != 0; });
}

}  // namespace

ConditionId check_test(Checking& checking, Scope& scope, const language::Holds& form, Span span)
{
    auto place = place_of(checking, scope, form.path, Type::Kind::yes_no, span, "yes or no", "say what it is, as in `act.kind is study`");
    return place ? add_condition(checking, Equals{place->path, true, false}, span) : ConditionId{};
}

ConditionId check_test(Checking& checking, Scope& scope, const language::OneOf& form, Span span)
{
    auto place = resolve(checking, scope, form.path);
    if (!place) return {};
    if (place->kind != Type::Kind::one_of) {
        const bool set = place->kind == Type::Kind::some_of;
        report_wrong_type(checking, *place, span, "one of several values",
                          set ? "ask for each with `includes`" : "ask for each with `is`, joined by `or`");
        return {};
    }
    std::vector<SymbolId> values;
    std::unordered_set<std::uint32_t> seen;
    bool sound = true;
    for (const language::Word& word : form.values) {
        const auto value = symbol_for(checking, place->attribute, word);
        sound = sound && value;
        if (!value) continue;
        if (seen.insert(value->value).second) {
            values.push_back(*value);
        } else {
            checking.diagnostics.warning(value_twice, word.span, fmt::format("value `{}` is given twice", word.text), "keep one of the two");
        }
    }
    return sound ? add_condition(checking, IsOneOf{place->path, std::move(values), form.negated}, span) : ConditionId{};
}

ConditionId check_test(Checking& checking, Scope& scope, const language::Includes& form, Span span)
{
    auto place = place_of(checking, scope, form.path, Type::Kind::some_of, span, "several values", "a single value is asked for with `is`");
    if (!place) return {};
    const auto value = symbol_for(checking, place->attribute, form.value);
    return value ? add_condition(checking, IncludesValue{place->path, *value, form.negated}, span) : ConditionId{};
}

ConditionId check_test(Checking& checking, Scope& scope, const language::NumberTest& form, Span span)
{
    auto place = place_of(checking, scope, form.path, Type::Kind::number, span, "a number");
    const auto number = number_from(checking, form.number);
    if (!place || !check_unit(checking, checking.law.attributes[place->attribute], form) || !number) return {};
    return add_condition(checking, Compares{form.kind, place->path, *number}, span);
}

ConditionId check_test(Checking& checking, Scope& scope, const language::DateTest& form, Span span)
{
    auto place = place_of(checking, scope, form.path, Type::Kind::date, span, "a date");
    auto date = date_term(checking, scope, form.date);
    if (!place || !date) return {};
    return add_condition(checking, ComparesDate{form.kind, place->path, *date}, span);
}

ConditionId check_test(Checking& checking, Scope& scope, const language::Given& form, Span span)
{
    auto place = resolve(checking, scope, form.path);
    if (!place) return {};
    if (!place->attribute.valid()) {
        report_wrong_type(checking, *place, span, "something that may be absent", "ask whether one of its attributes is given");
        return {};
    }
    return add_condition(checking, IsGiven{place->path, form.negated}, span);
}

ConditionId check_test(Checking& checking, Scope& scope, const language::Same& form, Span span)
{
    auto left = resolve(checking, scope, form.left);
    auto right = resolve(checking, scope, form.right);
    if (!left || !right) return {};
    if (!comparable(checking.law, *left, *right)) {
        checking.diagnostics.error(wrong_type, span,
                                   fmt::format("`{}` is {}, and `{}` is {}: they can never be the same", left->path->written,
                                               describe(checking.law, *left), right->path->written, describe(checking.law, *right)));
        return {};
    }
    return add_condition(checking, IsSame{left->path, form.negated, right->path}, span);
}

}  // namespace kyujo::law
