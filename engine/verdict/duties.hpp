// The states of duties: one per link of each chain, asked of the solver like any answer.
#pragma once

#include "verdict/verdict.hpp"

#include <string_view>
#include <vector>

namespace kyujo::verdict {

enum class DutyState : std::uint8_t {
    fulfilled,    ///< owed and done
    outstanding,  ///< owed, not done, and not overdue
    breached,     ///< owed, not done, and overdue
    repaired,     ///< breached, and what follows the breach was done, at whatever link of the chain
    open,         ///< it turns on something undecided
    not_owed
};
std::string_view to_string(DutyState state);

struct DutyVerdict {
    DutyState state = DutyState::not_owed;
    bool breached = false;  ///< for certain, even where it is open whether the breach is repaired
    Openness openness;      ///< outcomes of its table are states
};
/// `duty`: index in Ground::duties.
DutyVerdict answer_duty(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, std::uint32_t duty);

/// The duty and the further ones that follow its breach, first first: indexes into Ground::duties.
std::vector<std::uint32_t> chain_from(const theory::Ground& ground, std::uint32_t duty);
/// The state as a question to the solver: a function of the tags of the chain's literals alone. Fulfilled itself, or repaired by a further link
/// (which is owed only where every link above is breached); else breached; else owed, and so outstanding; else not owed.
Target duty_target(const theory::Ground& ground, std::uint32_t duty);

}  // namespace kyujo::verdict
