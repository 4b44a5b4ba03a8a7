// The 60 rules of republic.law in bit operations, 512 scenarios at a time. Written by hand from the law: names are those of its rules, and what
// beats what is worked out here, as its ranks and overrides have it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kyujo::bench::batch {

/// One bit per test that a rule makes.
using Features = std::uint64_t;

enum Feature : unsigned {
    kind_entering,
    kind_looking,
    kind_disturbing,
    kind_implant,
    kind_destroy,
    kind_taking,
    kind_study,
    actor_organ,
    actor_private,
    actor_command,
    target_service,
    target_utility_or_military,
    target_hospital,
    target_press,
    target_civil,
    place_abroad,
    aim_defence_or_rescue,
    aim_defence,
    aim_research,
    aim_inquiry,
    origin_some,
    origin_state,
    mandate_cabinet_or_court,
    mandate_cabinet_or_minister,
    mandate_court,
    mandate_commander,
    phase_calm,
    phase_war,
    manner_covert,
    manner_false_flag,
    consent,
    warrant,
    urgent,
    notified,
    proven,
    reversible,
    reviewed,
    civilians,
    personal,
    logged,
    effects_outage,
    effects_injury,
    effects_death,
    effects_breakage,
    means_malware,
    means_keys,
    means_zero_day,
    means_insider,
    guards_sandbox,
    guards_overseer,
    guards_adviser,
    hours_at_least_2,
    hours_at_least_6,
    hours_at_least_24,
    loss_at_least_10,
    loss_at_least_1000,
    loss_more_than_20000,
    loss_at_least_50000,
    gravity_at_least_6,
    gravity_at_least_7_5,
    gravity_at_least_8,
    gravity_at_least_9,
    feature_count,
};
static_assert(feature_count <= 64);

using Verdict = std::uint8_t;
constexpr std::array<std::string_view, 6> verdicts = {"no_rule", "permitted", "required", "no_legal_basis", "condition_unmet", "prohibited"};

/// 512 scenarios, a bit each. The compiler takes the widest registers there are.
using Bits [[gnu::vector_size(64)]] = std::uint64_t;

/// Turns a block of 64 words of 64 bits about its diagonal.
inline void transpose(std::uint64_t* block)
{
    std::uint64_t mask = 0x00000000ffffffffU;
    for (unsigned width = 32; width != 0; width /= 2, mask ^= mask << width) {
        for (unsigned row = 0; row < 64; row = ((row | width) + 1) & ~width) {
            const std::uint64_t moved = ((block[row] >> width) ^ block[row | width]) & mask;
            block[row] ^= moved << width;
            block[row | width] ^= moved;
        }
    }
}

