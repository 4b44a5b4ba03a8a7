#include "theory/standing.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

struct Interval {
    std::optional<Date> from, until;

    void narrow(std::optional<Date> later_from, std::optional<Date> earlier_until)
    {
        if (later_from && (!from || *later_from > *from)) from = later_from;
        if (earlier_until && (!until || *earlier_until < *until)) until = earlier_until;
    }
};

Interval in_force(const Law& law, const law::Rule& rule)
{
    Interval interval{rule.from, rule.until};
    const auto narrow = [&](const law::Citation& citation) {
        const law::Source& source = law.sources[citation.source];
        interval.narrow(source.in_force_from, source.in_force_until);
    };
    for (const law::Citation& citation : rule.under) narrow(citation);
    if (rule.under.empty() && !rule.cites.empty()) narrow(rule.cites.front());
    return interval;
}

}  // namespace

std::optional<std::uint32_t> reading_on(const Law& law, const Scenario& scenario, law::QuestionId question, Date date)
{
    for (const scenario::Assumption& assumption : scenario.assumptions) {
        if (assumption.question == question) return assumption.reading;
    }
    std::optional<std::uint32_t> reading;
    for (const law::Question::Settled& settled : law.questions[question].settled) {
        if (settled.date <= date) reading = settled.reading;  // they are sorted by date: the last one counts
    }
    return reading;
}

RuleStanding standing_of(const Law& law, const Scenario& scenario, RuleId id, Date date)
{
    const law::Rule& rule = law.rules[id];
    const Interval interval = in_force(law, rule);
    if (interval.until && *interval.until <= date) return {Standing::no_longer, interval.until, false};
    if (interval.from && *interval.from > date) return {Standing::not_yet, interval.from, false};
    if (!rule.question.valid()) return {};
    const auto reading = reading_on(law, scenario, rule.question, date);
    if (!reading) return {Standing::in_force, std::nullopt, true};
    return {*reading == rule.reading ? Standing::in_force : Standing::other_reading, std::nullopt, false};
}

}  // namespace kyujo::theory
