#include "report/answer_parts.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

Line against_law(const Scene& scene, const explain::AgainstLaw& assumed)
{
    const Line reading = reading_name(scene, assumed.question, assumed.reading);
    const Line question = question_name(scene, assumed.question);
    const Line date(assumed.law.boundary ? text::to_string(*assumed.law.boundary) : std::string());
    if (assumed.law.kind == theory::QuestionState::Kind::settled)
        return scene.say(Term::assumed_settled, {reading, question, date, reading_name(scene, assumed.question, assumed.law.reading)});
    const bool yet_to_open = assumed.law.boundary == scene.law.questions[assumed.question].open_from;
    return scene.say(yet_to_open ? Term::assumed_not_yet : Term::assumed_no_longer, {reading, question, date});
}

void add_setting(Document& document, const Scene& scene, const explain::Setting& setting)
{
    for (const explain::AgainstLaw& assumed : setting.assumed) document.push_back(Paragraph{against_law(scene, assumed)});
}

/// Which day's law applies, where the order lets the milder one apply.
Line law_chosen(const Scene& scene, const explain::Explanation& explanation)
{
    const verdict::Milder& milder = *explanation.milder;
    const Line act(text::to_string(milder.act));
    if (!milder.lifted) return scene.say(Term::law_of_act, {act, Line(text::to_string(milder.judged))});
    const Line date(text::to_string(explanation.answer.date));
    return scene.say(Term::law_milder, {date, act, verdict_line(scene.language(), milder.then)});
}

}  // namespace

Line chosen_sources(const scenario::Scenario& scenario, const law::Law& law, Language language)
{
    std::vector<Line> names;
    for (const law::SourceId source : scenario.sources) names.emplace_back(law.sources[source].name, Style::code);
    return join(names, word(language, Term::list_separator));
}

Line restriction(const scenario::Scenario& scenario, const law::Law& law, Language language)
{
    return scenario.sources.empty() ? Line() : fill(word(language, Term::restricted), {chosen_sources(scenario, law, language)});
}

std::vector<Item> left_out_items(const Scene& scene, const explain::Setting& setting, std::span<const Account> account)
{
    std::vector<law::RuleId> rules;
    for (const law::RuleId rule : setting.left_out) {
        const bool told = std::any_of(account.begin(), account.end(), [&](const Account& one) { return one.rule == rule; });
        if (!told) rules.push_back(rule);
    }
    std::sort(rules.begin(), rules.end(), [&](law::RuleId a, law::RuleId b) { return stands_before(scene.law, a, b); });
    std::vector<Item> items;
    for (const law::RuleId rule : rules) items.push_back({{rule_title(scene, rule), authority(scene, rule)}, {}});
    return items;
}

void add_head(Document& document, const Scene& scene, const explain::Explanation& explanation)
{
    const verdict::Answer& answer = explanation.answer;
    const Line head = scene.say(Term::answer, {verdict_line(scene.language(), answer.word), thing(scene, answer.subject),
                                               Line(order_title(scene, answer.order)), Line(text::to_string(answer.date))});
    document.push_back(Heading{2, head});
    if (explanation.milder) document.push_back(Paragraph{law_chosen(scene, explanation)});
    add_setting(document, scene, explanation.setting);
    if (answer.further_grounds.empty()) return;
    std::vector<Line> grounds;
    for (const verdict::Word word : answer.further_grounds) grounds.push_back(verdict_line(scene.language(), word));
    document.push_back(Paragraph{scene.say(Term::further_grounds, {join(grounds, scene.say(Term::list_separator))})});
}

void add_head(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation)
{
    const theory::Issue& issue = explanation.verdict.issue;
    const Line name(scene.law.concepts[issue.concept_id].name, Style::code);
    const Line answer = class_answer_line(scene.language(), explanation.verdict);
    document.push_back(Heading{2, scene.say(Term::class_answer, {answer, thing(scene, issue.subject), name, Line(order_title(scene, issue.order))})});
    add_setting(document, scene, explanation.setting);
}

Line carrying_title(const Scene& scene, const Account& account)
{
    if (account.outcome != Outcome::decides) {
        return scene.say(Term::colon, {rule_title(scene, account.rule, effect(scene, account)), fate(scene, account)});
    }
    // What it does is the verdict; only that it is the weakest kind of rule is worth a word.
    const bool by_default = scene.law.rules[account.rule].by_default;
    return rule_title(scene, account.rule, by_default ? Line(scene.say(Term::by_default), Style::dim) : Line());
}

std::vector<Item> nearest_items(const Scene& scene, const Unfolded& unfolded, const explain::Explanation& explanation)
{
    std::vector<Item> items;
    for (const std::uint32_t index : explanation.nearest) items.push_back(shortfall_item(scene, unfolded, explanation.account[index]));
    return items;
}

OpenParts open_parts(const Scene& scene, const explain::Explanation& explanation)
{
    return {scene, explanation.answer.openness, explanation.ways};
}

OpenParts open_parts(const Scene& scene, const explain::ConceptExplanation& explanation)
{
    return {scene, explanation.verdict.openness, explanation.ways, true};
}

void add_remarks(Document& document, const OpenParts& parts)
{
    if (parts.openness.stopped) document.push_back(Paragraph{parts.scene.say(Term::not_decided, {Line(std::to_string(parts.openness.completions))})});
    if (Line idle = parts.idle(); !idle.empty()) document.push_back(Paragraph{std::move(idle)});
}

}  // namespace kyujo::report
