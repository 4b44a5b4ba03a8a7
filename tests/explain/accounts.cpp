#include "tests/catch.hpp"
#include "tests/world.hpp"

using kyujo::explain::Outcome;
using kyujo::explain::Superiority;
using kyujo::explain::Truth;
using tests::World;

namespace {

std::string deciding(const World& world)
{
    const auto explanation = world.explain();
    std::string names;
    for (const auto i : explanation.deciding) names += std::string(world.law().rules[explanation.account[i].rule].name) + " ";
    return names;
}

}  // namespace

TEST_CASE("every rule that concludes the issue is accounted for, once, with what became of it")
{
    const std::string rules =
        "precedence superior\n"
        "question q \"Q\"\n cite report P17\n reading yes \"Y\"\n reading no \"N\"\n"
        "rule decides \"D\"\n under constitution art 9\n if act.kind is intrude\n then act is prohibited\n"
        "rule beaten \"B\"\n under old_act art 1\n if act.kind is intrude\n then act is permitted\n"
        "rule false_ \"F\"\n under old_act art 2\n if act.kind is study\n then act is permitted\n"
        "rule excluded \"E\"\n under old_act art 3\n unless act.casualties is at most 0\n then act is permitted\n"
        "rule later \"L\"\n under new_act art 6\n then act is permitted\n"
        "rule other \"O\"\n cite report P17\n on reading yes of q\n then act is permitted\n"
        "rule elsewhere \"X\"\n cite report P1\n then act.by counts as known\n"
        "concept known of actor\n";
    const World world(rules, "act: {kind: intrude}\nassume: {q: no}\n");
    const auto explanation = world.explain();
    REQUIRE(explanation.account.size() == 6);
    REQUIRE(world.account(explanation, "decides").outcome == Outcome::decides);
    const auto& beaten = world.account(explanation, "beaten");
    REQUIRE(beaten.outcome == Outcome::beaten);
    REQUIRE(world.law().rules[beaten.by].name == "decides");
    REQUIRE(beaten.how == Superiority::superior);
    const auto& false_one = world.account(explanation, "false_");
    REQUIRE(false_one.outcome == Outcome::condition_false);
    REQUIRE(false_one.failing.size() == 1);
    REQUIRE(false_one.failing.front().truth == Truth::fails);
    REQUIRE(world.account(explanation, "excluded").outcome == Outcome::excluded);
    const auto& later = world.account(explanation, "later");
    REQUIRE(later.outcome == Outcome::not_yet);
    REQUIRE(kyujo::text::to_string(*later.boundary) == "2026-10-01");
    REQUIRE(world.account(explanation, "other").outcome == Outcome::other_reading);
}

TEST_CASE("of a clash, both sides are named")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n then act is permitted\n"
        "rule b \"B\"\n cite report P2\n then act is prohibited\n",
        "act: {kind: study}\n");
    const auto explanation = world.explain();
    REQUIRE(explanation.deciding.empty());
    REQUIRE(world.account(explanation, "r_a").outcome == Outcome::clashes);
    REQUIRE(world.law().rules[world.account(explanation, "r_a").by].name == "b");
    REQUIRE(world.law().rules[world.account(explanation, "b").by].name == "r_a");
}

TEST_CASE("the strongest authority is the first reason")
{
    const World world(
        "rule weak \"W\"\n cite report P1\n then act is prohibited\n"
        "rule strong \"S\"\n under constitution art 9\n then act is prohibited\n",
        "act: {kind: study}\n");
    REQUIRE(deciding(world) == "strong weak ");
}

TEST_CASE("an unmet necessary condition says what it lacks, and beats the permission it bars")
{
    const World world(
        "rule bar \"B\"\n cite report P21\n if act.kind is destroy\n then act is permitted only if situation.emergency and act.consented\n"
        "rule grant \"G\"\n under constitution art 1\n then act is permitted\n",
        "act: {kind: destroy, consented: yes}\n");
    const auto explanation = world.explain();
    REQUIRE(deciding(world) == "bar ");
    REQUIRE(world.account(explanation, "bar").failing.size() == 1);
    const auto& grant = world.account(explanation, "grant");
    REQUIRE(grant.outcome == Outcome::beaten);
    REQUIRE(grant.how == Superiority::necessary_condition);
}

TEST_CASE("reasons go down to facts, through classes, and say who decided them")
{
    const World world(
        "concept attack of act\n"
        "concept severe of act means act.casualties is at least 1 and act is attack\n"
        "rule attack_rule \"R\"\n cite report P1\n if act.kind is intrude and act.consented is no\n then act counts as attack\n"
        "rule norm \"N\"\n cite report P2\n if act is severe\n then act is prohibited\n",
        "act: {kind: intrude, casualties: 3}\n");
    const auto explanation = world.explain();
    const auto& holding = world.account(explanation, "norm").holding;
    REQUIRE(holding.size() == 1);
    const auto& severe = holding.front();
    REQUIRE(severe.grounding == kyujo::explain::Grounding::definition);
    REQUIRE(severe.because.size() == 2);
    const auto& attack = severe.because[1];
    REQUIRE(attack.grounding == kyujo::explain::Grounding::rule);
    REQUIRE(world.law().rules[attack.rule].name == "attack_rule");
    REQUIRE(attack.because.size() == 2);
    REQUIRE(attack.because[0].origin == kyujo::scenario::Origin::given);
    REQUIRE(attack.because[1].origin == kyujo::scenario::Origin::assumed);
}

TEST_CASE("where a basis is missing, the permissions that came nearest are named, with what each lacked")
{
    const World world(
        "rule closed \"C\"\n cite report P7\n by default\n then act lacks a legal basis\n"
        "rule far \"F\"\n cite report P1\n if act.kind is study and act.consented and act.casualties is at least 1\n then act is permitted\n"
        "rule near \"N\"\n cite report P1\n if act.kind is intrude and act.consented\n then act is permitted\n"
        "rule coming \"L\"\n under new_act art 6\n if act.kind is intrude\n then act is permitted\n",
        "act: {kind: intrude}\n");
    const auto explanation = world.explain();
    REQUIRE(explanation.nearest.size() == 3);
    std::vector<std::string_view> names;
    for (const auto i : explanation.nearest) names.push_back(world.law().rules[explanation.account[i].rule].name);
    REQUIRE(names.back() == "far");
    REQUIRE(explanation.account[explanation.nearest.back()].failing.size() == 3);
}

TEST_CASE("an open answer names the facts it may turn on, and no others")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n if act.urgent\n then act is permitted\n"
        "rule b \"B\"\n cite report P1\n if act.kind is destroy and act.casualties is at least 5\n then act is prohibited\n",
        "act: {kind: study, casualties: unknown}\n");
    const auto explanation = world.explain();
    const auto& openness = explanation.answer.openness;
    REQUIRE(openness.table.columns.size() == 1);
    REQUIRE(kyujo::verdict::path_of(world.law(), world.scenario(), openness.unknowns->variables[openness.table.columns.front().variable]) ==
            "act.urgent");
    REQUIRE(openness.idle.size() == 1);
    REQUIRE(kyujo::verdict::path_of(world.law(), world.scenario(), openness.idle.front()) == "act.casualties");
}
