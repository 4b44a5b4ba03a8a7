#include "report/fate.hpp"

#include "theory/standing.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

using explain::Superiority;

struct EffectTerm {
    Term operator()(const law::CountsAs& conclusion) const { return conclusion.negated ? Term::against_class : Term::for_class; }
    Term operator()(const law::Norm& conclusion) const
    {
        switch (conclusion.kind) {
            case law::NormKind::permitted:
                return Term::permits;
            case law::NormKind::prohibited:
                return Term::prohibits;
            case law::NormKind::required:
                break;
        }
        return Term::obliges;
    }
    Term operator()(const law::LacksBasis&) const { return Term::denies_basis; }
    Term operator()(const law::OnlyIf&) const { return Term::sets_condition; }
    Term operator()(const std::shared_ptr<const law::Duty>&) const { return Term::imposes_duty; }
};

const law::Source* source_of(const law::Law& law, law::RuleId rule)
{
    const law::Citation* authority = law.rules[rule].authority();
    return authority == nullptr ? nullptr : &law.sources[authority->source];
}

Line beaten(const Scene& scene, const Account& account)
{
    if (!account.by.valid()) return scene.say(Term::beaten_presumption);
    const Line winner = rule_name(scene, account.by);
    const law::Source* mine = source_of(scene.law, account.rule);
    const law::Source* theirs = source_of(scene.law, account.by);
    switch (account.how) {
        case Superiority::overrides:
            return scene.say(Term::beaten_overrides, {winner});
        case Superiority::special:
            return scene.say(Term::beaten_special, {winner});
        case Superiority::not_by_default:
            return scene.say(Term::beaten_default, {winner});
        case Superiority::necessary_condition:
            return scene.say(Term::beaten_condition, {winner});
        case Superiority::superior:
            if (mine == nullptr || theirs == nullptr) return scene.say(Term::beaten_superior, {winner});
            return scene.say(Term::beaten_superior_ranks,
                             {winner, Line(rank_word(scene.language(), theirs->rank)), Line(rank_word(scene.language(), mine->rank))});
        case Superiority::later:
            break;
    }
    const bool dated = mine != nullptr && theirs != nullptr && mine->in_force_from && theirs->in_force_from;
    if (!dated) return scene.say(Term::beaten_later, {winner});
    return scene.say(Term::beaten_later_dates, {winner, Line(text::to_string(*theirs->in_force_from)), Line(text::to_string(*mine->in_force_from))});
}

/// The source whose entry into force is what the rule waits for.
const law::Source* source_waited_for(const law::Law& law, const Account& account)
{
    const law::Rule& rule = law.rules[account.rule];
    for (const law::Citation& citation : rule.under) {
        if (law.sources[citation.source].in_force_from == account.boundary) return &law.sources[citation.source];
    }
    return source_of(law, account.rule);
}

Line not_yet(const Scene& scene, const Account& account)
{
    if (!account.boundary) return scene.say(Term::not_yet_undated);
    const Line from(text::to_string(*account.boundary));
    const law::Source* source = source_waited_for(scene.law, account);
    if (source == nullptr || !source->enacted || *source->enacted >= *account.boundary) return scene.say(Term::not_yet, {from});
    return scene.say(Term::enacted_not_yet, {Line(text::to_string(*source->enacted)), from});
}

Line no_longer(const Scene& scene, const Account& account)
{
    if (!account.boundary) return scene.say(Term::no_longer_undated);
    return scene.say(Term::no_longer, {Line(text::to_string(*account.boundary))});
}

/// Which reading stands instead, and why: the scenario takes it, or the question is settled.
Line other_reading(const Scene& scene, const Account& account)
{
    const law::Rule& rule = scene.law.rules[account.rule];
    const Line line = scene.say(Term::other_reading, {reading_name(scene, rule.question, rule.reading), question_name(scene, rule.question)});
    for (const scenario::Assumption& assumption : scene.scenario.assumptions) {
        if (assumption.question != rule.question) continue;
        return scene.say(Term::reading_assumed, {line, reading_name(scene, rule.question, assumption.reading)});
    }
    const auto& settled = scene.law.questions[rule.question].settled;
    const auto other = std::find_if(settled.begin(), settled.end(), [&](const auto& one) { return one.date == account.boundary; });
    if (other == settled.end()) return line;
    return scene.say(Term::reading_settled, {line, Line(text::to_string(other->date)), reading_name(scene, rule.question, other->reading)});
}

/// The sources that the rule rests on and the scenario does not choose.
Line sources_left_out(const Scene& scene, law::RuleId rule)
{
    std::vector<Line> names;
    for (const law::Citation& citation : theory::rests_on(scene.law, rule)) {
        const auto& chosen = scene.scenario.sources;
        if (std::find(chosen.begin(), chosen.end(), citation.source) != chosen.end()) continue;
        names.emplace_back(scene.law.sources[citation.source].name, Style::code);
    }
    return names.empty() ? Line(scene.say(Term::no_source)) : join(names, scene.say(Term::list_separator));
}

Line question_not_open(const Scene& scene, const Account& account)
{
    const law::Rule& rule = scene.law.rules[account.rule];
    const law::Question& question = scene.law.questions[rule.question];
    const Line reading = reading_name(scene, rule.question, rule.reading);
    const Line name = question_name(scene, rule.question);
    if (!account.boundary) return scene.say(Term::other_reading, {reading, name});
    const Term term = account.boundary == question.open_from ? Term::question_not_yet : Term::question_no_longer;
    return scene.say(term, {reading, name, Line(text::to_string(*account.boundary))});
}

}  // namespace

Line effect(const Scene& scene, const Account& account)
{
    const law::Rule& rule = scene.law.rules[account.rule];
    Line line(scene.say(std::visit(EffectTerm{}, rule.at(account.conclusion, account.link).form)), Style::dim);
    if (rule.by_default) line += Line(scene.say(Term::list_separator), Style::dim) + Line(scene.say(Term::by_default), Style::dim);
    return line;
}

Line fate(const Scene& scene, const Account& account)
{
    switch (account.outcome) {
        case Outcome::decides:
            return scene.say(Term::decides);
        case Outcome::applied:
            return scene.say(Term::applies_too);
        case Outcome::condition_met:
            return scene.say(Term::condition_met);
        case Outcome::condition_false:
            return scene.say(Term::does_not_apply);
        case Outcome::open:
            return scene.say(Term::open);
        case Outcome::beaten:
            return beaten(scene, account);
        case Outcome::clashes:
            if (!account.by.valid()) return scene.say(Term::clashes_unnamed);
            return scene.say(Term::clashes, {rule_name(scene, account.by)});
        case Outcome::excluded:
            return scene.say(Term::excluded);
        case Outcome::not_yet:
            return not_yet(scene, account);
        case Outcome::no_longer:
            return no_longer(scene, account);
        case Outcome::other_reading:
            return other_reading(scene, account);
        case Outcome::question_not_open:
            return question_not_open(scene, account);
        case Outcome::source_left_out:
            break;
    }
    return scene.say(Term::source_left_out, {sources_left_out(scene, account.rule)});
}

}  // namespace kyujo::report
