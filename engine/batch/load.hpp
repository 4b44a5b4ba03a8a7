// Eight bytes at once. Whoever reads so has room behind what it reads.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kyujo::batch {

/// Bytes that may be read past the end of a chunk.
inline constexpr std::size_t padding = 128;

/// The first byte is the lowest.
inline std::uint64_t load(const char* at)
{
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

/// The lowest `count` bytes.
inline std::uint64_t lowest(std::size_t count)
{
    return count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * count)) - 1;
}

/// Sixteen bytes in one register; for comparing only, so their order means nothing.
using Sixteen = std::uint64_t __attribute__((vector_size(16)));

/// Up to sixteen bytes that should stand somewhere.
struct Expected {
    static constexpr std::size_t most = 16;
    Sixteen bytes{}, mask{};

    Expected() = default;
    /// Of longer ones, the beginning.
    explicit Expected(std::string_view text)
    {
        const std::size_t length = std::min(most, text.size());
        std::array<unsigned char, most> these{}, all{};
        std::memcpy(these.data(), text.data(), length);
        std::fill_n(all.begin(), length, static_cast<unsigned char>(0xFF));
        std::memcpy(&bytes, these.data(), most);
        std::memcpy(&mask, all.data(), most);
    }
    /// What no text holds.
    static Expected nothing() { return Expected(std::string(most, '\xFF')); }
    /// Zero where they stand there.
    Sixteen against(const char* at) const
    {
        Sixteen there{};
        std::memcpy(&there, at, sizeof there);
        return (there ^ bytes) & mask;
    }
};

/// Up to 32 bytes that should stand somewhere: a bit for each tells whether it does, so that many places can be asked before anything is decided.
struct Opening {
    static constexpr std::size_t most = 32;
    std::array<unsigned char, most> bytes;
    std::uint32_t open = 0;  ///< bits of bytes that may be anything

    /// What no text holds.
    Opening() { bytes.fill(0xFF); }
    explicit Opening(std::string_view text) : open(text.size() < most ? ~std::uint32_t{0} << text.size() : 0)
    {
        bytes.fill(0);
        std::memcpy(bytes.data(), text.data(), std::min(most, text.size()));
    }
    /// All bits set where they stand there. The half is enough for those of up to 16 bytes.
    template <bool half>
    std::uint32_t agrees(const char* at) const
    {
        std::uint32_t same = open;
        constexpr unsigned width = half ? 16 : 32;
#ifdef __SSE2__
        for (unsigned from = 0; from < width; from += 16) {
            const __m128i there = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + from));
            const __m128i wanted = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data() + from));
            same |= static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(there, wanted))) << from;
        }
#else
        for (unsigned i = 0; i < width; ++i) same |= static_cast<std::uint32_t>(static_cast<unsigned char>(at[i]) == bytes[i]) << i;
#endif
        return same;
    }
};

/// Where a byte first stands among 32: its index, or 32.
inline std::size_t index_of(char byte, const char* at)
{
#ifdef __SSE2__
    const __m128i wanted = _mm_set1_epi8(byte);
    std::uint64_t found = std::uint64_t{1} << 32u;
    for (unsigned part = 0; part < 2; ++part) {
        const __m128i there = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + std::size_t{16} * part));
        found |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(there, wanted)))} << (16 * part);
    }
    return static_cast<std::size_t>(std::countr_zero(found));
#else
    const void* const found = std::memchr(at, byte, 32);
    return found == nullptr ? 32 : static_cast<std::size_t>(static_cast<const char*>(found) - at);
#endif
}
inline bool is_zero(Sixteen bytes)
{
    return (bytes[0] | bytes[1]) == 0;
}

inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

inline constexpr std::uint64_t in_each_byte = 0x0101010101010101u;

/// The highest bit of each byte that is no digit, in eight bytes less 0x30 each.
inline std::uint64_t no_digits(std::uint64_t values)
{
    return ((values + 0x76 * in_each_byte) | values) & (0x80 * in_each_byte);
}

/// How many digits stand at the beginning of eight bytes.
inline unsigned leading_digits(std::uint64_t bytes)
{
    const std::uint64_t others = no_digits(bytes ^ (0x30 * in_each_byte));
    return others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
}

/// The number that eight digits stand for: two, then four, then eight at a time.
inline std::uint64_t number_of(std::uint64_t value)
{
    value = value * 10 + (value >> 8u);
    return (((value & 0x000000FF000000FFu) * 0x000F424000000064u) + (((value >> 16u) & 0x000000FF000000FFu) * 0x0000271000000001u)) >> 32u;
}

/// The number that the first `count` (1 to 8) of eight bytes spell, which are digits.
inline std::uint64_t spelled(std::uint64_t bytes, unsigned count)
{
    return number_of((bytes ^ (0x30 * in_each_byte)) << (64 - 8 * count));
}

/// How many bytes, from the first on, are ASCII without quotes, backslashes and control characters; up to 16.
inline unsigned leading_plain(const char* at)
{
#ifdef __SSE2__
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto is = [&](char byte) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)); };
    const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));  // and those beyond ASCII, which count as negative
    const __m128i others = _mm_or_si128(_mm_or_si128(is('"'), is('\\')), _mm_or_si128(is('\x7F'), low));
    return static_cast<unsigned>(std::countr_zero(static_cast<std::uint32_t>(_mm_movemask_epi8(others)) | 1u << 16u));
#else
    const auto plain = [](unsigned char byte) { return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\'; };
    unsigned count = 0;
    while (count < 16 && plain(static_cast<unsigned char>(at[count]))) ++count;
    return count;
#endif
}

}  // namespace kyujo::batch
