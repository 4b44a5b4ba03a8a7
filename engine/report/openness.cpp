#include "report/openness.hpp"

#include "report/json.hpp"
#include "report/json_names.hpp"
#include "report/variables.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

using verdict::Variable;

const Variable& variable_of(const OpenParts& parts, const verdict::TableColumn& column)
{
    return parts.openness.unknowns->variables[column.variable];
}

Line outcome_text(const OpenParts& parts, std::uint8_t outcome)
{
    if (!parts.of_class) return verdict_line(parts.scene.language(), static_cast<verdict::Word>(outcome));
    return side_line(parts.scene.language(), static_cast<verdict::Side>(outcome));
}

Line rules_text(const OpenParts& parts, const std::vector<law::RuleId>& rules)
{
    std::vector<Line> names;
    for (const law::RuleId rule : rules) names.push_back(rule_name(parts.scene, rule));
    return join(names, parts.scene.say(Term::list_separator));
}

/// What a row says of one of its columns; several groups of values are said together.
Line cell_text(const OpenParts& parts, const verdict::TableRow& row, std::size_t column)
{
    const verdict::TableColumn& head = parts.openness.table.columns[column];
    const std::vector<std::uint32_t>& groups = row.cells[column];
    if (groups.size() == 1) return group_text(parts.scene, variable_of(parts, head), head, groups.front(), parts.ways);
    verdict::ValueGroup values;
    for (const std::uint32_t group : groups) values.insert(values.end(), head.groups[group].begin(), head.groups[group].end());
    return values_text(parts.scene, variable_of(parts, head), values, parts.ways);
}

bool said_to_be_unknown(const Scene& scene, const Variable& variable)
{
    const scenario::Fact* const fact = find_fact(scene, variable.place.owner, variable.place.attribute);
    return fact != nullptr && fact->written_unknown;
}

/// Readings with who holds them; rules that clash with their authority.
std::vector<Item> details(const OpenParts& parts, const Variable& variable)
{
    std::vector<Item> items;
    if (variable.kind == Variable::Kind::question) {
        const law::Question& question = parts.scene.law.questions[variable.question];
        for (std::uint32_t i = 0; i < question.readings.size(); ++i) {
            Line line = reading_name(parts.scene, variable.question, i);
            const std::string title = title_text(question.readings[i].title, parts.scene.language());
            if (!title.empty()) line = parts.scene.say(Term::colon, {line, Line(title)});
            std::vector<Line> holders;
            for (const law::Title& holder : question.readings[i].held_by) holders.emplace_back(title_text(holder, parts.scene.language()));
            if (!holders.empty()) line = parts.scene.say(Term::held_by, {line, join(holders, parts.scene.say(Term::list_separator))});
            items.push_back({{line}, {}});
        }
    }
    const explain::Ways::Clash* const clash = variable.kind == Variable::Kind::clash ? find_clash(parts.ways, variable.issue) : nullptr;
    if (clash == nullptr) return items;
    for (const auto* const side : {&clash->for_it, &clash->against_it}) {
        for (const law::RuleId rule : *side) {
            if (rule.valid()) items.push_back({{rule_title(parts.scene, rule), authority(parts.scene, rule)}, {}});
        }
    }
    return items;
}

}  // namespace

Line OpenParts::names() const
{
    std::vector<Line> names;
    for (const verdict::TableColumn& column : openness.table.columns) names.push_back(variable_name(scene, variable_of(*this, column), ways));
    return names.empty() ? Line() : scene.say(Term::turns_on, {join(names, scene.say(Term::list_separator))});
}

