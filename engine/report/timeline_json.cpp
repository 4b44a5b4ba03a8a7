// Timelines as data: docs/schema/timeline-1.json.
#include "report/json.hpp"
#include "report/timeline_words.hpp"
#include "report/variation.hpp"

namespace kyujo::report {
namespace {

constexpr std::uint64_t timeline_version = 1;

void member(JsonWriter& json, std::string_view name, const std::optional<law::Date>& date)
{
    if (date) json.member(name, text::to_string(*date));
}

template <class Items, class Write>
void array(JsonWriter& json, std::string_view name, const Items& items, Write&& write)
{
    json.key(name);
    json.begin_array();
    for (const auto& item : items) write(item);
    json.end_array();
}

std::string_view kind_name(theory::Moment::Kind kind)
{
    using Kind = theory::Moment::Kind;
    switch (kind) {
        case Kind::source_begins:
            return "source_begins";
        case Kind::source_ends:
            return "source_ends";
        case Kind::rule_begins:
            return "rule_begins";
        case Kind::rule_ends:
            return "rule_ends";
        case Kind::question_opens:
            return "question_opens";
        case Kind::question_closes:
            return "question_closes";
        case Kind::question_settled:
            return "question_settled";
        case Kind::duty_overdue:
            break;
    }
    return "duty_overdue";
}

void write_event(JsonWriter& json, const Scene& scene, const explain::LawEvent& event)
{
    const theory::Moment& moment = event.moment;
    json.begin_object();
    json.member("kind", kind_name(moment.kind));
    json.member("date", text::to_string(moment.date));
    json.member("text", event_text(scene, event).plain());
    if (moment.source.valid()) json.member("source", scene.law.sources[moment.source].name);
    member(json, "enacted", event.enacted);
    if (moment.question.valid()) json.member("question", scene.law.questions[moment.question].name);
    if (moment.kind == theory::Moment::Kind::question_settled)
        json.member("reading", scene.law.questions[moment.question].readings[moment.reading].name);
    array(json, "rules", event.rules, [&](law::RuleId rule) { json.string(scene.law.rules[rule].name); });
    json.end_object();
}

void write_phase(JsonWriter& json, const Scene& scene, const explain::Phase& phase)
{
    json.begin_object();
    member(json, "from", phase.from);
    array(json, "because", phase.deciding, [&](law::RuleId rule) { json.string(scene.law.rules[rule].name); });
    array(json, "turns_on", phase_turns_on(scene, phase), [&](const Line& name) { json.string(name.plain()); });
    array(json, "changed_by", phase.changed_by, [&](const explain::LawEvent& event) { write_event(json, scene, event); });
    json.end_object();
}

void write_enactment(JsonWriter& json, const Scene& scene, const explain::Enactment& enactment)
{
    json.begin_object();
    json.member("date", text::to_string(enactment.date));
    json.member("source", scene.law.sources[enactment.source].name);
    json.member("effective", text::to_string(enactment.effective));
    json.member("text", enactment_text(scene, enactment).plain());
    json.end_object();
}

void write_interval(JsonWriter& json, const Scene& scene, const explain::Interval& interval)
{
    json.begin_object();
    member(json, "from", interval.from);
    member(json, "until", interval.until);
    json.member("verdict", verdict::to_string(interval.word));
    array(json, "further_grounds", interval.further_grounds, [&](verdict::Word ground) { json.string(verdict::to_string(ground)); });
    array(json, "phases", interval.phases, [&](const explain::Phase& phase) { write_phase(json, scene, phase); });
    array(json, "enactments", interval.enactments, [&](const explain::Enactment& one) { write_enactment(json, scene, one); });
    json.end_object();
}

void write_strip(JsonWriter& json, const TimelineCase& one, const explain::Strip& strip, const Options& options)
{
    const Scene scene{*one.law, *one.scenario, options, strip.order};
    json.begin_object();
    json.member("thing", one.scenario->instances[strip.subject].name);
    json.member("order", one.law->orders[strip.order].name);
    member(json, "act", strip.act);
    array(json, "intervals", strip.intervals, [&](const explain::Interval& interval) { write_interval(json, scene, interval); });
    json.end_object();
}

void write_case(JsonWriter& json, const TimelineCase& one, const Options& options)
{
    json.begin_object();
    json.member("title", title_of(*one.scenario, options.language));
    json.key("place");
    write_place(json, one.texts, one.scenario->span);
    if (!one.scenario->variation.empty()) {
        json.key("varied");
        json.begin_object();
        for (const Varied& varied : split_variation(one.scenario->variation)) json.member(varied.key, varied.value);
        json.end_object();
    }
    json.key("law_date_unused");
    json.boolean(one.scenario->law_date_unused);
    if (!one.scenario->sources.empty())
        array(json, "sources", one.scenario->sources, [&](law::SourceId source) { json.string(one.law->sources[source].name); });
    array(json, "strips", one.strips, [&](const explain::Strip& strip) { write_strip(json, one, strip, options); });
    json.end_object();
}

}  // namespace

std::string timelines_as_json(std::span<const TimelineCase> cases, const Options& options)
{
    JsonWriter json;
    json.begin_object();
    json.member("format", "kyujo-timeline");
    json.key("version");
    json.number(timeline_version);
    json.member("language", options.language == Language::english ? "en" : "ja");
    array(json, "scenarios", cases, [&](const TimelineCase& one) { write_case(json, one, options); });
    json.end_object();
    return json.take();
}

}  // namespace kyujo::report
