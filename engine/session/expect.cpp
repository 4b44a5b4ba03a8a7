#include "session/expect.hpp"

#include "session/concepts.hpp"
#include "session/decisions.hpp"
#include "session/duties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kyujo::session {

namespace {

using explain::Explanation;
using scenario::Expectation;

std::string joined(const std::set<std::string>& names, std::string_view when_none)
{
    std::string words;
    for (const std::string& name : names) words += (words.empty() ? "" : ", ") + name;
    return words.empty() ? std::string(when_none) : words;
}

std::string_view word_of(scenario::ConceptAnswer answer)
{
    switch (answer) {
        case scenario::ConceptAnswer::yes:
            return "yes";
        case scenario::ConceptAnswer::no:
            return "no";
        case scenario::ConceptAnswer::open:
            return "open";
        case scenario::ConceptAnswer::none:
            return "none";
    }
    return "";
}

scenario::ConceptAnswer answer_of(verdict::Side side)
{
    switch (side) {
        case verdict::Side::yes:
            return scenario::ConceptAnswer::yes;
        case verdict::Side::no:
            return scenario::ConceptAnswer::no;
        case verdict::Side::open:
            return scenario::ConceptAnswer::open;
        case verdict::Side::none:
            break;
    }
    return scenario::ConceptAnswer::none;
}

/// What an answer turns on: facts as "act.purpose", or questions by name.
std::set<std::string> decisive(const Evaluated& one, const verdict::Openness& openness, bool facts)
{
    const law::Law& law = one.rules->loaded.law;
    std::set<std::string> names;
    for (const verdict::TableColumn& column : openness.table.columns) {
        const verdict::Variable& variable = openness.unknowns->variables[column.variable];
        if (facts && variable.is_fact()) names.insert(verdict::path_of(law, one.scenario, variable));
        if (!facts && variable.kind == verdict::Variable::Kind::question) names.emplace(law.questions[variable.question].name);
    }
    return names;
}

/// Holds one expectation against the answers; `check` gives what is wrong, or nothing.
class Holder {
public:
    explicit Holder(const Evaluated& one) : one_(one), law_(one.rules->loaded.law) {}

    std::optional<Unmet> check(const Expectation& expectation) const
    {
        return std::visit([&](const auto& what) { return holds(expectation, what); }, expectation.what);
    }

private:
    std::string prefix(const Expectation& e) const
    {
        std::string words;
        if (one_.scenario.judged.size() > 1 || !judged(e.subject)) words = one_.scenario.instances[e.subject].name + ", ";
        if (e.order.valid()) words += fmt::format("{}, ", law_.orders[e.order].name);
        if (words.empty()) return words;
        words.replace(words.size() - 2, 2, ": ");
        return words;
    }
    bool judged(scenario::InstanceId subject) const
    {
        return std::find(one_.scenario.judged.begin(), one_.scenario.judged.end(), subject) != one_.scenario.judged.end();
    }
    std::vector<const Explanation*> answers(const Expectation& e) const
    {
        std::vector<const Explanation*> found;
        for (const Explanation& x : one_.explanations)
            if (x.answer.subject == e.subject && (!e.order.valid() || x.answer.order == e.order)) found.push_back(&x);
        return found;
    }
    Unmet unmet(const Expectation& e, std::string want, std::string got) const { return {&e, prefix(e) + want, prefix(e) + got}; }
    std::string name(law::RuleId rule) const { return rule.valid() ? std::string(law_.rules[rule].name) : "a presumption"; }

