// Columns side by side: `width` words that are always worked on together.
#pragma once

#include "solver/solve.hpp"
#include "solver/target.hpp"

#include <algorithm>
#include <array>

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

template <std::size_t width>
struct Bits {
    std::array<Word, width> words{};

    static Bits every()
    {
        Bits result;
        result.words.fill(~Word{0});
        return result;
    }
    bool any() const
    {
        Word together = 0;
        for (const Word word : words) together |= word;
        return together != 0;
    }
    bool full() const
    {
        Word together = ~Word{0};
        for (const Word word : words) together &= word;
        return together == ~Word{0};
    }
    friend Bits operator&(Bits a, const Bits& b) { return a &= b; }
    friend Bits operator|(Bits a, const Bits& b) { return a |= b; }
    friend Bits operator^(Bits a, const Bits& b)
    {
        for (std::size_t i = 0; i < width; ++i) a.words[i] ^= b.words[i];
        return a;
    }
    friend Bits operator~(Bits a)
    {
        for (Word& word : a.words) word = ~word;
        return a;
    }
    Bits& operator&=(const Bits& b)
    {
        for (std::size_t i = 0; i < width; ++i) words[i] &= b.words[i];
        return *this;
    }
    Bits& operator|=(const Bits& b)
    {
        for (std::size_t i = 0; i < width; ++i) words[i] |= b.words[i];
        return *this;
    }
    friend bool operator==(const Bits&, const Bits&) = default;
};

/// Columns of a tag pair: of a literal proved and refuted, of a rule applicable and discarded.
template <std::size_t width>
struct Tags {
    Bits<width> plus, minus;
    friend bool operator==(const Tags&, const Tags&) = default;
    /// Of a conjunction that nothing has been added to yet.
    static Tags all_so_far() { return {Bits<width>::every(), {}}; }
    /// Of a disjunction that nothing has been added to yet.
    static Tags none_so_far() { return {{}, Bits<width>::every()}; }
    void or_else(const Tags& part)
    {
        plus |= part.plus;
        minus &= part.minus;
    }
    void keep(const Tags& before)
    {
        plus |= before.plus;
        minus |= before.minus;
    }
};

/// Columns in which at least `count` of the parts are set. Counts are kept as bit planes, so that all columns count at once.
template <std::size_t width>
class Counter {
public:
    void clear() { planes_.clear(); }
    void add(Bits<width> carry)
    {
        for (std::size_t plane = 0; carry.any(); ++plane) {
            if (plane == planes_.size()) planes_.emplace_back();
            const Bits<width> sum = planes_[plane] ^ carry;
            carry &= planes_[plane];
            planes_[plane] = sum;
        }
    }
    Bits<width> at_least(std::uint32_t count) const
    {
        // The number in each column against `count`, from the highest bit down.
        Bits<width> greater;
        Bits<width> equal = Bits<width>::every();
        for (std::size_t plane = std::max<std::size_t>(planes_.size(), 32); plane-- > 0;) {
            const Bits<width> bit = plane < planes_.size() ? planes_[plane] : Bits<width>{};
            const bool wanted = plane < 32 && ((count >> plane) & 1u) != 0;
            if (!wanted) greater |= equal & bit;
            equal &= wanted ? bit : ~bit;
        }
        return greater | equal;
    }

private:
    std::vector<Bits<width>> planes_;
};

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver
