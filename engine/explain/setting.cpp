#include "explain/setting.hpp"

#include "theory/cone.hpp"

#include <algorithm>

namespace kyujo::explain {

namespace {

using Kind = theory::QuestionState::Kind;

bool takes_side_on(const law::Law& law, const std::vector<law::RuleId>& rules, law::QuestionId question)
{
    return std::any_of(rules.begin(), rules.end(), [&](law::RuleId rule) { return law.rules[rule].question == question; });
}

}  // namespace

Setting setting_of(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, const theory::Issue& issue)
{
    Setting setting;
    if (scenario.assumptions.empty() && scenario.sources.empty()) return setting;
    const std::vector<law::RuleId> rules = theory::cone_of(law, solved.ground, issue).rules;
    for (const scenario::Assumption& assumption : scenario.assumptions) {
        const theory::QuestionState state = theory::question_on(law, assumption.question, solved.date);
        const bool with_law = state.kind == Kind::open || (state.kind == Kind::settled && state.reading == assumption.reading);
        if (!with_law && takes_side_on(law, rules, assumption.question)) setting.assumed.push_back({assumption.question, assumption.reading, state});
    }
    for (const law::RuleId rule : rules)
        if (!theory::within_sources(law, scenario, rule)) setting.left_out.push_back(rule);
    return setting;
}

}  // namespace kyujo::explain
