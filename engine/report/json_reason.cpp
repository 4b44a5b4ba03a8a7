#include "report/duties.hpp"
#include "report/json.hpp"
#include "report/json_names.hpp"

namespace kyujo::report {
namespace {

using explain::Subject;

struct ValueToJson {
    JsonWriter& json;
    const Scene& scene;

    void operator()(law::Absent) const { json.null(); }
    void operator()(bool value) const { json.boolean(value); }
    void operator()(law::SymbolId value) const { json.string(scene.law.symbols[value]); }
    void operator()(law::Decimal value) const { json.number(text::to_string(value)); }
    void operator()(law::Date value) const { json.string(text::to_string(value)); }
    void operator()(const std::string& value) const { json.string(value); }
    void operator()(law::EntityReference value) const { json.string(scene.scenario.instances[InstanceId(value.instance)].name); }
    template <class T>
    void operator()(const std::vector<T>& values) const
    {
        json.begin_array();
        for (const T& value : values) (*this)(value);
        json.end_array();
    }
};

void write_fact(JsonWriter& json, const Scene& scene, const Reason& reason)
{
    const scenario::Fact* fact = find_fact(scene, reason.fact_owner, reason.attribute);
    if (fact == nullptr) return;
    json.member("thing", scene.scenario.instances[reason.fact_owner].name);
    json.member("attribute", scene.law.attributes[reason.attribute].name);
    json.member("origin", name_of(fact->origin));
    if (fact->origin == scenario::Origin::unknown) return;
    json.key("value");
    std::visit(ValueToJson{json, scene}, fact->value);
}

void write_status(JsonWriter& json, const Scene& scene, const Reason& reason)
{
    if (reason.subject == Subject::norm) {
        json.member("norm", name_of(reason.norm));
    } else {
        json.member("class", scene.law.concepts[reason.issue.concept_id].name);
    }
    if (reason.issue.subject.valid()) json.member("thing", scene.scenario.instances[reason.issue.subject].name);
    if (reason.issue.order.valid()) json.member("order", scene.law.orders[reason.issue.order].name);
    json.member("asked", name_of(reason.asked));
    json.member("grounding", name_of(reason.grounding));
    if (reason.rule.valid()) {
        json.key("rule");
        write_rule(json, scene, reason.rule);
    }
    if (reason.repeated) {
        json.key("repeated");
        json.boolean(true);
    }
}

}  // namespace

void write_reason(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const Reason& mention, InstanceId subject)
{
    Reason reason = unfolded.complete(mention);
    const bool status = reason.subject == Subject::classification || reason.subject == Subject::norm;
    reason.repeated = status && !unfolded.tell(reason.issue);
    if (reason.repeated) reason.because.clear();
    json.begin_object();
    json.member("about", name_of(reason.subject));
    json.member("truth", name_of(reason.truth));
    json.member("text", statement(scene, reason, subject).plain());
    switch (reason.subject) {
        case Subject::fact:
            write_fact(json, scene, reason);
            break;
        case Subject::classification:
        case Subject::norm:
            write_status(json, scene, reason);
            break;
        case Subject::reading:
            json.member("question", scene.law.questions[reason.question].name);
            json.member("reading", scene.law.questions[reason.question].readings[reason.reading].name);
            break;
        case Subject::breach:
        case Subject::deadline:
            json.member("duty", duty_name(scene.law, reason.rule, reason.link));
            if (reason.due) json.member("due", text::to_string(*reason.due));
            write_fact(json, scene, reason);
            break;
        case Subject::several:
            break;
    }
    if (reason.condition.valid()) {
        json.key("place");
        write_place(json, scene.law.texts.get(), scene.law.conditions[reason.condition].span);
    }
    write_reasons(json, scene, unfolded, "because", reason.because, subject_below(scene.law, reason, subject, scene.scenario));
    json.end_object();
}

void write_reasons(JsonWriter& json, const Scene& scene, Unfolded& unfolded, std::string_view name, std::span<const Reason> reasons,
                   InstanceId subject)
{
    json.key(name);
    json.begin_array();
    for (const Reason& reason : reasons) write_reason(json, scene, unfolded, reason, subject);
    json.end_array();
}

}  // namespace kyujo::report
