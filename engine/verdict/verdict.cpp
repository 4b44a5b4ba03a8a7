#include "verdict/verdict.hpp"

#include "verdict/duties.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace kyujo::verdict {

namespace {

using theory::Ground;
using theory::Issue;
using theory::LiteralId;

Word open_word(const Exploration& exploration)
{
    Word word = Word::conflict;
    for (const Diagram::Node node : exploration.diagram.reachable(exploration.root)) {
        const Variable& variable = exploration.unknowns.variables[exploration.diagram.variable(node)];
        if (variable.is_fact()) return Word::undetermined;
        if (variable.kind == Variable::Kind::question) word = Word::unsettled;
    }
    return word;
}

/// Unknown inputs that a target asks about, through rules that no known fact puts out of play.
std::vector<LiteralId> unknown_inputs(const Solved& solved, const Target& target)
{
    const auto in_play = [&](theory::TheoryRuleId rule) {
        const auto body = solved.ground.theory.body(rule);
        return std::none_of(body.begin(), body.end(), [&](LiteralId id) { return solved.firm.refuted(id); });
    };
    std::vector<bool> seen(solved.ground.theory.literal_count(), false);
    std::vector<LiteralId> work;
    std::vector<LiteralId> found;
    for (const auto& [literal, outcome] : target.ladder) work.push_back(literal);
    while (!work.empty()) {
        const LiteralId id = work.back();
        work.pop_back();
        if (seen[id.index()]) continue;
        seen[id.index()] = true;
        if (solved.ground.theory.literal(id).kind != theory::LiteralKind::input) {
            theory::for_each_dependency(
                solved.ground.theory, id, [&](LiteralId on, bool) { work.push_back(on); }, in_play);
        } else if (!solved.given.is_proved(id) && !solved.given.is_refuted(id)) {
            found.push_back(id);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool same_variable(const Variable& a, const Variable& b)
{
    return std::tie(a.kind, a.place, a.other, a.symbol, a.condition, a.question, a.issue) ==
           std::tie(b.kind, b.place, b.other, b.symbol, b.condition, b.question, b.issue);
}

/// Whether a variable is the fact at a place, or is about what an unknown reference there leads to.
bool is_about(const scenario::Scenario& scenario, const Variable& variable, const Place& place)
{
    const auto leads_through = [&](const Place& end) {
        if (end == place) return true;
        for (const scenario::StandIn* way = scenario.stand_in(end.owner); way != nullptr; way = scenario.stand_in(way->owner)) {
            if (way->owner == place.owner && way->attribute == place.attribute) return true;
        }
        return false;
    };
    const auto found = [](const Place& end) { return end.kind == Place::Kind::found; };
    return (found(variable.place) && leads_through(variable.place)) || (found(variable.other) && leads_through(variable.other));
}

/// Places whose facts the author says are unknown.
std::vector<Place> said_unknown(const law::Law& law, const scenario::Scenario& scenario)
{
    std::vector<Place> places;
    for (std::size_t i = 0; i < scenario.instances.size() - scenario.stand_ins.size(); ++i) {
        const scenario::Instance& thing = scenario.instances[InstanceId(i)];
        const auto& attributes = law.entities[thing.entity].attributes;
        for (std::size_t j = 0; j < attributes.size(); ++j) {
            if (thing.facts[j].written_unknown) places.push_back({Place::Kind::found, InstanceId(i), attributes[j]});
        }
    }
    return places;
}

/// Whether rules of equal standing do meet over an issue, as far as is known.
bool clashes(const Solved& solved, const Issue& issue)
{
    const auto& theory = solved.ground.theory;
    const auto applies = [&](theory::TheoryRuleId rule) {
        const auto body = theory.body(rule);
        return !theory.rule(rule).defeater && std::all_of(body.begin(), body.end(), [&](LiteralId id) { return solved.columns.is_proved(id); });
    };
    const auto applying = [&](const std::vector<LiteralId>& heads) {
        std::vector<theory::TheoryRuleId> rules;
        for (const LiteralId head : heads) {
            for (const theory::TheoryRuleId rule : theory.rules_for(head)) {
                if (applies(rule)) rules.push_back(rule);
            }
        }
        return rules;
    };
    const Sides sides = sides_of(solved.ground, issue);
    const auto for_it = applying(sides.for_it);
    const auto against = applying(sides.against_it);
    const auto unbeaten = [&](theory::TheoryRuleId rule, const std::vector<theory::TheoryRuleId>& others) {
        return std::none_of(others.begin(), others.end(), [&](theory::TheoryRuleId other) { return theory.superior(other, rule); });
    };
    const auto some = [&](const std::vector<theory::TheoryRuleId>& rules, const std::vector<theory::TheoryRuleId>& others) {
        return std::any_of(rules.begin(), rules.end(), [&](theory::TheoryRuleId rule) { return unbeaten(rule, others); });
    };
    return some(for_it, against) && some(against, for_it);
}

/// What the facts say of an input; nothing when it turns on something unknown, or on a reading of an open question.
std::optional<bool> truth_of(const law::Law& law, const scenario::Scenario& scenario, const theory::Atom& input)
{
    if (const auto* const test = std::get_if<theory::FactTest>(&input)) return theory::evaluate(law, scenario, *test);
    if (const auto* const overdue = std::get_if<theory::OverdueAtom>(&input)) return theory::evaluate(law, scenario, *overdue);
    return std::nullopt;
}

struct Found {
    std::optional<std::uint8_t> outcome;  ///< nothing when it varies or was not found
    Word open = Word::conflict;
    Openness openness;
};

Found decide(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, const Target& target)
{
    Found result;
    result.outcome = firm_outcome(target, solved.firm);
    Openness& openness = result.openness;
    if (!result.outcome) {
        auto exploration = std::make_shared<Exploration>(explore(law, scenario, solved.ground, solved.given, solved.firm, target, solved.limits));
        openness.by_cases = true;
        openness.stopped = exploration->stopped;
        openness.completions = exploration->completions;
        openness.table = table_of(*exploration);
        result.open = exploration->stopped ? Word::not_decided : open_word(*exploration);
        if (!exploration->stopped && exploration->diagram.is_leaf(exploration->root)) result.outcome = static_cast<std::uint8_t>(exploration->root);
        openness.unknowns = std::shared_ptr<const Unknowns>(exploration, &exploration->unknowns);
    }
    if (openness.stopped) return result;
    const auto decisive = [&](const Variable& variable) {
        return std::any_of(openness.table.columns.begin(), openness.table.columns.end(),
                           [&](const TableColumn& column) { return same_variable(openness.unknowns->variables[column.variable], variable); });
    };
    for (const Place& place : solved.said_unknown) {
        const bool matters = std::any_of(openness.table.columns.begin(), openness.table.columns.end(), [&](const TableColumn& column) {
            return is_about(scenario, openness.unknowns->variables[column.variable], place);
        });
        if (matters) continue;
        Variable variable;
        variable.place = place;
        openness.idle.push_back(std::move(variable));
    }
    const std::size_t said = openness.idle.size();
    for (Variable& variable : unknowns_of(law, scenario, solved.ground, unknown_inputs(solved, target), {}).variables) {
        const auto listed = [&](const Variable& idle) { return is_about(scenario, variable, idle.place); };
        const auto end = openness.idle.begin() + static_cast<std::ptrdiff_t>(said);
        if (!decisive(variable) && std::none_of(openness.idle.begin(), end, listed)) openness.idle.push_back(std::move(variable));
    }
    if (openness.unknowns == nullptr) return result;
    for (const Variable& variable : openness.unknowns->variables) {
        if (variable.kind == Variable::Kind::clash && !decisive(variable) && clashes(solved, variable.issue)) openness.idle.push_back(variable);
    }
    return result;
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
        case Word::not_decided:
            return "not_decided";
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
        case Word::not_decided:
            return Side::open;
        case Word::no_rule:
            return Side::none;
    }
    return Side::none;
}

Solved solve(const law::Law& law, scenario::Scenario& scenario, law::Date date, text::Diagnostics& diagnostics, const Limits& limits,
             std::span<const Issue> asked)
{
    const solver::Columns none(0, 1);
    Solved solved{date, theory::ground(law, scenario, date, diagnostics, asked), none, none, {none, none}, {}, limits};
    solve_again(law, scenario, solved);
    return solved;
}

void solve_again(const law::Law& law, const scenario::Scenario& scenario, Solved& solved)
{
    const Ground& ground = solved.ground;
    const std::size_t literals = ground.theory.literal_count();
    solved.given = solver::Columns(literals, 1);
    for (const LiteralId input : ground.inputs) {
        const auto truth = truth_of(law, scenario, ground.atoms[input.index()]);
        if (!truth) continue;
        (*truth ? solved.given.proved(input) : solved.given.refuted(input))[0] = ~solver::Word{0};
    }
    solved.columns = solved.given;
    solver::solve(ground.theory, ground.schedule, solved.columns);
    solved.firm = {solved.given, solver::Columns(literals, 1)};
    solver::propagate(ground.theory, ground.schedule, solved.firm.proof, solved.firm.support);
    solved.said_unknown = said_unknown(law, scenario);
}

/// In the order of the table of verdicts; what is proved further down is a further ground.
std::array<std::pair<LiteralId, Word>, 5> ladder_of(const theory::NormLiterals& norms)
{
    return {{{norms.prohibited, Word::prohibited},
             {norms.barred, Word::condition_unmet},
             {norms.lacks_basis, Word::no_legal_basis},
             {norms.required, Word::required},
             {norms.permitted, Word::permitted}}};
}

Answer answer(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, InstanceId subject, OrderId order)
{
    Answer result{subject, order, solved.date, Word::no_rule, {}, {}};
    const Issue issue{order, subject, {}};
    const auto norms = solved.ground.norms.find(issue);
    if (norms == solved.ground.norms.end()) return result;
    const auto ladder = ladder_of(norms->second);
    Target target{issue, {}, static_cast<std::uint8_t>(Word::no_rule), static_cast<std::uint8_t>(Word::conflict)};
    for (const auto& [literal, word] : ladder) target.ladder.emplace_back(literal, static_cast<std::uint8_t>(word));
    Found found = decide(law, scenario, solved, target);
    result.word = found.outcome ? static_cast<Word>(*found.outcome) : found.open;
    result.openness = std::move(found.openness);
    for (const auto& [literal, word] : ladder) {
        if (side(word) == Side::no && word != result.word && solved.firm.proved(literal)) result.further_grounds.push_back(word);
    }
    return result;
}

ConceptVerdict answer_concept(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, const Issue& issue)
{
    ConceptVerdict result{issue, Side::none, Word::conflict, {}};
    const auto literals = solved.ground.concepts.find(issue);
    if (literals == solved.ground.concepts.end()) return result;
    const auto code = [](Side side) { return static_cast<std::uint8_t>(side); };
    const Target target{
        issue, {{literals->second.holds, code(Side::yes)}, {literals->second.holds_not, code(Side::no)}}, code(Side::none), code(Side::open)};
    Found found = decide(law, scenario, solved, target);
    result.side = found.outcome ? static_cast<Side>(*found.outcome) : Side::open;
    result.open_word = found.open;
    result.openness = std::move(found.openness);
    return result;
}

DutyVerdict answer_duty(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, std::uint32_t duty)
{
    Found found = decide(law, scenario, solved, duty_target(solved.ground, duty));
    DutyVerdict result;
    result.state = found.outcome ? static_cast<DutyState>(*found.outcome) : DutyState::open;
    result.breached = solved.firm.proved(solved.ground.duties[duty].breached);
    result.openness = std::move(found.openness);
    return result;
}

}  // namespace kyujo::verdict
