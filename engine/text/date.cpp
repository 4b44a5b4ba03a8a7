#include "text/date.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace kyujo::text {

namespace {

std::optional<unsigned> digits(std::string_view text)
{
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

struct Era {
    std::string_view name;
    int first_year;
    unsigned first_month, first_day;
};
/// The latest first.
constexpr std::array eras = {Era{"令和", 2019, 5, 1}, Era{"平成", 1989, 1, 8}, Era{"昭和", 1926, 12, 25}, Era{"大正", 1912, 7, 30},
                             Era{"明治", 1868, 1, 25}};

/// Takes `5月` off the front; the first year of an era is called 元年.
std::optional<unsigned> take_number(std::string_view& text, std::string_view unit)
{
    const std::size_t end = text.find(unit);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view number = text.substr(0, end);
    text.remove_prefix(end + unit.size());
    if (number == "元" && unit == "年") return 1U;
    if (number.empty() || number.size() > 2) return std::nullopt;
    return digits(number);
}

}  // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day)
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
    return Date{static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
}

std::optional<Date> parse_era_date(std::string_view written)
{
    for (std::size_t i = 0; i < eras.size(); ++i) {
        if (written.substr(0, eras[i].name.size()) != eras[i].name) continue;
        written.remove_prefix(eras[i].name.size());
        const auto year = take_number(written, "年");
        const auto month = take_number(written, "月");
        const auto day = take_number(written, "日");
        if (!year || !month || !day || !written.empty()) return std::nullopt;
        const auto date = make_date(eras[i].first_year + static_cast<int>(*year) - 1, *month, *day);
        const bool begun = date && *make_date(eras[i].first_year, eras[i].first_month, eras[i].first_day) <= *date;
        // On the day of a change both names are in use.
        const bool over = date && i != 0 && *date > *make_date(eras[i - 1].first_year, eras[i - 1].first_month, eras[i - 1].first_day);
        return begun && !over ? date : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Date> parse_date(std::string_view written)
{
    if (!written.empty() && static_cast<unsigned char>(written.front()) >= 0x80) return parse_era_date(written);
    const std::string_view iso = written;
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return make_date(static_cast<int>(*year), *month, *day);
}

std::string to_string(Date date)
{
    const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(date.days))};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

Date end_of_fiscal_year(int year)
{
    return *make_date(year + 1, 3, 31);
}

}  // namespace kyujo::text
