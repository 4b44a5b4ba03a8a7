// Lines read by a layout: nothing is looked for that the layout knows.
#include "batch/layout.hpp"

#include <algorithm>

namespace kyujo::batch {

namespace {

using Role = WrittenValue::Role;

/// Of one, a tenth and so on, in millionths.
constexpr std::array<std::int64_t, 8> units{1'000'000, 100'000, 10'000, 1'000, 100, 10, 1, 0};

}  // namespace

/// Takes the tokens at some places: writes their rows, and goes on behind them. Bits that are not set speak against one of them.
template <bool half, std::size_t count>
inline std::uint32_t Layout::simple(const Step& step, std::array<const char*, count>& at, std::uint8_t* out)
{
    std::uint32_t agrees = Tokens::all_agree;
    const Tokens::Node tokens = step.tokens;
    std::array<std::uint64_t, count> meanings;
    for (std::size_t i = 0; i < count; ++i) {
        const Tokens::Entry& entry = tokens.place(load(at[i] + tokens.offset));
        agrees &= entry.begins.agrees<half>(at[i]);
        meanings[i] = entry.meaning;
        at[i] += entry.length;
    }
    write(step, meanings, out);
    return agrees;
}

template <std::size_t count>
inline void Layout::write(const Step& step, const std::array<std::uint64_t, count>& signatures, std::uint8_t* out)
{
    if (step.bytes == 0) return;
    for (std::size_t i = 0; i < count; ++i) out[i] = static_cast<std::uint8_t>(signatures[i]);
    for (std::size_t byte = 1; byte < step.bytes; ++byte)
        for (std::size_t i = 0; i < count; ++i) out[byte * Block::stride + i] = static_cast<std::uint8_t>(signatures[i] >> (8 * byte));
}

template <std::size_t count>
inline bool Layout::one_by_one(const Step& step, std::array<const char*, count>& at, std::array<Found, count>& found, std::uint8_t* out)
{
    std::array<Value, count> values;
    switch (step.kind) {
        case Kind::list:
            for (std::size_t i = 0; i < count; ++i) {
                const Tokens::Known known = step.part->tokens.find_list(at[i]);
                values[i] = {known.length == 0 ? nullptr : at[i] + known.length, known.meaning};
            }
            break;
        case Kind::number:
            for (std::size_t i = 0; i < count; ++i) values[i] = is_digit(*at[i]) || *at[i] == '-' ? number(step, at[i]) : token(step, at[i]);
            break;
        case Kind::date:
            for (std::size_t i = 0; i < count; ++i) values[i] = date(step, at[i], found[i]);
            break;
        case Kind::text:
            for (std::size_t i = 0; i < count; ++i) values[i].end = text(*step.part, at[i], found[i]);
            break;
        default:
            for (std::size_t i = 0; i < count; ++i) values[i] = token(step, at[i]);
    }
    std::array<std::uint64_t, count> signatures;
    for (std::size_t i = 0; i < count; ++i) {
        if (values[i].end == nullptr) return false;
        at[i] = values[i].end;
        signatures[i] = values[i].signature;
    }
    write(step, signatures, out);
    return true;
}

template <std::size_t count>
bool Layout::match(std::array<const char*, count>& begins, std::uint8_t* rows, std::array<Found, count>& found)
{
    // Copies, which nobody else can change: rows are bytes, and to the compiler bytes may be anything.
    std::array<const char*, count> at = begins;
    for (Found& one : found) one = {{}, day_};
    for (const Step *step = steps_.data(), *const end = step + steps_.size(); step != end; ++step) {
        // Zeros behind the text differ from whatever should stand there: nobody goes far beyond them.
        if (step->length != 0) {
            Sixteen against{};
            for (const char*& here : at) {
                against |= step->before.against(here);
                here += step->length;
            }
            if (!is_zero(against)) return false;
        }
        std::uint8_t* const out = rows + step->out;
        bool good = true;
        switch (step->kind) {
            case Kind::nothing:
                break;
            case Kind::half:
                good = simple<true>(*step, at, out) == Tokens::all_agree;
                break;
            case Kind::simple:
                good = simple<false>(*step, at, out) == Tokens::all_agree;
                break;
            case Kind::number:
                good = numbers(*step, at, out) || one_by_one(*step, at, found, out);
                break;
            default:
                good = one_by_one(*step, at, found, out);
        }
        if (!good) return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        // A text that no token stands for may have been taken for nothing at all; then the end is not reached.
        if (at[i][-1] != '\n' || !frame_.covers(found[i].day)) return false;
        for (const auto& [byte, bits] : constants_) rows[byte * Block::stride + i] = bits;
    }
    begins = at;
    return true;
}
template bool Layout::match<1>(std::array<const char*, 1>&, std::uint8_t*, std::array<Found, 1>&);
template bool Layout::match<Layout::side_by_side>(std::array<const char*, side_by_side>&, std::uint8_t*, std::array<Found, side_by_side>&);

inline const char* Layout::text(const Part& part, const char* at, Found& found)
{
    if (*at != '"') return nullptr;
    const char* const begin = ++at;
    unsigned plain = 16;
    for (; plain == 16; at += plain) plain = leading_plain(at);
    const bool empty_title = part.role == Role::title && at == begin;
    if (*at != '"' || empty_title) return nullptr;
    if (part.role == Role::title) found.title = {begin, static_cast<std::size_t>(at - begin)};
    return at + 1;
}

inline Layout::Value Layout::token(const Step& step, const char* at)
{
    const Tokens::Known known = step.part->tokens.find(step.tokens, at);
    return {known.length == 0 ? nullptr : at + known.length, known.meaning};
}

/// Of each value: which of the stretches between the points it lies in, and what tests make of it.
template <std::size_t count>
inline bool Layout::stretches(Part& part, const std::array<std::int64_t, count>& of, std::array<std::uint64_t, count>& signatures)
{
    using Counts = std::int64_t __attribute__((vector_size(16)));
    std::array<Counts, count> below{};
    std::array<Part::Two, count> values;
    for (std::size_t i = 0; i < count; ++i) values[i] = Part::Two{} + static_cast<double>(of[i]);
    for (const Part::Two bound : part.bounds)
        for (std::size_t i = 0; i < count; ++i) below[i] -= values[i] >= bound;
    for (std::size_t i = 0; i < count; ++i) {
        Part::Stretch& stretch = part.stretches[static_cast<std::size_t>(below[i][0] + below[i][1])];
        if (!stretch.known && !learn_stretch(part, stretch, of[i])) return false;
        signatures[i] = stretch.signature;
    }
    return true;
}

inline bool Layout::stretch(Part& part, std::int64_t value, std::uint64_t& signature)
{
    std::array<std::uint64_t, 1> signatures{};
    const bool good = stretches<1>(part, {value}, signatures);
    signature = signatures[0];
    return good;
}

/// Numbers that are not negative, as number() reads them. False when some other is among them; then nothing has changed.
template <std::size_t count>
inline bool Layout::numbers(const Step& step, std::array<const char*, count>& at, std::uint8_t* out)
{
    std::array<const char*, count> ends = at;
    std::array<std::int64_t, count> values;
    std::uint64_t against = 0, points = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t digits = load(at[i]) ^ (0x30 * in_each_byte);
        // Of eight digits the last one is left to what follows, which will not have it.
        const auto length = static_cast<unsigned>(std::countr_zero(no_digits(digits) | std::uint64_t{0x80} << 56u)) / 8;
        against |=
            static_cast<std::uint64_t>(length == 0) | (static_cast<std::uint64_t>(length > 1) & static_cast<std::uint64_t>((digits & 0xFFu) == 0));
        values[i] = static_cast<std::int64_t>(number_of(digits << ((64 - 8 * length) % 64))) * million;
        ends[i] += length;
        points |= static_cast<std::uint64_t>(*ends[i] == '.');
    }
    if (against != 0) return false;
    // All or none: half of a column of numbers may have a point, and nobody could tell which.
    if (points != 0) {
        for (std::size_t i = 0; i < count; ++i) {
            const unsigned point = *ends[i] == '.' ? 1 : 0;
            const std::uint64_t digits = load(ends[i] + point) ^ (0x30 * in_each_byte);
            const unsigned places = (static_cast<unsigned>(std::countr_zero(no_digits(digits) | std::uint64_t{0x80} << 56u)) / 8) & (0u - point);
            against |= static_cast<std::uint64_t>(places > 6) | static_cast<std::uint64_t>(places < point);
            const std::uint64_t fraction = number_of((digits << ((64 - 8 * places) % 64)) & (0u - std::uint64_t{point}));
            values[i] += static_cast<std::int64_t>(fraction) * units[places];
            ends[i] += point + places;
        }
        if (against != 0) return false;
    }
    std::array<std::uint64_t, count> signatures{};
    if (step.part->slot != nullptr && !stretches(*step.part, values, signatures)) return false;
    at = ends;
    write(step, signatures, out);
    return true;
}

/// A number of up to seven digits and up to six after the point: every such one is a value that the long way takes too. What follows it is checked
/// by the next step.
inline Layout::Value Layout::number(const Step& step, const char* at)
{
    const bool negative = *at == '-';
    at += negative ? 1 : 0;
    const std::uint64_t whole = load(at);
    const unsigned digits = leading_digits(whole);
    if (digits - 1u > 6u || (digits > 1 && *at == '0')) return {};
    at += digits;
    const unsigned point = *at == '.' ? 1 : 0;
    const std::uint64_t behind = load(at + point);
    const unsigned places = leading_digits(behind) & (0u - point);
    if (places > 6 || places < point) return {};
    Value result{at + point + places, 0};
    if (step.part->slot == nullptr) return result;
    // Without a branch on whether there is a point: half of a column of numbers may have one.
    const auto fraction = static_cast<std::int64_t>(spelled(behind, std::max(places, 1u))) * units[places] * static_cast<std::int64_t>(point);
    const std::int64_t value = static_cast<std::int64_t>(spelled(whole, digits)) * million + fraction;
    return stretch(*step.part, negative ? -value : value, result.signature) ? result : Value{};
}

inline Layout::Value Layout::date(const Step& step, const char* at, Found& found)
{
    Part& part = *step.part;
    const std::uint64_t begins = load(at);
    const auto goes_on = static_cast<std::uint32_t>(load(at + 8));
    Part::Day& day = part.days[((begins ^ std::uint64_t{goes_on} << 29u) * 0x9E3779B97F4A7C15u) >> 54u];
    if (day.begins != begins || day.goes_on != goes_on) {
        const auto date = at[0] == '"' && at[11] == '"' ? text::parse_date({at + 1, 10}) : std::nullopt;
        if (!date) return part.role == Role::fact && !part.law_date ? token(step, at) : Value{};
        day = {begins, goes_on, date->days};
    }
    if (part.law_date) found.day = law::Date{day.days};
    Value result{at + 12, 0};
    return part.slot == nullptr || stretch(part, day.days, result.signature) ? result : Value{};
}

}  // namespace kyujo::batch
