// Exact decimal numbers for thresholds and amounts: never binary floating point, so 0.1 is 0.1.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kyujo::text {

/// mantissa * 10^-scale, kept without trailing zeros, so equal numbers have equal fields.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t scale = 0;  ///< at most 9 digits after the point

    friend constexpr bool operator==(Decimal, Decimal) = default;
};
std::strong_ordering operator<=>(Decimal a, Decimal b);

/// Optional sign, digits, optionally a point and up to 9 digits. Nothing when malformed or past 64 bits.
std::optional<Decimal> parse_decimal(std::string_view text);
std::string to_string(Decimal number);

}  // namespace kyujo::text
