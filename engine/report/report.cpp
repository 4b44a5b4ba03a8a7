#include "report/report.hpp"

#include "report/across.hpp"
#include "report/answer_parts.hpp"
#include "report/json.hpp"
#include "report/many.hpp"
#include "report/render.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

std::string render(const Document& document, const Options& options)
{
    if (options.format == Format::markdown) return render_markdown(document);
    return render_text(document, {options.width, options.color});
}

/// Side by side, those of one order and date under one heading.
void add_other_duties(Document& document, const Case& one, const Options& options, Detail detail)
{
    const std::span<const explain::Duty> all(one.duties);
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && all[end].order == all[i].order && all[end].date == all[i].date) ++end;
        const Scene scene{*one.law, *one.scenario, options, all[i].order};
        Document part;
        detail == Detail::full ? add_full(part, scene, all.subspan(i, end - i)) : add_brief(part, scene, all.subspan(i, end - i));
        if (!part.empty()) {
            const Line heading = scene.say(Term::other_duties, {Line(order_title(scene, all[i].order)), Line(text::to_string(all[i].date))});
            document.push_back(Heading{2, heading});
            document.insert(document.end(), part.begin(), part.end());
        }
        i = end;
    }
}

law::OrderId order_of(const explain::Explanation& one)
{
    return one.answer.order;
}
law::OrderId order_of(const explain::ConceptExplanation& one)
{
    return one.verdict.issue.order;
}
bool about_same(const explain::Across& across, const explain::Explanation& one)
{
    return across.subject == one.answer.subject;
}
bool about_same(const explain::Across& across, const explain::ConceptExplanation& one)
{
    return across.subject == one.verdict.issue.subject && across.concept_id == one.verdict.issue.concept_id;
}

/// Answers to status or class questions; after the last one to each, what the legal orders say side by side.
template <class Explanation>
void add_answers(Document& document, const Case& one, const std::vector<Explanation>& explanations, const Options& options, Detail detail)
{
    const std::vector<explain::Across> all = explain::across(explanations);
    for (std::size_t i = 0; i < explanations.size(); ++i) {
        const Scene scene{*one.law, *one.scenario, options, order_of(explanations[i])};
        detail == Detail::full ? add_full(document, scene, explanations[i]) : add_brief(document, scene, explanations[i]);
        for (const explain::Across& across : all) {
            const auto same = [&](const Explanation& later) { return about_same(across, later); };
            const auto rest = explanations.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            if (same(explanations[i]) && std::none_of(rest, explanations.end(), same)) add_across(document, scene, across);
        }
    }
}

Document document_of(std::span<const Case> cases, const Options& options, Detail detail)
{
    Document document;
    for (const Case& one : cases) {
        Line title(title_of(*one.scenario, options.language));
        if (!one.scenario->variation.empty()) title = fill(word(options.language, Term::remark), {title, Line(one.scenario->variation)});
        document.push_back(Heading{1, title});
        if (const Line only = restriction(*one.scenario, *one.law, options.language); !only.empty()) document.push_back(Paragraph{only});
        add_answers(document, one, one.explanations, options, detail);
        add_other_duties(document, one, options, detail);
        add_answers(document, one, one.concepts, options, detail);
    }
    return document;
}

std::string report(std::span<const Case> cases, const Options& options, Detail detail)
{
    if (options.format == Format::json) return to_json(cases, options, detail);
    return render(document_of(cases, options, detail), options);
}

}  // namespace

std::string brief(std::span<const Case> cases, const Options& options)
{
    return report(cases, options, Detail::brief);
}

std::string full(std::span<const Case> cases, const Options& options)
{
    return report(cases, options, Detail::full);
}

std::string table(std::span<const Case> cases, const Options& options)
{
    if (options.format == Format::json) return to_json(cases, options, Detail::brief);
    return render(tables(cases, options), options);
}

std::string summary(std::span<const Case> cases, const Options& options)
{
    return cases.size() > 1 ? table(cases, options) : brief(cases, options);
}

const std::string& title_of(const scenario::Scenario& scenario, Language language)
{
    return language == Language::japanese && !scenario.title_ja.empty() ? scenario.title_ja : scenario.title;
}

std::string citation(const Case& one, const explain::Explanation& explanation, const Options& options)
{
    const verdict::Answer& answer = explanation.answer;
    const Scene scene{*one.law, *one.scenario, options, answer.order};
    const bool english = options.language == Language::english;
    const Line order(english ? std::string(one.law->orders[answer.order].name) : order_title(scene, answer.order));
    const Line verdict = verdict_line(options.language, answer.word);
    const Line date(text::to_string(answer.date));
    std::vector<Line> rules;
    for (const explain::Account* account : carrying(*one.law, explanation)) {
        rules.push_back(scene.say(Term::remark, {rule_name(scene, account->rule), authority(scene, account->rule)}));
    }
    if (rules.empty()) return scene.say(Term::bare_citation, {verdict, order, date}).plain();
    return scene.say(Term::citation, {verdict, order, date, join(rules, scene.say(Term::clause_separator))}).plain();
}

}  // namespace kyujo::report