std::vector<Item> OpenParts::variables() const
{
    std::vector<Item> items;
    for (const verdict::TableColumn& column : openness.table.columns) {
        const Variable& variable = variable_of(*this, column);
        std::vector<Line> values;
        for (std::uint32_t group = 0; group < column.groups.size(); ++group) values.push_back(group_text(scene, variable, column, group, ways));
        const auto named = [&](const Line& value) { return value.plain() != scene.say(Term::any_other); };
        std::stable_partition(values.begin(), values.end(), named);
        Line line = variable_name(scene, variable, ways);
        if (variable.is_fact()) line = scene.say(Term::colon, {line, join(values, scene.say(Term::value_separator))});
        if (variable.kind == Variable::Kind::question) {
            const std::string title = title_text(scene.law.questions[variable.question].title, scene.language());
            if (!title.empty()) line = scene.say(Term::title_and_name, {Line(title), line});
        }
        items.push_back({{line}, details(*this, variable)});
    }
    return items;
}

std::vector<Item> OpenParts::cases() const
{
    std::vector<Item> items;
    for (std::size_t i = 0; i < openness.table.rows.size(); ++i) {
        const verdict::TableRow& row = openness.table.rows[i];
        std::vector<Line> conditions;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (row.cells[column].empty()) continue;
            const Variable& variable = variable_of(*this, openness.table.columns[column]);
            const Line cell = cell_text(*this, row, column);
            conditions.push_back(variable.kind == Variable::Kind::clash ? cell
                                                                        : scene.say(Term::variable_is, {variable_name(scene, variable, ways), cell}));
        }
        Item item{{scene.say(Term::outcome_if, {outcome_text(*this, row.outcome), join(conditions, scene.say(Term::and_also))})}, {}};
        if (i < ways.deciding.size() && !ways.deciding[i].empty())
            item.lines.push_back(scene.say(Term::by_rule, {rules_text(*this, ways.deciding[i])}));
        items.push_back(std::move(item));
    }
    if (!openness.table.complete) items.push_back({{Line(scene.say(Term::only_examples))}, {}});
    return items;
}

Table OpenParts::table() const
{
    Table table;
    for (const verdict::TableColumn& column : openness.table.columns)
        table.columns.push_back(variable_name(scene, variable_of(*this, column), ways).plain());
    table.columns.emplace_back(scene.say(of_class ? Term::column_answer : Term::column_verdict));
    table.columns.emplace_back(scene.say(Term::column_rule));
    for (std::size_t i = 0; i < openness.table.rows.size(); ++i) {
        const verdict::TableRow& row = openness.table.rows[i];
        std::vector<Line> cells;
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            cells.push_back(row.cells[column].empty() ? Line(scene.say(Term::any_value), Style::dim) : cell_text(*this, row, column));
        cells.push_back(outcome_text(*this, row.outcome));
        cells.push_back(i < ways.deciding.size() ? rules_text(*this, ways.deciding[i]) : Line());
        table.rows.push_back(std::move(cells));
    }
    if (!openness.table.complete) table.rows.emplace_back(table.columns.size()).front() = Line(scene.say(Term::only_examples), Style::dim);
    table.instead = cases();
    return table;
}

Line OpenParts::idle() const
{
    std::vector<Line> names;
    for (const Variable& variable : openness.idle) {
        if (!variable.is_fact() || said_to_be_unknown(scene, variable)) names.push_back(variable_name(scene, variable, ways));
    }
    return names.empty() ? Line() : scene.say(Term::does_not_matter, {join(names, scene.say(Term::list_separator))});
}

std::vector<Item> OpenParts::either_way() const
{
    std::vector<Item> items;
    if (!openness.by_cases || openness.stopped || !openness.table.columns.empty()) return items;
    for (const auto& rules : ways.deciding) {
        if (!rules.empty()) items.push_back({{rules_text(*this, rules)}, {}});
    }
    return items;
}

// --- JSON ---

namespace {

void write_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts)
{
    json.key(key);
    json.begin_array();
    for (const std::string& text : texts) json.string(text);
    json.end_array();
}

std::vector<std::string> names_of(const law::Law& law, const std::vector<law::RuleId>& rules)
{
    std::vector<std::string> names;
    for (const law::RuleId rule : rules) names.emplace_back(rule.valid() ? law.rules[rule].name : std::string_view("presumption"));
    return names;
}

std::string_view kind_name(const Variable& variable)
{
    if (variable.kind == Variable::Kind::question) return "question";
    return variable.kind == Variable::Kind::clash ? "clash" : "fact";
}

