#include "report/answer_parts.hpp"

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

std::vector<Item> open_lines(const Scene& scene, Unfolded unfolded, const explain::Explanation& explanation)
{
    return first_lines(open_items(scene, unfolded, explanation));
}

}  // namespace

void add_brief(Document& document, const Scene& scene, const explain::Explanation& explanation)
{
    add_head(document, scene, explanation);
    const Unfolded unfolded(explanation);
    List list;
    for (const Account* account : carrying(scene.law, explanation)) list.items.push_back(carrying_item(scene, unfolded, *account));
    if (const std::vector<Item> open = open_lines(scene, unfolded, explanation); !open.empty()) {
        list.items.push_back({{Line(scene.say(Term::turns_on_these))}, open});
    }
    if (list.items.empty() && verdict::side(explanation.answer.word) == verdict::Side::none) {
        const Line order(order_title(scene, explanation.answer.order));
        document.push_back(Paragraph{scene.say(Term::silent, {order, thing(scene, explanation.answer.subject)})});
    }
    std::vector<Item> nearest;
    for (const std::uint32_t index : explanation.nearest) nearest.push_back(nearest_item(scene, unfolded, explanation.account[index]));
    if (!nearest.empty()) list.items.push_back({{Line(scene.say(Term::nearest))}, nearest});
    if (!list.items.empty()) document.push_back(std::move(list));
}

void add_brief(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation)
{
    add_head(document, scene, explanation);
    Unfolded unfolded(explanation);
    List list;
    for (const Account* account : carrying(scene.law, explanation)) list.items.push_back(carrying_item(scene, unfolded, *account));
    if (list.items.empty()) {
        Item item = reason_item(scene, unfolded, explanation.reason, explanation.verdict.issue.subject);
        item.lines.resize(1);
        for (Item& child : item.children) child.children.clear();
        list.items.push_back(std::move(item));
    }
    document.push_back(std::move(list));
}

}  // namespace kyujo::report
