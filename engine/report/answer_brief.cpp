#include "report/answer_parts.hpp"
#include "report/duties.hpp"

namespace kyujo::report {
namespace {

/// What lies below a missing part is for the full answer.
std::vector<Item> first_lines(std::vector<Item> items)
{
    for (Item& item : items) {
        item.lines.resize(1);
        item.children.clear();
    }
    return items;
}

Item carrying_item(const Scene& scene, const Unfolded& unfolded, const Account& account)
{
    Item item{{carrying_title(scene, account), authority(scene, account.rule)}, {}};
    if (account.outcome == Outcome::decides) item.children = first_lines(lacking_items(scene, unfolded, account));
    return item;
}

Item nearest_item(const Scene& scene, const Unfolded& unfolded, const Account& account)
{
    Item item = shortfall_item(scene, unfolded, account);
    item.children = first_lines(std::move(item.children));
    return item;
}

/// What it turns on and what each case gives, or that every case gives the same.
void add_open_items(List& list, const OpenParts& parts)
{
    const auto add = [&](Term title, std::vector<Item> items) {
        if (!items.empty()) list.items.push_back({{Line(parts.scene.say(title))}, std::move(items)});
    };
    // Readings and their titles are for the full answer; who clashes, and with what authority, is the answer.
    std::vector<Item> variables = parts.variables();
    for (std::size_t i = 0; i < variables.size(); ++i) {
        variables[i].lines.resize(1);
        const verdict::TableColumn& column = parts.openness.table.columns[i];
        if (parts.openness.unknowns->variables[column.variable].kind != verdict::Variable::Kind::clash) variables[i].children.clear();
    }
    add(Term::turns_on_these, std::move(variables));
    add(Term::case_by_case, parts.cases());
    if (list.items.empty()) add(Term::either_way, parts.either_way());
}

}  // namespace

void add_brief(Document& document, const Scene& scene, const explain::Explanation& explanation)
{
    add_head(document, scene, explanation);
    const Unfolded unfolded(explanation);
    List list;
    for (const Account* account : carrying(scene.law, explanation)) list.items.push_back(carrying_item(scene, unfolded, *account));
    const OpenParts open = open_parts(scene, explanation);
    add_open_items(list, open);
    if (list.items.empty() && verdict::side(explanation.answer.word) == verdict::Side::none) {
        const Line order(order_title(scene, explanation.answer.order));
        document.push_back(Paragraph{scene.say(Term::silent, {order, thing(scene, explanation.answer.subject)})});
    }
    std::vector<Item> nearest;
    for (const std::uint32_t index : explanation.nearest) nearest.push_back(nearest_item(scene, unfolded, explanation.account[index]));
    if (!nearest.empty()) list.items.push_back({{Line(scene.say(Term::nearest))}, nearest});
    if (std::vector<Item> owed = duty_lines(scene, explanation.duties); !owed.empty()) {
        list.items.push_back({{Line(scene.say(Term::duties))}, std::move(owed)});
    }
    if (!list.items.empty()) document.push_back(std::move(list));
    add_remarks(document, open);
}

void add_brief(Document& document, const Scene& scene, std::span<const explain::Duty> duties)
{
    if (std::vector<Item> owed = duty_lines(scene, duties); !owed.empty()) document.push_back(List{std::move(owed)});
}

void add_brief(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation)
{
    add_head(document, scene, explanation);
    Unfolded unfolded(explanation);
    List list;
    for (const Account* account : carrying(scene.law, explanation)) list.items.push_back(carrying_item(scene, unfolded, *account));
    const OpenParts open = open_parts(scene, explanation);
    add_open_items(list, open);
    if (list.items.empty()) {
        Item item = reason_item(scene, unfolded, explanation.reason, explanation.verdict.issue.subject);
        item.lines.resize(1);
        for (Item& child : item.children) child.children.clear();
        list.items.push_back(std::move(item));
    }
    document.push_back(std::move(list));
    add_remarks(document, open);
}

}  // namespace kyujo::report
