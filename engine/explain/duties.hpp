// Duties read off the solver's columns: who owes what to when, and why it stands as it does.
#pragma once

#include "explain/accounts.hpp"

namespace kyujo::explain {

class Duties {
public:
    /// Classes that `accounts` has unfolded before are only mentioned here.
    Duties(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, Accounts& accounts)
        : law_(law), scenario_(scenario), solved_(solved), accounts_(accounts)
    {}
    /// Duties of one order's rules where they range over `subject`.
    std::vector<Duty> of(scenario::InstanceId subject, law::OrderId order);

private:
    Duty duty(std::uint32_t first);
    DutyLink link(std::uint32_t index);

    const law::Law& law_;
    const scenario::Scenario& scenario_;
    const verdict::Solved& solved_;
    Accounts& accounts_;
};

}  // namespace kyujo::explain
