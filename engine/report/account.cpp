// The full account: every rule that concludes an issue, once, with its fate and the reasons for it.
#include "report/fate.hpp"
#include "report/fold.hpp"

#include <algorithm>
#include <tuple>

namespace kyujo::report {
namespace {

/// What bit comes first, what never came near last.
int importance(Outcome outcome)
{
    switch (outcome) {
        case Outcome::decides:
            return 0;
        case Outcome::clashes:
            return 1;
        case Outcome::applied:
            return 2;
        case Outcome::beaten:
            return 3;
        case Outcome::excluded:
            return 4;
        case Outcome::open:
            return 5;
        case Outcome::condition_met:
            return 6;
        case Outcome::condition_false:
            return 7;
        case Outcome::other_reading:
            return 8;
        case Outcome::question_not_open:
            return 9;
        case Outcome::not_yet:
            return 10;
        case Outcome::no_longer:
            return 11;
        case Outcome::source_left_out:
            break;
    }
    return 12;
}

std::vector<const Account*> in_reading_order(const Scene& scene, std::span<const Account> accounts)
{
    std::map<law::RuleId, int> best;
    std::vector<const Account*> sorted;
    for (const Account& account : accounts) {
        const int own = importance(account.outcome);
        const auto [at, first] = best.emplace(account.rule, own);
        if (!first) at->second = std::min(at->second, own);
        sorted.push_back(&account);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Account* a, const Account* b) {
        if (best[a->rule] != best[b->rule]) return best[a->rule] < best[b->rule];
        if (a->rule != b->rule) return stands_before(scene.law, a->rule, b->rule);
        return std::make_tuple(importance(a->outcome), a->subject, a->conclusion) <
               std::make_tuple(importance(b->outcome), b->subject, b->conclusion);
    });
    return sorted;
}

bool told_in_reasons(Outcome outcome)
{
    return outcome == Outcome::condition_false || outcome == Outcome::excluded || outcome == Outcome::open;
}

std::optional<Term> fate_with_reason(Outcome outcome)
{
    switch (outcome) {
        case Outcome::condition_false:
            return Term::does_not_apply_as;
        case Outcome::excluded:
            return Term::excluded_as;
        case Outcome::open:
            return Term::open_on;
        default:
            return std::nullopt;
    }
}

/// `head: fate`, with a single short reason on the same line and anything longer below.
Item fated_item(const Scene& scene, const Unfolded& unfolded, const Account& account, const Line& head)
{
    std::vector<Item> reasons;
    for (const Reason& reason : account.failing) {
        if (told_in_reasons(account.outcome)) reasons.push_back(folded_item(scene, unfolded, reason, account.subject));
    }
    const auto inline_term = fate_with_reason(account.outcome);
    const bool short_reason = reasons.size() == 1 && reasons.front().children.empty();
    if (inline_term && short_reason) return {{scene.say(Term::colon, {head, scene.say(*inline_term, {reasons.front().lines.front()})})}, {}};
    return {{scene.say(Term::colon, {head, fate(scene, account)})}, std::move(reasons)};
}

/// Whether all of its parts are needed, so that each missing one may be called a need.
bool plain_conjunction(const law::Law& law, law::ConditionId condition)
{
    if (!condition.valid()) return true;
    const auto& form = law.conditions[condition].form;
    if (const auto* all = std::get_if<law::All>(&form)) {
        return std::all_of(all->parts.begin(), all->parts.end(), [&](law::ConditionId part) { return plain_conjunction(law, part); });
    }
    const bool split =
        std::holds_alternative<law::Any>(form) || std::holds_alternative<law::AtLeast>(form) || std::holds_alternative<law::Quantified>(form);
    const auto* negation = std::get_if<law::Not>(&form);
    if (negation == nullptr) return !split;
    return !std::holds_alternative<law::All>(law.conditions[negation->part].form) && plain_conjunction(law, negation->part);
}

/// The condition that the failing parts belong to.
law::ConditionId failed_condition(const law::Law& law, const Account& account)
{
    const law::Rule& rule = law.rules[account.rule];
    const auto* only_if = std::get_if<law::OnlyIf>(&rule.at(account.conclusion, account.link).form);
    return only_if != nullptr && account.outcome != Outcome::condition_false ? only_if->condition : rule.condition;
}

}  // namespace

std::vector<Item> account_items(const Scene& scene, const Unfolded& unfolded, std::span<const Account> accounts, InstanceId about)
{
    const std::vector<const Account*> sorted = in_reading_order(scene, accounts);
    std::vector<Item> items;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i + 1;
        while (end < sorted.size() && sorted[end]->rule == sorted[i]->rule) ++end;
        const Line title = rule_title(scene, sorted[i]->rule, effect(scene, *sorted[i]));
        if (end - i == 1) {
            const bool elsewhere = sorted[i]->subject.valid() && sorted[i]->subject != about;
            const Line head = elsewhere ? scene.say(Term::for_thing, {title, thing(scene, sorted[i]->subject)}) : title;
            items.push_back(fated_item(scene, unfolded, *sorted[i], head));
        } else {
            items.push_back({{title}, {}});
            for (std::size_t k = i; k < end; ++k) {
                items.back().children.push_back(fated_item(scene, unfolded, *sorted[k], thing(scene, sorted[k]->subject)));
            }
        }
        i = end;
    }
    return items;
}

bool lacks_each(const law::Law& law, const Account& account)
{
    if (account.outcome == Outcome::excluded || account.outcome == Outcome::open) return false;
    return plain_conjunction(law, failed_condition(law, account));
}

std::vector<Item> lacking_items(const Scene& scene, const Unfolded& unfolded, const Account& account)
{
    const auto item = lacks_each(scene.law, account) ? folded_need : folded_item;
    std::vector<Item> items;
    for (const Reason& reason : account.failing) items.push_back(item(scene, unfolded, reason, account.subject));
    return items;
}

Item shortfall_item(const Scene& scene, const Unfolded& unfolded, const Account& account)
{
    const Line title = rule_title(scene, account.rule);
    const bool says_it_all = account.outcome == Outcome::condition_false && !account.failing.empty();
    const Line head = says_it_all ? title : scene.say(Term::colon, {title, fate(scene, account)});
    return {{head}, lacking_items(scene, unfolded, account)};
}

}  // namespace kyujo::report
