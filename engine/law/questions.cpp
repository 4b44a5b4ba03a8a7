// Open questions with their readings and settlements; definitions of concepts; claims.
#include "law/citations.hpp"
#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/passes.hpp"
#include "law/readings.hpp"
#include "law/values.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view too_few_readings = "L317";
constexpr std::string_view bad_settlement = "L318";
constexpr std::string_view presumed_and_defined = "L316";

void check_readings(Checking& checking, const language::QuestionDeclaration& form, Question& question)
{
    std::unordered_map<std::string_view, Span> seen;
    for (const language::ReadingDeclaration& declaration : form.readings) {
        check_snake_case(checking, declaration.name);
        const auto [found, fresh] = seen.try_emplace(declaration.name.text, declaration.name.span);
        if (!fresh) {
            auto& finding = checking.diagnostics.error(declared_twice, declaration.name.span,
                                                       fmt::format("reading `{}` is declared twice", declaration.name.text), "keep one of the two");
            finding.notes.push_back({"first declared here", found->second});
        }
        Reading reading{declaration.name.text, title_of(declaration.title), {}, declaration.name.span};
        for (const language::Title& holder : declaration.held_by) reading.held_by.push_back(title_of(holder));
        question.readings.push_back(std::move(reading));
    }
    if (seen.size() < 2) {
        checking.diagnostics.error(too_few_readings, form.name.span, fmt::format("question `{}` has fewer than two readings", form.name.text),
                                   "a question is open between at least two `reading`s");
    }
}

void check_settlements(Checking& checking, const language::QuestionDeclaration& form, QuestionId id)
{
    Question& question = checking.law.questions[id];
    std::unordered_map<std::int32_t, Span> days;
    for (const language::Settlement& settlement : form.settlements) {
        const auto date = date_from(checking, settlement.date);
        const auto reading = reading_of(checking, id, settlement.reading);
        auto by = settlement.by ? citation_from(checking, *settlement.by) : std::optional<Citation>{};
        if (!date || !reading || by.has_value() != settlement.by.has_value()) continue;
        const auto [found, fresh] = days.try_emplace(date->days, settlement.date.span);
        if (!fresh) {
            auto& finding = checking.diagnostics.error(bad_settlement, settlement.date.span,
                                                       fmt::format("question `{}` is settled twice on one day", question.name));
            finding.notes.push_back({"first settled here", found->second});
        }
        if (question.open_from && *date < *question.open_from) {
            checking.diagnostics.error(bad_settlement, settlement.date.span,
                                       fmt::format("question `{}` is settled before it is open", question.name));
        }
        question.settled.push_back({*date, *reading, std::move(by)});
    }
    std::stable_sort(question.settled.begin(), question.settled.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
}

void check_question(Checking& checking, const language::QuestionDeclaration& form, QuestionId id)
{
    Question& question = checking.law.questions[id];
    if (!form.title)
        checking.diagnostics.warning(missing_title, form.name.span, fmt::format("question `{}` has no title", question.name),
                                     "give it one in quotes after its name");
    question.cites = citations_from(checking, form.cites);
    question.open_from = date_from(checking, form.open_from);
    question.open_until = date_from(checking, form.open_until);
    if (form.open_until) check_interval(checking, question.open_from, question.open_until, form.open_until->span);
    question.remarks = remarks_of(form.remarks);
    require_verification(checking, question.remarks, fmt::format("question `{}`", question.name), form.name.span);
    check_readings(checking, form, question);
    check_settlements(checking, form, id);
}

void check_definition(Checking& checking, const language::ConceptDeclaration& form, Concept& item)
{
    if (!form.means) return;
    if (form.presumed != language::Presumption::none) {
        checking.diagnostics.error(presumed_and_defined, form.name.span, fmt::format("`{}` is defined and presumed", form.name.text),
                                   "a definition decides every case and leaves nothing to presume: take one of the two away");
    }
    if (!item.entity.valid()) return;  // everything in it would seem wrong
    Scope scope;
    scope.owner = "definition";
    scope.subject = item.entity;
    scope.subject_span = form.entity.span;
    item.means = check_condition(checking, scope, *form.means);
}

}  // namespace

std::optional<std::uint32_t> reading_of(Checking& checking, QuestionId id, const language::Word& name)
{
    const Question& question = checking.law.questions[id];
    for (std::size_t i = 0; i < question.readings.size(); ++i)
        if (question.readings[i].name == name.text) return static_cast<std::uint32_t>(i);
    if (excused(checking, name.text)) return std::nullopt;
    std::vector<std::string_view> candidates;
    if (question.readings.size() <= checking.suggestions_left)
        for (const Reading& reading : question.readings) candidates.push_back(reading.name);
    auto& finding = checking.diagnostics.error(unknown_name, name.span, fmt::format("question `{}` has no reading `{}`", question.name, name.text),
                                               suggest(checking, name.text, candidates));
    finding.notes.push_back({"the question is declared here", question.span});
    return std::nullopt;
}

void check_questions(Checking& checking)
{
    for (std::size_t i = 0; i < checking.questions.size(); ++i) check_question(checking, *checking.questions[i].syntax, QuestionId(i));
}

void check_definitions(Checking& checking)
{
    for (std::size_t i = 0; i < checking.concepts.size(); ++i)
        check_definition(checking, *checking.concepts[i].syntax, checking.law.concepts[ConceptId(i)]);
}

void check_claims(Checking& checking)
{
    for (const auto& declared : checking.claims) {
        const auto& form = *declared.syntax;
        if (!form.title)
            checking.diagnostics.warning(missing_title, form.name.span, fmt::format("claim `{}` has no title", form.name.text),
                                         "give it one in quotes after its name");
        Scope scope;
        scope.owner = "claim";
        scope.order = declared.order;
        Claim claim{form.name.text, title_of(form.title), form.name.span, declared.order, {}, form.always, {}};
        if (form.condition) claim.condition = check_condition(checking, scope, *form.condition);
        claim.subject = scope.ranges_over();
        checking.law.claims.push_back(std::move(claim));
    }
}

}  // namespace kyujo::law
