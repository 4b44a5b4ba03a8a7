#include "report/answer_parts.hpp"

namespace kyujo::report {

void add_head(Document& document, const Scene& scene, const explain::Explanation& explanation)
{
    const verdict::Answer& answer = explanation.answer;
    const Line head = scene.say(Term::answer, {verdict_line(scene.language(), answer.word), thing(scene, answer.subject),
                                               Line(order_title(scene, answer.order)), Line(text::to_string(answer.date))});
    document.push_back(Heading{2, head});
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
