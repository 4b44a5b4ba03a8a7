// Rows of bytes to columns of bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kyujo::batch {

/// Bit b of each of 64 bytes, for the lowest `bits` bits: bit i of word b is that of byte i.
inline std::array<std::uint64_t, 8> transpose(const std::uint8_t* bytes, std::size_t bits)
{
    std::array<std::uint64_t, 8> words{};
#ifdef __SSE2__
    for (unsigned part = 0; part < 4; ++part) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + std::size_t{16} * part));
        for (std::size_t bit = 0; bit < bits; ++bit) {
            // The highest bit of each byte is what is gathered.
            const auto mask = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_slli_epi16(sixteen, static_cast<int>(7 - bit))));
            words[bit] |= std::uint64_t{mask} << (16 * part);
        }
    }
#else
    for (unsigned part = 0; part < 8; ++part) {
        std::uint64_t eight = 0;
        for (unsigned i = 0; i < 8; ++i) eight |= std::uint64_t{bytes[8 * part + i]} << (8 * i);
        // A matrix of 8 by 8 bits, turned over in three steps (Warren, "Hacker's Delight", 7-3).
        std::uint64_t swap = (eight ^ (eight >> 7u)) & 0x00AA00AA00AA00AAu;
        eight ^= swap ^ (swap << 7u);
        swap = (eight ^ (eight >> 14u)) & 0x0000CCCC0000CCCCu;
        eight ^= swap ^ (swap << 14u);
        swap = (eight ^ (eight >> 28u)) & 0x00000000F0F0F0F0u;
        eight ^= swap ^ (swap << 28u);
        for (std::size_t bit = 0; bit < bits; ++bit) words[bit] |= ((eight >> (8 * bit)) & 0xFFu) << (8 * part);
    }
#endif
    return words;
}

}  // namespace kyujo::batch
