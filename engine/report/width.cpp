#include "report/width.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace kyujo::report {
namespace {

struct Range {
    char32_t first, last;
};

// Unicode 15, East_Asian_Width W and F (blocks rounded to their assigned ends).
constexpr std::array wide_ranges = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},   Range{0x25FD, 0x25FE},
    Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x26AA, 0x26AB},   Range{0x2705, 0x2705},   Range{0x274C, 0x274C},
    Range{0x2795, 0x2797},   Range{0x2E80, 0x303E},   Range{0x3041, 0x3247},   Range{0x3250, 0x4DBF},   Range{0x4E00, 0xA4C6},
    Range{0xA960, 0xA97C},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6B},
    Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18CD5}, Range{0x1B000, 0x1B2FB}, Range{0x1F200, 0x1F320},
    Range{0x1F330, 0x1F64F}, Range{0x1F680, 0x1F6FC}, Range{0x1F7E0, 0x1F7F0}, Range{0x1F90C, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

// Combining marks of the scripts that law texts use, joiners, and variation selectors.
constexpr std::array empty_ranges = {
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F},
    Range{0x20D0, 0x20F0}, Range{0x3099, 0x309A}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xE0100, 0xE01EF},
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t code)
{
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), code, [](char32_t c, const Range& range) { return c < range.first; });
    return after != ranges.begin() && code <= std::prev(after)->last;
}

}  // namespace

Character first_character(std::string_view utf8)
{
    const auto lead = static_cast<unsigned char>(utf8.front());
    const std::size_t length = lead < 0x80u ? 1 : lead < 0xE0u ? 2 : lead < 0xF0u ? 3 : 4;
    if (length == 1 || length > utf8.size()) return {lead, 1};
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = (code << 6u) | (static_cast<unsigned char>(utf8[i]) & 0x3Fu);
    return {code, length};
}

std::size_t display_width(char32_t character)
{
    if (character < 0x300) return 1;
    if (contains(empty_ranges, character)) return 0;
    return contains(wide_ranges, character) ? 2 : 1;
}

std::size_t display_width(std::string_view utf8)
{
    std::size_t width = 0;
    while (!utf8.empty()) {
        const Character character = first_character(utf8);
        width += display_width(character.code);
        utf8.remove_prefix(character.bytes);
    }
    return width;
}

}  // namespace kyujo::report
