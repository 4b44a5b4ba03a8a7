#include "tests/report/cases.hpp"

namespace kyujo::tests {
namespace {

Reason cyberattack(World& world)
{
    return world.by_definition(world.of_class("cyberattack", Truth::holds), {world.kind_is("intrude")});
}

Reason organ(World& world)
{
    const auto test = world.condition(law::Equals{world.path("actor", {"kind"}), world.symbol("self_defense_forces"), false});
    return world.by_definition(world.of_class("organ_of_japan", Truth::holds), {world.fact(test, Truth::holds, world.cdu, "kind")});
}

/// The class was unfolded elsewhere in the explanation.
Reason again(Reason reason)
{
    reason.repeated = true;
    reason.grounding = explain::Grounding::none;
    reason.rule = {};
    reason.because.clear();
    return reason;
}

Account studying(World& world)
{
    return world.account("study_is_permitted", Outcome::condition_false, {}, {world.kind_is("study")});
}

Account beaten(const World& world, std::string_view rule, std::string_view by, explain::Superiority how)
{
    Account account = world.account(rule, Outcome::beaten);
    account.by = world.rule(by);
    account.how = how;
    return account;
}

Account waiting(const World& world)
{
    Account account = world.account("neutralisation_is_permitted", Outcome::not_yet);
    account.boundary = day("2026-10-01");
    return account;
}

}  // namespace

Sample prohibited()
{
    Sample sample{"prohibited", {}, {}};
    World& world = sample.world;
    world.scenario.assumptions = {{law::QuestionId(0), 1, {}}};
    // As explained: rules in the order of the law, and a class unfolded at its first mention there.
    Account basis = beaten(world, "organs_need_a_legal_basis", "force_is_outlawed", explain::Superiority::not_by_default);
    basis.holding = {organ(world)};
    Account force = world.account("force_is_outlawed", Outcome::decides, {cyberattack(world), again(organ(world))});
    sample.explanation = world.answer(verdict::Word::prohibited,
                                      {waiting(world), studying(world), basis, force, world.account("strike_back_if_allowed", Outcome::other_reading),
                                       world.account("deployment_needs_reclassification", Outcome::condition_met)},
                                      {3});
    sample.explanation.answer.further_grounds = {verdict::Word::no_legal_basis};
    return sample;
}

Sample no_legal_basis()
{
    Sample sample{"no_legal_basis", {}, {}};
    World& world = sample.world;
    Account exempt = world.account("strike_back_if_allowed", Outcome::excluded, {}, {cyberattack(world)});
    sample.explanation = world.answer(verdict::Word::no_legal_basis, {world.account("organs_need_a_legal_basis", Outcome::decides, {organ(world)}),
                                                                      studying(world), waiting(world), exempt});
    sample.explanation.nearest = {1, 3, 2};
    return sample;
}

Sample condition_unmet()
{
    Sample sample{"condition_unmet", {}, {}};
    World& world = sample.world;
    const auto test = world.condition(law::Equals{world.path("situation", {"reclassified"}), true, false});
    const Reason unmet = world.fact(test, Truth::fails, world.situation, "reclassified");
    Account barred = beaten(world, "neutralisation_is_permitted", "deployment_needs_reclassification", explain::Superiority::necessary_condition);
    barred.holding = {cyberattack(world)};
    Account bar = world.account("deployment_needs_reclassification", Outcome::decides, {again(cyberattack(world))}, {unmet});
    sample.explanation = world.answer(verdict::Word::condition_unmet, {barred, bar, studying(world)}, {1});
    sample.explanation.nearest = {2};
    return sample;
}

Sample conflict()
{
    Sample sample{"conflict", {}, {}};
    World& world = sample.world;
    Account force = world.account("force_is_outlawed", Outcome::clashes, {cyberattack(world)});
    force.by = world.rule("strike_back_if_allowed");
    Account back = world.account("strike_back_if_allowed", Outcome::clashes, {again(cyberattack(world))});
    back.by = world.rule("force_is_outlawed");
    sample.explanation = world.answer(verdict::Word::conflict, {back, force, studying(world)}, {});
    return sample;
}

Sample undetermined()
{
    Sample sample{"undetermined", {}, {}};
    World& world = sample.world;
    const auto test = world.condition(law::Equals{world.path("act", {"kind"}), world.symbol("study"), false});
    const Reason open = world.fact(test, Truth::open, world.unsaid, "kind");
    sample.explanation = world.answer(verdict::Word::undetermined, {world.account("study_is_permitted", Outcome::open, {}, {open})}, {});
    // kind is study, or anything else.
    auto unknowns = std::make_shared<verdict::Unknowns>();
    verdict::Variable variable;
    variable.place = {theory::Place::Kind::found, world.unsaid, open.attribute};
    variable.classes = {{{world.symbol("study")}, {}, false}, {{world.symbol("intrude")}, {}, false}};
    unknowns->variables.push_back(variable);
    verdict::Openness& openness = sample.explanation.answer.openness;
    openness.by_cases = true;
    openness.unknowns = unknowns;
    openness.table.columns = {{0, {{0}, {1}}}};
    openness.table.rows = {{{{0}}, static_cast<std::uint8_t>(verdict::Word::permitted), {0}},
                           {{{1}}, static_cast<std::uint8_t>(verdict::Word::no_rule), {1}}};
    sample.explanation.ways.deciding = {{world.rule("study_is_permitted")}, {}};
    return sample;
}

Sample no_rule()
{
    Sample sample{"no_rule", {}, {}};
    World& world = sample.world;
    sample.explanation = world.answer(verdict::Word::no_rule, {studying(world)}, {});
    sample.explanation.nearest = {0};
    return sample;
}

std::vector<Sample> samples()
{
    return {prohibited(), no_legal_basis(), condition_unmet(), conflict(), undetermined(), no_rule()};
}

}  // namespace kyujo::tests
