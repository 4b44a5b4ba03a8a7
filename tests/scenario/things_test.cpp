// Which things a scenario has, and which of them are judged.
#include "scenario_support.hpp"
#include "tests/catch.hpp"

using namespace kyujo::scenario;
using test::fact;
using test::judged;
using test::Scenarios;
using test::with_head;

TEST_CASE("things are listed by name under the plural of their entity")
{
    const Scenarios read(
        with_head("actors:\n  cdu: {kind: self_defense_forces}\nacts:\n  dissection: {kind: study, by: cdu}\n  drill: {kind: train}\n"));
    REQUIRE(read.errors().empty());
    REQUIRE(read.all.size() == 1);
    CHECK(read.only().title == "t");
    CHECK(fact(read.only(), "dissection", "kind") == "given study");
    CHECK(fact(read.only(), "dissection", "by") == "given cdu");
    CHECK(fact(read.only(), "cdu", "kind") == "given self_defense_forces");
    SECTION("every listed act is judged")
    {
        CHECK(judged(read.only()) == "dissection drill");
    }
    SECTION("whatever the order of the keys")
    {
        const Scenarios other("acts: {dissection: {by: cdu}}\nactors: {cdu: {}}\nscenario: t\n");
        CHECK(other.errors().empty());
        CHECK(fact(other.only(), "dissection", "by") == "given cdu");
    }
}

TEST_CASE("the short form describes one act with everything in it")
{
    const Scenarios read(
        with_head("act: {kind: intrude, by: {kind: police, ally: {kind: company}}, against: {network: military}, targets: [{}, {network: private}],"
                  " in_response_to: {kind: scan}}\n"));
    REQUIRE(read.errors().empty());
    CHECK(fact(read.only(), "act", "by") == "given act.by");
    CHECK(fact(read.only(), "act.by", "ally") == "given act.by.ally");
    CHECK(fact(read.only(), "act.by.ally", "kind") == "given company");
    CHECK(fact(read.only(), "act", "targets") == "given [act.targets.1 act.targets.2]");
    CHECK(fact(read.only(), "act.targets.2", "network") == "given private");
    CHECK(fact(read.only(), "act.in_response_to", "kind") == "given scan");
    SECTION("an act described inside another is background, and not judged")
    {
        CHECK(judged(read.only()) == "act");
    }
    SECTION("things may also be described where a listed thing refers to them")
    {
        const Scenarios listed(with_head("acts: {a: {by: {kind: police}}}\n"));
        CHECK(listed.errors().empty());
        CHECK(fact(listed.only(), "a", "by") == "given a.by");
    }
    SECTION("what is described inside can be referred to by its path")
    {
        const Scenarios twice(with_head("acts: {a: {by: {kind: police}}, b: {by: a.by}}\n"));
        CHECK(twice.errors().empty());
        CHECK(fact(twice.only(), "b", "by") == "given a.by");
    }
    SECTION("an alias makes a second thing of the same description")
    {
        const Scenarios alias(with_head("acts: {a: {by: &p {kind: police}}, b: {by: *p}}\n"));
        CHECK(alias.errors().empty());
        CHECK(fact(alias.only(), "b", "by") == "given b.by");
        CHECK(fact(alias.only(), "b.by", "kind") == "given police");
    }
}

TEST_CASE("there is always the one thing of a `just one` entity")
{
    CHECK(fact(Scenarios(with_head("act: {}\n")).only(), "situation", "reclassified") == "assumed no");
    CHECK(fact(Scenarios(with_head("act: {}\nsituation: {reclassified: yes}\n")).only(), "situation", "reclassified") == "given yes");
    SECTION("it is not listed")
    {
        CHECK(Scenarios(with_head("act: {}\nsituations: {a: {}}\n")).messages() ==
              "there is just one `situation` | write `situation:` and its attributes\n");
    }
    SECTION("no other thing may have its name")
    {
        const Scenarios read(with_head("act: {}\nactors: {situation: {}}\n"));
        CHECK(read.codes() == "S206");
        CHECK(read.messages() == "there are two things named `situation`\n");
    }
}

