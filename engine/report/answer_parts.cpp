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

std::vector<Item> open_items(const Scene& scene, Unfolded& unfolded, const explain::Explanation& explanation)
{
    std::vector<Item> items;
    std::set<law::QuestionId> questions;
    for (const Reason& reason : explanation.open_facts) {
        const bool reading = reason.subject == explain::Subject::reading;
        if (reading && !questions.insert(reason.question).second) continue;  // each reading of it is open: once is enough
        items.push_back(reason_item(scene, unfolded, reason, explanation.answer.subject));
        if (!reading) continue;
        const std::string title = title_text(scene.law.questions[reason.question].title, scene.language());
        if (!title.empty()) items.back().lines.emplace_back(title);
    }
    return items;
}

Line open_names(const Scene& scene, const explain::Explanation& explanation)
{
    std::vector<Line> names;
    std::set<std::string> seen;
    for (const Reason& reason : explanation.open_facts) {
        const Line name = open_name(scene, reason, explanation.answer.subject);
        if (!name.empty() && seen.insert(name.plain()).second) names.push_back(name);
    }
    return names.empty() ? Line() : scene.say(Term::turns_on, {join(names, scene.say(Term::list_separator))});
}

}  // namespace kyujo::report
