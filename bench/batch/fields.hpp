// What the keys of a scenario and their values mean to the rules of republic.law.
#pragma once

#include "rules.hpp"

#include <array>
#include <cstring>
#include <string_view>

namespace kyujo::bench::batch {

using Sixteen [[gnu::vector_size(16)]] = std::uint64_t;

/// Up to 16 bytes that must stand somewhere.
struct Literal {
    Sixteen text{}, mask{};
    std::uint64_t length = 0;

    constexpr Literal() = default;
    constexpr explicit Literal(std::string_view bytes) : length(bytes.size())
    {
        std::array<std::uint64_t, 2> texts{}, masks{};
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const auto shift = 8 * (i % 8);
            texts[i / 8] |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << shift;
            masks[i / 8] |= std::uint64_t{0xff} << shift;
        }
        text = Sixteen{texts[0], texts[1]};
        mask = Sixteen{masks[0], masks[1]};
    }
};

enum class Kind : std::uint8_t { title, day, choice, yes_no, set, number };

struct Value {
    std::string_view name;
    Features features = 0;
};
struct Threshold {
    std::uint32_t tenths = ~0U;
    bool or_more = true;
};

/// Values of a choice or set are found by their first four bytes, which tell them apart.
struct Field {
    std::string_view key;
    Kind kind;
    unsigned first_bit = 0;              ///< of a yes-or-no or a number
    std::array<Value, 10> values = {};   ///< of a choice or set; those in use come first
    std::array<Threshold, 4> over = {};  ///< of a number, one bit each

    struct Entry {
        Literal literal;  ///< with the closing quote
        Features features = 0;
    };
    std::array<Entry, 32> table = {};
    std::uint32_t multiplier = 0;

    constexpr std::size_t place(std::uint32_t first_four) const { return (first_four * multiplier) >> 27U; }
};

constexpr std::uint32_t first_four(std::string_view name)
{
    std::uint32_t bytes = 0;
    for (std::size_t i = 0; i < 4; ++i) bytes |= std::uint32_t{static_cast<unsigned char>(i < name.size() ? name[i] : '"')} << (8 * i);
    return bytes;
}

/// Fills the table. The smallest multiplier that gives every value a place of its own is looked for by the compiler.
constexpr Field with_table(Field field)
{
    for (field.multiplier = 0x9e3779b1U;; field.multiplier += 2) {
        field.table = {};
        for (Field::Entry& entry : field.table) entry.literal.text = entry.literal.mask = Sixteen{~std::uint64_t{0}, 0};  // what no text begins with
        bool fits = true;
        for (const Value& value : field.values) {
            if (value.name.empty()) break;
            Field::Entry& entry = field.table[field.place(first_four(value.name))];
            fits = fits && entry.literal.length == 0;
            std::array<char, 16> quoted{};
            for (std::size_t i = 0; i < value.name.size(); ++i) quoted[i] = value.name[i];
            quoted[value.name.size()] = '"';
            entry = {Literal({quoted.data(), value.name.size() + 1}), value.features};
        }
        if (fits) return field;
    }
}

constexpr Features bits(std::initializer_list<Feature> features)
{
    Features result = 0;
    for (const Feature feature : features) result |= Features{1} << feature;
    return result;
}

constexpr Field choice(std::string_view key, std::array<Value, 10> values)
{
    return with_table({key, Kind::choice, 0, values, {}, {}, 0});
}
constexpr Field set(std::string_view key, std::array<Value, 10> values)
{
    return with_table({key, Kind::set, 0, values, {}, {}, 0});
}
constexpr Field yes_no(std::string_view key, Feature feature)
{
    return {key, Kind::yes_no, feature, {}, {}, {}, 0};
}
constexpr Field number(std::string_view key, Feature first, std::array<Threshold, 4> over)
{
    return {key, Kind::number, first, {}, over, {}, 0};
}