TEST_CASE("names are told apart")
{
    SECTION("one name for two things")
    {
        CHECK(Scenarios(with_head("actors: {x: {}}\nacts: {x: {}}\n")).errors() == R"(error[S206]: there are two things named `x`
 --> case.yaml:4:8
  |
4 | acts: {x: {}}
  |        ^
  = note: the other one is here
 ::: case.yaml:3:10
  |
3 | actors: {x: {}}
  |          ^

1 error
)");
    }
    SECTION("words with a meaning, and names that no path could hold")
    {
        CHECK(Scenarios(with_head("acts: {unknown: {}, a.b: {}, 'a b': {}}\n")).codes() == "S209 S209 S209");
    }
    SECTION("Japanese names and hyphens are fine")
    {
        CHECK(judged(Scenarios(with_head("acts: {解析: {}, take-down: {}}\n")).only()) == "解析 take-down");
    }
}

TEST_CASE("what is judged can be chosen")
{
    const std::string acts = "acts: {a: {}, b: {in_response_to: {}}}\nactors: {p: {}}\n";
    CHECK(judged(Scenarios(with_head(acts + "judge: b\n")).only()) == "b");
    CHECK(judged(Scenarios(with_head(acts + "judge: [b, a]\n")).only()) == "b a");
    CHECK(judged(Scenarios(with_head(acts + "judge: b.in_response_to\n")).only()) == "b.in_response_to");
    CHECK(judged(Scenarios(with_head(acts + "judge: acts.a\n")).only()) == "a");
    CHECK(judged(Scenarios(with_head(acts + "judge: p\n")).only()) == "p");
    SECTION("but it must exist")
    {
        CHECK(Scenarios(with_head("acts: {attack: {}}\njudge: atack\n")).messages() == "there is no thing `atack` | did you mean `attack`?\n");
        CHECK(Scenarios(with_head(acts + "judge: [a, a]\n")).codes() == "S206");
        CHECK(Scenarios(with_head(acts + "judge: []\n")).codes() == "S207");
        CHECK(Scenarios(with_head(acts + "judge: {a: b}\n")).codes() == "S203");
    }
    SECTION("and there must be something")
    {
        CHECK(Scenarios(with_head("actors: {p: {}}\n")).messages() ==
              "there is nothing to judge | describe an act under `act:`, or several by name under `acts:`\n");
    }
}

TEST_CASE("sections of the wrong shape are refused")
{
    CHECK(Scenarios(with_head("acts: [{kind: study}]\n")).messages() == "`acts` takes a map of names, not a list | write `acts: {NAME: {…}}`\n");
    CHECK(Scenarios(with_head("act: study\n")).messages() ==
          "`act` takes a map of attributes, not `study` | write `{ATTRIBUTE: VALUE, …}`, or `{}` if nothing is known of it\n");
    CHECK(Scenarios(with_head("acts:\n  a:\n")).codes() == "S207");
    CHECK(Scenarios(with_head("act: {by: {kind: police}, against: [x]}\n")).messages() == "`against` takes one system, not a list\n");
}

TEST_CASE("acts may not answer each other in a circle")
{
    SECTION("two of them")
    {
        CHECK(Scenarios(with_head("acts:\n  a: {in_response_to: b}\n  b: {in_response_to: a}\n")).errors() ==
              R"(error[S208]: `a` leads back to itself: `a.in_response_to` is `b`, `b.in_response_to` is `a`
 --> case.yaml:4:23
  |
4 |   a: {in_response_to: b}
  |                       ^
  = note: and here
 ::: case.yaml:5:23
  |
5 |   b: {in_response_to: a}
  |                       ^
  = help: an act can only answer one that came before it

1 error
)");
    }
    SECTION("one alone")
    {
        CHECK(Scenarios(with_head("acts: {a: {in_response_to: a}}\n")).messages() ==
              "`a` leads back to itself: `a.in_response_to` is `a` | an act can only answer one that came before it\n");
    }
    SECTION("made by a variation")
    {
        CHECK(Scenarios(with_head("acts: {a: {in_response_to: b}, b: {}}\nvary: {b.in_response_to: [none, a]}\n")).codes() == "S208");
    }
    SECTION("a long chain without a circle is fine, and needs no deep stack")
    {
        std::string yaml = "acts:\n  a0: {}\n";
        for (int i = 1; i < 20'000; ++i) yaml += "  a" + std::to_string(i) + ": {in_response_to: a" + std::to_string(i - 1) + "}\n";
        CHECK(Scenarios(with_head(yaml)).errors().empty());
    }
    SECTION("other things may refer to each other both ways, as allies do")
    {
        CHECK(Scenarios(with_head("act: {}\nactors: {a: {ally: b}, b: {ally: a}}\n")).errors().empty());
    }
}
