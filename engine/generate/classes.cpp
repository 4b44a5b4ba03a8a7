#include "generate/classes.hpp"

#include "verdict/domain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kyujo::generate {

namespace {

using law::Type;
using law::Value;
using Interval = verdict::ValueClass::Interval;
__extension__ using Wide = __int128;

constexpr std::int64_t open_days = 800;
constexpr std::int64_t open_units = 1000;

std::string in_quotes(std::string_view word)
{
    return fmt::format("\"{}\"", word);
}

/// As a text in JSON; texts of law files hold neither line breaks nor control characters.
std::string text_in_quotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

/// Empty for values that are not written as one word.
std::string written(const law::Law& law, const Value& value)
{
    if (std::holds_alternative<law::Absent>(value)) return in_quotes("none");
    if (const auto* const answer = std::get_if<bool>(&value)) return *answer ? "true" : "false";
    if (const auto* const symbol = std::get_if<law::SymbolId>(&value)) return in_quotes(law.symbols[*symbol]);
    if (const auto* const number = std::get_if<law::Decimal>(&value)) return text::to_string(*number);
    if (const auto* const date = std::get_if<law::Date>(&value)) return in_quotes(text::to_string(*date));
    if (const auto* const text = std::get_if<std::string>(&value)) return fmt::format("{{\"$text\":{}}}", text_in_quotes(*text));
    return {};
}

std::int64_t clamped(Wide value)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp<Wide>(value, -most, most));
}

Wide scaled(law::Decimal number, std::uint8_t scale)
{
    Wide value = number.mantissa;
    for (std::uint8_t i = number.scale; i < scale; ++i) value *= 10;
    return value;
}

/// Nothing when no amount with so few digits lies there.
std::optional<Steps> amounts(const Interval& interval, std::uint8_t scale)
{
    Wide open = open_units;
    for (std::uint8_t i = 0; i < scale; ++i) open *= 10;
    const Wide low = interval.low ? scaled(std::get<law::Decimal>(*interval.low), scale) + (interval.with_low ? 0 : 1) : 0;
    const Wide high = interval.high ? scaled(std::get<law::Decimal>(*interval.high), scale) - (interval.with_high ? 0 : 1) : 0;
    // Amounts are seldom negative: only where a rule asks about those that are.
    const Wide below = high > 0 ? std::max<Wide>(0, high - open) : high - open;
    const Wide first = interval.low || !interval.high ? low : below;
    const Wide last = interval.high ? high : low + open;
    if (first > last) return std::nullopt;
    return Steps{clamped(first), clamped(last), scale};
}

std::optional<Steps> amounts(const Interval& interval)
{
    std::uint8_t scale = 0;
    for (const auto& end : {interval.low, interval.high})
        if (end) scale = std::max(scale, std::get<law::Decimal>(*end).scale);
    constexpr std::uint8_t most_digits = 9;
    for (; scale <= most_digits; ++scale)
        if (const auto found = amounts(interval, scale)) return found;
    return std::nullopt;
}

std::optional<Steps> days(const Interval& interval)
{
    std::optional<law::Date> first, last;
    if (interval.low) first = std::get<law::Date>(*interval.low).plus_days(interval.with_low ? 0 : 1);
    if (interval.high) last = std::get<law::Date>(*interval.high).plus_days(interval.with_high ? 0 : -1);
    const Steps steps = days_between(first, last);
    return steps.low <= steps.high ? std::optional(steps) : std::nullopt;
}

Class class_of(const law::Law& law, const Type& type, const verdict::ValueClass& values)
{
    Class result;
    for (const Value& value : values.values) result.words.push_back(written(law, value));
    for (const Interval& interval : values.intervals)
        if (const auto steps = type.kind == Type::Kind::date ? days(interval) : amounts(interval)) result.stretches.push_back(*steps);
    if (values.any_other && type.kind == Type::Kind::text)
        for (const char* const word : {"\"something else\"", "\"別のもの\"", "\"a \\\"quoted\\\" word\""}) result.words.emplace_back(word);
    return result;
}

/// Values of a set that some rule asks for, and the others.
void list_members(const law::Law& law, const Type& type, const AttributeTests& tests, Attribute& attribute)
{
    for (const law::SymbolId symbol : type.values) {
        const auto asks = [&](law::ConditionId id) {
            const auto* const includes = std::get_if<law::IncludesValue>(&law.conditions[id].form);
            return includes != nullptr && includes->value == symbol;
        };
        const bool asked = std::any_of(tests.tests.begin(), tests.tests.end(), asks);
        (asked ? attribute.members : attribute.unlisted).push_back(in_quotes(law.symbols[symbol]));
    }
}

bool asks_for_absence(const law::Law& law, law::ConditionId id)
{
    const auto& form = law.conditions[id].form;
    const auto* const equals = std::get_if<law::Equals>(&form);
    return std::holds_alternative<law::IsGiven>(form) || (equals != nullptr && std::holds_alternative<law::Absent>(equals->value));
}

}  // namespace

std::int64_t draw(const Steps& steps, Random& random)
{
    const std::uint64_t end = random.below(4);
    if (end == 0) return steps.low;
    if (end == 1) return steps.high;
    const std::uint64_t count = static_cast<std::uint64_t>(steps.high) - static_cast<std::uint64_t>(steps.low) + 1;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(steps.low) + (count == 0 ? random.next() : random.below(count)));
}

Steps days_between(std::optional<law::Date> first, std::optional<law::Date> last)
{
    const std::int64_t earliest = text::make_date(1, 1, 1)->days;
    const std::int64_t latest = text::make_date(9999, 12, 31)->days;
    const std::int64_t usual = text::make_date(2015, 1, 1)->days;
    const std::int64_t low = first ? first->days : last ? last->days - open_days : usual;
    const std::int64_t high = last ? last->days : low + open_days * (first ? 1 : 10);
    return {std::max(low, earliest), std::min(high, latest), 0};
}

Attribute attribute_of(const law::Law& law, law::AttributeId id, const AttributeTests& tests)
{
    const law::Attribute& declared = law.attributes[id];
    const Type& type = declared.type;
    Attribute result;
    result.key = in_quotes(declared.name) + ":";
    result.kind = type.kind;
    result.entity = type.entity;
    const bool normally_absent = declared.normally && std::holds_alternative<law::Absent>(*declared.normally);
    result.may_be_absent =
        normally_absent || std::any_of(tests.tests.begin(), tests.tests.end(), [&](law::ConditionId test) { return asks_for_absence(law, test); });
    if (declared.normally) result.normal = written(law, *declared.normally);
    result.days = tests.days;
    result.shares = tests.compared_with_things && type.entity.valid();
    if (type.kind == Type::Kind::some_of) list_members(law, type, tests, result);
    std::vector<verdict::ValueTest> asked;
    for (const law::ConditionId test : tests.tests) asked.push_back({test, std::nullopt, false, nullptr});
    for (const verdict::ValueClass& values : verdict::domain_of(law, type, result.may_be_absent, asked).classes) {
        Class found = class_of(law, type, values);
        if (!found.words.empty() || !found.stretches.empty()) result.classes.push_back(std::move(found));
    }
    return result;
}

}  // namespace kyujo::generate
