#include "report/across.hpp"

#include "report/json.hpp"
#include "report/json_names.hpp"

#include <algorithm>
#include <functional>

namespace kyujo::report {
namespace {

using explain::Across;
using explain::Relation;
using verdict::Side;

Line answer_line(const Scene& scene, const Across& across, const Across::Given& given)
{
    if (!across.concept_id.valid() || given.side == Side::open) return verdict_line(scene.language(), given.word);
    return side_line(scene.language(), given.side);
}

Line titles(const Scene& scene, const Across& across, const std::function<bool(const Across::Given&)>& wanted)
{
    std::vector<Line> orders;
    for (const Across::Given& given : across.answers)
        if (wanted(given)) orders.emplace_back(order_title(scene, given.order));
    return join(orders, scene.say(Term::list_separator));
}

/// Orders that give the same answer are named together, in the sequence of the answers.
Line side_by_side(const Scene& scene, const Across& across)
{
    std::vector<Line> parts;
    for (auto given = across.answers.begin(); given != across.answers.end(); ++given) {
        const auto same = [&](const Across::Given& other) { return other.side == given->side && other.word == given->word; };
        if (std::find_if(across.answers.begin(), given, same) != given) continue;
        parts.push_back(scene.say(Term::under_order, {answer_line(scene, across, *given), titles(scene, across, same)}));
    }
    return join(parts, scene.say(Term::clause_separator));
}

bool is_firm(const Across::Given& given)
{
    return given.side == Side::yes || given.side == Side::no;
}

Line sentence(const Scene& scene, const Across& across, Relation relation)
{
    const auto on = [](Side side) { return [side](const Across::Given& given) { return given.side == side; }; };
    switch (relation) {
        case Relation::same_answer:
            return scene.say(Term::across_same_answer);
        case Relation::same_side:
            return scene.say(across.answers.front().side == Side::yes ? Term::across_all_yes : Term::across_all_no);
        case Relation::opposed:
            return scene.say(Term::across_opposed);
        case Relation::open_in_some:
            return scene.say(Term::across_open_in_some, {titles(scene, across, is_firm), titles(scene, across, on(Side::open))});
        case Relation::open_in_all:
            return scene.say(Term::across_open_in_all);
        case Relation::silent_in_some:
            break;
    }
    const auto speaks = [](const Across::Given& given) { return given.side != Side::none; };
    return scene.say(Term::across_silent_in_some, {titles(scene, across, on(Side::none)), titles(scene, across, speaks)});
}

void write_given(JsonWriter& json, const Scene& scene, const Across& across, const Across::Given& given)
{
    json.begin_object();
    json.member("order", scene.law.orders[given.order].name);
    if (!across.concept_id.valid()) {
        json.member("verdict", verdict::to_string(given.word));
    } else {
        json.member("answer", name_of(given.side));
        if (given.side == Side::open) json.member("open_word", verdict::to_string(given.word));
    }
    json.end_object();
}

}  // namespace

void add_across(Document& document, const Scene& scene, const Across& across)
{
    Line about = thing(scene, across.subject);
    if (across.concept_id.valid()) about = scene.say(Term::as_class, {about, Line(scene.law.concepts[across.concept_id].name, Style::code)});
    document.push_back(Heading{2, scene.say(Term::across_orders, {about})});
    Item item{{side_by_side(scene, across)}, {}};
    for (const Relation relation : across.relations) item.lines.push_back(sentence(scene, across, relation));
    document.push_back(List{{std::move(item)}});
}

void write_across(JsonWriter& json, const Scene& scene, const Across& across)
{
    json.begin_object();
    json.member("thing", scene.scenario.instances[across.subject].name);
    if (across.concept_id.valid()) json.member("class", scene.law.concepts[across.concept_id].name);
    json.key("answers");
    json.begin_array();
    for (const Across::Given& given : across.answers) write_given(json, scene, across, given);
    json.end_array();
    json.key("findings");
    json.begin_array();
    for (const Relation relation : across.relations) {
        json.begin_object();
        json.member("kind", name_of(relation));
        json.member("text", sentence(scene, across, relation).plain());
        json.end_object();
    }
    json.end_array();
    json.member("text", side_by_side(scene, across).plain());
    json.end_object();
}

}  // namespace kyujo::report
