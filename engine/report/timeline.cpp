#include "report/timeline.hpp"

#include "report/render.hpp"
#include "report/timeline_words.hpp"

namespace kyujo::report {
namespace {

/// `Act on … enters into force: rule_a, rule_b`. An event of a rule names it already.
Item event_item(const Scene& scene, const explain::LawEvent& event)
{
    const Line line = event_text(scene, event);
    if (event.moment.rule.valid()) return {{line}, {}};
    std::vector<Line> rules;
    for (const law::RuleId rule : event.rules) rules.push_back(rule_name(scene, rule));
    return {{scene.say(Term::colon, {line, join(rules, scene.say(Term::list_separator))})}, {}};
}

/// Who carries the verdict; of a later phase, from which day on.
Line carrying_line(const Scene& scene, const explain::Phase& phase, bool later)
{
    std::vector<Line> names;
    for (const law::RuleId rule : phase.deciding) names.push_back(rule_title(scene, rule));
    const bool open = names.empty();
    if (open) names = phase_turns_on(scene, phase);
    if (names.empty()) return {};
    const Line all = join(names, scene.say(Term::list_separator));
    if (!later) return scene.say(open ? Term::turns_on : Term::decided_by, {all});
    return scene.say(open ? Term::turns_on_from : Term::decided_by_from, {Line(text::to_string(*phase.from)), all});
}

Item interval_item(const Scene& scene, const explain::Interval& interval)
{
    Line verdict = verdict_line(scene.language(), interval.word);
    for (const verdict::Word ground : interval.further_grounds)
        verdict += Line(scene.say(Term::list_separator)) + verdict_line(scene.language(), ground);
    Item item{{scene.say(Term::colon, {span_of_time(scene, interval), verdict})}, {}};
    for (std::size_t i = 0; i < interval.phases.size(); ++i) {
        const explain::Phase& phase = interval.phases[i];
        std::vector<Item> events;
        for (const explain::LawEvent& event : phase.changed_by) events.push_back(event_item(scene, event));
        if (i == 0) item.children = std::move(events);
        Line line = carrying_line(scene, phase, i > 0);
        if (line.empty() && i > 0 && !phase.changed_by.empty()) line = scene.say(Term::from_day, {Line(text::to_string(*phase.from))});
        if (!line.empty()) item.children.push_back({{line}, i == 0 ? std::vector<Item>() : std::move(events)});
    }
    for (const explain::Enactment& enactment : interval.enactments) item.children.push_back({{enactment_text(scene, enactment)}, {}});
    return item;
}

Document document_of(std::span<const TimelineCase> cases, const Options& options)
{
    Document document;
    for (const TimelineCase& one : cases) {
        document.push_back(Heading{1, timeline_title(one, options)});
        if (one.scenario->law_date_unused) document.push_back(Paragraph{Line(word(options.language, Term::dates_unused))});
        if (const Line only = restriction(*one.scenario, *one.law, options.language); !only.empty()) document.push_back(Paragraph{only});
        for (const explain::Strip& strip : one.strips) {
            const Scene scene{*one.law, *one.scenario, options, strip.order};
            document.push_back(Heading{2, strip_title(scene, strip)});
            if (strip.act) document.push_back(Paragraph{scene.say(Term::milder_dates, {Line(text::to_string(*strip.act))})});
            List list;
            for (const explain::Interval& interval : strip.intervals) list.items.push_back(interval_item(scene, interval));
            document.push_back(std::move(list));
        }
    }
    return document;
}

}  // namespace

std::string timelines(std::span<const TimelineCase> cases, const Options& options)
{
    if (options.format == Format::json) return timelines_as_json(cases, options);
    if (options.format == Format::markdown) return render_markdown(document_of(cases, options));
    return render_text(document_of(cases, options), {options.width, options.color});
}

}  // namespace kyujo::report
