#include "text/decimal.hpp"

#include <limits>

namespace kyujo::text {

namespace {

__extension__ using Wide = __int128;

Wide scaled(Decimal number, std::uint8_t scale)
{
    Wide value = number.mantissa;
    for (std::uint8_t i = number.scale; i < scale; ++i) value *= 10;
    return value;
}

}  // namespace

std::strong_ordering operator<=>(Decimal a, Decimal b)
{
    const std::uint8_t scale = a.scale > b.scale ? a.scale : b.scale;
    const Wide left = scaled(a, scale);
    const Wide right = scaled(b, scale);
    return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::optional<Decimal> parse_decimal(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (whole.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
    const auto value = [&]() -> std::optional<Wide> {
        Wide sum = 0;
        for (const std::string_view part : {whole, fraction}) {
            for (const char c : part) {
                if (c < '0' || c > '9') return std::nullopt;
                sum = sum * 10 + (c - '0');
                if (sum > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
            }
        }
        return sum;
    };
    if (fraction.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    if (fraction.size() > 9) return std::nullopt;
    const auto mantissa = value();
    if (!mantissa) return std::nullopt;
    const auto magnitude = static_cast<std::int64_t>(*mantissa);
    return Decimal{negative ? -magnitude : magnitude, static_cast<std::uint8_t>(fraction.size())};
}

std::string to_string(Decimal number)
{
    std::string digits = std::to_string(number.mantissa < 0 ? -number.mantissa : number.mantissa);
    if (number.scale > 0) {
        if (digits.size() <= number.scale) digits.insert(0, number.scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - number.scale, ".");
    }
    return number.mantissa < 0 ? "-" + digits : digits;
}

}  // namespace kyujo::text
