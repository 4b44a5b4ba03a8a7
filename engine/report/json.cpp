#include "report/json.hpp"

#include "report/across.hpp"
#include "report/json_names.hpp"
#include "report/openness.hpp"
#include "report/variation.hpp"

#include <algorithm>
#include <utility>

namespace kyujo::report {
namespace {

void write_carrying(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const std::vector<const explain::Account*>& accounts)
{
    json.key("because");
    json.begin_array();
    for (const explain::Account* account : accounts) write_account(json, scene, unfolded, *account);
    json.end_array();
}

/// In the order of the law.
void write_accounts(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const std::vector<explain::Account>& accounts)
{
    std::vector<const explain::Account*> sorted;
    for (const explain::Account& account : accounts) sorted.push_back(&account);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const explain::Account* a, const explain::Account* b) {
        if (a->rule != b->rule) return stands_before(scene.law, a->rule, b->rule);
        return std::make_pair(a->subject, a->conclusion) < std::make_pair(b->subject, b->conclusion);
    });
    json.key("account");
    json.begin_array();
    for (const explain::Account* account : sorted) write_account(json, scene, unfolded, *account);
    json.end_array();
}

void write_milder(JsonWriter& json, const verdict::Milder& milder)
{
    json.key("milder_law");
    json.begin_object();
    json.member("act", text::to_string(milder.act));
    json.member("judged", text::to_string(milder.judged));
    json.member("verdict_then", verdict::to_string(milder.then));
    json.key("lifted");
    json.boolean(milder.lifted);
    json.end_object();
}

void write_against_law(JsonWriter& json, const law::Law& law, const explain::AgainstLaw& assumed)
{
    const law::Question& question = law.questions[assumed.question];
    json.begin_object();
    json.member("question", question.name);
    json.member("reading", question.readings[assumed.reading].name);
    if (assumed.law.kind == theory::QuestionState::Kind::settled) json.member("settled_as", question.readings[assumed.law.reading].name);
    if (assumed.law.boundary) json.member("boundary", text::to_string(*assumed.law.boundary));
    json.end_object();
}

void write_setting(JsonWriter& json, const Case& one, const explain::Setting& setting)
{
    if (!setting.assumed.empty()) {
        json.key("assumed_against_law");
        json.begin_array();
        for (const explain::AgainstLaw& assumed : setting.assumed) write_against_law(json, *one.law, assumed);
        json.end_array();
    }
    if (one.scenario->sources.empty()) return;
    json.key("left_out");
    json.begin_array();
    for (const law::RuleId rule : setting.left_out) json.string(one.law->rules[rule].name);
    json.end_array();
}

void write_answer(JsonWriter& json, const Case& one, const explain::Explanation& explanation, const Options& options, Detail detail)
{
    const verdict::Answer& answer = explanation.answer;
    const Scene scene{*one.law, *one.scenario, options, answer.order};
    Unfolded unfolded(explanation);
    json.begin_object();
    json.member("thing", one.scenario->instances[answer.subject].name);
    json.member("order", one.law->orders[answer.order].name);
    json.member("date", text::to_string(answer.date));
    json.member("verdict", verdict::to_string(answer.word));
    json.member("side", name_of(verdict::side(answer.word)));
    json.key("further_grounds");
    json.begin_array();
    for (const verdict::Word word : answer.further_grounds) json.string(verdict::to_string(word));
    json.end_array();
    json.member("citation", citation(one, explanation, options));
    write_carrying(json, scene, unfolded, carrying(*one.law, explanation));
    json.key("nearest");
    json.begin_array();
    for (const std::uint32_t index : explanation.nearest) write_account(json, scene, unfolded, explanation.account[index]);
    json.end_array();
    write_openness(json, {scene, answer.openness, explanation.ways});
    json.key("duties");
    json.begin_array();
    write_duties(json, scene, unfolded, explanation.duties, detail);
    json.end_array();
    if (explanation.milder) write_milder(json, *explanation.milder);
    write_setting(json, one, explanation.setting);
    if (detail == Detail::full) write_accounts(json, scene, unfolded, explanation.account);
    json.end_object();
}

void write_class_answer(JsonWriter& json, const Case& one, const explain::ConceptExplanation& explanation, const Options& options, Detail detail)
{
    const theory::Issue& issue = explanation.verdict.issue;
    const Scene scene{*one.law, *one.scenario, options, issue.order};
    Unfolded unfolded(explanation);
    json.begin_object();
    json.member("class", one.law->concepts[issue.concept_id].name);
    json.member("thing", one.scenario->instances[issue.subject].name);
    json.member("order", one.law->orders[issue.order].name);
    json.member("answer", name_of(explanation.verdict.side));
    if (explanation.verdict.side == verdict::Side::open) json.member("open_word", verdict::to_string(explanation.verdict.open_word));
    write_carrying(json, scene, unfolded, carrying(*one.law, explanation));
    write_openness(json, {scene, explanation.verdict.openness, explanation.ways, true});
    json.key("reason");
    write_reason(json, scene, unfolded, explanation.reason, issue.subject);
    write_setting(json, one, explanation.setting);
    if (detail == Detail::full) write_accounts(json, scene, unfolded, explanation.account);
    json.end_object();
}

void write_case(JsonWriter& json, const Case& one, const Options& options, Detail detail)
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
    if (!one.scenario->sources.empty()) {
        json.key("sources");
        json.begin_array();
        for (const law::SourceId source : one.scenario->sources) json.string(one.law->sources[source].name);
        json.end_array();
    }
    json.key("answers");
    json.begin_array();
    for (const explain::Explanation& explanation : one.explanations) write_answer(json, one, explanation, options, detail);
    json.end_array();
    json.key("duties");
    json.begin_array();
    for (const explain::Duty& duty : one.duties) {
        Unfolded unfolded({&duty, 1});
        write_duties(json, {*one.law, *one.scenario, options, duty.order}, unfolded, {&duty, 1}, detail);
    }
    json.end_array();
    json.key("classes");
    json.begin_array();
    for (const explain::ConceptExplanation& explanation : one.concepts) write_class_answer(json, one, explanation, options, detail);
    json.end_array();
    const Scene scene{*one.law, *one.scenario, options, {}};
    json.key("across");
    json.begin_array();
    for (const explain::Across& across : explain::across(one.explanations)) write_across(json, scene, across);
    for (const explain::Across& across : explain::across(one.concepts)) write_across(json, scene, across);
    json.end_array();
    json.end_object();
}

}  // namespace

void write_place(JsonWriter& json, const text::SourceSet* texts, text::Span span)
{
    if (texts == nullptr || !span.file.valid()) {
        json.null();
        return;
    }
    const text::SourceFile& file = (*texts)[span.file];
    const text::Position position = file.position(span.begin);
    json.begin_object();
    json.member("path", file.path());
    json.key("line");
    json.number(position.line);
    json.key("column");
    json.number(position.column);
    json.end_object();
}

std::string to_json(std::span<const Case> cases, const Options& options, Detail detail)
{
    JsonWriter json;
    json.begin_object();
    json.member("format", "kyujo-answer");
    json.key("version");
    json.number(json_version);
    json.member("language", options.language == Language::english ? "en" : "ja");
    json.key("scenarios");
    json.begin_array();
    for (const Case& one : cases) write_case(json, one, options, detail);
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace kyujo::report
