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

/// "2017-07-16" exactly (four, two, two digits) and a day that exists, years 0001 to 9999; or a day of a Japanese era, as Japanese
/// law writes it: "令和7年5月23日", "平成元年1月8日". Nothing otherwise, and nothing for a day outside its era.
std::optional<Date> parse_date(std::string_view written);
/// The days by eras alone. They begin with Meiji's first day by the Western calendar, which Japan took up in 1873.
std::optional<Date> parse_era_date(std::string_view written);
/// Nothing if there is no such day.
std::optional<Date> make_date(int year, unsigned month, unsigned day);
std::string to_string(Date date);
/// Last day of a Japanese fiscal year: 2023 gives 2024-03-31 (Public Finance Act, art. 11).
Date end_of_fiscal_year(int year);

}  // namespace kyujo::text
