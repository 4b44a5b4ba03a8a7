// Duties as lines and trees: who must do what by when, in which state that stands, and why.
#pragma once

#include "report/fate.hpp"

namespace kyujo::report {

/// What a duty asks for, in the law's words: `notify the commission`.
Line duty_text(const Scene& scene, const law::Conclusion& conclusion);
/// `damage_is_reported`, and `damage_is_reported/2` for the duty that follows the breach of the first.
std::string duty_name(const law::Law& law, law::RuleId rule, std::uint32_t link);
/// `outstanding, due 2026-10-06` in the colour of the state.
Line duty_state_line(const Scene& scene, const explain::DutyLink& link);

/// Owed, or open whether.
bool is_live(const explain::DutyLink& link);
/// `breached, due 2026-10-06: cdu must notify the commission (commission_must_be_told)`, one line for each link that is live.
std::vector<Item> duty_lines(const Scene& scene, std::span<const explain::Duty> duties);
/// Each duty that is owed or open, with its rule, what it rests on, and the links of its chain in their order.
std::vector<Item> duty_items(const Scene& scene, Unfolded& unfolded, std::span<const explain::Duty> duties);
/// Why the others are not owed: a line for each, as for every rule that did not decide.
std::vector<Item> not_owed_items(const Scene& scene, const Unfolded& unfolded, std::span<const explain::Duty> duties, InstanceId about);

}  // namespace kyujo::report
