#include "verdict/duties.hpp"

#include <optional>

namespace kyujo::verdict {

std::string_view to_string(DutyState state)
{
    switch (state) {
        case DutyState::fulfilled:
            return "fulfilled";
        case DutyState::outstanding:
            return "outstanding";
        case DutyState::breached:
            return "breached";
        case DutyState::repaired:
            return "repaired";
        case DutyState::open:
            return "open";
        case DutyState::not_owed:
            break;
    }
    return "not_owed";
}

std::vector<std::uint32_t> chain_from(const theory::Ground& ground, std::uint32_t duty)
{
    std::vector<std::uint32_t> chain;
    for (std::optional<std::uint32_t> at = duty; at; at = ground.duties[*at].next) chain.push_back(*at);
    return chain;
}

Target duty_target(const theory::Ground& ground, std::uint32_t duty)
{
    const auto outcome = [](DutyState state) { return static_cast<std::uint8_t>(state); };
    const theory::DutyLink& first = ground.duties[duty];
    Target target{ground.instances[first.instance].issue, {}, outcome(DutyState::not_owed), outcome(DutyState::open)};
    for (const std::uint32_t link : chain_from(ground, duty))
        target.ladder.emplace_back(ground.duties[link].fulfilled, outcome(link == duty ? DutyState::fulfilled : DutyState::repaired));
    target.ladder.emplace_back(first.breached, outcome(DutyState::breached));
    target.ladder.emplace_back(first.owed, outcome(DutyState::outstanding));
    return target;
}

}  // namespace kyujo::verdict
