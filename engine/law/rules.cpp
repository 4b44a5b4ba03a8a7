// Rules: headers, then conclusions (they say what the rule is about), then conditions.
#include "language/parse.hpp"
#include "law/citations.hpp"
#include "law/conclusions.hpp"
#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/passes.hpp"
#include "law/readings.hpp"
#include "law/values.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view no_source = "L302";
constexpr std::string_view foreign_authority = "L306";
constexpr std::string_view overrides_itself = "L307";
constexpr std::string_view contradicts_itself = "L320";
/// Rules with more conclusions than this are not searched for contradictions in themselves.
constexpr std::size_t compared_conclusions = 32;

class RuleChecker {
public:
    RuleChecker(Checking& checking, const language::RuleDeclaration& form, RuleId id)
        : c_(checking), form_(form), id_(id), rule_(checking.law.rules[id])
    {
        scope_.owner = "rule";
        scope_.order = rule_.order;
    }
    void check();

private:
    void header();
    void sources();
    void overrides();
    void overridden(const std::vector<language::Word>& names, std::vector<RuleId>& weaker);
    void reading();
    void conclusions();
    void contradictions();
    void conditions();

    Checking& c_;
    const language::RuleDeclaration& form_;
    RuleId id_;
    Rule& rule_;
    Scope scope_;
};

void RuleChecker::check()
{
    header();
    sources();
    overrides();
    reading();
    conclusions();
    conditions();
    rule_.subject = scope_.ranges_over();
}

void RuleChecker::header()
{
    if (!form_.title)
        c_.diagnostics.warning(missing_title, rule_.name_span, fmt::format("rule `{}` has no title", rule_.name),
                               "give it one in quotes after its name");
    rule_.from = date_from(c_, form_.from);
    rule_.until = date_from(c_, form_.until);
    if (form_.until) check_interval(c_, rule_.from, rule_.until, form_.until->span);
    rule_.by_default = form_.by_default;
    rule_.remarks = remarks_of(form_.remarks);
    require_verification(c_, rule_.remarks, fmt::format("rule `{}`", rule_.name), rule_.name_span);
}

void RuleChecker::sources()
{
    rule_.cites = citations_from(c_, form_.cites);
    rule_.under = citations_from(c_, form_.under);
    for (const Citation& citation : rule_.under) {
        const OrderId order = c_.law.sources[citation.source].order;
        if (!order.valid() || order == rule_.order || !rule_.order.valid()) continue;
        c_.diagnostics.warning(
            foreign_authority, citation.span,
            fmt::format("a rule of `{}` stands under a source of `{}`", c_.law.orders[rule_.order].name, c_.law.orders[order].name),
            "cite it if it is only evidence, or declare the source outside every order");
    }
    if (!form_.cites.empty() || !form_.under.empty()) return;
    // A side taken on an open question rests on what the question cites.
    const QuestionId question = form_.on_reading ? c_.law.find_question(form_.on_reading->question.text) : QuestionId{};
    if (question.valid() && !c_.questions[question.index()].syntax->cites.empty()) return;
    const auto message = fmt::format("rule `{}` does not say where it comes from", rule_.name);
    const auto* const help = "add `under SOURCE` (its authority) or `cite SOURCE` (evidence)";
    if (c_.options.citations_required) {
        c_.diagnostics.error(no_source, rule_.name_span, message, help);
    } else {
        c_.diagnostics.warning(no_source, rule_.name_span, message, help);
    }
}

void RuleChecker::overrides()
{
    std::vector<RuleId> weaker;
    overridden(form_.overrides, weaker);
    overridden(form_.exception_to, weaker);
    std::sort(weaker.begin(), weaker.end());
    weaker.erase(std::unique(weaker.begin(), weaker.end()), weaker.end());
    rule_.overrides = std::move(weaker);
}

void RuleChecker::overridden(const std::vector<language::Word>& names, std::vector<RuleId>& weaker)
{
    for (const language::Word& name : names) {
        c_.overriding.push_back({id_, name});
        const RuleId named = find_or_report(c_, c_.law.rule_names, name, "rule");
        if (!named.valid()) continue;
        if (name.text == rule_.name) {
            c_.diagnostics.error(overrides_itself, name.span, fmt::format("rule `{}` cannot override itself", name.text));
            continue;
        }
        weaker.push_back(named);
    }
}

void RuleChecker::reading()
{
    if (!form_.on_reading) return;
    const QuestionId id = find_or_report(c_, c_.law.question_names, form_.on_reading->question, "question");
    if (!id.valid()) return;
    const auto index = reading_of(c_, id, form_.on_reading->reading);
    if (!index) return;
    rule_.question = id;
    rule_.reading = *index;
}

void RuleChecker::contradictions()
{
    const auto& all = rule_.conclusions;
    if (all.size() > compared_conclusions) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            const Path& a = path_of(all[i]);
            const Path& b = path_of(all[k]);
            const bool same = a.steps == b.steps && a.root.entity == b.root.entity;
            const bool norms = std::holds_alternative<OnlyIf>(all[k].form) || std::holds_alternative<LacksBasis>(all[k].form) ||
                               std::holds_alternative<LacksBasis>(all[i].form);
            if (!same || norms || !opposed(c_.law, all[i], all[k])) continue;
            auto& finding = c_.diagnostics.error(contradicts_itself, all[k].span, fmt::format("rule `{}` contradicts itself", rule_.name));
            finding.notes.push_back({"its other conclusion", all[i].span});
            return;
        }
    }
}

void RuleChecker::conclusions()
{
    std::vector<Conclusion> made;
    made.reserve(form_.conclusions.size());
    for (const language::Conclusion& written : form_.conclusions) {
        if (!check_conclusion(c_, scope_, written, form_.by_default, made.emplace_back())) made.pop_back();
    }
    if (made.size() != form_.conclusions.size()) c_.lost_conclusion.insert(id_.value);
    rule_.conclusions = std::move(made);
    contradictions();
}

void RuleChecker::conditions()
{
    if (form_.condition) rule_.condition = check_condition(c_, scope_, *form_.condition);
    std::vector<ConditionId> unless;
    unless.reserve(form_.unless.size());
    for (const language::Condition& written : form_.unless) {
        const ConditionId condition = check_condition(c_, scope_, written);
        if (condition.valid()) unless.push_back(condition);
    }
    rule_.unless = std::move(unless);
}

/// A rule that was only outlined has a tree no longer than it takes to check it. Threads that read ahead would be waited for longer than this takes.
void check_outlined(Checking& checking, RuleId id)
{
    Rule& rule = checking.law.rules[id];
    const auto tree = language::parse_rule(rule.span, rule.name_span, *checking.law.texts);
    if (!tree) checking.misread_files.insert(rule.span.file.value);
    if (!checking.misread_files.empty()) return;  // all will be checked again
    const auto& form = std::get<language::RuleDeclaration>(tree->form);
    rule.span = tree->span;
    rule.title = title_of(form.title);
    RuleChecker(checking, form, id).check();
}

}  // namespace

void check_rules(Checking& checking)
{
    for (std::size_t i = 0; i < checking.rules.size(); ++i) {
        if (checking.rules[i] != nullptr) {
            RuleChecker(checking, *checking.rules[i], RuleId(i)).check();
        } else {
            check_outlined(checking, RuleId(i));
        }
    }
}

}  // namespace kyujo::law
