#include "theory/moments.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

using Kind = Moment::Kind;

void add(std::vector<Moment>& moments, Kind kind, const std::optional<Date>& date, Moment about)
{
    if (!date) return;
    about.kind = kind;
    about.date = *date;
    moments.push_back(about);
}

void add_question(const Law& law, const Scenario& scenario, law::QuestionId id, std::vector<Moment>& moments)
{
    const auto assumed = [&](const scenario::Assumption& assumption) { return assumption.question == id; };
    if (!id.valid() || std::any_of(scenario.assumptions.begin(), scenario.assumptions.end(), assumed)) return;
    const law::Question& question = law.questions[id];
    Moment about;
    about.question = id;
    add(moments, Kind::question_opens, question.open_from, about);
    add(moments, Kind::question_closes, question.open_until, about);
    for (const law::Question::Settled& settled : question.settled) {
        about.reading = settled.reading;
        add(moments, Kind::question_settled, settled.date, about);
    }
}

}  // namespace

std::vector<Moment> moments_of(const Law& law, const Scenario& scenario, RuleId id)
{
    std::vector<Moment> moments;
    const law::Rule& rule = law.rules[id];
    if (!within_sources(law, scenario, id)) return moments;
    Moment about;
    for (const law::Citation& citation : authorities_of(rule)) {
        about.source = citation.source;
        add(moments, Kind::source_begins, law.sources[citation.source].in_force_from, about);
        add(moments, Kind::source_ends, law.sources[citation.source].in_force_until, about);
    }
    about.source = rule.authority() != nullptr ? rule.authority()->source : law::SourceId{};
    about.rule = id;
    add(moments, Kind::rule_begins, rule.from, about);
    add(moments, Kind::rule_ends, rule.until, about);
    add_question(law, scenario, rule.question, moments);
    std::stable_sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) { return a.date < b.date; });
    return moments;
}

bool same_effect(const RuleStanding& a, const RuleStanding& b)
{
    const bool counts = a.standing == Standing::in_force;
    return counts == (b.standing == Standing::in_force) && (!counts || a.open_reading == b.open_reading);
}

std::vector<Date> turning_dates(const Law& law, const Scenario& scenario, std::span<const RuleId> rules)
{
    std::vector<Date> dates;
    for (const RuleId rule : rules) {
        for (const Moment& moment : moments_of(law, scenario, rule)) {
            const RuleStanding before = standing_of(law, scenario, rule, moment.date.plus_days(-1));
            if (!same_effect(before, standing_of(law, scenario, rule, moment.date))) dates.push_back(moment.date);
        }
    }
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

}  // namespace kyujo::theory
