// What `expect` can say, and what it cannot.
#include "scenario_support.hpp"
#include "tests/catch.hpp"

using namespace kyujo::scenario;
using test::Scenarios;
using test::with_head;

namespace {

const std::string one_act = "act: {by: {kind: police}}\n";
const std::string two_acts = "acts: {a: {by: p}, b: {}}\nactors: {p: {}}\n";

std::string expected(const std::string& expect, const std::string& things = one_act)
{
    const Scenarios read(with_head(things + "expect: " + expect + "\n"));
    return read.codes().empty() ? test::expectations(read.only()) : read.messages();
}

}  // namespace

TEST_CASE("an order is expected to give a verdict")
{
    CHECK(expected("{japan: permitted}") == "act japan: permitted\n");
    CHECK(expected("{japan: {verdict: prohibited, ground: no_legal_basis}}") == "act japan: prohibited\nact japan: ground no_legal_basis\n");
    CHECK(expected("{japan: {grounds: [prohibited, condition_unmet]}}") == "act japan: ground prohibited\nact japan: ground condition_unmet\n");
    CHECK(expected("{japan: permited}") == "`permited` is not a verdict | did you mean `permitted`?\n");
    CHECK(expected("{japan: legal}") ==
          "`legal` is not a verdict | a verdict is one of `permitted`, `required`, `prohibited`, `condition_unmet`, `no_legal_basis`, `unsettled`, "
          "`undetermined`, `conflict` or `no_rule`\n");
    CHECK(expected("{japan: [permitted]}") ==
          "`japan` takes a verdict or a map, not a list | write `ORDER: permitted`, or `ORDER: {verdict: permitted, because: [RULE]}`\n");
    CHECK(expected("{japan: {verdict: [permitted]}}") == "`verdict` takes one word, not a list | use `grounds` for further grounds\n");
    CHECK(expected("{verdict: permitted}") == "`verdict` does not say in which legal order | write `japan: {verdict: …}`\n");
    CHECK(expected("permitted") == "`expect` takes a map, not `permitted` | write `expect: {japan: permitted}`\n");
    CHECK(expected("{japn: permitted}") == "`japn` is neither a legal order, a thing, a class nor a kind of expectation | did you mean `japan`?\n");
}

TEST_CASE("rules are expected to decide, not to decide, or to be defeated")
{
    CHECK(expected("{because: study_is_permitted}") == "act: because study_is_permitted\n");
    CHECK(expected("{because: [study_is_permitted, task_ends_here defeated by study_is_permitted], not_because: [attack_is_prohibited]}") ==
          "act: because study_is_permitted\nact: task_ends_here defeated by study_is_permitted\nact: not because attack_is_prohibited\n");
    CHECK(expected("{japan: {because: [study_is_permitted]}}") == "act japan: because study_is_permitted\n");
    CHECK(expected("{because: [study_is_permited]}") == "there is no rule `study_is_permited` | did you mean `study_is_permitted`?\n");
    CHECK(expected("{because: [x defeated by y]}") == "there is no rule `x`\nthere is no rule `y`\n");
    CHECK(expected("{not_because: [task_ends_here defeated by study_is_permitted]}") ==
          "`not_because` takes rules only | write `RULE defeated by RULE` under `because`\n");
    CHECK(expected("{because: [{a: b}]}") == "the name of a rule is wanted here, not a map\n");
    CHECK(expected("{because: []}") == "`because` says nothing | leave it out\n");
    CHECK(expected("{missing: , turns_on: }") ==
          "a path such as `act.kind` is wanted here, not nothing\nthe name of a question is wanted here, not nothing\n");
    CHECK(expected("{study_is_permitted: yes}").find("write `because: [study_is_permitted]`") != std::string::npos);
    SECTION("in their own order")
    {
        CHECK(expected("{japan: {because: [help_is_owed]}}") == "`help_is_owed` is a rule of `alliance`, not of `japan`\n");
        CHECK(expected("{because: [help_is_owed defeated by study_is_permitted]}") == "rules of different legal orders never defeat each other\n");
    }
}

