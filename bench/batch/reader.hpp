// Lines of scenarios to features, for the rules of republic.law alone. See handwritten.cpp for the bet.
#pragma once

#include "fields.hpp"

#include <bit>
#include <string>
#include <utility>

namespace kyujo::bench::batch {

static_assert(std::endian::native == std::endian::little, "the reader compares eight bytes at a time, the first one lowest");

/// Bytes behind the end of what was read that a bet may look at, though never believe.
constexpr std::size_t reading_ahead = 4096;

inline std::uint64_t eight(const char* at)
{
    std::uint64_t bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}
inline std::uint32_t four(const char* at)
{
    std::uint32_t bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// A line that is being read on a bet. What speaks against it is gathered, not branched on.
struct Bet {
    const char* at;
    Features found = 0;
    std::uint64_t against = 0;
    Sixteen differs = {};

    bool lost() const { return (against | differs[0] | differs[1]) != 0; }

    void literal(const Literal& literal)
    {
        Sixteen there;
        std::memcpy(&there, at, sizeof there);
        differs |= (there ^ literal.text) & literal.mask;
        at += literal.length;
    }

    template <std::size_t number>
    void value()
    {
        constexpr const Field& field = fields[number];
        if constexpr (field.kind == Kind::title) title();
        if constexpr (field.kind == Kind::day) day();
        if constexpr (field.kind == Kind::choice) choice(field);
        if constexpr (field.kind == Kind::yes_no) yes_no(field.first_bit);
        if constexpr (field.kind == Kind::set) set(field);
        if constexpr (field.kind == Kind::number) this->number<field.first_bit>(field);
    }

private:
    static constexpr std::array<Literal, 2> true_and_false = {Literal("true"), Literal("false")};

    void speaks_against(bool it) { against |= static_cast<std::uint64_t>(it); }

    void choice(const Field& field)
    {
        const Field::Entry& entry = field.table[field.place(four(at))];
        literal(entry.literal);
        found |= entry.features;
    }

    void yes_no(unsigned bit)
    {
        const std::uint64_t no = (static_cast<unsigned char>(*at) >> 1U) & 1U;  // the bit in which f and t differ
        literal(true_and_false[no]);
        found |= (no ^ 1U) << bit;
    }

    /// Behind the bracket that opens it.
    void set(const Field& field)
    {
        if (*at == ']') {
            ++at;
            return;
        }
        for (std::size_t i = 0; i < field.values.size(); ++i) {
            speaks_against(*at++ != '"');
            choice(field);
            if (*at++ == ']') return;
            speaks_against(at[-1] != ',');
        }
        against = 1;
    }

    /// Up to six digits, and one behind a point. Anything longer is for the slow way.
    template <unsigned first_bit>
    void number(const Field& field)
    {
        const std::uint64_t values = eight(at) ^ 0x3030303030303030U;
        const std::uint64_t no_digits = ((values + 0x7676767676767676U) | values) & 0x8080808080808080U;
        const auto digits = static_cast<unsigned>(std::countr_zero(no_digits | std::uint64_t{1} << 63U)) / 8;
        speaks_against(digits - 1U > 5U);
        against |= static_cast<unsigned>(digits > 1) & static_cast<unsigned>(*at == '0');
        std::uint64_t value = values << (64 - 8 * digits) % 64;
        value = value * 10 + (value >> 8U);
        value = (((value & 0x000000ff000000ffU) * 0x000f424000000064U) + (((value >> 16U) & 0x000000ff000000ffU) * 0x0000271000000001U)) >> 32U;
        at += digits;
        const unsigned point = *at == '.';
        const unsigned tenth = static_cast<unsigned char>(at[1]) - unsigned{'0'};
        const unsigned behind = static_cast<unsigned char>(at[2]) - unsigned{'0'};
        against |= point & (static_cast<unsigned>(tenth > 9) | static_cast<unsigned>(behind <= 9));
        const std::uint32_t tenths = static_cast<std::uint32_t>(value) * 10 + (tenth & (0U - point));
        for (unsigned i = 0; i < field.over.size(); ++i) {
            if (field.over[i].tenths == Threshold().tenths) continue;
            found |= Features{tenths >= field.over[i].tenths + static_cast<unsigned>(!field.over[i].or_more)} << (first_bit + i);
        }
        at += 2 * point;
    }

    /// A day from 2003 on, when all of the law had come into force, up to the 28th: the others are for the slow way.
    void day()
    {
        // The digits of 2024-07-16, dashes gone, as 20240716; anything that is no digit gives a high bit.
        const std::uint64_t begin = eight(at) ^ 0x2d30302d30303030U;
        const std::uint64_t end = static_cast<std::uint64_t>(four(at + 8)) ^ 0x00223030U;
        const std::uint64_t values = (begin & 0xffffffffU) | (begin >> 8U & 0xffff00000000U) | end << 48U;
        against |= ((values + 0x7676767676767676U) | values) & 0x8080808080808080U;
        against |= (begin & 0xff0000ff00000000U) | (end & 0xff0000U);
        const std::uint64_t pairs = values * 10 + (values >> 8U);  // in every second byte: 20, 24, 7, 16
        const auto pair = [&](unsigned i) { return static_cast<unsigned>(pairs >> (16 * i)) & 0xffU; };
        speaks_against(pair(0) * 100 + pair(1) < 2003);
        against |= static_cast<unsigned>(pair(2) - 1 > 11) | static_cast<unsigned>(pair(3) - 1 > 27);
        at += 11;
    }

    /// Up to 15 bytes of ASCII without an escape; behind the quote that closes it.
    void title()
    {
        const auto quotes = [](std::uint64_t bytes) { return zeros(bytes ^ 0x2222222222222222U); };
        std::uint64_t bytes = eight(at);
        std::uint64_t end = quotes(bytes);
        if (end == 0) {
            against |= unusual(bytes, ~std::uint64_t{0});
            at += 8;
            bytes = eight(at);
            end = quotes(bytes);
        }
        speaks_against(end == 0);
        against |= unusual(bytes, (end & (~end + 1)) - 1);
        at += static_cast<unsigned>(std::countr_zero(end | std::uint64_t{1} << 63U)) / 8 + 1;
    }
    static std::uint64_t zeros(std::uint64_t bytes) { return (bytes - 0x0101010101010101U) & ~bytes & 0x8080808080808080U; }
    /// Backslashes, control characters and other scripts among the bytes.
    static std::uint64_t unusual(std::uint64_t bytes, std::uint64_t among)
    {
        return (zeros(bytes ^ 0x5c5c5c5c5c5c5c5cU) | bytes | zeros(bytes & 0xe0e0e0e0e0e0e0e0U)) & 0x8080808080808080U & among;
    }
};

class Reader {
public:
    /// Reads lines side by side, of which the first begins at `line` and each ends before the next, on the bet that they are laid out as the last
    /// one that was read key by key. False when it is lost.
    template <std::size_t count>
    bool bet(const std::array<const char*, count>& begins, const std::array<const char*, count>& ends, Features* features) const
    {
        if (!learned_) return false;
        std::array<Bet, count> bets;
        for (std::size_t i = 0; i < count; ++i) bets[i].at = begins[i];
        read_all(bets, std::make_index_sequence<fields.size()>());
        bool won = true;
        for (std::size_t i = 0; i < count; ++i) {
            bets[i].literal(behind_);
            won = won && !bets[i].lost() && bets[i].at == ends[i];
            features[i] = bets[i].found;
        }
        return won;
    }

    /// Reads a line key by key, and takes its layout for the next bets if the keys come in the usual sequence. False, with what is wrong, if it is
    /// no scenario.
    bool read(std::string_view line, Features& features, std::string& problem);

private:
    template <std::size_t count, std::size_t... numbers>
    void read_all(std::array<Bet, count>& bets, std::index_sequence<numbers...>) const
    {
        (read_one<numbers>(bets), ...);
    }
    template <std::size_t number, std::size_t count>
    void read_one(std::array<Bet, count>& bets) const
    {
        for (Bet& bet : bets) {
            bet.literal(before_[number]);
            bet.template value<number>();
        }
    }

    friend class KeyByKey;
    bool learned_ = false;
    std::array<Literal, fields.size()> before_;  ///< what stands before the value of each field, from the end of the value before
    Literal behind_;                             ///< what stands behind the last one
};

}  // namespace kyujo::bench::batch

#include "key_by_key.hpp"
