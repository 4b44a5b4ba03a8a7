#include "explain/duties.hpp"

#include "explain/ways.hpp"

#include <array>
#include <utility>

namespace kyujo::explain {

using theory::LiteralId;
using verdict::DutyState;

std::vector<Duty> Duties::of(scenario::InstanceId subject, law::OrderId order)
{
    std::vector<Duty> result;
    const auto found = solved_.ground.duties_about.find(subject);
    if (found == solved_.ground.duties_about.end()) return result;
    for (const std::uint32_t first : found->second) {
        const theory::RuleInstance& imposing = solved_.ground.instances[solved_.ground.duties[first].instance];
        if (law_.rules[imposing.rule].order == order) result.push_back(duty(first));
    }
    return result;
}

Duty Duties::duty(std::uint32_t first)
{
    const theory::RuleInstance& imposing = solved_.ground.instances[solved_.ground.duties[first].instance];
    Duty result{imposing.rule, imposing.subject, law_.rules[imposing.rule].order, solved_.date, {}, std::nullopt, {}};
    const auto chain = verdict::chain_from(solved_.ground, first);
    for (const std::uint32_t index : chain) result.chain.push_back(link(index));
    if (const auto after = solved_.ground.duties[chain.back()].after) {
        const theory::RuleInstance& consequence = solved_.ground.instances[*after];
        result.consequence = accounts_.of(consequence, {});
        result.consequence_for = consequence.issue.subject;
    }
    return result;
}

DutyLink Duties::link(std::uint32_t index)
{
    const theory::DutyLink& link = solved_.ground.duties[index];
    const theory::RuleInstance& imposing = solved_.ground.instances[link.instance];
    const law::Duty& form = *law_.rules[imposing.rule].at(imposing.conclusion, imposing.link).duty();
    DutyLink result;
    verdict::DutyVerdict found = verdict::answer_duty(law_, scenario_, solved_, index);
    result.state = found.state;
    result.breached = found.breached;
    result.openness = std::move(found.openness);
    result.ways = ways_of(solved_, imposing.issue, result.openness, static_cast<std::uint8_t>(found.state),
                          [](std::uint8_t) { return std::vector<LiteralId>(); });
    result.bearer = link.bearer;
    result.dated = form.by.has_value();
    result.due = theory::due_date(law_, scenario_, link.due);
    const std::array<LiteralId, 1> owed{link.owed};
    result.account = accounts_.of(imposing, owed);
    if (result.state == DutyState::not_owed) return result;
    std::vector<Reason> deadline;
    accounts_.reasons().collect(link.overdue, deadline);
    result.deadline = std::move(deadline.front());
    accounts_.reasons().collect(link.done, result.performance);
    return result;
}

std::vector<Duty> explain_duties(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, scenario::InstanceId subject,
                                 law::OrderId order)
{
    Accounts accounts(law, scenario, solved);
    return Duties(law, scenario, solved, accounts).of(subject, order);
}

}  // namespace kyujo::explain
