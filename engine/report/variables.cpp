#include "report/variables.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

using verdict::ValueClass;
using verdict::Variable;
using Kind = Variable::Kind;

/// The longest group of values is not listed when it has more than this: all others are.
constexpr std::size_t most_listed = 3;

Line rules_of_side(const Scene& scene, const std::vector<law::RuleId>& rules)
{
    std::vector<Line> names;
    for (const law::RuleId rule : rules) names.push_back(rule.valid() ? rule_name(scene, rule) : Line(scene.say(Term::the_presumption)));
    return join(names, scene.say(Term::list_separator));
}

const law::Type& type_at(const Scene& scene, const Variable& variable)
{
    return scene.law.attributes[variable.place.attribute].type;
}

/// Of two ends of stretches, both numbers or both dates; a missing one lies lowest.
bool below(const std::optional<law::Value>& a, const std::optional<law::Value>& b)
{
    if (!a || !b) return !a && b;
    const auto* const number = std::get_if<law::Decimal>(&*a);
    return number != nullptr ? *number < std::get<law::Decimal>(*b) : std::get<law::Date>(*a) < std::get<law::Date>(*b);
}

/// Stretches of the line in their order, those that touch made one.
std::vector<ValueClass::Interval> stretches(const Variable& variable, const verdict::ValueGroup& values)
{
    std::vector<ValueClass::Interval> all;
    for (const std::uint32_t value : values) {
        const auto& intervals = variable.classes[value].intervals;
        all.insert(all.end(), intervals.begin(), intervals.end());
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        if (a.low == b.low) return a.with_low && !b.with_low;
        return below(a.low, b.low);
    });
    std::vector<ValueClass::Interval> merged;
    for (const auto& next : all) {
        const bool touches =
            !merged.empty() && merged.back().high && next.low && *merged.back().high == *next.low && (merged.back().with_high || next.with_low);
        if (!touches) {
            merged.push_back(next);
            continue;
        }
        merged.back().high = next.high;
        merged.back().with_high = next.with_high;
    }
    return merged;
}

Line interval_text(const Scene& scene, const Variable& variable, const ValueClass::Interval& interval)
{
    const bool days = variable.kind == Kind::sameness;
    const law::Type& type = type_at(scene, variable);
    const bool dates = !days && type.kind == law::Type::Kind::date;
    const auto text = [&](const law::Value& value) {
        const Line plain(days ? text::to_string(std::get<law::Decimal>(value)) : value_text(scene, value, type));
        return days ? scene.say(Term::days, {plain}) : plain;
    };
    if (interval.low && interval.high && *interval.low == *interval.high) return text(*interval.low);
    Line result;
    if (interval.low) {
        const Term term = dates ? interval.with_low ? Term::on_or_after : Term::after : interval.with_low ? Term::at_least : Term::more_than;
        result += scene.say(term, {text(*interval.low)});
    }
    if (interval.low && interval.high) result += Line(scene.say(Term::and_also));
    if (interval.high) {
        const Term term = dates ? interval.with_high ? Term::on_or_before : Term::before : interval.with_high ? Term::at_most : Term::less_than;
        result += scene.say(term, {text(*interval.high)});
    }
    return result.empty() ? Line(scene.say(Term::any_value)) : result;
}

std::vector<Line> fact_values(const Scene& scene, const Variable& variable, const verdict::ValueGroup& values)
{
    std::vector<Line> parts;
    bool any_other = false;
    for (const std::uint32_t value : values) {
        const ValueClass& one = variable.classes[value];
        for (const law::Value& listed : one.values) parts.emplace_back(value_text(scene, listed, type_at(scene, variable)), Style::code);
        any_other = any_other || one.any_other;
    }
    for (const auto& interval : stretches(variable, values)) parts.push_back(interval_text(scene, variable, interval));
    if (any_other) {
        const auto kind = type_at(scene, variable).kind;
        const bool thing = kind == law::Type::Kind::entity || kind == law::Type::Kind::list || kind == law::Type::Kind::some_of;
        parts.emplace_back(scene.say(thing ? Term::there_is_one : Term::any_other));
    }
    return parts;
}

}  // namespace

const explain::Ways::Clash* find_clash(const explain::Ways& ways, const theory::Issue& issue)
{
    const auto found = std::find_if(ways.clashes.begin(), ways.clashes.end(), [&](const auto& clash) { return clash.issue == issue; });
    return found == ways.clashes.end() ? nullptr : &*found;
}

Line variable_name(const Scene& scene, const Variable& variable, const explain::Ways& ways)
{
    if (variable.kind == Kind::question) return question_name(scene, variable.question);
    if (variable.kind == Kind::clash) {
        const explain::Ways::Clash* const clash = find_clash(ways, variable.issue);
        if (clash == nullptr) return {};
        return scene.say(Term::clash_of, {rules_of_side(scene, clash->for_it), rules_of_side(scene, clash->against_it)});
    }
    const Line path(verdict::path_of(scene.law, scene.scenario, variable), Style::code);
    if (variable.kind == Kind::inclusion) return scene.say(Term::includes, {path, Line(scene.law.symbols[variable.symbol], Style::code)});
    if (variable.kind == Kind::sameness) {
        Variable second = variable;
        second.place = variable.other;
        const Line other(verdict::path_of(scene.law, scene.scenario, second), Style::code);
        return scene.say(variable.classes.empty() ? Term::is_same : Term::lies_after, {path, other});
    }
    if (variable.kind == Kind::test) return Line(as_written(scene, variable.condition), Style::code);
    return path;
}

Line values_text(const Scene& scene, const Variable& variable, const verdict::ValueGroup& values, const explain::Ways& ways)
{
    std::vector<Line> parts;
    if (!variable.classes.empty()) {
        parts = fact_values(scene, variable, values);
    } else {
        const explain::Ways::Clash* const clash = find_clash(ways, variable.issue);
        for (const std::uint32_t value : values) {
            if (variable.kind == Kind::question) {
                parts.push_back(reading_name(scene, variable.question, value));
            } else if (variable.kind == Kind::clash) {
                if (clash != nullptr)
                    parts.push_back(scene.say(Term::prevails, {rules_of_side(scene, value == 0 ? clash->for_it : clash->against_it)}));
            } else {
                parts.emplace_back(value == 0 ? "no" : "yes", Style::code);
            }
        }
    }
    return join(parts, scene.say(Term::or_separator));
}

Line group_text(const Scene& scene, const Variable& variable, const verdict::TableColumn& column, std::uint32_t group, const explain::Ways& ways)
{
    const auto listed = [&](const verdict::ValueGroup& values) {
        std::size_t count = 0;
        for (const std::uint32_t value : values) count += variable.classes[value].values.size();
        return count;
    };
    const bool enumeration = variable.kind == Kind::value && type_at(scene, variable).kind == law::Type::Kind::one_of;
    if (enumeration && listed(column.groups[group]) > most_listed) {
        const auto shorter = [&](const auto& a, const auto& b) { return listed(a) < listed(b); };
        const auto longest = std::max_element(column.groups.begin(), column.groups.end(), shorter);
        if (longest - column.groups.begin() == static_cast<std::ptrdiff_t>(group)) return Line(scene.say(Term::any_other));
    }
    return values_text(scene, variable, column.groups[group], ways);
}

}  // namespace kyujo::report
