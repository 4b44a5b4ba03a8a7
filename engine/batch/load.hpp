// Eight bytes at once. Whoever reads so has room behind what it reads.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kyujo::batch {

/// Bytes that may be read past the end of a chunk.
inline constexpr std::size_t padding = 64;

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

}  // namespace kyujo::batch