TEST_CASE("classes are expected to hold or not")
{
    CHECK(expected("{crime: yes, armed_attack: no}") == "act: crime yes\nact: armed_attack no\n");
    CHECK(expected("{crime: open, japan: {armed_attack: none}}") == "act: crime open\nact japan: armed_attack none\n");
    CHECK(expected("{crime: true}") == "`true` is not an answer for a class | did you mean `yes`?\n");
    CHECK(expected("{crime: perhaps}") == "`perhaps` is not an answer for a class | write yes, no, open or none\n");
    CHECK(expected("{crime: [yes]}") == "a list is not an answer for a class | write yes, no, open or none\n");
    CHECK(expected("{crme: yes}") == "`crme` is neither a legal order, a thing, a class nor a kind of expectation | did you mean `crime`?\n");
    SECTION("of the judged thing, or of the one named")
    {
        CHECK(expected("{act.by: {organ_of_japan: yes}}") == "act.by: organ_of_japan yes\n");
        CHECK(expected("{p: {organ_of_japan: yes}, a: {crime: no}}", two_acts) == "p: organ_of_japan yes\na: crime no\n");
        CHECK(expected("{organ_of_japan: yes}") ==
              "`organ_of_japan` is a class of actors, and `act` is an act | write `NAME: {organ_of_japan: …}` with the name of an actor\n");
    }
    SECTION("of what there is only one of, without its name")
    {
        CHECK(expected("{emergency: no}") == "situation: emergency no\n");
        CHECK(expected("{emergency: no}", two_acts) == "situation: emergency no\n");
    }
}

TEST_CASE("facts and questions are expected to matter")
{
    CHECK(expected("{japan: undetermined, missing: [act.consented, acts.act.by.kind]}") ==
          "act japan: undetermined\nact: missing act.consented act.by.kind\n");
    CHECK(expected("{missing: act.consented}") == "act: missing act.consented\n");
    CHECK(expected("{missing: [act.consent]}") == "an act has no attribute `consent` | did you mean `consented`?\n");
    CHECK(expected("{missing: [[x]]}") == "a path such as `act.kind` is wanted here, not a list\n");
    SECTION("also of a thing that nobody knows")
    {
        const std::string by_somebody = "act: {kind: study, by: unknown, in_response_to: unknown}\n";
        CHECK(expected("{missing: act.by.kind}", by_somebody) == "act: missing act.by.kind\n");
        CHECK(expected("{missing: act.in_response_to.by.kind}", by_somebody) == "act: missing act.in_response_to.by.kind\n");
        CHECK(expected("{missing: act.by.kin}", by_somebody) == "an actor has no attribute `kin` | did you mean `kind`?\n");
        CHECK(expected("{missing: act.kind.by}", by_somebody) == "`act.kind` leads to no thing, so `act.kind.by` leads nowhere\n");
        CHECK(expected("{missing: act.by.kind}", "act: {kind: study, by: none}\n") == "`act.by` leads to no thing, so `act.by.kind` leads nowhere\n");
    }
    CHECK(expected("{turns_on: [capacity]}") == "act: turns on capacity\n");
    CHECK(expected("{turns_on: [capasity]}") == "there is no question `capasity` | did you mean `capacity`?\n");
    CHECK(expected("{turns_on: [{a: b}]}") == "the name of a question is wanted here, not a map\n");
}

