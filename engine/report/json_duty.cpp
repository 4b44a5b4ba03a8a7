#include "report/duties.hpp"
#include "report/json.hpp"
#include "report/variables.hpp"

namespace kyujo::report {
namespace {

void write_link(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const explain::Duty& duty, std::size_t index, Detail detail)
{
    const explain::DutyLink& link = duty.chain[index];
    const law::Duty& form = *scene.law.rules[duty.rule].at(link.account.conclusion, link.account.link).duty();
    json.begin_object();
    json.member("name", duty_name(scene.law, duty.rule, link.account.link));
    json.member("state", verdict::to_string(link.state));
    json.key("breached");
    json.boolean(link.breached);
    json.key("bearer");
    const bool named = link.bearer.valid() && scene.scenario.stand_in(link.bearer) == nullptr;
    named ? json.string(scene.scenario.instances[link.bearer].name) : json.null();
    json.key("duty");
    write_title(json, form.duty);
    if (link.due) json.member("due", text::to_string(*link.due));
    if (detail == Detail::full) {
        json.key("account");
        write_account(json, scene, unfolded, link.account);
    }
    if (link.deadline) {
        json.key("deadline");
        write_reason(json, scene, unfolded, *link.deadline, duty.subject);
    }
    write_reasons(json, scene, unfolded, "because", link.performance, duty.subject);
    json.key("turns_on");
    json.begin_array();
    for (const verdict::TableColumn& column : link.openness.table.columns)
        json.string(variable_name(scene, link.openness.unknowns->variables[column.variable], link.ways).plain());
    json.end_array();
    json.end_object();
}

}  // namespace

void write_duties(JsonWriter& json, const Scene& scene, Unfolded& unfolded, std::span<const explain::Duty> duties, Detail detail)
{
    for (const explain::Duty& duty : duties) {
        if (detail == Detail::brief && !is_live(duty.chain.front())) continue;
        json.begin_object();
        json.key("rule");
        write_rule(json, scene, duty.rule);
        json.member("subject", scene.scenario.instances[duty.subject].name);
        json.member("order", scene.law.orders[duty.order].name);
        json.member("date", text::to_string(duty.date));
        json.key("chain");
        json.begin_array();
        for (std::size_t i = 0; i < duty.chain.size(); ++i) write_link(json, scene, unfolded, duty, i, detail);
        json.end_array();
        if (detail == Detail::full && duty.consequence) {
            json.key("consequence");
            write_account(json, scene, unfolded, *duty.consequence);
        }
        json.end_object();
    }
}

}  // namespace kyujo::report
