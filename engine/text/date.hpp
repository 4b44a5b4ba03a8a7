// Calendar dates (proleptic Gregorian), as whole days. No time of day, no zones: law counts days.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kyujo::text {

struct Date {
    std::int32_t days = 0;  ///< since 1970-01-01

    friend constexpr auto operator<=>(Date, Date) = default;
    constexpr Date plus_days(std::int32_t count) const { return Date{days + count}; }
};

/// "2017-07-16" exactly (four, two, two digits) and a day that exists; years 0001 to 9999. Nothing otherwise.
std::optional<Date> parse_date(std::string_view iso);
/// Nothing if there is no such day.
std::optional<Date> make_date(int year, unsigned month, unsigned day);
std::string to_string(Date date);
/// Last day of a Japanese fiscal year: 2023 gives 2024-03-31 (Public Finance Act, art. 11).
Date end_of_fiscal_year(int year);

}  // namespace kyujo::text
