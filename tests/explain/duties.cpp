#include "tests/catch.hpp"
#include "tests/duty_world.hpp"

using namespace kyujo;
using explain::Outcome;
using explain::Subject;
using tests::DutyWorld;
using tests::tell;

TEST_CASE("a duty is explained by its rule, what that rests on, and what makes it done or not")
{
    const DutyWorld world(tell(), "damage: yes", "2024-06-01");
    const auto link = world.duty("tell").chain.front();
    CHECK(link.account.outcome == Outcome::decides);
    REQUIRE(link.account.holding.size() == 1);
    CHECK(world.law().attributes[link.account.holding[0].attribute].name == "damage");
    REQUIRE(link.performance.size() == 1);
    CHECK(world.law().attributes[link.performance[0].attribute].name == "told");
    CHECK(link.performance[0].origin == scenario::Origin::assumed);
    CHECK(link.dated);
    REQUIRE(link.deadline);
    CHECK(link.deadline->truth == explain::Truth::holds);
    CHECK(world.law().attributes[link.deadline->attribute].name == "date");
}

TEST_CASE("one that is not owed is accounted for, like every rule")
{
    const auto outcome = [](const std::string& rules, const std::string& act, const std::string& date = "2024-06-01") {
        return DutyWorld(rules, act, date).duty("tell").chain.front().account.outcome;
    };
    CHECK(outcome(tell(), "damage: no") == Outcome::condition_false);
    CHECK(outcome(tell("  unless act.urgent\n"), "damage: yes, urgent: yes") == Outcome::excluded);
    CHECK(outcome(tell("  from 2025-01-01\n"), "damage: yes") == Outcome::not_yet);
    CHECK(outcome(tell("  until 2024-01-01\n"), "damage: yes") == Outcome::no_longer);
    CHECK(outcome(tell(), "damage: unknown") == Outcome::open);
    const DutyWorld lifted(tell() + "rule spared \"S\"\n  under byelaw art 12\n  exception to tell\n  if act.urgent\n  then act counts as excused\n",
                           "damage: yes, urgent: yes", "2024-06-01");
    const auto account = lifted.duty("tell").chain.front().account;
    CHECK(account.outcome == Outcome::beaten);
    CHECK(account.how == explain::Superiority::overrides);
    CHECK(lifted.law().rules[account.by].name == "spared");
}

TEST_CASE("an exception that applies but does not stand is not said to lift anything")
{
    const DutyWorld world(tell() +
                              "rule spared \"S\"\n  under byelaw art 12\n  exception to tell\n  if act.urgent\n  then act counts as excused\n"
                              "rule strict \"T\"\n  under byelaw art 13\n  overrides spared\n  if act.damage\n  then act does not count as excused\n",
                          "damage: yes, urgent: yes", "2024-06-01");
    CHECK(world.duty("tell").chain.front().account.outcome == Outcome::decides);
}

TEST_CASE("a consequence rests on the breach, and the breach on date and deed")
{
    const DutyWorld world(tell("", ",\n  failing which act is prohibited"), "damage: yes", "2024-05-09");
    const auto explanation = explain::explain(world.law(), world.scenario(), world.solved(), world.answer("act", "town"));
    REQUIRE(explanation.deciding.size() == 1);
    const auto& account = explanation.account[explanation.deciding[0]];
    CHECK(account.link == 1);
    REQUIRE(account.holding.size() == 2);
    const auto& breach = account.holding[1];
    CHECK(breach.subject == Subject::breach);
    CHECK(breach.truth == explain::Truth::holds);
    REQUIRE(breach.because.size() == 2);
    CHECK(breach.because[0].subject == Subject::deadline);
    CHECK(text::to_string(*breach.because[0].due) == "2024-05-08");
    CHECK(breach.because[1].subject == Subject::fact);
    REQUIRE(explanation.duties.size() == 1);
    REQUIRE(explanation.duties[0].consequence);
    CHECK(explanation.duties[0].consequence->outcome == Outcome::applied);
    SECTION("of one that does not come, the reason is what keeps the first duty from being breached")
    {
        const DutyWorld early(tell("",
                                   ",\n  failing which act.by must \"pay\", done when act.paid by act.date + 14 days,"
                                   "\n  failing which act is prohibited"),
                              "damage: yes", "2024-05-08");
        const auto none = explain::explain(early.law(), early.scenario(), early.solved(), early.answer("act", "town"));
        REQUIRE(none.account.size() == 1);
        CHECK(none.account[0].outcome == Outcome::condition_false);
        REQUIRE(none.account[0].failing.size() == 1);
        const auto& second = none.account[0].failing[0];
        CHECK(second.link == 1);
        REQUIRE(second.because.size() == 1);
        CHECK(second.because[0].link == 0);
        CHECK(second.because[0].because.at(0).subject == Subject::deadline);
    }
}

TEST_CASE("what an answer turns on includes the date that makes a duty overdue")
{
    const DutyWorld world(tell("", ",\n  failing which act is prohibited"), "act: {kind: ride, by: {}, damage: yes, date: unknown}\n", "2024-05-09",
                          nullptr);
    const auto explanation = explain::explain(world.law(), world.scenario(), world.solved(), world.answer("act", "town"));
    const auto& openness = explanation.answer.openness;
    REQUIRE(openness.table.columns.size() == 1);
    const auto& variable = openness.unknowns->variables[openness.table.columns[0].variable];
    CHECK(verdict::path_of(world.law(), world.scenario(), variable) == "act.date");
    REQUIRE(openness.table.rows.size() == 2);
    CHECK(openness.table.rows[0].outcome != openness.table.rows[1].outcome);
}
