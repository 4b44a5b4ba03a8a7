#include "theory/standing.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

void narrow(InForce& interval, std::optional<Date> later_from, std::optional<Date> earlier_until)
{
    if (later_from && (!interval.from || *later_from > *interval.from)) interval.from = later_from;
    if (earlier_until && (!interval.until || *earlier_until < *interval.until)) interval.until = earlier_until;
}

template <class Citations>
std::span<const law::Citation> first_of(const Citations& cited)
{
    return cited.size() == 0 ? std::span<const law::Citation>() : std::span<const law::Citation>(&*cited.begin(), 1);
}

}  // namespace

InForce in_force(const Law& law, const law::Rule& rule)
{
    InForce interval{rule.from, rule.until};
    for (const law::Citation& citation : authorities_of(rule)) {
        const law::Source& source = law.sources[citation.source];
        narrow(interval, source.in_force_from, source.in_force_until);
    }
    return interval;
}

std::span<const law::Citation> authorities_of(const law::Rule& rule)
{
    return rule.under.empty() ? first_of(rule.cites) : std::span<const law::Citation>(rule.under.begin(), rule.under.size());
}

std::span<const law::Citation> rests_on(const Law& law, RuleId id)
{
    const law::Rule& rule = law.rules[id];
    const auto own = authorities_of(rule);
    if (!own.empty() || !rule.question.valid()) return own;
    return first_of(law.questions[rule.question].cites);
}

bool within_sources(const Law& law, const Scenario& scenario, RuleId rule)
{
    if (scenario.sources.empty()) return true;
    const auto chosen = [&](const law::Citation& citation) {
        return std::find(scenario.sources.begin(), scenario.sources.end(), citation.source) != scenario.sources.end();
    };
    const auto sources = rests_on(law, rule);
    return !sources.empty() && std::all_of(sources.begin(), sources.end(), chosen);
}

QuestionState question_on(const Law& law, law::QuestionId id, Date date)
{
    using Kind = QuestionState::Kind;
    const law::Question& question = law.questions[id];
    const auto settled = std::find_if(question.settled.rbegin(), question.settled.rend(), [&](const auto& one) { return one.date <= date; });
    if (settled != question.settled.rend()) return {Kind::settled, settled->reading, settled->date};
    if (question.open_from && date < *question.open_from) return {Kind::not_open, 0, question.open_from};
    if (question.open_until && *question.open_until <= date) return {Kind::not_open, 0, question.open_until};
    return {};
}

QuestionState question_on(const Law& law, const Scenario& scenario, law::QuestionId id, Date date)
{
    for (const scenario::Assumption& assumption : scenario.assumptions) {
        if (assumption.question == id) return {QuestionState::Kind::assumed, assumption.reading, std::nullopt};
    }
    return question_on(law, id, date);
}

RuleStanding standing_of(const Law& law, const Scenario& scenario, RuleId id, Date date)
{
    const law::Rule& rule = law.rules[id];
    if (!within_sources(law, scenario, id)) return {Standing::source_left_out, std::nullopt, false};
    const InForce interval = in_force(law, rule);
    if (interval.until && *interval.until <= date) return {Standing::no_longer, interval.until, false};
    if (interval.from && *interval.from > date) return {Standing::not_yet, interval.from, false};
    if (!rule.question.valid()) return {};
    const QuestionState state = question_on(law, scenario, rule.question, date);
    switch (state.kind) {
        case QuestionState::Kind::open:
            return {Standing::in_force, std::nullopt, true};
        case QuestionState::Kind::not_open:
            return {Standing::question_not_open, state.boundary, false};
        case QuestionState::Kind::assumed:
        case QuestionState::Kind::settled:
            break;
    }
    if (state.reading == rule.reading) return {};
    return {Standing::other_reading, state.boundary, false};
}

}  // namespace kyujo::theory
