#include "report/duties.hpp"

#include "report/openness.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::report {
namespace {

using explain::Duty;
using explain::DutyLink;
using verdict::DutyState;

Style style_of(DutyState state)
{
    switch (state) {
        case DutyState::fulfilled:
            return Style::yes;
        case DutyState::breached:
            return Style::no;
        case DutyState::outstanding:
        case DutyState::repaired:
        case DutyState::open:
            return Style::open;
        case DutyState::not_owed:
            break;
    }
    return Style::none;
}

/// When it is due matters as long as it is not done in time.
bool tells_date(DutyState state)
{
    return state != DutyState::fulfilled && state != DutyState::not_owed;
}

const law::Conclusion& conclusion_of(const law::Law& law, const Account& account)
{
    return law.rules[account.rule].at(account.conclusion, account.link);
}

/// State, date, bearer and duty, without the rule's name.
Line what(const Scene& scene, const DutyLink& link)
{
    const bool named = link.bearer.valid() && scene.scenario.stand_in(link.bearer) == nullptr;
    const Line bearer = named ? thing(scene, link.bearer) : Line(scene.say(Term::nobody_named));
    return scene.say(Term::owed, {duty_state_line(scene, link), bearer, duty_text(scene, conclusion_of(scene.law, link.account))});
}

void add_part(Item& item, const Scene& scene, Term title, std::vector<Item> parts)
{
    if (!parts.empty()) item.children.push_back({{Line(scene.say(title))}, std::move(parts)});
}

/// Why the link is in its state.
void add_reasons(Item& item, const Scene& scene, Unfolded& unfolded, const Duty& duty, const DutyLink& link)
{
    if (link.state == DutyState::open && !link.breached)
        return add_part(item, scene, Term::turns_on_these, OpenParts{scene, link.openness, link.ways}.variables());
    if (link.state != DutyState::fulfilled && link.deadline) item.children.push_back({{statement(scene, *link.deadline, duty.subject)}, {}});
    const Term title = link.state == DutyState::fulfilled ? Term::performance : Term::non_performance;
    add_part(item, scene, title, reason_items(scene, unfolded, link.performance, duty.subject));
}

Item further_link(const Scene& scene, Unfolded& unfolded, const Duty& duty, const DutyLink& link)
{
    Item item{{scene.say(Term::failing_which, {what(scene, link)})}, {}};
    if (is_live(link)) add_reasons(item, scene, unfolded, duty, link);
    return item;
}

/// `failing which, prohibits: applies`.
Item consequence_item(const Scene& scene, const Duty& duty, const Account& account)
{
    Line head = effect(scene, account);
    if (duty.consequence_for != duty.subject) head = scene.say(Term::for_thing, {head, thing(scene, duty.consequence_for)});
    const Line became = account.outcome == Outcome::applied ? Line(scene.say(Term::applies)) : fate(scene, account);
    return {{scene.say(Term::failing_which, {scene.say(Term::colon, {head, became})})}, {}};
}

Item duty_item(const Scene& scene, Unfolded& unfolded, const Duty& duty)
{
    const DutyLink& first = duty.chain.front();
    Item item{{what(scene, first), rule_title(scene, duty.rule), all_citations(scene, duty.rule)}, {}};
    add_remarks(item.lines, scene, scene.law.rules[duty.rule].remarks);
    add_part(item, scene, Term::owed_as, reason_items(scene, unfolded, first.account.holding, duty.subject));
    add_reasons(item, scene, unfolded, duty, first);
    for (std::size_t i = 1; i < duty.chain.size(); ++i) item.children.push_back(further_link(scene, unfolded, duty, duty.chain[i]));
    if (duty.consequence) item.children.push_back(consequence_item(scene, duty, *duty.consequence));
    return item;
}

}  // namespace

Line duty_text(const Scene& scene, const law::Conclusion& conclusion)
{
    return Line(title_text(std::get<law::Duty>(conclusion.form).duty, scene.language()));
}

std::string duty_name(const law::Law& law, law::RuleId rule, std::uint32_t link)
{
    const std::string_view name = law.rules[rule].name;
    return link == 0 ? std::string(name) : fmt::format("{}/{}", name, link + 1);
}

Line duty_state_line(const Scene& scene, const DutyLink& link)
{
    Line state(duty_word(scene.language(), link.state), style_of(link.state));
    if (link.state == DutyState::open && link.breached) state = scene.say(Term::state_repair_open, {state});
    if (!tells_date(link.state) || !link.dated) return state;
    if (link.due) return scene.say(Term::state_due, {state, Line(text::to_string(*link.due))});
    return link.state == DutyState::open ? scene.say(Term::state_due_open, {state}) : state;
}

bool is_live(const DutyLink& link)
{
    return link.state != DutyState::not_owed;
}

std::vector<Item> duty_lines(const Scene& scene, std::span<const Duty> duties)
{
    std::vector<Item> items;
    for (const Duty& duty : duties) {
        for (std::size_t i = 0; i < duty.chain.size(); ++i) {
            if (!is_live(duty.chain[i])) continue;
            const Line name(duty_name(scene.law, duty.rule, duty.chain[i].account.link), Style::name);
            items.push_back({{scene.say(Term::title_and_name, {what(scene, duty.chain[i]), name})}, {}});
        }
    }
    return items;
}

std::vector<Item> duty_items(const Scene& scene, Unfolded& unfolded, std::span<const Duty> duties)
{
    std::vector<Item> items;
    for (const Duty& duty : duties)
        if (is_live(duty.chain.front())) items.push_back(duty_item(scene, unfolded, duty));
    return items;
}

std::vector<Item> not_owed_items(const Scene& scene, const Unfolded& unfolded, std::span<const Duty> duties, InstanceId about)
{
    std::vector<Account> accounts;
    for (const Duty& duty : duties)
        if (!is_live(duty.chain.front())) accounts.push_back(duty.chain.front().account);
    return account_items(scene, unfolded, accounts, about);
}

}  // namespace kyujo::report
