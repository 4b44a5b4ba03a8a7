#include "report/many.hpp"

#include "report/answer_parts.hpp"
#include "report/duties.hpp"
#include "report/variation.hpp"

#include <algorithm>
#include <set>

namespace kyujo::report {
namespace {

/// Which columns have something to tell: a column in which every row would say the same is left out.
struct Columns {
    bool scenario = true, thing = false, order = false, date = false, duties = false;
    std::vector<std::string> varied;
    bool variation = false;  ///< as one column, when the rows do not share their keys
};

bool some_live(std::span<const explain::Duty> duties)
{
    return std::any_of(duties.begin(), duties.end(), [](const explain::Duty& duty) { return is_live(duty.chain.front()); });
}

/// `damage_is_reported: breached, due 2024-05-08`, for each link that is live; on account of another thing than the row's, with its name.
void add_duties(const Scene& scene, std::span<const explain::Duty> duties, scenario::InstanceId about, std::vector<Line>& parts)
{
    for (const explain::Duty& duty : duties) {
        for (std::size_t i = 0; i < duty.chain.size(); ++i) {
            if (!is_live(duty.chain[i])) continue;
            Line name(duty_name(scene.law, duty.rule, duty.chain[i].account.link), Style::code);
            if (duty.subject != about) name = scene.say(Term::for_thing, {name, thing(scene, duty.subject)});
            parts.push_back(scene.say(Term::colon, {name, duty_state_line(scene, duty.chain[i])}));
        }
    }
}

/// Duties on account of things without a row of their own stand in the first row of their order.
Line duties_cell(const Scene& scene, const Case& one, const explain::Explanation& explanation)
{
    std::vector<Line> parts;
    add_duties(scene, explanation.duties, explanation.answer.subject, parts);
    const auto first = std::find_if(one.explanations.begin(), one.explanations.end(),
                                    [&](const explain::Explanation& other) { return other.answer.order == explanation.answer.order; });
    for (const explain::Duty& duty : one.duties)
        if (&*first == &explanation && duty.order == explanation.answer.order) add_duties(scene, {&duty, 1}, explanation.answer.subject, parts);
    return join(parts, scene.say(Term::clause_separator));
}

Columns choose(std::span<const Case> cases)
{
    Columns columns;
    std::set<std::string> orders;
    std::set<law::Date> dates;
    for (const Case& one : cases) {
        std::set<scenario::InstanceId> things;
        for (const explain::Explanation& explanation : one.explanations) {
            things.insert(explanation.answer.subject);
            dates.insert(explanation.answer.date);
            orders.emplace(one.law->orders[explanation.answer.order].name);
            columns.duties = columns.duties || some_live(explanation.duties);
        }
        columns.thing = columns.thing || things.size() > 1;
        columns.duties = columns.duties || some_live(one.duties);
    }
    columns.order = orders.size() > 1;
    columns.date = dates.size() > 1;
    return columns;
}

Columns choose_varied(std::span<const Case> cases)
{
    Columns columns = choose(cases);
    columns.scenario = false;
    for (const Varied& varied : split_variation(cases.front().scenario->variation)) columns.varied.push_back(varied.key);
    const bool shared = std::all_of(cases.begin(), cases.end(), [&](const Case& one) {
        const std::vector<Varied> parts = split_variation(one.scenario->variation);
        return std::equal(parts.begin(), parts.end(), columns.varied.begin(), columns.varied.end(),
                          [](const Varied& varied, const std::string& key) { return varied.key == key; });
    });
    columns.variation = columns.varied.empty() || !shared;
    columns.date = columns.date && std::find(columns.varied.begin(), columns.varied.end(), "as_of") == columns.varied.end();
    if (columns.variation) columns.varied.clear();
    return columns;
}

Line deciding_rules(const Scene& scene, const explain::Explanation& explanation)
{
    std::vector<Line> names;
    std::set<law::RuleId> seen;
    for (const Account* account : carrying(scene.law, explanation)) {
        if (seen.insert(account->rule).second) names.push_back(rule_name(scene, account->rule));
    }
    const OpenParts open = open_parts(scene, explanation);
    if (!open.openness.table.columns.empty()) return open.names();
    for (const auto& rules : explanation.ways.deciding) {
        for (const law::RuleId rule : rules) {
            if (seen.insert(rule).second) names.push_back(rule_name(scene, rule));
        }
    }
    return join(names, scene.say(Term::list_separator));
}

Line scenario_title(const Case& one, const Scene& scene)
{
    const Line title(title_of(*one.scenario, scene.language()));
    if (one.scenario->sources.empty()) return title;
    return scene.say(Term::restricted_title, {title, chosen_sources(*one.scenario, *one.law, scene.language())});
}

std::vector<Line> row(const Case& one, const explain::Explanation& explanation, const Columns& columns, const Options& options)
{
    const Scene scene{*one.law, *one.scenario, options, explanation.answer.order};
    std::vector<Line> cells;
    if (columns.scenario) cells.push_back(scenario_title(one, scene));
    if (columns.variation) cells.emplace_back(one.scenario->variation);
    if (!columns.varied.empty()) {
        for (const Varied& varied : split_variation(one.scenario->variation)) cells.emplace_back(varied.value, Style::code);
    }
    if (columns.thing) cells.push_back(thing(scene, explanation.answer.subject));
    if (columns.order) cells.emplace_back(order_title(scene, explanation.answer.order));
    if (columns.date) cells.emplace_back(text::to_string(explanation.answer.date));
    cells.push_back(verdict_line(options.language, explanation.answer.word));
    cells.push_back(deciding_rules(scene, explanation));
    if (columns.duties) cells.push_back(duties_cell(scene, one, explanation));
    return cells;
}

Table table_of(std::span<const Case> cases, const Columns& columns, const Options& options)
{
    Table table;
    const auto head = [&](bool wanted, Term term) {
        if (wanted) table.columns.emplace_back(word(options.language, term));
    };
    head(columns.scenario, Term::column_scenario);
    head(columns.variation, Term::column_variation);
    table.columns.insert(table.columns.end(), columns.varied.begin(), columns.varied.end());
    head(columns.thing, Term::column_thing);
    head(columns.order, Term::column_order);
    head(columns.date, Term::column_date);
    head(true, Term::column_verdict);
    head(true, Term::column_rule);
    head(columns.duties, Term::column_duties);
    const std::size_t same = (columns.scenario ? 1 : 0) + (columns.variation ? 1 : 0) + columns.varied.size();
    for (const Case& one : cases) {
        for (const explain::Explanation& explanation : one.explanations) {
            table.rows.push_back(row(one, explanation, columns, options));
            // On a terminal, what stands above need not be read again.
            const bool again = options.format == Format::text && &explanation != &one.explanations.front();
            for (std::size_t i = 0; again && i < same; ++i) table.rows.back()[i] = Line();
        }
    }
    return table;
}

bool of_one_vary(const Case& a, const Case& b)
{
    return !a.scenario->variation.empty() && !b.scenario->variation.empty() && a.texts == b.texts && a.scenario->span == b.scenario->span &&
           a.scenario->title == b.scenario->title;
}

}  // namespace

Document tables(std::span<const Case> cases, const Options& options)
{
    Document document;
    for (std::size_t i = 0; i < cases.size();) {
        std::size_t end = i + 1;
        if (!cases[i].scenario->variation.empty()) {
            while (end < cases.size() && of_one_vary(cases[i], cases[end])) ++end;
            const auto group = cases.subspan(i, end - i);
            document.push_back(Heading{1, Line(title_of(*cases[i].scenario, options.language))});
            const Line only = restriction(*cases[i].scenario, *cases[i].law, options.language);
            if (!only.empty()) document.push_back(Paragraph{only});
            document.push_back(table_of(group, choose_varied(group), options));
        } else {
            while (end < cases.size() && cases[end].scenario->variation.empty()) ++end;
            const auto group = cases.subspan(i, end - i);
            document.push_back(table_of(group, choose(group), options));
        }
        i = end;
    }
    return document;
}

}  // namespace kyujo::report
