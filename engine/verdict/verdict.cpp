#include "verdict/verdict.hpp"

#include <algorithm>
#include <array>

namespace kyujo::verdict {

namespace {

using theory::Ground;
using theory::Issue;
using theory::LiteralId;

enum class Tag { proved, refuted, none };

Tag tag(const solver::Columns& columns, LiteralId id)
{
    return columns.is_proved(id) ? Tag::proved : columns.is_refuted(id) ? Tag::refuted : Tag::none;
}

bool applies(const Solved& solved, const theory::RuleInstance& instance)
{
    if (!instance.theory_rule.valid()) return false;
    const auto body = solved.ground.theory.body(instance.theory_rule);
    return std::all_of(body.begin(), body.end(), [&](LiteralId id) { return solved.columns.is_proved(id); });
}

/// Some premise is refuted: whatever its other premises lean on cannot matter.
bool discarded(const Solved& solved, theory::TheoryRuleId rule)
{
    const auto body = solved.ground.theory.body(rule);
    return std::any_of(body.begin(), body.end(), [&](LiteralId id) { return solved.columns.is_refuted(id); });
}

bool some_rule_applies(const Solved& solved, const Issue& issue)
{
    const auto found = solved.ground.by_issue.find(issue);
    if (found == solved.ground.by_issue.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t i) { return applies(solved, solved.ground.instances[i]); });
}

/// Which open word fits literals without a tag: facts first, then readings, then rules that stop each other.
Word open_word(const Solved& solved, std::span<const LiteralId> literals)
{
    bool reading = false;
    for (const LiteralId input : open_inputs(solved, literals)) {
        if (std::holds_alternative<theory::FactTest>(solved.ground.atoms[input.index()])) return Word::undetermined;
        reading = true;
    }
    return reading ? Word::unsettled : Word::conflict;
}

}  // namespace

std::string_view to_string(Word word)
{
    switch (word) {
        case Word::permitted:
            return "permitted";
        case Word::required:
            return "required";
        case Word::prohibited:
            return "prohibited";
        case Word::condition_unmet:
            return "condition_unmet";
        case Word::no_legal_basis:
            return "no_legal_basis";
        case Word::unsettled:
            return "unsettled";
        case Word::undetermined:
            return "undetermined";
        case Word::conflict:
            return "conflict";
        case Word::no_rule:
            return "no_rule";
    }
    return "";
}

Side side(Word word)
{
    switch (word) {
        case Word::permitted:
        case Word::required:
            return Side::yes;
        case Word::prohibited:
        case Word::condition_unmet:
        case Word::no_legal_basis:
            return Side::no;
        case Word::unsettled:
        case Word::undetermined:
        case Word::conflict:
            return Side::open;
        case Word::no_rule:
            return Side::none;
    }
    return Side::none;
}

Solved solve(const law::Law& law, const scenario::Scenario& scenario, law::Date date, text::Diagnostics& diagnostics)
{
    Ground ground = theory::ground(law, scenario, date, diagnostics);
    solver::Columns columns(ground.theory.literal_count(), 1);
    for (const LiteralId input : ground.inputs) {
        const auto* const test = std::get_if<theory::FactTest>(&ground.atoms[input.index()]);
        if (test == nullptr) continue;  // a reading of an open question
        const auto truth = theory::evaluate(law, scenario, *test);
        if (!truth) continue;
        (*truth ? columns.proved(input) : columns.refuted(input))[0] = ~solver::Word{0};
    }
    solver::solve(ground.theory, ground.schedule, columns);
    return {date, std::move(ground), std::move(columns)};
}

std::vector<LiteralId> open_inputs(const Solved& solved, std::span<const LiteralId> literals)
{
    std::vector<bool> seen(solved.ground.theory.literal_count(), false);
    std::vector<LiteralId> work(literals.begin(), literals.end());
    std::vector<LiteralId> found;
    while (!work.empty()) {
        const LiteralId id = work.back();
        work.pop_back();
        if (seen[id.index()] || tag(solved.columns, id) != Tag::none) continue;
        seen[id.index()] = true;
        if (solved.ground.theory.literal(id).kind == theory::LiteralKind::input) found.push_back(id);
        const auto matters = [&](theory::TheoryRuleId rule) { return !discarded(solved, rule); };
        theory::for_each_dependency(
            solved.ground.theory, id, [&](LiteralId on, bool) { work.push_back(on); }, matters);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Answer answer(const Solved& solved, InstanceId subject, OrderId order)
{
    Answer result{subject, order, solved.date, Word::no_rule, {}};
    const Issue issue{order, subject, {}};
    const auto found = solved.ground.norms.find(issue);
    if (found == solved.ground.norms.end()) return result;
    const theory::NormLiterals& norms = found->second;
    using Ground_ = std::pair<LiteralId, Word>;
    // In the order of the table of verdicts; what is proved further down is a further ground.
    const std::array<Ground_, 5> grounds{Ground_{norms.prohibited, Word::prohibited}, Ground_{norms.barred, Word::condition_unmet},
                                         Ground_{norms.lacks_basis, Word::no_legal_basis}, Ground_{norms.required, Word::required},
                                         Ground_{norms.permitted, Word::permitted}};
    std::vector<LiteralId> open;
    bool decided = false;
    for (const auto& [literal, word] : grounds) {
        const Tag how = tag(solved.columns, literal);
        if (how == Tag::none && !decided) open.push_back(literal);
        if (how != Tag::proved) continue;
        if (decided && side(word) == Side::no) result.further_grounds.push_back(word);
        if (!decided) result.word = word;
        decided = true;
    }
    if (!open.empty()) {
        // A word higher in the table may still come to hold: what is proved below it is only a further ground.
        if (decided && side(result.word) == Side::no) result.further_grounds.insert(result.further_grounds.begin(), result.word);
        result.word = open_word(solved, open);
    } else if (!decided && some_rule_applies(solved, issue)) {
        result.word = Word::conflict;
    }
    return result;
}

ConceptVerdict answer_concept(const Solved& solved, const Issue& issue)
{
    ConceptVerdict result{issue, Side::none, Word::conflict};
    const auto found = solved.ground.concepts.find(issue);
    if (found == solved.ground.concepts.end()) return result;
    const auto [holds, holds_not] = found->second;
    if (tag(solved.columns, holds) == Tag::proved) {
        result.side = Side::yes;
    } else if (tag(solved.columns, holds_not) == Tag::proved) {
        result.side = Side::no;
    } else if (tag(solved.columns, holds) == Tag::none || tag(solved.columns, holds_not) == Tag::none) {
        result.side = Side::open;
        const std::array<LiteralId, 2> both{holds, holds_not};
        result.open_word = open_word(solved, both);
    } else if (some_rule_applies(solved, issue)) {
        result.side = Side::open;
    }
    return result;
}

}  // namespace kyujo::verdict