TEST_CASE("with several judged things each expectation says whose it is")
{
    CHECK(expected("{a: {japan: permitted}, acts.b: {alliance: required}}", two_acts) == "a japan: permitted\nb alliance: required\n");
    CHECK(expected("{japan: permitted, crime: no, because: [study_is_permitted]}", two_acts) ==
          "`a` and `b` are judged, and this does not say which of them is meant | write `a: {japan: …}`\n");
    CHECK(expected("{japan: permitted}", two_acts + "judge: b\n") == "b japan: permitted\n");
    CHECK(expected("{a: permitted}", two_acts) == "`a` takes a map | write `a: {japan: permitted}`\n");
    CHECK(expected("{a: no_rule}", two_acts) == "`a` takes a map | write `a: {japan: no_rule}`\n");
    CHECK(expected("{p: {japan: permitted}}", two_acts) == "`p` is not judged, so it gets no verdict | add it to `judge`, such as `judge: p`\n");
    CHECK(expected("{p: {japan: {ground: prohibited}}}", two_acts) ==
          "`p` is not judged, so it gets no verdict | add it to `judge`, such as `judge: p`\n");
    CHECK(expected("{a: {b: {crime: yes}}}", two_acts).find("`b` is neither a legal order, a class nor a kind of expectation") == 0);
    CHECK(expected("{japan: {a: permitted}}", two_acts).find("`a` is neither a class nor a kind of expectation") == 0);
    SECTION("a name that could mean two things is refused")
    {
        CHECK(expected("{japan: permitted}", "acts: {japan: {}}\n") ==
              "`japan` could mean a legal order or a thing of this scenario | give the thing another name\n");
        CHECK(expected("{crime: yes}", "acts: {crime: {}}\n") ==
              "`crime` could mean a thing of this scenario or a class | give the thing another name\n");
    }
}

TEST_CASE("expectations that no answer could meet together are errors")
{
    CHECK(Scenarios(with_head("act: {}\nexpect: {because: [study_is_permitted], not_because: [study_is_permitted]}\n")).errors() ==
          R"(error[S304]: `study_is_permitted` stands under `because` and under `not_because`
 --> case.yaml:4:55
  |
4 | expect: {because: [study_is_permitted], not_because: [study_is_permitted]}
  |                                                       ^^^^^^^^^^^^^^^^^^
  = note: the other one is here
 ::: case.yaml:4:20
  |
4 | expect: {because: [study_is_permitted], not_because: [study_is_permitted]}
  |                    ^^^^^^^^^^^^^^^^^^
  = help: no answer can meet both

1 error
)");
    CHECK(expected("{japan: {because: [study_is_permitted]}, not_because: [study_is_permitted]}").find("stands under") != std::string::npos);
    CHECK(expected("{a: {because: [study_is_permitted]}, b: {not_because: [study_is_permitted]}}", two_acts).find("stands under") ==
          std::string::npos);
    CHECK(expected("{crime: yes, japan: {crime: no}}") == "two answers for `crime` | no answer can meet both\n");
    CHECK(expected("{crime: none, japan: {crime: no}}") == "two answers for `crime` | no answer can meet both\n");
    CHECK(expected("{crime: no, alliance: {crime: none}}") == "act: crime no\nact alliance: crime none\n");
    CHECK(expected("{japan: {crime: no}, alliance: {crime: yes}}") == "act japan: crime no\nact alliance: crime yes\n");
    CHECK(expected("{japan: permitted, act: {japan: prohibited}}") == "two verdicts in `japan` | no answer can meet both\n");
    CHECK(expected("{japan: {verdict: permitted, ground: no_legal_basis}}") ==
          "`no_legal_basis` is no ground for `permitted` | no answer can meet both\n");
    CHECK(expected("{japan: {verdict: undetermined, ground: no_legal_basis}}") == "act japan: undetermined\nact japan: ground no_legal_basis\n");
    CHECK(expected("{japan: {verdict: undetermined, ground: prohibited}}") ==
          "`prohibited` is no ground for `undetermined` | no answer can meet both\n");
}

TEST_CASE("a scenario may expect nothing")
{
    CHECK(Scenarios(with_head("act: {}\n")).only().expectations.empty());
    CHECK(Scenarios(with_head("act: {}\nexpect: {}\n")).only().expectations.empty());
    CHECK(Scenarios(with_head("act: {}\nexpect:\n")).only().expectations.empty());
    SECTION("what it expects, every row of a variation expects")
    {
        const Scenarios read(with_head("act: {}\nvary: {act.kind: [study, scan]}\nexpect: {japan: permitted}\n"));
        CHECK(test::expectations(read.all.at(1)) == "act japan: permitted\n");
    }
}
