#include "tests/catch.hpp"
#include "tests/world.hpp"
#include "theory/standing.hpp"

#include <algorithm>

using namespace kyujo;
using tests::World;

namespace {

std::size_t count_inputs(const World& world)
{
    return world.solved().ground.inputs.size();
}

}  // namespace

TEST_CASE("equal tests of one attribute share one input, however many rules make them")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n if act.kind is study\n then act is permitted\n"
        "rule b \"B\"\n cite report P1\n if act.kind is study and act.consented\n then act is permitted\n",
        "act: {kind: study}\n");
    REQUIRE(count_inputs(world) == 2);
}

TEST_CASE("different paths to the same thing read the same attribute")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n if act.by.kind is police\n then act is permitted\n"
        "rule b \"B\"\n cite report P1\n if act.in_response_to.by.kind is police\n then act is prohibited\n",
        "actors: {p: {kind: police}}\nacts:\n  first: {kind: scan, by: p}\n  second: {kind: scan, by: p, in_response_to: first}\n");
    std::size_t reading_p = 0;
    for (const auto input : world.solved().ground.inputs) {
        const auto& test = std::get<theory::FactTest>(world.solved().ground.atoms[input.index()]);
        reading_p += test.place.owner == world.thing("p");
    }
    REQUIRE(reading_p == 1);
}

TEST_CASE("an exception becomes a defeater of its own rule, superior to the rule's freedom from it")
{
    const World world("rule r_a \"A\"\n cite report P1\n unless act.consented\n then act is prohibited\n", "act: {kind: study}\n");
    const auto& ground = world.solved().ground;
    const auto undercutter =
        std::find_if(ground.origins.begin(), ground.origins.end(), [](const auto& origin) { return origin.helper == theory::Helper::undercutter; });
    REQUIRE(undercutter != ground.origins.end());
    const theory::TheoryRuleId rule(static_cast<std::size_t>(undercutter - ground.origins.begin()));
    REQUIRE(ground.theory.rule(rule).defeater);
    REQUIRE(ground.theory.weaker_than(rule).size() == 1);
    REQUIRE(ground.instances.front().undisturbed.size() == 1);
}

TEST_CASE("each order has literals of its own for the same class of the same thing")
{
    const World world(
        "concept attack of act\n"
        "rule r_a \"A\"\n cite report P1\n then act counts as attack\n"
        "order international \"I\"\n"
        "rule b \"B\"\n cite report P1\n then act does not count as attack\n",
        "act: {kind: study}\n");
    REQUIRE(world.is("attack", "act", "japan") == "yes");
    REQUIRE(world.is("attack", "act", "international") == "no");
    REQUIRE(world.solved().ground.concepts.size() == 2);
}

TEST_CASE("a rule ranges over every thing of its kind, and may conclude about another")
{
    const World world(
        "concept suspect of actor\n"
        "rule r_a \"A\"\n cite report P1\n if act.kind is intrude\n then act.by counts as suspect\n",
        "actors: {x: {kind: firm}, y: {kind: firm}}\nacts:\n  one: {kind: intrude, by: x}\n  two: {kind: study, by: y}\n");
    REQUIRE(world.is("suspect", "x") == "yes");
    REQUIRE(world.is("suspect", "y") == "none");
}

TEST_CASE("a rule counts from its own date and its authority's, until the first of both ends")
{
    const std::string rules =
        "source short_act \"S\"\n rank statute\n in force from 2000-01-01 until 2010-01-01\n"
        "rule r_a \"A\"\n under short_act art 1\n from 2005-01-01\n then act is permitted\n";
    const auto standing = [&](const char* date) {
        const World world(rules, "act: {kind: study}\n", date);
        return theory::standing_of(world.law(), world.scenario(), world.law().find_rule("r_a"), *text::parse_date(date));
    };
    REQUIRE(standing("2004-12-31").standing == theory::Standing::not_yet);
    REQUIRE(text::to_string(*standing("1999-01-01").boundary) == "2005-01-01");
    REQUIRE(standing("2005-01-01").standing == theory::Standing::in_force);
    REQUIRE(standing("2009-12-31").standing == theory::Standing::in_force);
    REQUIRE(standing("2010-01-01").standing == theory::Standing::no_longer);
}

TEST_CASE("every way in which one rule beats another has its own name")
{
    using Why = law::Precedence::Why;
    const World world(
        "precedence superior, special, later\n"
        "rule high \"H\"\n under constitution art 9\n then act is prohibited\n"
        "rule low \"L\"\n under old_act art 1\n then act is permitted\n"
        "rule narrow \"N\"\n under old_act art 2\n if act.kind is study\n then act is prohibited\n"
        "rule newer \"W\"\n under new_act art 3\n then act is prohibited\n"
        "rule weakest \"D\"\n under constitution art 1\n by default\n then act is prohibited\n"
        "rule chosen \"C\"\n under old_act art 4\n overrides high\n then act is permitted\n",
        "act: {kind: study}\n", "2026-12-01");
    const auto why = [&](const char* a, const char* b) {
        return world.law().precedence.beats(world.law(), world.law().find_rule(a), world.law().find_rule(b));
    };
    REQUIRE(why("high", "low") == Why::superior);
    REQUIRE(why("narrow", "low") == Why::special);
    REQUIRE(why("newer", "low") == Why::later);
    REQUIRE(why("low", "weakest") == Why::not_by_default);
    REQUIRE(why("chosen", "high") == Why::overrides);
    REQUIRE_FALSE(why("high", "chosen").has_value());
    REQUIRE_FALSE(why("low", "high").has_value());
    REQUIRE_FALSE(why("low", "chosen").has_value());
}

TEST_CASE("in what order the law is written never changes the answer")
{
    const std::vector<std::string> rules{"rule r_a \"A\"\n cite report P1\n if act.kind is study\n then act is permitted\n",
                                         "rule b \"B\"\n under constitution art 9\n if act.casualties is at least 1\n then act is prohibited\n",
                                         "rule c \"C\"\n cite report P2\n by default\n then act lacks a legal basis\n", "precedence superior\n"};
    std::vector<std::size_t> order{0, 1, 2, 3};
    do {
        std::string text;
        for (const std::size_t i : order) text += rules[i];
        REQUIRE(World(text, "act: {kind: study}\n").word() == "permitted");
        REQUIRE(World(text, "act: {kind: study, casualties: 2}\n").word() == "prohibited");
        REQUIRE(World(text, "act: {kind: scan}\n").word() == "no_legal_basis");
    } while (std::next_permutation(order.begin(), order.end()));
}