/// In the sequence in which lines mostly have them.
inline constexpr std::array fields = {
    Field{"scenario", Kind::title},
    Field{"as_of", Kind::day},
    choice("kind", {{{"scan", bits({kind_looking})},
                     {"probe", bits({kind_looking})},
                     {"intrude", bits({kind_entering, kind_taking})},
                     {"exfiltrate", bits({kind_entering, kind_taking})},
                     {"alter", bits({kind_entering, kind_disturbing})},
                     {"disrupt", bits({kind_disturbing})},
                     {"destroy", bits({kind_disturbing, kind_destroy})},
                     {"implant", bits({kind_entering, kind_implant})},
                     {"block", bits({kind_disturbing})},
                     {"study", bits({kind_study})}}}),
    choice("actor", {{{"army", bits({actor_organ})},
                      {"command", bits({actor_organ, actor_command})},
                      {"police", bits({actor_organ})},
                      {"intelligence", bits({actor_organ})},
                      {"regulator", bits({actor_organ})},
                      {"company", bits({actor_private})},
                      {"citizen", bits({actor_private})},
                      {"foreigner"}}}),
    choice("target", {{{"military", bits({target_utility_or_military})},
                       {"government"},
                       {"utility", bits({target_service, target_utility_or_military})},
                       {"hospital", bits({target_service, target_hospital})},
                       {"bank", bits({target_civil})},
                       {"press", bits({target_press})},
                       {"company", bits({target_civil})},
                       {"home", bits({target_civil})},
                       {"satellite"}}}),
    choice("place", {{{"domestic"}, {"allied", bits({place_abroad})}, {"neutral", bits({place_abroad})}, {"high_seas"}, {"hostile"}}}),
    choice("aim", {{{"defence", bits({aim_defence, aim_defence_or_rescue})},
                    {"inquiry", bits({aim_inquiry})},
                    {"espionage"},
                    {"sabotage"},
                    {"research", bits({aim_research})},
                    {"profit"},
                    {"reprisal"},
                    {"rescue", bits({aim_defence_or_rescue})}}}),
    choice("origin", {{{"nobody"}, {"gang", bits({origin_some})}, {"state", bits({origin_some, origin_state})}, {"unclear", bits({origin_some})}}}),
    choice("mandate", {{{"nobody"},
                        {"commander", bits({mandate_commander})},
                        {"minister", bits({mandate_cabinet_or_minister})},
                        {"cabinet", bits({mandate_cabinet_or_minister, mandate_cabinet_or_court})},
                        {"court", bits({mandate_court, mandate_cabinet_or_court})}}}),
    choice("phase", {{{"peace", bits({phase_calm})}, {"tension", bits({phase_calm})}, {"emergency"}, {"war", bits({phase_war})}}}),
    choice("manner", {{{"overt"}, {"covert", bits({manner_covert})}, {"false_flag", bits({manner_false_flag})}}}),
    yes_no("consent", consent),
    yes_no("warrant", warrant),
    yes_no("urgent", urgent),
    yes_no("notified", notified),
    yes_no("proven", proven),
    yes_no("reversible", reversible),
    yes_no("reviewed", reviewed),
    yes_no("civilians", civilians),
    yes_no("personal", personal),
    yes_no("logged", logged),
    set("effects", {{{"delay"},
                     {"data_loss"},
                     {"outage", bits({effects_outage})},
                     {"injury", bits({effects_injury})},
                     {"death", bits({effects_death})},
                     {"breakage", bits({effects_breakage})}}}),
    set("means", {{{"malware", bits({means_malware})},
                   {"keys", bits({means_keys})},
                   {"flooding"},
                   {"zero_day", bits({means_zero_day})},
                   {"insider", bits({means_insider})}}}),
    set("guards",
        {{{"sandbox", bits({guards_sandbox})}, {"kill_switch"}, {"overseer", bits({guards_overseer})}, {"adviser", bits({guards_adviser})}}}),
    number("hours", hours_at_least_2, {{{20}, {60}, {240}}}),
    number("loss", loss_at_least_10, {{{100}, {10'000}, {200'000, false}, {500'000}}}),
    number("gravity", gravity_at_least_6, {{{60}, {75}, {80}, {90}}}),
};

}  // namespace kyujo::bench::batch