    /// "prohibited, decided by force_is_outlawed"
    std::string in_words(const Explanation& x) const
    {
        std::set<std::string> rules;
        for (const std::uint32_t index : reasons(x)) rules.insert(name(x.account[index].rule));
        const std::string by = rules.empty() ? "" : ", decided by " + joined(rules, "");
        return std::string(verdict::to_string(x.answer.word)) + by;
    }

    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectVerdict& want) const
    {
        const auto found = answers(e);
        if (found.empty()) return unmet(e, want.word, "no answer: it is not judged, or the order has no rules");
        for (const Explanation* x : found)
            if (verdict::to_string(x->answer.word) != want.word) return unmet(e, want.word, in_words(*x));
        return std::nullopt;
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectGround& want) const
    {
        std::set<std::string> grounds;
        for (const Explanation* x : answers(e)) {
            grounds.emplace(verdict::to_string(x->answer.word));
            for (const verdict::Word word : x->answer.further_grounds) grounds.emplace(verdict::to_string(word));
        }
        if (grounds.count(want.word) != 0) return std::nullopt;
        return unmet(e, "ground " + want.word, "grounds " + joined(grounds, "none"));
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectDecides& want) const
    {
        const std::set<law::RuleId> rules = deciding_rules(one_, e.subject, e.order);
        if ((rules.count(want.rule) != 0) == want.decides) return std::nullopt;
        std::set<std::string> names;
        for (const law::RuleId rule : rules) names.insert(name(rule));
        return unmet(e, fmt::format("{} {}", want.decides ? "because" : "not because", name(want.rule)), "decided by " + joined(names, "no rule"));
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectDefeated& want) const
    {
        std::set<std::string> winners;
        for (const auto& [loser, winner] : beaten_rules(one_, e.subject, e.order, want.loser)) {
            if (winner == want.winner) return std::nullopt;
            winners.insert(name(winner));
        }
        return unmet(e, fmt::format("{} defeated by {}", name(want.loser), name(want.winner)),
                     winners.empty() ? fmt::format("{} not defeated", name(want.loser))
                                     : fmt::format("{} defeated by {}", name(want.loser), joined(winners, "")));
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectConcept& want) const
    {
        const std::string wanted = fmt::format("{}: {}", law_.concepts[want.concept_id].name, word_of(want.answer));
        bool answered = false;
        for (const auto& asked : one_.concepts) {
            const theory::Issue& issue = asked.verdict.issue;
            if (issue.subject != e.subject || issue.concept_id != want.concept_id || (e.order.valid() && issue.order != e.order)) continue;
            answered = true;
            const auto got = answer_of(asked.verdict.side);
            if (got == want.answer) continue;
            const std::string in = e.order.valid() ? "" : fmt::format(" in {}", law_.orders[issue.order].name);
            return unmet(e, wanted, fmt::format("{}: {}{}", law_.concepts[want.concept_id].name, word_of(got), in));
        }
        if (answered) return std::nullopt;
        return unmet(e, wanted, "no answer: no law date is known for it, or the order is not judged");
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectMissing& want) const
    {
        return all_among(e, "missing", {want.facts.begin(), want.facts.end()}, all_decisive(e, true));
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectTurnsOn& want) const
    {
        std::set<std::string> wanted;
        for (const law::QuestionId question : want.questions) wanted.emplace(law_.questions[question].name);
        return all_among(e, "turns on", wanted, all_decisive(e, false));
    }
    std::set<std::string> all_decisive(const Expectation& e, bool facts) const
    {
        std::set<std::string> all;
        for (const Explanation* x : answers(e)) all.merge(decisive(one_, x->answer.openness, facts));
        for (const auto& asked : one_.concepts) {
            if (asked.verdict.issue.subject != e.subject || (e.order.valid() && asked.verdict.issue.order != e.order)) continue;
            all.merge(decisive(one_, asked.verdict.openness, facts));
        }
        return all;
    }
    std::optional<Unmet> holds(const Expectation& e, const scenario::ExpectDuty& want) const
    {
        const std::string named = want.link == 0 ? name(want.rule) : fmt::format("{}/{}", name(want.rule), want.link + 1);
        const explain::Duty* duty = find_duty(one_, want.rule, e.subject);
        const explain::DutyLink* link = duty != nullptr && want.link < duty->chain.size() ? &duty->chain[want.link] : nullptr;
        if (duty == nullptr && !date_for(one_, e.subject))
            return unmet(e, named + ": " + in_words(want), named + ": no answer, as no law date is known for it");
        // Where nobody is there to bear it, it is not owed.
        const explain::DutyLink nobody;
        if (link == nullptr) link = &nobody;
        const bool state = want.state.empty() || want.state == verdict::to_string(link->state);
        const bool due = !want.due || want.due == link->due;
        if (!state || !due) return unmet(e, named + ": " + in_words(want), named + ": " + in_words(*link));
        if (auto facts = turning_on(e, named + " missing", want.missing, *link, true)) return facts;
        std::vector<std::string> questions;
        for (const law::QuestionId question : want.turns_on) questions.emplace_back(law_.questions[question].name);
        return turning_on(e, named + " turns on", questions, *link, false);
    }
    static std::string in_words(const scenario::ExpectDuty& duty)
    {
        const std::string state = duty.state.empty() ? "" : duty.state + (duty.due ? ", " : "");
        return state + (duty.due ? "due " + text::to_string(*duty.due) : "");
    }
    static std::string in_words(const explain::DutyLink& link)
    {
        return std::string(verdict::to_string(link.state)) + (link.due ? ", due " + text::to_string(*link.due) : "");
    }
    std::optional<Unmet> turning_on(const Expectation& e, const std::string& what, const std::vector<std::string>& want,
                                    const explain::DutyLink& link, bool facts) const
    {
        if (want.empty()) return std::nullopt;
        return all_among(e, what, {want.begin(), want.end()}, decisive(one_, link.openness, facts));
    }
    /// Every name wanted is there; wanting none means that there is none.
    std::optional<Unmet> all_among(const Expectation& e, std::string_view what, const std::set<std::string>& want,
                                   const std::set<std::string>& got) const
    {
        const bool all = std::includes(got.begin(), got.end(), want.begin(), want.end());
        if (want.empty() ? got.empty() : all) return std::nullopt;
        return unmet(e, fmt::format("{} {}", what, joined(want, "nothing")), fmt::format("{} {}", what, joined(got, "nothing")));
    }

