#include "report/answer_parts.hpp"
#include "report/duties.hpp"

namespace kyujo::report {
namespace {

/// A rule that carries the answer, with everything it cites, its author's notes, and what it rests on.
Item grounds_item(const Scene& scene, Unfolded& unfolded, const Account& account)
{
    Item item{{carrying_title(scene, account), all_citations(scene, account.rule)}, {}};
    add_remarks(item.lines, scene, scene.law.rules[account.rule].remarks);
    item.children = reason_items(scene, unfolded, account.holding, account.subject);
    const auto unmet = lacks_each(scene.law, account) ? need_item : reason_item;
    for (const Reason& reason : account.failing) item.children.push_back(unmet(scene, unfolded, reason, account.subject));
    return item;
}

void add_part(Document& document, const Scene& scene, Term title, std::vector<Item> items)
{
    if (items.empty()) return;
    document.push_back(Heading{3, Line(scene.say(title))});
    document.push_back(List{std::move(items)});
}

std::vector<Item> all_grounds(const Scene& scene, Unfolded& unfolded, const std::vector<const Account*>& accounts)
{
    std::vector<Item> items;
    for (const Account* account : accounts) items.push_back(grounds_item(scene, unfolded, *account));
    return items;
}

void add_open_parts(Document& document, const OpenParts& parts, bool carried)
{
    add_part(document, parts.scene, Term::turns_on_these, parts.variables());
    if (!parts.openness.table.rows.empty()) {
        document.push_back(Heading{3, Line(parts.scene.say(Term::case_by_case))});
        document.push_back(parts.table());
    }
    if (!carried) add_part(document, parts.scene, Term::either_way, parts.either_way());
    add_remarks(document, parts);
}

}  // namespace

void add_full(Document& document, const Scene& scene, const explain::Explanation& explanation)
{
    add_head(document, scene, explanation);
    Unfolded unfolded(explanation);
    const std::vector<const Account*> accounts = carrying(scene.law, explanation);
    add_part(document, scene, Term::why, all_grounds(scene, unfolded, accounts));
    if (accounts.empty() && verdict::side(explanation.answer.word) == verdict::Side::none) {
        const Line order(order_title(scene, explanation.answer.order));
        document.push_back(Paragraph{scene.say(Term::silent, {order, thing(scene, explanation.answer.subject)})});
    }
    add_open_parts(document, open_parts(scene, explanation), !accounts.empty());
    add_part(document, scene, Term::account, account_items(scene, unfolded, explanation.account, explanation.answer.subject));
    add_part(document, scene, Term::left_out, left_out_items(scene, explanation.setting, explanation.account));
    add_part(document, scene, Term::nearest, nearest_items(scene, unfolded, explanation));
    add_part(document, scene, Term::duties, duty_items(scene, unfolded, explanation.duties));
    add_part(document, scene, Term::duties_not_owed, not_owed_items(scene, unfolded, explanation.duties, explanation.answer.subject));
}

void add_full(Document& document, const Scene& scene, std::span<const explain::Duty> duties)
{
    Unfolded unfolded(duties);
    add_part(document, scene, Term::duties, duty_items(scene, unfolded, duties));
    add_part(document, scene, Term::duties_not_owed, not_owed_items(scene, unfolded, duties, {}));
}

void add_full(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation)
{
    add_head(document, scene, explanation);
    Unfolded unfolded(explanation);
    const theory::Issue& issue = explanation.verdict.issue;
    std::vector<Item> grounds = all_grounds(scene, unfolded, carrying(scene.law, explanation));
    if (grounds.empty()) grounds.push_back(reason_item(scene, unfolded, explanation.reason, issue.subject));
    const bool carried = !explanation.deciding.empty();
    add_part(document, scene, Term::why, std::move(grounds));
    add_open_parts(document, open_parts(scene, explanation), carried);
    add_part(document, scene, Term::account, account_items(scene, unfolded, explanation.account, issue.subject));
    add_part(document, scene, Term::left_out, left_out_items(scene, explanation.setting, explanation.account));
}

}  // namespace kyujo::report
