#include "explain/ways.hpp"

#include "verdict/complete.hpp"

#include <algorithm>
#include <set>

namespace kyujo::explain {

namespace {

using theory::LiteralId;

/// Rules that apply in a completion and whose conclusion stands there.
std::vector<RuleId> carrying(const theory::Ground& ground, const verdict::Completer& completion, const Issue& issue,
                             const std::vector<LiteralId>& heads)
{
    std::vector<RuleId> rules;
    const auto found = ground.by_issue.find(issue);
    if (found == ground.by_issue.end()) return rules;
    for (const std::uint32_t number : found->second) {
        const theory::RuleInstance& instance = ground.instances[number];
        if (!instance.theory_rule.valid() || std::find(heads.begin(), heads.end(), instance.head) == heads.end()) continue;
        const auto body = ground.theory.body(instance.theory_rule);
        const bool applies = std::all_of(body.begin(), body.end(), [&](LiteralId id) { return completion.is_proved(id); });
        if (applies && completion.is_proved(instance.head) && std::find(rules.begin(), rules.end(), instance.rule) == rules.end())
            rules.push_back(instance.rule);
    }
    return rules;
}

/// Everything that `carrying` looks at.
std::vector<LiteralId> literals_about(const theory::Ground& ground, const Issue& issue)
{
    std::vector<LiteralId> literals;
    const auto found = ground.by_issue.find(issue);
    if (found == ground.by_issue.end()) return literals;
    for (const std::uint32_t number : found->second) {
        const theory::RuleInstance& instance = ground.instances[number];
        if (!instance.theory_rule.valid()) continue;
        literals.push_back(instance.head);
        const auto body = ground.theory.body(instance.theory_rule);
        literals.insert(literals.end(), body.begin(), body.end());
    }
    return literals;
}

/// A row as one assignment: what it leaves free, or gives several values, is left open.
std::vector<std::uint32_t> whole_row(const verdict::Openness& openness, const verdict::TableRow& row)
{
    std::vector<std::uint32_t> assignment(openness.unknowns->variables.size(), verdict::left_open);
    for (std::size_t i = 0; i < openness.table.columns.size(); ++i) {
        const verdict::TableColumn& column = openness.table.columns[i];
        const bool one_value = row.cells[i].size() == 1 && column.groups[row.cells[i].front()].size() == 1;
        if (one_value) assignment[column.variable] = column.groups[row.cells[i].front()].front();
    }
    return assignment;
}

/// Completions that differ from the first in one variable: enough to meet every rule that stands for one value of it.
std::vector<std::vector<std::uint32_t>> samples(const verdict::Unknowns& unknowns)
{
    std::vector<std::vector<std::uint32_t>> result(1, std::vector<std::uint32_t>(unknowns.variables.size(), 0));
    for (std::size_t i = 0; i < unknowns.variables.size(); ++i) {
        for (std::uint32_t value = 1; value < unknowns.variables[i].size; ++value) {
            result.push_back(result.front());
            result.back()[i] = value;
        }
    }
    return result;
}

std::vector<RuleId> law_rules(const theory::Ground& ground, const std::vector<theory::TheoryRuleId>& rules)
{
    std::vector<RuleId> result;
    for (const theory::TheoryRuleId rule : rules) {
        const theory::RuleOrigin origin = ground.origins[rule.index()];
        const RuleId id = origin.helper == theory::Helper::none ? ground.instances[origin.instance].rule : RuleId();
        if (std::find(result.begin(), result.end(), id) == result.end()) result.push_back(id);
    }
    return result;
}

}  // namespace

Ways ways_of(const verdict::Solved& solved, const Issue& issue, const verdict::Openness& openness, std::uint8_t outcome, const HeadsOf& heads_of)
{
    Ways ways;
    const auto add_clash = [&](const verdict::Variable& variable) {
        if (variable.kind != verdict::Variable::Kind::clash) return;
        const verdict::ClashingRules rules = verdict::clashing_rules(solved.ground, solved.firm, variable.issue);
        ways.clashes.push_back({variable.issue, law_rules(solved.ground, rules.for_it), law_rules(solved.ground, rules.against_it)});
    };
    for (const verdict::Variable& variable : openness.idle) add_clash(variable);
    if (!openness.by_cases || openness.stopped) return ways;
    for (const verdict::TableColumn& column : openness.table.columns) add_clash(openness.unknowns->variables[column.variable]);
    verdict::Completer completer(solved.ground, solved.firm, *openness.unknowns, literals_about(solved.ground, issue));
    const auto carried = [&](std::span<const std::uint32_t> assignment, std::uint8_t in_this_case) {
        completer.solve(assignment);
        return carrying(solved.ground, completer, issue, heads_of(in_this_case));
    };
    for (const verdict::TableRow& row : openness.table.rows) {
        // Those that carry it in the whole row; where none does, those that do in its first case.
        std::vector<RuleId> rules = carried(whole_row(openness, row), row.outcome);
        ways.deciding.push_back(rules.empty() ? carried(row.example, row.outcome) : std::move(rules));
    }
    if (!openness.table.columns.empty()) return ways;
    std::set<std::vector<RuleId>> different;
    for (const auto& sample : samples(*openness.unknowns)) different.insert(carried(sample, outcome));
    ways.deciding.assign(different.begin(), different.end());
    return ways;
}

}  // namespace kyujo::explain