inline void judge(const std::array<Features, 512>& features, std::array<Verdict, 512>& found)
{
    alignas(64) std::array<std::array<std::uint64_t, 8>, 64> columns;
    for (std::size_t word = 0; word < 8; ++word) {
        std::array<std::uint64_t, 64> block;
        for (std::size_t i = 0; i < 64; ++i) block[i] = features[word * 64 + i];
        transpose(block.data());
        for (std::size_t i = 0; i < 64; ++i) columns[i][word] = block[i];
    }
    const auto is = [&](Feature feature) {
        Bits bits;
        __builtin_memcpy(&bits, columns[feature].data(), sizeof bits);
        return bits;
    };

    // What the act is.
    const Bits entering_is_intrusion = is(kind_entering);
    const Bits trying_keys_is_intrusion = is(kind_looking) & is(means_keys);
    const Bits welcome_is_no_intrusion = is(consent) & ~is(means_insider);
    const Bits intrusion = (entering_is_intrusion | trying_keys_is_intrusion) & ~welcome_is_no_intrusion;

    const Bits disturbing_is_interference = is(kind_disturbing);
    const Bits armed_implants_interfere = is(kind_implant) & is(means_malware);
    const Bits trifles_do_not_interfere = is(reversible) & ~is(hours_at_least_2) & ~is(loss_at_least_10);
    const Bits interference = armed_implants_interfere | (disturbing_is_interference & ~trifles_do_not_interfere);

    const Bits loss_is_harm = interference & is(loss_at_least_1000);
    const Bits outages_harm = is(effects_outage) & is(hours_at_least_6);
    const Bits costly_intrusion_harms = intrusion & is(loss_more_than_20000);
    const Bits contained_tests_do_not_harm = is(guards_sandbox) & is(reversible);
    const Bits harmful = (loss_is_harm | outages_harm | costly_intrusion_harms) & ~contained_tests_do_not_harm;

    const Bits injury_is_grave = is(effects_injury) | is(effects_death);
    const Bits severe_harm_is_grave = harmful & is(gravity_at_least_7_5);
    const Bits harm_to_services_is_grave = harmful & is(target_service) & is(civilians);
    const Bits breakage_is_grave = is(effects_breakage) & is(loss_at_least_50000);
    const Bits what_passes_is_not_grave = is(reversible) & ~is(hours_at_least_24);
    const Bits grave = injury_is_grave | harm_to_services_is_grave | breakage_is_grave | (severe_harm_is_grave & ~what_passes_is_not_grave);

    const Bits grave_interference_is_force = grave & interference;
    const Bits destruction_is_force = is(kind_destroy) & is(effects_breakage);
    const Bits force = grave_interference_is_force | destruction_is_force;

    const Bits severe_force_is_attack = force & is(gravity_at_least_9);
    const Bits deadly_force_is_attack = force & is(target_utility_or_military) & is(effects_death);
    const Bits accidents_are_no_attack = is(aim_research);
    const Bits armed_attack = (severe_force_is_attack | deadly_force_is_attack) & ~accidents_are_no_attack;

    // What it touches, and who stands behind it.
    const Bits hospitals_are_protected = is(target_hospital);
    const Bits press_is_protected = is(target_press) & is(phase_calm);
    const Bits civil_networks_are_protected = is(target_civil) & is(civilians) & is(phase_war);
    const Bits misuse_forfeits_protection = is(origin_state) & is(proven) & is(phase_war);
    const Bits is_protected = civil_networks_are_protected | ((hospitals_are_protected | press_is_protected) & ~misuse_forfeits_protection);

    const Bits organ = is(actor_organ);
    const Bits intrusion_is_a_crime = intrusion;
    const Bits private_interference_is_a_crime = interference & is(actor_private);
    const Bits organs_with_leave_commit_none = organ & (is(warrant) | is(mandate_cabinet_or_court));
    const Bits crime = private_interference_is_a_crime | (intrusion_is_a_crime & ~organs_with_leave_commit_none);

    const Bits taking_data_breaches_privacy = is(personal) & is(kind_taking);
    const Bits warrants_cover_privacy = is(warrant) & is(logged);
    const Bits privacy_breach = taking_data_breaches_privacy & ~warrants_cover_privacy;

    const Bits overseers_supervise = is(guards_overseer) & is(logged);
    const Bits courts_supervise = is(mandate_court);
    const Bits secrecy_escapes_overseers = is(manner_covert) & ~is(guards_adviser);
    const Bits supervised = courts_supervise | (overseers_supervise & ~secrecy_escapes_overseers);

    const Bits ministers_authorise = organ & is(mandate_cabinet_or_minister) & is(reviewed);
    const Bits commanders_authorise_in_haste = organ & is(mandate_commander) & is(urgent) & is(notified);
    const Bits courts_authorise = organ & is(mandate_court) & supervised;
    const Bits no_authority_under_false_flag = is(manner_false_flag);
    const Bits authorised = courts_authorise | ((ministers_authorise | commanders_authorise_in_haste) & ~no_authority_under_false_flag);

    const Bits response = is(origin_some) & is(proven);
    const Bits defence_against_states = response & is(origin_state) & ~is(phase_calm) & is(aim_defence_or_rescue);
    const Bits excess_is_no_self_defence = is(gravity_at_least_8) & ~is(reviewed);
    const Bits self_defence = defence_against_states & ~excess_is_no_self_defence;
    const Bits announced_answers_to_states = response & is(origin_state) & is(reversible) & is(notified);
    const Bits countermeasure = announced_answers_to_states & ~force;  // force_is_no_countermeasure
    const Bits urgent_measure = is(urgent) & authorised & is(aim_defence_or_rescue);
    const Bits study_work = is(aim_research) & (is(kind_looking) | is(kind_study));

    // What follows. The ranks of those who forbid and those who permit alternate: charter, accord, Act, decree, guideline.
    const Bits no_armed_attack = armed_attack & is(phase_calm);
    const Bits no_force = force;
    const Bits nothing_against_the_protected = is_protected & interference;
    const Bits no_perfidy = is(manner_false_flag) & is(phase_war);
    const Bits no_crimes = crime;
    const Bits no_breach_of_privacy = privacy_breach;
    const Bits no_hoarded_holes = is(means_zero_day) & ~supervised;
    const Bits no_harm_abroad = harmful & is(place_abroad) & ~is(consent);

    const Bits self_defence_is_a_right = self_defence;
    const Bits countermeasures_may_be_taken = countermeasure;
    const Bits inquiries_may_be_made = authorised & supervised & is(aim_inquiry);
    const Bits urgent_measures_may_be_taken = urgent_measure;
    const Bits research_is_free = study_work;
    const Bits agreed_tests_are_free = is(consent) & is(logged) & (is(kind_looking) | is(kind_study));
    const Bits command_defends = response & authorised & is(actor_command) & is(aim_defence) & is(gravity_at_least_6);
    const Bits orders_come_first = organ & interference & ~authorised;
    const Bits organs_need_a_basis = organ;

    const Bits against_self_defence = nothing_against_the_protected | no_perfidy;
    const Bits by_charter_or_accord = no_armed_attack | no_force | against_self_defence;
    const Bits by_decree_but_holes = no_crimes | no_breach_of_privacy | no_harm_abroad;
    const Bits by_act_may = countermeasures_may_be_taken | inquiries_may_be_made | urgent_measures_may_be_taken;
    const Bits by_act = by_act_may | command_defends;
    const Bits may = self_defence_is_a_right | by_act_may | research_is_free | agreed_tests_are_free;

    const Bits prohibited = (by_charter_or_accord | by_decree_but_holes | no_hoarded_holes) & (~self_defence_is_a_right | against_self_defence) &
                            (~by_act | by_charter_or_accord) & (~research_is_free | by_charter_or_accord | by_decree_but_holes);
    const Bits barred = orders_come_first & ~self_defence_is_a_right;
    const Bits lacks_basis = organs_need_a_basis & ~(may | command_defends);
    const Bits required = command_defends & ~by_charter_or_accord & ~orders_come_first;
    const Bits permitted = may & ~no_armed_attack & ~against_self_defence & (~no_force | self_defence_is_a_right) &
                           (~by_decree_but_holes | self_defence_is_a_right | by_act) &
                           (~no_hoarded_holes | self_defence_is_a_right | by_act | research_is_free) & (~orders_come_first | self_defence_is_a_right);

    // The place in the list of verdicts, in binary: the last of those that hold.
    const Bits is_condition_unmet = ~prohibited & barred;
    const Bits is_no_basis = ~prohibited & ~barred & lacks_basis;
    const Bits is_required = ~prohibited & ~barred & ~lacks_basis & required;
    const Bits is_permitted = ~prohibited & ~barred & ~lacks_basis & ~required & permitted;
    const Bits ones = is_permitted | is_no_basis | prohibited;
    const Bits twos = is_required | is_no_basis;
    const Bits fours = is_condition_unmet | prohibited;
    for (std::size_t word = 0; word < 8; ++word) {
        for (std::size_t i = 0; i < 64; ++i) {
            const auto bit = [i](std::uint64_t bits) { return static_cast<unsigned>(bits >> i) & 1U; };
            found[word * 64 + i] = static_cast<Verdict>(bit(ones[word]) | bit(twos[word]) << 1U | bit(fours[word]) << 2U);
        }
    }
}

}  // namespace kyujo::bench::batch
