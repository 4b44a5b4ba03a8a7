#include "batch/judge.hpp"

#include "explain/explanation.hpp"
#include "report/duties.hpp"
#include "scenario/codes.hpp"
#include "session/concepts.hpp"
#include "session/decisions.hpp"
#include "session/duties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kyujo::batch {

namespace {

std::vector<std::string> decisive(const law::Law& law, const scenario::Scenario& scenario, const verdict::Openness& openness, bool facts)
{
    std::set<std::string> names;
    for (const verdict::TableColumn& column : openness.table.columns) {
        const verdict::Variable& variable = openness.unknowns->variables[column.variable];
        if (facts && variable.is_fact()) names.insert(verdict::path_of(law, scenario, variable));
        if (!facts && variable.kind == verdict::Variable::Kind::question) names.emplace(law.questions[variable.question].name);
    }
    return {names.begin(), names.end()};
}

/// The law of a day, solved now if it was not asked before; null, and errors, when it cannot be solved.
const verdict::Solved* solve_on(const Setting& setting, law::Date date, session::Evaluated& one, const std::vector<theory::Issue>& asked,
                                text::Diagnostics& findings)
{
    if (const verdict::Solved* const known = one.on(date)) return known;
    const std::size_t errors = findings.error_count();
    verdict::Solved solved = verdict::solve(setting.law(), one.scenario, date, findings, setting.limits, asked);
    if (findings.error_count() != errors) return nullptr;
    return &one.solved.emplace_back(std::move(solved));
}

void no_law_date(const scenario::Scenario& scenario, scenario::InstanceId thing, text::Diagnostics& findings)
{
    findings.error(session::no_law_date, scenario.span, fmt::format("nothing says which date's law applies to `{}`", scenario.instances[thing].name),
                   "give `as_of` in the scenario, the thing's own `date`, or `--as-of`");
}

}  // namespace

Answer answer_of(const Setting& setting, const scenario::Scenario& scenario, const verdict::Solved& solved, scenario::InstanceId thing,
                 law::OrderId order)
{
    const law::Law& law = setting.law();
    const verdict::Answer found = verdict::answer(law, scenario, solved, thing, order);
    Answer answer{scenario.instances[thing].name, order, solved.date, found.word, found.further_grounds, {}, {}, {}, {}};
    answer.missing = decisive(law, scenario, found.openness, true);
    answer.turns_on = decisive(law, scenario, found.openness, false);
    if (!setting.columns.explained()) return answer;
    session::Evaluated one;
    one.explanations.push_back(explain::explain(law, scenario, solved, found));
    const auto rules = session::deciding_rules(one, thing, order);
    answer.because.assign(rules.begin(), rules.end());
    for (const explain::Duty& duty : one.explanations.front().duties)
        for (const explain::DutyLink& link : duty.chain)
            answer.duties.emplace_back(report::duty_name(law, duty.rule, link.account.link), verdict::to_string(link.state));
    return answer;
}

std::optional<scenario::Scenario> Reader::read(std::string_view line, text::Diagnostics& findings)
{
    const std::size_t errors = findings.error_count();
    const auto document = json_.read({text::FileId(0), 0, line}, findings);
    if (!document) return std::nullopt;
    scenario::requested_rules(*document, findings);
    if (const scenario::Node* const vary = document->find("vary")) {
        findings.error(scenario::code::bad_variation, vary->span, "`vary` makes several scenarios, and a line is one",
                       "write a line for each of them");
        return std::nullopt;
    }
    auto scenarios = scenario::read_scenarios(*document, setting_.law(), {}, findings, setting_.read);
    if (findings.error_count() != errors || scenarios.size() != 1) return std::nullopt;
    return std::move(scenarios.front());
}

std::vector<Answer> judge(const Setting& setting, scenario::Scenario scenario, text::Diagnostics& findings)
{
    const law::Law& law = setting.law();
    const std::size_t errors = findings.error_count();
    session::Evaluated one;
    one.rules = setting.rules;
    one.scenario = std::move(scenario);
    const std::vector<theory::Issue> asked = session::asked_issues(one.scenario, setting.orders);
    std::vector<Answer> answers;
    for (const scenario::InstanceId thing : one.scenario.judged) {
        const auto date = one.scenario.law_date(thing, law);
        if (!date) {
            no_law_date(one.scenario, thing, findings);
            continue;
        }
        for (const law::OrderId order : setting.orders) {
            const auto applied = verdict::law_applied(law, one.scenario, thing, order, *date, setting.limits, findings);
            const verdict::Solved* const solved = applied ? solve_on(setting, applied->date, one, asked, findings) : nullptr;
            if (solved == nullptr) return {};
            answers.push_back(answer_of(setting, one.scenario, *solved, thing, order));
        }
    }
    // What is asked of other things is not written, but must not be what refuses the scenario.
    std::vector<std::optional<law::Date>> others;
    for (const theory::Issue& issue : asked) others.push_back(session::date_for(one, issue.subject));
    for (const scenario::InstanceId thing : session::with_duties_of_their_own(one)) others.push_back(one.scenario.law_date(thing, law));
    for (const auto& date : others)
        if (date && solve_on(setting, *date, one, asked, findings) == nullptr) return {};
    return findings.error_count() == errors ? answers : std::vector<Answer>();
}

bool has_one_day(const Setting& setting, const scenario::Scenario& scenario)
{
    if (!session::asked_issues(scenario, setting.orders).empty()) return false;
    const auto own = [](const scenario::Instance& thing) { return thing.as_of.has_value(); };
    if (scenario.as_of && (scenario.law_date_fixed || std::none_of(scenario.instances.begin(), scenario.instances.end(), own))) return true;
    session::Evaluated one;
    one.rules = setting.rules;
    one.scenario = scenario;
    return scenario.judged.size() == 1 && session::with_duties_of_their_own(one).empty();
}

}  // namespace kyujo::batch
