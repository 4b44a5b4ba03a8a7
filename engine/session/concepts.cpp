#include "session/concepts.hpp"

#include <algorithm>

namespace kyujo::session {

namespace {

using theory::Issue;

/// Orders in which a rule concludes the class for the thing; all of them when none does (definitions and presumptions belong to no order).
std::vector<law::OrderId> speaking(const theory::Ground& ground, Issue issue, const std::vector<law::OrderId>& orders)
{
    std::vector<law::OrderId> found;
    for (const law::OrderId order : orders) {
        issue.order = order;
        const auto instances = ground.by_issue.find(issue);
        if (instances != ground.by_issue.end() && !instances->second.empty()) found.push_back(order);
    }
    return found.empty() ? orders : found;
}

/// Of a thing that is judged, the law that judged it, which the milder-law maxim may have chosen; else that of its law date.
const verdict::Solved* solved_for(const Evaluated& one, scenario::InstanceId subject, law::OrderId order)
{
    for (const explain::Explanation& judged : one.explanations)
        if (judged.answer.subject == subject && judged.answer.order == order) return one.on(judged.answer.date);
    const auto date = date_for(one, subject);
    return date ? one.on(*date) : nullptr;
}

}  // namespace

std::optional<law::Date> date_for(const Evaluated& one, scenario::InstanceId subject)
{
    if (const auto own = one.scenario.law_date(subject, one.rules->loaded.law)) return own;
    std::optional<law::Date> shared;
    for (const scenario::InstanceId judged : one.scenario.judged) {
        const auto date = one.scenario.law_date(judged, one.rules->loaded.law);
        if (!date || (shared && *shared != *date)) return std::nullopt;
        shared = date;
    }
    return shared;
}

std::vector<Issue> asked_issues(const scenario::Scenario& scenario, const std::vector<law::OrderId>& orders)
{
    std::vector<Issue> issues;
    for (const scenario::Expectation& expectation : scenario.expectations) {
        const auto* asked = std::get_if<scenario::ExpectConcept>(&expectation.what);
        if (asked == nullptr) continue;
        for (const law::OrderId order : expectation.order.valid() ? std::vector{expectation.order} : orders)
            issues.push_back({order, expectation.subject, asked->concept_id});
    }
    return issues;
}

std::vector<explain::ConceptExplanation> asked_concepts(const Evaluated& one, const std::vector<law::OrderId>& orders)
{
    std::vector<explain::ConceptExplanation> answers;
    for (const scenario::Expectation& expectation : one.scenario.expectations) {
        const auto* asked = std::get_if<scenario::ExpectConcept>(&expectation.what);
        if (asked == nullptr || one.solved.empty()) continue;
        Issue issue{expectation.order, expectation.subject, asked->concept_id};
        const auto in = expectation.order.valid() ? std::vector{expectation.order} : speaking(one.solved.front().ground, issue, orders);
        for (const law::OrderId order : in) {
            issue.order = order;
            const verdict::Solved* const solved = solved_for(one, expectation.subject, order);
            const bool known = std::any_of(answers.begin(), answers.end(), [&](const auto& a) { return a.verdict.issue == issue; });
            if (solved != nullptr && !known) answers.push_back(explain::explain_concept(one.rules->loaded.law, one.scenario, *solved, issue));
        }
    }
    return answers;
}

}  // namespace kyujo::session
