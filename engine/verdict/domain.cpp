#include "verdict/domain.hpp"

#include <algorithm>
#include <map>

namespace kyujo::verdict {

namespace {

using law::Value;
using NumberKind = language::NumberTest::Kind;
using DateKind = language::DateTest::Kind;

/// A point on the line of numbers or dates, or a stretch between two thresholds: positions are compared, never values made up between.
using Position = std::int64_t;

bool compares(Position value, NumberKind kind, Position bound)
{
    switch (kind) {
        case NumberKind::at_least:
            return value >= bound;
        case NumberKind::at_most:
            return value <= bound;
        case NumberKind::more_than:
            return value > bound;
        case NumberKind::less_than:
            return value < bound;
    }
    return false;
}

bool compares(Position value, DateKind kind, Position bound)
{
    switch (kind) {
        case DateKind::before:
            return value < bound;
        case DateKind::on_or_before:
            return value <= bound;
        case DateKind::on:
            return value == bound;
        case DateKind::on_or_after:
            return value >= bound;
        case DateKind::after:
            return value > bound;
    }
    return false;
}

/// What a test of a number or a date compares with; nothing when it only asks whether there is one.
std::optional<Value> threshold_of(const law::Law& law, const ValueTest& test)
{
    const auto& form = test.asked(law).form;
    if (const auto* const number = std::get_if<law::Compares>(&form)) return Value(number->number);
    if (const auto* const equals = std::get_if<law::Equals>(&form)) {
        if (std::holds_alternative<law::Absent>(equals->value)) return std::nullopt;
        return value_of(equals->value);
    }
    if (const auto* const date = std::get_if<law::ComparesDate>(&form)) {
        if (test.bound) {
            const auto bound = std::get<law::Date>(*test.bound);
            return Value(bound.plus_days(test.swapped ? -date->date.plus_days : date->date.plus_days));
        }
        if (const auto* const fixed = std::get_if<law::Date>(&date->date.base)) return Value(fixed->plus_days(date->date.plus_days));
    }
    if (std::holds_alternative<law::IsSame>(form)) return test.bound;
    return std::nullopt;
}

/// Truth of a test that compares, at a position, with its threshold at another.
bool truth_at(const law::Condition& condition, const ValueTest& test, Position value, Position bound)
{
    if (const auto* const number = std::get_if<law::Compares>(&condition.form)) return compares(value, number->kind, bound);
    if (const auto* const equals = std::get_if<law::Equals>(&condition.form)) return (value == bound) != equals->negated;
    if (const auto* const same = std::get_if<law::IsSame>(&condition.form)) return (value == bound) != same->negated;
    const auto& date = std::get<law::ComparesDate>(condition.form);
    return test.swapped ? compares(bound, date.kind, value) : compares(value, date.kind, bound);
}

/// Tests that ask whether there is a value, and hold or fail of every one alike.
bool truth_of_presence(const law::Condition& condition)
{
    if (const auto* const given = std::get_if<law::IsGiven>(&condition.form)) return !given->negated;
    if (const auto* const equals = std::get_if<law::Equals>(&condition.form)) return equals->negated;
    return true;
}

bool truth_of_absence(const law::Condition& condition)
{
    if (const auto* const given = std::get_if<law::IsGiven>(&condition.form)) return given->negated;
    const auto* const equals = std::get_if<law::Equals>(&condition.form);
    return equals != nullptr && std::holds_alternative<law::Absent>(equals->value) && !equals->negated;
}

/// A test of a value that is listed: yes or no, one of an enumeration, a text. `value` null: a text that no test names.
bool truth_of_value(const law::Condition& condition, const ValueTest& test, const Value* value)
{
    if (const auto* const equals = std::get_if<law::Equals>(&condition.form)) {
        if (std::holds_alternative<law::Absent>(equals->value)) return equals->negated;
        return (value != nullptr && *value == value_of(equals->value)) != equals->negated;
    }
    if (const auto* const listed = std::get_if<law::IsOneOf>(&condition.form)) {
        const auto* const symbol = value == nullptr ? nullptr : std::get_if<law::SymbolId>(value);
        const bool in = symbol != nullptr && std::find(listed->values.begin(), listed->values.end(), *symbol) != listed->values.end();
        return in != listed->negated;
    }
    if (const auto* const same = std::get_if<law::IsSame>(&condition.form)) {
        return (value != nullptr && test.bound && *value == *test.bound) != same->negated;
    }
    return truth_of_presence(condition);
}

/// Gathers values with equal truth of every test into one class.
class Classes {
public:
    Classes(const law::Law& law, std::span<const ValueTest> tests) : law_(law), tests_(tests) { domain_.truth.resize(tests.size()); }

