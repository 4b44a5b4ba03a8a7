#include "report/timeline_words.hpp"

#include "report/variables.hpp"

namespace kyujo::report {
namespace {

using theory::Moment;

Line day(law::Date date)
{
    return Line(text::to_string(date));
}

Line settlement_text(const Scene& scene, const Moment& moment)
{
    const Line name = question_name(scene, moment.question);
    const Line reading = reading_name(scene, moment.question, moment.reading);
    for (const law::Question::Settled& settled : scene.law.questions[moment.question].settled)
        if (settled.date == moment.date && settled.by) return scene.say(Term::question_settled_by, {name, reading, cited(scene, *settled.by)});
    return scene.say(Term::question_settled, {name, reading});
}

/// A rule with a date of its own: beside a source that is in force already, that is a commencement in stages.
Line rule_begins_text(const Scene& scene, const Moment& moment)
{
    const Line rule = rule_title(scene, moment.rule);
    const law::Source* const source = moment.source.valid() ? &scene.law.sources[moment.source] : nullptr;
    if (source == nullptr || !source->in_force_from || *source->in_force_from >= moment.date) return scene.say(Term::rule_begins, {rule});
    return scene.say(Term::rule_begins_staged, {rule, Line(source_title(scene, moment.source)), day(*source->in_force_from)});
}

}  // namespace

Line timeline_title(const TimelineCase& one, const Options& options)
{
    const Line title(title_of(*one.scenario, options.language));
    if (one.scenario->variation.empty()) return title;
    return fill(word(options.language, Term::remark), {title, Line(one.scenario->variation)});
}

Line strip_title(const Scene& scene, const explain::Strip& strip)
{
    return scene.say(Term::remark, {thing(scene, strip.subject), Line(order_title(scene, strip.order))});
}

Line span_of_time(const Scene& scene, const explain::Interval& interval)
{
    if (!interval.from && !interval.until) return Line(scene.say(Term::always));
    if (!interval.until) return scene.say(Term::from_day, {day(*interval.from)});
    if (!interval.from) return scene.say(Term::before, {day(*interval.until)});
    const law::Date last = interval.until->plus_days(-1);
    if (*interval.from == last) return scene.say(Term::on, {day(last)});
    return scene.say(Term::between_days, {day(*interval.from), day(last)});
}

Line event_text(const Scene& scene, const explain::LawEvent& event)
{
    const Moment& moment = event.moment;
    switch (moment.kind) {
        case Moment::Kind::source_begins: {
            const Line source(source_title(scene, moment.source));
            if (!event.enacted) return scene.say(Term::source_begins, {source});
            return scene.say(Term::source_begins_enacted, {source, day(*event.enacted)});
        }
        case Moment::Kind::source_ends:
            return scene.say(Term::source_ends, {Line(source_title(scene, moment.source))});
        case Moment::Kind::rule_begins:
            return rule_begins_text(scene, moment);
        case Moment::Kind::rule_ends:
            return scene.say(Term::rule_ends, {rule_title(scene, moment.rule)});
        case Moment::Kind::question_opens:
            return scene.say(Term::question_opens, {question_name(scene, moment.question)});
        case Moment::Kind::question_closes:
            return scene.say(Term::question_closes, {question_name(scene, moment.question)});
        case Moment::Kind::question_settled:
            return settlement_text(scene, moment);
        case Moment::Kind::duty_overdue:
            break;
    }
    return scene.say(Term::duty_overdue, {rule_title(scene, moment.rule)});
}

Line enactment_text(const Scene& scene, const explain::Enactment& enactment)
{
    const bool whole = scene.law.sources[enactment.source].in_force_from == enactment.effective;
    return scene.say(whole ? Term::enacted_in_force : Term::enacted_in_effect,
                     {day(enactment.date), Line(source_title(scene, enactment.source)), day(enactment.effective)});
}

std::vector<Line> phase_turns_on(const Scene& scene, const explain::Phase& phase)
{
    std::vector<Line> names;
    for (const verdict::TableColumn& column : phase.openness.table.columns)
        names.push_back(variable_name(scene, phase.openness.unknowns->variables[column.variable], phase.ways));
    return names;
}

}  // namespace kyujo::report
