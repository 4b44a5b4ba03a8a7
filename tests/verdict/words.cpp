#include "tests/catch.hpp"
#include "tests/world.hpp"

using tests::World;

TEST_CASE("what no rule speaks of is no_rule: silence is not permission")
{
    REQUIRE(World("", "act: {kind: study}\n").word() == "no_rule");
    REQUIRE(World("rule r \"R\"\n cite report P1\n if act.kind is intrude\n then act is prohibited\n", "act: {kind: study}\n").word() == "no_rule");
}

TEST_CASE("a norm that applies gives its word")
{
    const std::string rule = "rule r \"R\"\n cite report P1\n if act.kind is study\n then act is ";
    REQUIRE(World(rule + "permitted\n", "act: {kind: study}\n").word() == "permitted");
    REQUIRE(World(rule + "prohibited\n", "act: {kind: study}\n").word() == "prohibited");
    REQUIRE(World(rule + "required\n", "act: {kind: study}\n").word() == "required");
}

TEST_CASE("a permission and a prohibition of equal standing are a conflict, not a draw in favour of one")
{
    const std::string rules =
        "rule r_a \"A\"\n cite report P1\n then act is permitted\n"
        "rule b \"B\"\n cite report P2\n then act is prohibited\n";
    REQUIRE(World(rules, "act: {kind: study}\n").word() == "conflict");
}

TEST_CASE("maxims settle a clash in the order declared")
{
    const std::string rules =
        "rule high \"High\"\n under constitution art 9\n then act is prohibited\n"
        "rule low \"Low\"\n under old_act art 1\n if act.kind is study\n then act is permitted\n";
    REQUIRE(World("precedence superior, special\n" + rules, "act: {kind: study}\n").word() == "prohibited");
    REQUIRE(World("precedence special, superior\n" + rules, "act: {kind: study}\n").word() == "permitted");
    REQUIRE(World("precedence later\n" + rules, "act: {kind: study}\n").word() == "permitted");
    REQUIRE(World(rules, "act: {kind: study}\n").word() == "conflict");
}

TEST_CASE("an explicit override goes before every maxim")
{
    const std::string rules =
        "precedence superior\n"
        "rule high \"High\"\n under constitution art 9\n then act is prohibited\n"
        "rule low \"Low\"\n under old_act art 1\n overrides high\n then act is permitted\n";
    REQUIRE(World(rules, "act: {kind: study}\n").word() == "permitted");
}

TEST_CASE("a necessary condition bars where it fails and grants nothing where it holds")
{
    const std::string bar = "rule bar \"Bar\"\n cite report P21\n then act is permitted only if situation.emergency\n";
    const std::string grant = "rule grant \"Grant\"\n cite report P1\n then act is permitted\n";
    REQUIRE(World(bar, "act: {kind: study}\n").word() == "condition_unmet");
    REQUIRE(World(bar, "act: {kind: study}\nsituation: {emergency: yes}\n").word() == "no_rule");
    REQUIRE(World(bar + grant, "act: {kind: study}\n").word() == "condition_unmet");
    REQUIRE(World(bar + grant, "act: {kind: study}\nsituation: {emergency: yes}\n").word() == "permitted");
}

TEST_CASE("only a permission that overrides the necessary condition gets past it")
{
    const std::string bar = "rule bar \"Bar\"\n cite report P21\n then act is permitted only if situation.emergency\n";
    const std::string grant = "rule grant \"Grant\"\n under constitution art 1\n exception to bar\n then act is permitted\n";
    REQUIRE(World(bar + grant, "act: {kind: study}\n").word() == "permitted");
}

TEST_CASE("closure by default yields to any permission, and is the word where there is none")
{
    const std::string closure = "rule closed \"Closed\"\n cite report P7\n by default\n if act.by.kind is forces\n then act lacks a legal basis\n";
    const std::string grant = "rule grant \"Grant\"\n cite report P1\n if act.kind is study\n then act is permitted\n";
    REQUIRE(World(closure + grant, "act: {kind: study, by: {kind: forces}}\n").word() == "permitted");
    REQUIRE(World(closure + grant, "act: {kind: intrude, by: {kind: forces}}\n").word() == "no_legal_basis");
    REQUIRE(World(closure + grant, "act: {kind: intrude, by: {kind: firm}}\n").word() == "no_rule");
}

TEST_CASE("a ground of no never hides another")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n then act is prohibited\n"
        "rule b \"B\"\n cite report P2\n then act is permitted only if situation.emergency\n"
        "rule c \"C\"\n cite report P3\n by default\n then act lacks a legal basis\n",
        "act: {kind: study}\n");
    const auto answer = world.answer();
    REQUIRE(answer.word == kyujo::verdict::Word::prohibited);
    REQUIRE(answer.further_grounds == std::vector{kyujo::verdict::Word::condition_unmet, kyujo::verdict::Word::no_legal_basis});
}

TEST_CASE("legal orders answer apart, unless one asks the other by name")
{
    const std::string rules =
        "rule r_a \"A\"\n cite report P1\n then act is permitted\n"
        "order international \"International law\"\n"
        "rule b \"B\"\n cite report P2\n if act is permitted in japan\n then act is prohibited\n";
    const World world(rules, "act: {kind: study}\n");
    REQUIRE(world.word("act", "japan") == "permitted");
    REQUIRE(world.word("act", "international") == "prohibited");
}

TEST_CASE("law applies from the day it is in force, not from the day it is enacted")
{
    const std::string rule = "rule n \"N\"\n under new_act art 6\n then act is permitted\n";
    REQUIRE(World(rule, "act: {kind: study}\n", "2026-09-30").word() == "no_rule");
    REQUIRE(World(rule, "act: {kind: study}\n", "2026-10-01").word() == "permitted");
}

TEST_CASE("a missing fact that may matter leaves the answer open; one that cannot matter does not")
{
    const std::string rules =
        "rule r_a \"A\"\n cite report P1\n if act.urgent\n then act is permitted\n"
        "rule b \"B\"\n under constitution art 9\n overrides r_a\n if act.kind is destroy\n then act is prohibited\n";
    REQUIRE(World(rules, "act: {kind: study}\n").word() == "undetermined");
    REQUIRE(World(rules, "act: {kind: destroy}\n").word() == "prohibited");
    REQUIRE(World(rules, "act: {kind: study, urgent: no}\n").word() == "no_rule");
}

TEST_CASE("an open question of law leaves the answer unsettled until a side is taken")
{
    const std::string rules =
        "question q \"Q\"\n cite report P17\n reading yes \"They may\"\n reading no \"They may not\"\n"
        "rule r_a \"A\"\n cite report P17\n on reading yes of q\n then act is permitted\n"
        "rule b \"B\"\n cite report P17\n on reading no of q\n then act is prohibited\n";
    REQUIRE(World(rules, "act: {kind: study}\n").word() == "unsettled");
    REQUIRE(World(rules, "act: {kind: study}\nassume: {q: yes}\n").word() == "permitted");
    REQUIRE(World(rules, "act: {kind: study}\nassume: {q: no}\n").word() == "prohibited");
}
