// Random numbers that are the same on every machine: xoshiro256** (Blackman and Vigna 2018), seeded by splitmix64.
#pragma once

#include <array>
#include <cstdint>

namespace kyujo::generate {

class Random {
public:
    /// Streams of one seed have nothing to do with each other, so any case can be made without those before it.
    Random(std::uint64_t seed, std::uint64_t stream)
    {
        std::uint64_t state = mixed(seed) ^ stream;
        for (std::uint64_t& word : state_) word = mixed(state += golden);
    }

    std::uint64_t next()
    {
        const std::uint64_t result = rotated(state_[1] * 5, 7) * 9;
        const std::uint64_t shifted = state_[1] << 17u;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotated(state_[3], 45);
        return result;
    }

    /// 0 up to `count` exclusive, each equally likely (Lemire 2019). `count` is not 0.
    std::uint64_t below(std::uint64_t count)
    {
        Wide product = Wide{next()} * count;
        if (static_cast<std::uint64_t>(product) < count) {
            const std::uint64_t too_low = (0 - count) % count;
            while (static_cast<std::uint64_t>(product) < too_low) product = Wide{next()} * count;
        }
        return static_cast<std::uint64_t>(product >> 64u);
    }

    template <class List>
    const auto& any_of(const List& list)
    {
        return list[static_cast<std::size_t>(below(list.size()))];
    }

private:
    __extension__ using Wide = unsigned __int128;
    static constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;

    static constexpr std::uint64_t rotated(std::uint64_t word, unsigned by) { return (word << by) | (word >> (64u - by)); }
    static constexpr std::uint64_t mixed(std::uint64_t word)
    {
        word = (word ^ (word >> 30u)) * 0xBF58476D1CE4E5B9u;
        word = (word ^ (word >> 27u)) * 0x94D049BB133111EBu;
        return word ^ (word >> 31u);
    }

    std::array<std::uint64_t, 4> state_{};
};

}  // namespace kyujo::generate
