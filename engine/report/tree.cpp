#include "report/tree.hpp"

namespace kyujo::report {
namespace {

using explain::Grounding;
using explain::Subject;

bool is_status(const Reason& reason)
{
    return reason.subject == Subject::classification || reason.subject == Subject::norm;
}

/// How a class came about, after its statement.
Line with_grounding(const Scene& scene, const Reason& reason, Line line)
{
    if (reason.grounding == Grounding::definition) return scene.say(Term::remark, {line, Line(scene.say(Term::by_definition), Style::dim)});
    if (reason.grounding == Grounding::presumption) return scene.say(Term::remark, {line, Line(scene.say(Term::presumed), Style::dim)});
    return line;
}

void add_source(const Scene& scene, const Reason& reason, Item& item)
{
    if (reason.grounding == Grounding::rule && reason.rule.valid()) {
        item.lines.push_back(scene.say(Term::by_rule, {rule_title(scene, reason.rule)}));
        item.lines.push_back(all_citations(scene, reason.rule));
    } else if (reason.grounding == Grounding::definition) {
        const std::string title = title_text(scene.law.concepts[reason.issue.concept_id].title, scene.language());
        if (!title.empty()) item.lines.emplace_back(title, Style::dim);
    }
}

Item unfold(const Scene& scene, Unfolded& unfolded, const Reason& reason, Line line, InstanceId subject)
{
    Item item;
    const bool has_more = !reason.because.empty() || reason.grounding == Grounding::rule;
    if (is_status(reason) && !unfolded.tell(reason.issue)) {
        item.lines.push_back(has_more ? scene.say(Term::see_above, {line}) : line);
        return item;
    }
    item.lines.push_back(line);
    add_source(scene, reason, item);
    item.children = reason_items(scene, unfolded, reason.because, subject_below(scene.law, reason, subject, scene.scenario));
    return item;
}

}  // namespace

Unfolded::Unfolded(const explain::Explanation& explanation)
{
    index(explanation.account);
    index(explanation.duties);
}

Unfolded::Unfolded(const explain::ConceptExplanation& explanation)
{
    index(explanation.reason);
    index(explanation.account);
}

void Unfolded::index(std::span<const explain::Account> accounts)
{
    for (const explain::Account& account : accounts) {
        for (const Reason& reason : account.holding) index(reason);
        for (const Reason& reason : account.failing) index(reason);
    }
}

void Unfolded::index(std::span<const explain::Duty> duties)
{
    for (const explain::Duty& duty : duties) {
        for (const explain::DutyLink& link : duty.chain) {
            index({&link.account, 1});
            for (const Reason& reason : link.performance) index(reason);
        }
        if (duty.consequence) index({&*duty.consequence, 1});
    }
}

void Unfolded::index(const Reason& reason)
{
    if (reason.subject == Subject::classification && !reason.repeated) found_.emplace(reason.issue, &reason);
    for (const Reason& part : reason.because) index(part);
}

Reason Unfolded::complete(const Reason& reason) const
{
    if (!reason.repeated) return reason;
    const auto found = found_.find(reason.issue);
    if (found == found_.end()) return reason;
    Reason whole = reason;
    whole.grounding = found->second->grounding;
    whole.rule = found->second->rule;
    whole.because = found->second->because;
    return whole;
}

Item reason_item(const Scene& scene, Unfolded& unfolded, const Reason& reason, InstanceId subject)
{
    const Reason whole = unfolded.complete(reason);
    return unfold(scene, unfolded, whole, with_grounding(scene, whole, statement(scene, whole, subject)), subject);
}

std::vector<Item> reason_items(const Scene& scene, Unfolded& unfolded, std::span<const Reason> reasons, InstanceId subject)
{
    std::vector<Item> items;
    for (const Reason& reason : reasons) items.push_back(reason_item(scene, unfolded, reason, subject));
    return items;
}

Item need_item(const Scene& scene, Unfolded& unfolded, const Reason& reason, InstanceId subject)
{
    const Reason whole = unfolded.complete(reason);
    return unfold(scene, unfolded, whole, need(scene, whole, subject), subject);
}

}  // namespace kyujo::report