    const Evaluated& one_;
    const law::Law& law_;
};

/// Whether an order has a rule on a class.
bool speaks_of(const law::Law& law, law::OrderId order, law::ConceptId class_)
{
    return std::any_of(law.rules.begin(), law.rules.end(), [&](const law::Rule& rule) {
        return rule.order == order && std::any_of(rule.conclusions.begin(), rule.conclusions.end(), [&](const law::Conclusion& conclusion) {
                   const auto* const counts = std::get_if<law::CountsAs>(&conclusion.form);
                   return counts != nullptr && counts->concept_id == class_;
               });
    });
}

/// Whether what is expected can be said of one order alone.
bool concerns(const Expectation& expectation, const law::Law& law, law::OrderId order)
{
    if (expectation.order.valid()) return expectation.order == order;
    if (const auto* const decides = std::get_if<scenario::ExpectDecides>(&expectation.what)) return law.rules[decides->rule].order == order;
    if (const auto* const defeated = std::get_if<scenario::ExpectDefeated>(&expectation.what)) return law.rules[defeated->loser].order == order;
    const auto* const answer = std::get_if<scenario::ExpectConcept>(&expectation.what);
    if (answer == nullptr || speaks_of(law, order, answer->concept_id)) return true;
    for (std::size_t i = 0; i < law.orders.size(); ++i)
        if (speaks_of(law, law::OrderId(i), answer->concept_id)) return false;
    return true;
}

}  // namespace

Held hold(const Evaluated& one, std::string_view order)
{
    Held held;
    const law::Law& law = one.rules->loaded.law;
    const Holder holder(one);
    for (const Expectation& expectation : one.scenario.expectations) {
        if (!order.empty() && !concerns(expectation, law, law.find_order(order))) continue;
        ++held.count;
        if (auto unmet = holder.check(expectation)) held.unmet.push_back(std::move(*unmet));
    }
    return held;
}

}  // namespace kyujo::session