void write_variable(JsonWriter& json, const OpenParts& parts, const Variable& variable)
{
    const law::Law& law = parts.scene.law;
    json.member("kind", kind_name(variable));
    if (variable.is_fact()) json.member("fact", verdict::path_of(law, parts.scene.scenario, variable));
    if (variable.kind == Variable::Kind::question) json.member("question", law.questions[variable.question].name);
    if (const auto* const clash = find_clash(parts.ways, variable.issue); variable.kind == Variable::Kind::clash && clash != nullptr) {
        write_strings(json, "for", names_of(law, clash->for_it));
        write_strings(json, "against", names_of(law, clash->against_it));
    }
    json.member("text", variable_name(parts.scene, variable, parts.ways).plain());
}

void write_holders(JsonWriter& json, const law::Law& law, const Variable& variable)
{
    json.key("readings");
    json.begin_array();
    for (const law::Reading& reading : law.questions[variable.question].readings) {
        json.begin_object();
        json.member("reading", reading.name);
        json.key("held_by");
        json.begin_array();
        for (const law::Title& holder : reading.held_by) write_title(json, holder);
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

void write_row(JsonWriter& json, const OpenParts& parts, std::size_t number)
{
    const verdict::TableRow& row = parts.openness.table.rows[number];
    json.begin_object();
    json.key("when");
    json.begin_array();
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Variable& variable = variable_of(parts, parts.openness.table.columns[column]);
        if (row.cells[column].empty()) {
            json.null();
        } else {
            verdict::ValueGroup values;
            for (const std::uint32_t group : row.cells[column]) {
                const auto& more = parts.openness.table.columns[column].groups[group];
                values.insert(values.end(), more.begin(), more.end());
            }
            json.string(values_text(parts.scene, variable, values, parts.ways).plain());
        }
    }
    json.end_array();
    if (parts.of_class) {
        json.member("answer", name_of(static_cast<verdict::Side>(row.outcome)));
    } else {
        json.member("verdict", verdict::to_string(static_cast<verdict::Word>(row.outcome)));
    }
    write_strings(json, "because",
                  number < parts.ways.deciding.size() ? names_of(parts.scene.law, parts.ways.deciding[number]) : std::vector<std::string>{});
    json.end_object();
}

}  // namespace

void write_openness(JsonWriter& json, const OpenParts& parts)
{
    json.key("turns_on");
    json.begin_array();
    for (const verdict::TableColumn& column : parts.openness.table.columns) {
        const Variable& variable = variable_of(parts, column);
        json.begin_object();
        write_variable(json, parts, variable);
        std::vector<std::string> groups;
        for (const verdict::ValueGroup& group : column.groups) groups.push_back(values_text(parts.scene, variable, group, parts.ways).plain());
        write_strings(json, "values", groups);
        if (variable.kind == Variable::Kind::question) write_holders(json, parts.scene.law, variable);
        json.end_object();
    }
    json.end_array();
    json.key("cases");
    json.begin_array();
    for (std::size_t i = 0; i < parts.openness.table.rows.size(); ++i) write_row(json, parts, i);
    json.end_array();
    if (!parts.openness.table.complete) {
        json.key("cases_are_examples");
        json.boolean(true);
    }
    json.key("does_not_matter");
    json.begin_array();
    for (const Variable& variable : parts.openness.idle) {
        json.begin_object();
        write_variable(json, parts, variable);
        json.end_object();
    }
    json.end_array();
    if (parts.openness.stopped) {
        json.key("completions_tried");
        json.number(parts.openness.completions);
    }
    std::vector<std::string> either;
    if (parts.openness.by_cases && parts.openness.table.columns.empty()) {
        for (const auto& rules : parts.ways.deciding) {
            for (std::string& name : names_of(parts.scene.law, rules)) {
                if (std::find(either.begin(), either.end(), name) == either.end()) either.push_back(std::move(name));
            }
        }
    }
    write_strings(json, "either_way", either);
}

}  // namespace kyujo::report