    template <class TruthOf>
    ValueClass& class_for(TruthOf&& truth_of)
    {
        std::vector<bool> signature;
        for (const ValueTest& test : tests_) signature.push_back(truth_of(test.asked(law_), test));
        const auto [found, fresh] = numbers_.try_emplace(signature, domain_.classes.size());
        if (fresh) {
            domain_.classes.emplace_back();
            for (std::size_t i = 0; i < tests_.size(); ++i) domain_.truth[i].push_back(signature[i]);
        }
        return domain_.classes[found->second];
    }
    /// A class of its own, whatever the tests say: what is not there is never lumped with a value.
    void add_absent()
    {
        domain_.classes.push_back({{Value(law::Absent{})}, {}, false});
        for (std::size_t i = 0; i < tests_.size(); ++i) domain_.truth[i].push_back(truth_of_absence(tests_[i].asked(law_)));
    }
    Domain take() { return std::move(domain_); }

private:
    const law::Law& law_;
    std::span<const ValueTest> tests_;
    Domain domain_;
    std::map<std::vector<bool>, std::size_t> numbers_;
};

/// Adds a stretch of the line to a class; stretches that touch become one.
void extend(ValueClass& values, ValueClass::Interval stretch)
{
    if (!values.intervals.empty()) {
        ValueClass::Interval& last = values.intervals.back();
        if (last.high && stretch.low && *last.high == *stretch.low && (last.with_high || stretch.with_low)) {
            last.high = stretch.high;
            last.with_high = stretch.with_high;
            return;
        }
    }
    values.intervals.push_back(std::move(stretch));
}

/// Whether no value lies between two neighbouring thresholds.
bool touch(law::Decimal, law::Decimal)
{
    return false;
}
bool touch(law::Date a, law::Date b)
{
    return a.plus_days(1) == b;
}

/// Whole days between two dates.
struct Days {
    std::int32_t count = 0;
    friend auto operator<=>(Days, Days) = default;
    explicit operator Value() const { return Value(law::Decimal{count, 0}); }
};
bool touch(Days a, Days b)
{
    return a.count + 1 == b.count;
}

/// Cuts the line at the thresholds: below the first, on it, between it and the next, and so on.
template <class Threshold>
void cut_line(std::span<const ValueTest> tests, Classes& classes, const std::vector<Threshold>& thresholds,
              const std::vector<std::optional<Threshold>>& of_test)
{
    const auto index_of = [&](const Threshold& t) { return std::lower_bound(thresholds.begin(), thresholds.end(), t) - thresholds.begin(); };
    const auto add = [&](Position position, ValueClass::Interval stretch) {
        const auto truth = [&](const law::Condition& condition, const ValueTest& test) {
            const auto& threshold = of_test[static_cast<std::size_t>(&test - tests.data())];
            return threshold ? truth_at(condition, test, position, 2 * index_of(*threshold) + 1) : truth_of_presence(condition);
        };
        extend(classes.class_for(truth), std::move(stretch));
    };
    std::optional<Value> before;
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        const auto here = static_cast<Value>(thresholds[i]);
        if (i == 0 || !touch(thresholds[i - 1], thresholds[i])) add(static_cast<Position>(2 * i), {before, here, false, false});
        add(static_cast<Position>(2 * i + 1), {here, here, true, true});
        before = here;
    }
    add(static_cast<Position>(2 * thresholds.size()), {before, std::nullopt, false, false});
}

template <class Threshold>
void cut_by_thresholds(const law::Law& law, std::span<const ValueTest> tests, Classes& classes)
{
    std::vector<Threshold> thresholds;
    std::vector<std::optional<Threshold>> of_test;
    for (const ValueTest& test : tests) {
        const auto threshold = threshold_of(law, test);
        of_test.push_back(threshold ? std::optional(std::get<Threshold>(*threshold)) : std::nullopt);
        if (of_test.back()) thresholds.push_back(*of_test.back());
    }
    std::sort(thresholds.begin(), thresholds.end());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    cut_line<Threshold>(tests, classes, thresholds, of_test);
}

void cut_values(std::span<const Value> values, Classes& classes)
{
    for (const Value& value : values) {
        const auto truth = [&](const law::Condition& condition, const ValueTest& test) { return truth_of_value(condition, test, &value); };
        classes.class_for(truth).values.push_back(value);
    }
}

std::vector<Value> texts_named(const law::Law& law, std::span<const ValueTest> tests)
{
    std::vector<Value> texts;
    for (const ValueTest& test : tests) {
        const auto* const equals = std::get_if<law::Equals>(&test.asked(law).form);
        const std::optional<Value> text = equals != nullptr ? value_of(equals->value) : test.bound;
        if (text && std::holds_alternative<std::string>(*text) && std::find(texts.begin(), texts.end(), *text) == texts.end()) texts.push_back(*text);
    }
    return texts;
}

void add_any_other(Classes& classes)
{
    const auto truth = [](const law::Condition& condition, const ValueTest& test) { return truth_of_value(condition, test, nullptr); };
    classes.class_for(truth).any_other = true;
}

}  // namespace

Domain domain_of(const law::Law& law, const law::Type& type, bool may_be_absent, std::span<const ValueTest> tests)
{
    using Kind = law::Type::Kind;
    Classes classes(law, tests);
    if (may_be_absent) classes.add_absent();
    switch (type.kind) {
        case Kind::yes_no: {
            const std::vector<Value> both{Value(true), Value(false)};
            cut_values(both, classes);
            break;
        }
        case Kind::one_of: {
            std::vector<Value> values;
            for (const law::SymbolId symbol : type.values) values.emplace_back(symbol);
            cut_values(values, classes);
            break;
        }
        case Kind::number:
            cut_by_thresholds<law::Decimal>(law, tests, classes);
            break;
        case Kind::date:
            cut_by_thresholds<law::Date>(law, tests, classes);
            break;
        case Kind::text:
            cut_values(texts_named(law, tests), classes);
            add_any_other(classes);
            break;
        case Kind::some_of:
        case Kind::entity:
        case Kind::list:
            add_any_other(classes);
            break;
    }
    return classes.take();
}

Domain distance_domain(const law::Law& law, std::span<const ValueTest> tests)
{
    Classes classes(law, tests);
    std::vector<Days> thresholds;
    std::vector<std::optional<Days>> of_test;
    for (const ValueTest& test : tests) {
        const auto* const date = std::get_if<law::ComparesDate>(&test.asked(law).form);
        const std::int32_t days = date == nullptr ? 0 : date->date.plus_days;
        of_test.emplace_back(Days{test.swapped ? -days : days});
        thresholds.push_back(*of_test.back());
    }
    std::sort(thresholds.begin(), thresholds.end());
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    cut_line<Days>(tests, classes, thresholds, of_test);
    return classes.take();
}

}  // namespace kyujo::verdict
