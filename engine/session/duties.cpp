#include "session/duties.hpp"

#include "session/concepts.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace kyujo::session {

namespace {

const verdict::Solved* solved_for(const Evaluated& one, scenario::InstanceId subject)
{
    if (const auto date = date_for(one, subject)) return one.on(*date);
    const auto later = [](const verdict::Solved& a, const verdict::Solved& b) { return a.date < b.date; };
    const auto latest = std::max_element(one.solved.begin(), one.solved.end(), later);
    return latest == one.solved.end() ? nullptr : &*latest;
}

}  // namespace

std::vector<scenario::InstanceId> with_duties_of_their_own(const Evaluated& one)
{
    const law::Law& law = one.rules->loaded.law;
    std::set<law::EntityId> kinds;
    for (const law::Rule& rule : law.rules)
        if (rule.duty()) kinds.insert(rule.subject);
    const std::set<scenario::InstanceId> judged(one.scenario.judged.begin(), one.scenario.judged.end());
    for (const scenario::InstanceId id : judged) kinds.erase(one.scenario.instances[id].entity);
    std::set<scenario::InstanceId> named;
    for (const scenario::Expectation& expectation : one.scenario.expectations)
        if (std::holds_alternative<scenario::ExpectDuty>(expectation.what)) named.insert(expectation.subject);
    std::vector<scenario::InstanceId> things;
    for (std::size_t i = 0; i < one.scenario.instances.size(); ++i) {
        const scenario::InstanceId id(i);
        const bool told = kinds.count(one.scenario.instances[id].entity) != 0 || named.count(id) != 0;
        const bool by_name = one.scenario.stand_in(id) == nullptr;
        if (told && by_name && judged.count(id) == 0) things.push_back(id);
    }
    return things;
}

std::vector<explain::Duty> other_duties(const Evaluated& one, const std::vector<law::OrderId>& orders)
{
    std::vector<explain::Duty> result;
    const auto things = with_duties_of_their_own(one);
    for (const law::OrderId order : orders) {
        for (const scenario::InstanceId subject : things) {
            const verdict::Solved* solved = solved_for(one, subject);
            if (solved == nullptr) continue;
            auto duties = explain::explain_duties(one.rules->loaded.law, one.scenario, *solved, subject, order);
            std::move(duties.begin(), duties.end(), std::back_inserter(result));
        }
    }
    const auto before = [](const explain::Duty& a, const explain::Duty& b) { return std::pair(a.order, a.date) < std::pair(b.order, b.date); };
    std::stable_sort(result.begin(), result.end(), before);
    return result;
}

const explain::Duty* find_duty(const Evaluated& one, law::RuleId rule, scenario::InstanceId subject)
{
    const auto in = [&](const std::vector<explain::Duty>& duties) -> const explain::Duty* {
        const auto found = std::find_if(duties.begin(), duties.end(), [&](const auto& d) { return d.rule == rule && d.subject == subject; });
        return found == duties.end() ? nullptr : &*found;
    };
    for (const explain::Explanation& explanation : one.explanations)
        if (const auto* found = in(explanation.duties)) return found;
    return in(one.duties);
}

}  // namespace kyujo::session
