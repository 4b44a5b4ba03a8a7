#include "session/decisions.hpp"

namespace kyujo::session {

namespace {

using explain::Account;
using explain::Outcome;
using explain::Reason;

bool matches(law::OrderId wanted, law::OrderId order)
{
    return !wanted.valid() || wanted == order;
}

/// Rules that ground the classes in a tree of reasons.
void collect(const std::vector<Reason>& reasons, std::set<law::RuleId>& rules)
{
    for (const Reason& reason : reasons) {
        if (reason.grounding == explain::Grounding::rule && reason.rule.valid()) rules.insert(reason.rule);
        collect(reason.because, rules);
    }
}

void collect(const std::vector<Account>& account, const std::vector<std::uint32_t>& deciding, std::set<law::RuleId>& rules)
{
    for (const std::uint32_t index : deciding) {
        rules.insert(account[index].rule);
        collect(account[index].holding, rules);
        collect(account[index].failing, rules);  // a bar decides by what fails
    }
}

/// Of an answer that is the same in every case, the rules that carry it in one or another.
void collect_always(const verdict::Openness& openness, const explain::Ways& ways, std::set<law::RuleId>& rules)
{
    if (!openness.table.columns.empty()) return;
    for (const auto& way : ways.deciding) rules.insert(way.begin(), way.end());
}

void collect_beaten(const std::vector<Account>& account, law::RuleId loser, std::vector<std::pair<law::RuleId, law::RuleId>>& pairs)
{
    for (const Account& entry : account)
        if (entry.rule == loser && entry.outcome == Outcome::beaten) pairs.emplace_back(entry.rule, entry.by);
}

/// Whether a rule took effect where it concludes something: see points/trace.hpp for why being beaten does not count.
bool took_effect(Outcome outcome)
{
    return outcome == Outcome::decides || outcome == Outcome::applied || outcome == Outcome::condition_met || outcome == Outcome::clashes;
}

/// What became of the rules that impose duties, as to their first links.
std::vector<Account> duty_accounts(const Evaluated& one, scenario::InstanceId subject)
{
    std::vector<Account> accounts;
    const auto add = [&](const std::vector<explain::Duty>& duties) {
        for (const explain::Duty& duty : duties)
            if (!subject.valid() || duty.subject == subject) accounts.push_back(duty.chain.front().account);
    };
    for (const auto& explanation : one.explanations) add(explanation.duties);
    add(one.duties);
    return accounts;
}

void collect_applied(const std::vector<Account>& account, std::set<law::RuleId>& rules)
{
    for (const Account& entry : account)
        if (took_effect(entry.outcome)) rules.insert(entry.rule);
}

}  // namespace

std::vector<std::uint32_t> reasons(const explain::Explanation& explanation)
{
    if (explanation.answer.word != verdict::Word::conflict || !explanation.deciding.empty()) return explanation.deciding;
    std::vector<std::uint32_t> clashing;
    for (std::size_t i = 0; i < explanation.account.size(); ++i)
        if (explanation.account[i].outcome == Outcome::clashes) clashing.push_back(static_cast<std::uint32_t>(i));
    return clashing;
}

std::set<law::RuleId> deciding_rules(const Evaluated& one, scenario::InstanceId subject, law::OrderId order)
{
    std::set<law::RuleId> rules;
    for (const auto& explanation : one.explanations) {
        if (explanation.answer.subject != subject || !matches(order, explanation.answer.order)) continue;
        collect(explanation.account, reasons(explanation), rules);
        collect_always(explanation.answer.openness, explanation.ways, rules);
    }
    for (const auto& asked : one.concepts) {
        if (asked.verdict.issue.subject != subject || !matches(order, asked.verdict.issue.order)) continue;
        collect(asked.account, asked.deciding, rules);
        collect({asked.reason}, rules);
        collect_always(asked.verdict.openness, asked.ways, rules);
    }
    return rules;
}

std::vector<std::pair<law::RuleId, law::RuleId>> beaten_rules(const Evaluated& one, scenario::InstanceId subject, law::OrderId order,
                                                              law::RuleId loser)
{
    std::vector<std::pair<law::RuleId, law::RuleId>> pairs;
    for (const auto& explanation : one.explanations)
        if (explanation.answer.subject == subject && matches(order, explanation.answer.order)) collect_beaten(explanation.account, loser, pairs);
    const law::Law& law = one.rules->loaded.law;
    if (matches(order, law.rules[loser].order)) collect_beaten(duty_accounts(one, subject), loser, pairs);
    for (const verdict::Solved& solved : one.solved) {
        for (const theory::RuleInstance& instance : solved.ground.instances) {
            if (instance.rule != loser || !instance.issue.concept_id.valid() || !matches(order, instance.issue.order)) continue;
            collect_beaten(explain::explain_concept(law, one.scenario, solved, instance.issue).account, loser, pairs);
        }
    }
    return pairs;
}

std::set<law::RuleId> applied_rules(const Evaluated& one)
{
    const law::Law& law = one.rules->loaded.law;
    std::set<law::RuleId> rules;
    for (const auto& explanation : one.explanations) collect_applied(explanation.account, rules);
    collect_applied(duty_accounts(one, {}), rules);
    for (const verdict::Solved& solved : one.solved)
        for (const auto& [issue, instances] : solved.ground.by_issue)
            if (issue.concept_id.valid()) collect_applied(explain::explain_concept(law, one.scenario, solved, issue).account, rules);
    return rules;
}

}  // namespace kyujo::session
