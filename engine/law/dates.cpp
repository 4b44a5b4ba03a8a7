// Dates in conditions and duties: a day, the end of a fiscal year, a path to a date, and days added.
#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/values.hpp"

#include <charconv>

namespace kyujo::law {

namespace {

constexpr std::string_view no_rounding_rule = "L213";
/// Offsets past this reach beyond the calendar (years 1 to 9999) from anywhere in it.
constexpr std::int32_t most_days = 3'652'059;

std::optional<std::int32_t> whole_number(std::string_view text)
{
    std::int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::int32_t> offset_days(Checking& checking, const language::DateExpression::Offset& offset)
{
    const std::string_view unit = offset.unit.text;
    if (unit != "days" && unit != "day") {
        const bool calendar = unit == "months" || unit == "month" || unit == "years" || unit == "year";
        checking.diagnostics.error(no_rounding_rule, offset.unit.span,
                                   calendar ? fmt::format("`{}` differ in length, and the law has no rule for rounding them", unit)
                                            : fmt::format("dates are counted in days, not in `{}`", unit),
                                   "count in `days`");
        return std::nullopt;
    }
    const auto count = whole_number(offset.count.text);
    if (count && *count >= -most_days && *count <= most_days) return count;
    checking.diagnostics.error(not_a_number, offset.count.span, fmt::format("`{}` is not a number of days within the calendar", offset.count.text));
    return std::nullopt;
}

std::optional<std::variant<Date, const Path*>> base_of(Checking& checking, Scope& scope, const language::DateExpression& form)
{
    using Base = language::DateExpression::Base;
    if (form.base == Base::day) {
        const auto date = date_from(checking, form.word);
        return date ? std::optional<std::variant<Date, const Path*>>(*date) : std::nullopt;
    }
    if (form.base == Base::fiscal_year_end) {
        const auto year = whole_number(form.word.text);
        if (year && *year >= 1 && *year <= 9998) return text::end_of_fiscal_year(*year);
        checking.diagnostics.error(not_a_date, form.word.span, fmt::format("`{}` is not a year", form.word.text),
                                   "write it in four digits, as in `2023`");
        return std::nullopt;
    }
    auto place = resolve(checking, scope, form.path);
    if (!place) return std::nullopt;
    if (place->kind == Type::Kind::date) return place->path;
    report_wrong_type(checking, *place, form.path.span, "a date");
    return std::nullopt;
}

}  // namespace

std::optional<DateTerm> date_term(Checking& checking, Scope& scope, const language::DateExpression& form)
{
    auto base = base_of(checking, scope, form);
    std::int32_t total = 0;
    bool sound = base.has_value();
    for (const auto& offset : form.offsets) {
        const auto days = offset_days(checking, offset);
        sound = sound && days;
        if (!days) continue;
        total += *days;
        if (total >= -most_days && total <= most_days) continue;
        checking.diagnostics.error(not_a_number, offset.count.span, "these days together reach beyond the calendar");
        return std::nullopt;
    }
    if (!sound) return std::nullopt;
    return DateTerm{*base, total};
}

}  // namespace kyujo::law
