#include "tests/catch.hpp"
#include "text/date.hpp"
#include "text/decimal.hpp"

using namespace kyujo::text;

TEST_CASE("dates are days that exist, written in full")
{
    REQUIRE(to_string(*parse_date("2017-07-16")) == "2017-07-16");
    REQUIRE(parse_date("1970-01-01")->days == 0);
    for (const auto& [era, iso] : {std::pair{"令和7年5月23日", "2025-05-23"},
                                   {"令和元年5月1日", "2019-05-01"},
                                   {"平成31年4月30日", "2019-04-30"},
                                   {"平成元年1月8日", "1989-01-08"},
                                   {"昭和22年5月3日", "1947-05-03"},
                                   {"大正15年12月24日", "1926-12-24"},
                                   {"明治40年04月24日", "1907-04-24"}})
        REQUIRE(to_string(parse_date(era).value()) == iso);
    for (const auto* wrong : {"令和元年4月30日", "平成32年1月1日", "昭和64年2月1日", "令和7年13月1日", "令和7年2月30日", "令和7年5月", "令和5月23日",
                              "令和0年5月1日", "令和7年5月23日頃", "慶応3年1月1日", "令和", "令和100年1月1日"})
        REQUIRE_FALSE(parse_date(wrong).has_value());
    REQUIRE(parse_date("2024-02-29").has_value());
    for (const char* wrong : {"2023-02-29", "2017-7-16", "2017-13-01", "2017-00-10", "0000-01-01", "2017-07-16x", "20170716", "", "2017/07/16"}) {
        INFO(wrong);
        REQUIRE_FALSE(parse_date(wrong).has_value());
    }
}

TEST_CASE("dates before 1970 and after a leap day count right")
{
    REQUIRE(to_string(parse_date("1947-05-03")->plus_days(0)) == "1947-05-03");
    REQUIRE(to_string(parse_date("2024-02-28")->plus_days(2)) == "2024-03-01");
    REQUIRE(to_string(parse_date("2024-03-01")->plus_days(-2)) == "2024-02-28");
}

TEST_CASE("a Japanese fiscal year ends on the last day of March of the next year")
{
    REQUIRE(to_string(end_of_fiscal_year(2023)) == "2024-03-31");
}

TEST_CASE("decimals are exact and compare by value")
{
    REQUIRE(*parse_decimal("1.50") == *parse_decimal("1.5"));
    REQUIRE(*parse_decimal("0.1") < *parse_decimal("0.11"));
    REQUIRE(*parse_decimal("-2") < *parse_decimal("1"));
    REQUIRE(*parse_decimal("9223372036854775807") > *parse_decimal("0.000000001"));
    REQUIRE(to_string(*parse_decimal("-0.050")) == "-0.05");
    REQUIRE(to_string(*parse_decimal("100")) == "100");
}

TEST_CASE("what is no decimal, or does not fit, is refused")
{
    for (const char* wrong : {"", ".", "1.", ".5", "1e3", "0x10", "1_000", "9223372036854775808", "0.0000000001", "--1", "1.2.3", "NaN"}) {
        INFO(wrong);
        REQUIRE_FALSE(parse_decimal(wrong).has_value());
    }
}
