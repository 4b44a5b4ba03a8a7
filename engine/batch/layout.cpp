#include "batch/layout.hpp"

#include "text/decimal.hpp"

#include <algorithm>

namespace kyujo::batch {

namespace {

using Role = WrittenValue::Role;

/// Of one, a tenth and so on, in millionths.
constexpr std::array<std::int64_t, 8> units{1'000'000, 100'000, 10'000, 1'000, 100, 10, 1, 0};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// As a number without zeros behind its last digit.
law::Decimal millionths(std::int64_t value)
{
    law::Decimal number{value, 6};
    for (; number.scale > 0 && number.mantissa % 10 == 0; --number.scale) number.mantissa /= 10;
    return number;
}

/// Whether the law date of the one thing judged is what stands there.
bool decides_day(const law::Law& law, const scenario::Scenario& scenario, const WrittenValue& value)
{
    if (scenario.law_date_fixed) return false;
    const scenario::InstanceId judged = scenario.judged.front();
    const bool own = scenario.instances[judged].as_of.has_value();
    if (value.role == Role::day) return value.of_thing ? own && value.spot.thing == judged.value : !own && scenario.as_of.has_value();
    if (value.role != Role::fact || own || scenario.as_of || value.spot.thing != judged.value) return false;
    return law.attributes[law.entities[scenario.instances[judged].entity].attributes[value.spot.fact]].name == "date";
}

}  // namespace

std::unique_ptr<Layout> Layout::make(std::string_view line, const Setting& setting, const scenario::Scenario& scenario, law::Date day, Frame& frame)
{
    const auto values = written_values(line, setting.law(), scenario);
    if (!values || frame.compares()) return nullptr;
    std::unique_ptr<Layout> layout(new Layout(setting, frame));
    layout->day_ = day;
    layout->title_ = scenario.title;
    std::vector<std::uint8_t> row(frame.row_bytes());
    if (!frame.pack(scenario, row.data())) return nullptr;
    std::size_t at = 0;
    for (const WrittenValue& value : *values) {
        if (!layout->add(value, line.substr(at, value.begin - at), scenario)) return nullptr;
        at = value.end;
    }
    layout->tail_.kind = Kind::nothing;
    layout->tail_.before = std::string(line.substr(at)) + "\n";
    for (std::size_t i = 0; i < layout->parts_.size(); ++i) {
        Part& part = layout->parts_[i];
        if (part.kind == Kind::token) part.tokens.are_before(i + 1 == layout->parts_.size() ? layout->tail_.before : layout->parts_[i + 1].before);
    }
    std::vector<bool> written(row.size(), false);
    for (const Part& part : layout->parts_) std::fill_n(written.begin() + part.first_byte, part.bytes, true);
    for (std::size_t byte = 0; byte < row.size(); ++byte)
        if (!written[byte]) layout->constants_.emplace_back(static_cast<std::uint32_t>(byte), row[byte]);
    return layout->learn(line, *values, scenario) ? std::move(layout) : nullptr;
}

/// `compared`: what stands before the part was compared with the value that it follows.
void Layout::add_steps(Part& part, bool compared)
{
    const std::string_view before = compared ? std::string_view() : std::string_view(part.before);
    for (std::size_t at = 0; at == 0 || at < before.size(); at += Expected::most) {
        const std::string_view bytes = before.substr(at, Expected::most);
        Step step;
        step.before = Expected(bytes);
        step.length = static_cast<std::uint32_t>(bytes.size());
        steps_.push_back(step);
    }
    Step& last = steps_.back();
    last.kind = part.kind;
    last.bytes = static_cast<std::uint8_t>(part.bytes);
    last.first_byte = part.first_byte;
    last.part = part.kind == Kind::nothing ? nullptr : &part;
    last.tokens = part.tokens.root();
    if (part.kind != Kind::token) return;
    if (part.tokens.simple()) {
        last.kind = part.tokens.half() ? Kind::half : Kind::simple;
    } else if (part.tokens.are_lists()) {
        last.kind = Kind::list;
    }
}

bool Layout::add(const WrittenValue& value, std::string_view before, const scenario::Scenario& scenario)
{
    const law::Law& law = setting_.law();
    Part& part = parts_.emplace_back();
    part.before = before;
    part.role = value.role;
    part.spot = value.spot;
    part.law_date = decides_day(law, scenario, value);
    if (value.role == Role::title || value.role == Role::remark) part.kind = Kind::text;
    if (value.role == Role::day) part.kind = Kind::date;
    if (value.role == Role::day) part.days.resize(1024);
    if (value.role != Role::fact) return true;
    const law::Entity& entity = law.entities[scenario.instances[scenario::InstanceId(value.spot.thing)].entity];
    const law::Type::Kind type = law.attributes[entity.attributes[value.spot.fact]].type.kind;
    part.slot = frame_.slot_at(value.spot);
    if (part.slot != nullptr) {
        part.first_byte = part.slot->first_byte;
        part.bytes = part.slot->bytes;
        if (part.bytes > sizeof(std::uint64_t)) return false;
    }
    if (type == law::Type::Kind::number) part.kind = Kind::number;
    if (type == law::Type::Kind::date) part.kind = Kind::date;
    part.days.resize(part.kind == Kind::date ? 1024 : 0);
    if (type == law::Type::Kind::text && part.slot == nullptr) part.kind = Kind::text;
    if ((part.kind == Kind::number || part.kind == Kind::date) && !set_points(part)) part.kind = Kind::token;
    return true;
}

/// False where the points at which tests turn out differently are not known, or not in millionths.
bool Layout::set_points(Part& part)
{
    if (part.slot != nullptr) {
        const auto points = frame_.thresholds(*part.slot);
        if (!points) return false;
        for (const law::Value& point : *points) {
            if (const auto* const date = std::get_if<law::Date>(&point)) part.points.push_back(date->days);
            const auto* const number = std::get_if<law::Decimal>(&point);
            if (number == nullptr) continue;
            std::int64_t millionths = number->mantissa;
            constexpr std::int64_t most = 1'000'000'000'000;
            if (number->scale > 6 || millionths > most || millionths < -most) return false;
            for (int digits = number->scale; digits < 6; ++digits) millionths *= 10;
            part.points.push_back(millionths);
        }
    }
    std::sort(part.points.begin(), part.points.end());
    part.points.erase(std::unique(part.points.begin(), part.points.end()), part.points.end());
    for (const std::int64_t point : part.points) part.bounds.push_back(Part::Two{static_cast<double>(point), static_cast<double>(point + 1)});
    part.stretches.resize(2 * part.points.size() + 1);
    return true;
}

std::uint64_t Layout::signature_of(const Slot& slot, const scenario::Scenario& scenario, bool& good) const
{
    std::vector<std::uint8_t> row(frame_.row_bytes());
    good = frame_.pack(slot, scenario, row.data());
    std::uint64_t signature = 0;
    for (std::uint32_t byte = 0; byte < slot.bytes; ++byte) signature |= std::uint64_t{row[slot.first_byte + byte]} << (8 * byte);
    return signature;
}

bool Layout::learn(std::string_view line, const std::vector<WrittenValue>& values, const scenario::Scenario& scenario)
{
    if (values.size() != parts_.size()) return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (line.substr(at, values[i].begin - at) != parts_[i].before) return false;
        at = values[i].end;
    }
    if (std::string(line.substr(at)) + "\n" != tail_.before) return false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        Part& part = parts_[i];
        const std::string_view token = line.substr(values[i].begin, values[i].end - values[i].begin);
        // The law date needs more than the row, and numbers are read as they are.
        const bool read_as_it_is = part.kind == Kind::text || part.law_date || part.role == Role::day ||
                                   (part.kind == Kind::number && (is_digit(token[0]) || token[0] == '-'));
        if (read_as_it_is || part.tokens.knows(token)) continue;
        bool good = true;
        part.tokens.add(token, part.slot != nullptr ? signature_of(*part.slot, scenario, good) : 0);
        if (!good) return false;
    }
    refresh();
    return true;
}

/// What tests make of the values between two points, or on one, told by one of them.
bool Layout::learn_stretch(const Part& part, Part::Stretch& stretch, std::int64_t value)
{
    const law::Value example = part.kind == Kind::date ? law::Value(law::Date{static_cast<std::int32_t>(value)}) : law::Value(millionths(value));
    stretch.signature = signature_of(*part.slot, frame_.with_fact(part.spot, {scenario::Origin::given, example, {}, false}), stretch.known);
    return stretch.known;
}

void Layout::refresh()
{
    steps_.clear();
    bool compared = false;
    for (Part& part : parts_) {
        add_steps(part, compared);
        compared = part.tokens.whole();
    }
    add_steps(tail_, compared);
}

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
        std::uint8_t* const out = rows + step->first_byte * Block::stride;
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
        against |= static_cast<std::uint64_t>(length == 0) | (static_cast<std::uint64_t>(length > 1) & static_cast<std::uint64_t>((digits & 0xFFu) == 0));
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
