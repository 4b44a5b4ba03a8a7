#include "verdict/duties.hpp"

#include "tests/catch.hpp"
#include "tests/duty_world.hpp"

using namespace kyujo;
using tests::DutyWorld;
using tests::tell;
using verdict::DutyState;
using Names = std::set<std::string>;

namespace {

const std::string fee = ",\n  failing which act.by must \"pay\", done when act.paid by act.date + 14 days";
const std::string apology = ",\n  failing which act.by must \"say sorry\", done when act.sorry by act.date + 21 days";
const std::string ban = ",\n  failing which act is prohibited";

std::string spared(const std::string& headers = "", const std::string& name = "spared", const std::string& then = "act counts as excused")
{
    return "rule " + name + " \"Spared\"\n  under byelaw art 12\n  exception to tell\n" + headers + "  if act.urgent\n  then " + then + "\n";
}

}  // namespace

TEST_CASE("a duty is owed where its rule applies, and only there")
{
    CHECK(DutyWorld(tell(), "damage: yes", "2024-05-02").states() == "outstanding");
    CHECK(DutyWorld(tell(), "damage: no", "2024-05-02").states() == "not_owed");
    CHECK(DutyWorld(tell(), "damage: yes, told: yes", "2024-05-02").states() == "fulfilled");
    SECTION("done or not, it is no answer about the act")
    {
        CHECK(DutyWorld(tell(), "damage: yes", "2024-06-01").word() == "no_rule");
    }
}

TEST_CASE("the day it is due is still in time, the day after is not")
{
    for (const auto& [date, state] : {std::pair("2024-05-01", "outstanding"), {"2024-05-08", "outstanding"}, {"2024-05-09", "breached"}}) {
        INFO(date);
        const DutyWorld world(tell(), "damage: yes", date);
        CHECK(world.states() == state);
        CHECK(world.due() == "2024-05-08");
    }
    SECTION("of a day in the law")
    {
        CHECK(DutyWorld(tell("", "", " by 2024-06-30"), "damage: yes", "2024-06-30").states() == "outstanding");
        CHECK(DutyWorld(tell("", "", " by 2024-06-30"), "damage: yes", "2024-07-01").states() == "breached");
    }
    SECTION("of the end of a fiscal year, which lies in the year after")
    {
        const std::string rule = tell("", "", " by end of fiscal year 2023 + 1 day");
        CHECK(DutyWorld(rule, "damage: yes", "2024-04-01").states() == "outstanding");
        CHECK(DutyWorld(rule, "damage: yes", "2024-04-02").states() == "breached");
        CHECK(DutyWorld(rule, "damage: yes", "2024-04-02").due() == "2024-04-01");
    }
    SECTION("of days before a date")
    {
        CHECK(DutyWorld(tell("", "", " by act.date + -2 days"), "damage: yes", "2024-04-30").states() == "breached");
    }
}

TEST_CASE("without a date a duty is never breached")
{
    CHECK(DutyWorld(tell("", "", ""), "damage: yes", "2034-01-01").states() == "outstanding");
    CHECK(DutyWorld(tell("", "", ""), "damage: yes", "2034-01-01").due() == "none");
    SECTION("nor where there is no such date")
    {
        CHECK(DutyWorld(tell(), "act: {kind: ride, by: {}, damage: yes}\n", "2034-01-01", nullptr).states() == "outstanding");
    }
}

TEST_CASE("late performance fulfils, unless the law asks when it was done")
{
    CHECK(DutyWorld(tell(), "damage: yes, told: yes", "2024-06-01").states() == "fulfilled");
    const std::string dated =
        "rule tell \"T\"\n  under byelaw art 11\n  if act.damage\n"
        "  then act.by must \"tell\", done when act.told_on is on or before act.date + 7 days by act.date + 7 days\n";
    CHECK(DutyWorld(dated, "damage: yes, told_on: 2024-05-08", "2024-06-01").states() == "fulfilled");
    CHECK(DutyWorld(dated, "damage: yes, told_on: 2024-05-09", "2024-06-01").states() == "breached");
    CHECK(DutyWorld(dated, "damage: yes", "2024-06-01").states() == "breached");
    CHECK(DutyWorld(dated, "damage: yes", "2024-05-08").states() == "outstanding");
}

TEST_CASE("what is not said is not undone: the state is open, and says what it turns on")
{
    const DutyWorld unknown(tell(), "damage: yes, told: unknown", "2024-06-01");
    CHECK(unknown.states() == "open");
    CHECK(unknown.turns_on() == Names{"told"});
    SECTION("before it is due as well")
    {
        CHECK(DutyWorld(tell(), "damage: yes, told: unknown", "2024-05-02").states() == "open");
    }
    SECTION("a condition that is unknown")
    {
        const DutyWorld world(tell(), "damage: unknown", "2024-06-01");
        CHECK(world.states() == "open");
        CHECK(world.turns_on() == Names{"damage"});
    }
    SECTION("but not where the duty does not arise, whatever is unknown besides")
    {
        CHECK(DutyWorld(tell(), "act: {kind: ride, by: {}, damage: no, told: unknown, date: unknown}\n", "2024-06-01", nullptr).states() ==
              "not_owed");
    }
    SECTION("an unknown date matters once the duty is not done")
    {
        const std::string head = "act: {kind: ride, by: {}, damage: yes, date: unknown, told: ";
        CHECK(DutyWorld(tell(), head + "yes}\n", "2024-06-01", nullptr).states() == "fulfilled");
        const DutyWorld world(tell(), head + "no}\n", "2024-06-01", nullptr);
        CHECK(world.states() == "open");
        CHECK(world.turns_on() == Names{"date"});
    }
    SECTION("a class that nothing shows is not done: who owes must show it")
    {
        const std::string rule =
            "rule tell \"T\"\n  under byelaw art 11\n  if act.damage\n  then act.by must \"tell\", done when act is proper_report by 2024-05-08\n"
            "rule proper \"P\"\n  under byelaw art 13\n  if act.told and act.reviewed\n  then act counts as proper_report\n";
        CHECK(DutyWorld(rule, "damage: yes", "2024-06-01").states() == "breached");
        CHECK(DutyWorld(rule, "damage: yes, told: yes, reviewed: yes", "2024-06-01").states() == "fulfilled");
        const DutyWorld open(rule, "damage: yes, told: yes", "2024-06-01");
        CHECK(open.states() == "open");
        CHECK(open.turns_on() == Names{"reviewed"});
    }
}

TEST_CASE("what follows a breach is owed exactly where there is one, and the first duty stays breached")
{
    const std::string rule = tell("", fee);
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-08").states() == "outstanding not_owed");
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-09").states() == "breached outstanding");
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-15").states() == "breached outstanding");
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-16").states() == "breached breached");
    CHECK(DutyWorld(rule, "damage: yes, paid: yes", "2024-05-16").states() == "repaired fulfilled");
    SECTION("paying instead of telling in time is no performance")
    {
        CHECK(DutyWorld(rule, "damage: yes, paid: yes", "2024-05-08").states() == "outstanding not_owed");
    }
    SECTION("a breach that is certain stays told, though it is open whether it was repaired")
    {
        const DutyWorld world(rule, "damage: yes, paid: unknown", "2024-06-01");
        CHECK(world.states() == "open open");
        CHECK(world.duty("tell").chain[0].breached);
        CHECK_FALSE(world.duty("tell").chain[1].breached);
        CHECK(world.turns_on() == Names{"paid"});
    }
    SECTION("if the first duty is open, so is the second, and both name what matters")
    {
        const DutyWorld world(rule, "damage: yes, told: unknown, paid: unknown", "2024-06-01");
        CHECK(world.states() == "open open");
        CHECK(world.turns_on() == Names{"told", "paid"});
        CHECK_FALSE(world.duty("tell").chain[0].breached);
    }
    SECTION("before the date the second duty cannot matter")
    {
        const DutyWorld world(rule, "damage: yes, told: unknown, paid: unknown", "2024-05-02");
        CHECK(world.states() == "open not_owed");
        CHECK(world.turns_on() == Names{"told"});
    }
}

TEST_CASE("a chain of three: breached up to a link, repaired by a later one")
{
    const std::string rule = tell("", fee + apology);
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-16").states() == "breached breached outstanding");
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-23").states() == "breached breached breached");
    CHECK(DutyWorld(rule, "damage: yes, sorry: yes", "2024-05-23").states() == "repaired repaired fulfilled");
    CHECK(DutyWorld(rule, "damage: yes, paid: yes, sorry: yes", "2024-05-23").states() == "repaired fulfilled not_owed");
    CHECK(DutyWorld(rule, "damage: yes, told: yes, sorry: yes", "2024-05-23").states() == "fulfilled not_owed not_owed");
}

TEST_CASE("a chain may end in a norm or a class, which holds once the last duty is breached")
{
    CHECK(DutyWorld(tell("", ban), "damage: yes", "2024-05-08").word() == "no_rule");
    CHECK(DutyWorld(tell("", ban), "damage: yes", "2024-05-09").word() == "prohibited");
    CHECK(DutyWorld(tell("", ban), "damage: yes, told: yes", "2024-05-09").word() == "no_rule");
    CHECK(DutyWorld(tell("", ban), "damage: yes, told: unknown", "2024-05-09").word() == "undetermined");
    CHECK(DutyWorld(tell("", fee + ban), "damage: yes", "2024-05-15").word() == "no_rule");
    CHECK(DutyWorld(tell("", fee + ban), "damage: yes", "2024-05-16").word() == "prohibited");
    CHECK(DutyWorld(tell("", fee + ban), "damage: yes, paid: yes", "2024-05-16").word() == "no_rule");
    CHECK(DutyWorld(tell("", ",\n  failing which act is required"), "damage: yes", "2024-05-09").word() == "required");
    CHECK(DutyWorld(tell("", ",\n  failing which act is permitted only if act.paid"), "damage: yes", "2024-05-09").word() == "condition_unmet");
    CHECK(DutyWorld(tell("", ",\n  failing which act counts as excused"), "damage: yes", "2024-05-09").is("excused", "act", "town") == "yes");
    CHECK(DutyWorld(tell("", ",\n  failing which act counts as excused"), "damage: yes", "2024-05-08").is("excused", "act", "town") == "none");
    SECTION("an unknown date of the act leaves open what follows: a fact is missing, not a reading")
    {
        CHECK(DutyWorld(tell("", ban), "act: {kind: ride, by: {}, damage: yes, date: unknown}\n", "2024-05-09", nullptr).word() == "undetermined");
    }
}

TEST_CASE("what follows a breach prevails over what the same rule says besides")
{
    const std::string rule =
        "rule tell \"T\"\n  under byelaw art 11\n  if act.damage\n  then act is permitted and act.by must \"tell\", done when act.told "
        "by act.date + 7 days,\n  failing which act is prohibited\n";
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-08").word() == "permitted");
    CHECK(DutyWorld(rule, "damage: yes", "2024-05-09").word() == "prohibited");
    CHECK(DutyWorld(rule, "damage: yes, told: yes", "2024-05-09").word() == "permitted");
}

TEST_CASE("the rule's strength is that of every link")
{
    const std::string permits = "rule free \"F\"\n  under byelaw art 3\n  if act.damage\n  then act is permitted\n";
    CHECK(DutyWorld(tell("", fee + ban) + permits, "damage: yes", "2024-06-01").word() == "conflict");
    CHECK(DutyWorld(tell("  overrides free\n", fee + ban) + permits, "damage: yes", "2024-06-01").word() == "prohibited");
    CHECK(DutyWorld(tell("  by default\n", fee + ban) + permits, "damage: yes", "2024-06-01").word() == "permitted");
}

TEST_CASE("unless, dates and readings of the rule govern its duty")
{
    CHECK(DutyWorld(tell("  unless act.urgent\n"), "damage: yes, urgent: yes", "2024-06-01").states() == "not_owed");
    CHECK(DutyWorld(tell("  unless act.urgent\n", fee), "damage: yes, urgent: no", "2024-06-01").states() == "breached breached");
    CHECK(DutyWorld(tell("  unless act.urgent\n"), "damage: yes, urgent: unknown", "2024-06-01").turns_on() == Names{"urgent"});
    SECTION("not yet in force")
    {
        const std::string rule = tell("  from 2024-06-01\n");
        CHECK(DutyWorld(rule, "damage: yes", "2024-05-31").states() == "not_owed");
        CHECK(DutyWorld(rule, "damage: yes", "2024-06-01").states() == "breached");
        CHECK(DutyWorld(rule, "damage: yes", "2024-05-31").duty("tell").chain[0].account.outcome == explain::Outcome::not_yet);
    }
    SECTION("an open question")
    {
        const std::string question =
            "question owed_at_all \"Is it owed?\"\n  cite handbook\n  open from 2020-01-01\n  reading yes \"It is\"\n  reading no \"It is not\"\n";
        const std::string rule = question + tell("  on reading yes of owed_at_all\n");
        CHECK(DutyWorld(rule, "damage: yes", "2024-06-01").states() == "open");
        CHECK(DutyWorld(rule, "damage: yes", "2024-06-01").turns_on() == Names{"owed_at_all"});
        CHECK(DutyWorld(rule, "damage: yes", "2024-06-01", "assume: {owed_at_all: yes}\n").states() == "breached");
        CHECK(DutyWorld(rule, "damage: yes", "2024-06-01", "assume: {owed_at_all: no}\n").states() == "not_owed");
        CHECK(DutyWorld(rule, "damage: no", "2024-06-01").states() == "not_owed");
    }
}

TEST_CASE("an exception lifts the duty, with all that would follow")
{
    const std::string both = tell("", fee + ban) + spared();
    CHECK(DutyWorld(both, "damage: yes, urgent: yes", "2024-06-01").states() == "not_owed not_owed");
    CHECK(DutyWorld(both, "damage: yes, urgent: yes", "2024-06-01").word() == "no_rule");
    CHECK(DutyWorld(both, "damage: yes, urgent: no", "2024-06-01").states() == "breached breached");
    CHECK(DutyWorld(both, "damage: yes, urgent: unknown", "2024-06-01").states() == "open open");
    SECTION("whatever it concludes: a permission, another duty")
    {
        CHECK(DutyWorld(tell() + spared("", "spared", "act is permitted"), "damage: yes, urgent: yes", "2024-06-01").states() == "not_owed");
        const DutyWorld instead(tell() + spared("", "spared", "act.by must \"pay\", done when act.paid by 2024-05-20"), "damage: yes, urgent: yes",
                                "2024-06-01");
        CHECK(instead.states() == "not_owed");
        CHECK(instead.states("spared") == "breached");
    }
    SECTION("even of lower rank, for it is named")
    {
        std::string low = spared();
        low.replace(low.find("under byelaw art 12"), 19, "cite handbook P2   ");
        CHECK(DutyWorld(tell() + low, "damage: yes, urgent: yes", "2024-06-01").states() == "not_owed");
    }
    SECTION("not one that is not in force, or excluded by its own exception")
    {
        CHECK(DutyWorld(tell() + spared("  from 2025-01-01\n"), "damage: yes, urgent: yes", "2024-06-01").states() == "breached");
        CHECK(DutyWorld(tell() + spared("  unless act.sorry\n"), "damage: yes, urgent: yes, sorry: yes", "2024-06-01").states() == "breached");
    }
    SECTION("not one whose own conclusion is beaten: the exception to the exception brings the duty back")
    {
        const std::string not_excused =
            "rule strict \"S\"\n  under byelaw art 14\n  exception to spared\n  if act.sorry\n  then act does not count as excused\n";
        CHECK(DutyWorld(tell() + spared() + not_excused, "damage: yes, urgent: yes", "2024-06-01").states() == "not_owed");
        CHECK(DutyWorld(tell() + spared() + not_excused, "damage: yes, urgent: yes, sorry: yes", "2024-06-01").states() == "breached");
    }
    SECTION("a permission that lifts the duty also beats the prohibition that its breach would bring")
    {
        const DutyWorld world(tell("", ban) + spared("", "spared", "act is permitted"), "damage: yes, urgent: yes", "2024-06-01");
        CHECK(world.problems().all().empty());
        CHECK(world.states() == "not_owed");
        CHECK(world.word() == "permitted");
    }
    SECTION("it speaks of its own act only")
    {
        const DutyWorld world(tell() + spared(),
                              "people: {dana: {role: visitor}}\nacts:\n"
                              "  first: {kind: ride, by: dana, date: 2024-05-01, damage: yes}\n"
                              "  second: {kind: ride, by: dana, date: 2024-05-01, damage: yes, urgent: yes}\n",
                              "2024-06-01", nullptr);
        CHECK(world.states("tell", "first") == "breached");
        CHECK(world.states("tell", "second") == "not_owed");
    }
    SECTION("or of the bearer, or of everything")
    {
        const std::string minors =
            "rule minors \"M\"\n  under byelaw art 15\n  exception to tell\n  if person.minor\n"
            "  then person must \"register\", done when person.registered\n";
        CHECK(DutyWorld(tell() + minors, "act: {kind: ride, by: {minor: yes}, damage: yes}\n", "2024-06-01", nullptr).states() == "not_owed");
        CHECK(DutyWorld(tell() + minors, "act: {kind: ride, by: {}, damage: yes}\n", "2024-06-01", nullptr).states() == "outstanding");
        const std::string closed =
            "concept suspended of park\nrule closed \"C\"\n  under byelaw art 16\n  exception to tell\n  if park.closed\n"
            "  then park counts as suspended\n";
        CHECK(DutyWorld(tell() + closed, "damage: yes", "2024-06-01", "park: {closed: yes}\n").states() == "not_owed");
        CHECK(DutyWorld(tell() + closed, "damage: yes", "2024-06-01").states() == "breached");
    }
}

TEST_CASE("who owes")
{
    CHECK(DutyWorld(tell(), "damage: yes", "2024-05-02").duty("tell").chain[0].bearer.valid());
    SECTION("nobody: nothing is owed, and nothing follows")
    {
        const DutyWorld world(tell("", ban), "act: {kind: ride, damage: yes, date: 2024-05-01}\n", "2024-06-01", nullptr);
        CHECK(world.word() == "no_rule");
        CHECK(world.solved().ground.duties.empty());
    }
    SECTION("somebody who is not named owes all the same")
    {
        const DutyWorld world(tell("", ban), "act: {kind: ride, by: unknown, damage: yes, date: 2024-05-01}\n", "2024-06-01", nullptr);
        CHECK(world.states() == "breached");
        CHECK(world.scenario().stand_in(world.duty("tell").chain[0].bearer) != nullptr);
        CHECK(world.word() == "prohibited");
    }
    SECTION("a rule may speak of people without any act")
    {
        const std::string rule =
            "rule register \"R\"\n  under byelaw art 2\n  if person.role is visitor\n  then person must \"register\", done when person.registered "
            "by 2024-04-01\n";
        CHECK(DutyWorld(rule, "", "2024-05-02").states("register", "act.by") == "breached");
    }
}

TEST_CASE("what a duty does depends on may not depend on the duty in turn")
{
    // Whether the report is proper hangs on a breach that hangs on its not being proper: refused by the law's checker.
    CHECK_THROWS(
        DutyWorld("rule tell \"T\"\n  under byelaw art 11\n  then act.by must \"tell\", done when act is proper_report by 2024-05-08,\n"
                  "  failing which act counts as proper_report\n",
                  "", "2024-06-01"));
}

TEST_CASE("a state is open only where it varies with what is not known")
{
    SECTION("the same state whichever way: reported on one of two papers, and both were handed in")
    {
        const std::string rule =
            "rule tell \"T\"\n  under byelaw art 11\n  if act.damage\n  then act.by must \"tell\", done when (act.urgent and act.told) or\n"
            "    (not act.urgent and act.paid) by act.date + 7 days\n";
        const DutyWorld same(rule, "damage: yes, urgent: unknown, told: yes, paid: yes", "2024-06-01");
        CHECK(same.states() == "fulfilled");
        CHECK(same.turns_on().empty());
        const DutyWorld differs(rule, "damage: yes, urgent: unknown, told: yes, paid: no", "2024-06-01");
        CHECK(differs.states() == "open");
        CHECK(differs.turns_on() == Names{"urgent"});
    }
    SECTION("owed under either of two rules is two duties, each open")
    {
        const std::string two = tell("  from 2021-01-01\n") +
                                "rule tell_at_night \"T\"\n  under byelaw art 12\n  if not act.damage\n"
                                "  then act.by must \"tell\", done when act.told by act.date + 7 days\n";
        const DutyWorld world(two, "damage: unknown", "2024-06-01");
        CHECK(world.states("tell") == "open");
        CHECK(world.states("tell_at_night") == "open");
    }
    SECTION("an unknown date that cannot be late enough, or cannot be early enough, when other tests bound it")
    {
        const std::string rule =
            "rule tell \"T\"\n  under byelaw art 11\n  if act.date is before 2024-01-01\n  then act.by must \"tell\", done when act.told by "
            "act.date + 7 days\n";
        const auto states = [&](const std::string& date) {
            return DutyWorld(rule, "act: {kind: ride, by: {}, date: unknown}\n", date, nullptr).states();
        };
        CHECK(states("2024-06-01") == "open");  // not owed, or breached
        const DutyWorld done(rule, "act: {kind: ride, by: {}, date: unknown, told: yes}\n", "2024-06-01", nullptr);
        CHECK(done.states() == "open");  // not owed, or fulfilled
        const DutyWorld world(rule, "act: {kind: ride, by: {}, date: unknown}\n", "2024-06-01", nullptr);
        const explain::Duty duty = world.duty("tell");
        std::set<std::uint8_t> outcomes;
        for (const auto& row : duty.chain[0].openness.table.rows) outcomes.insert(row.outcome);
        // Whoever acted before 2024 is late by June: outstanding is not among the cases.
        CHECK(outcomes == std::set<std::uint8_t>{static_cast<std::uint8_t>(DutyState::breached), static_cast<std::uint8_t>(DutyState::not_owed)});
    }
    SECTION("whether the first duty or the second was done may both be unknown, and the cases are told apart")
    {
        const DutyWorld world(tell("", fee), "damage: yes, told: unknown, paid: unknown", "2024-06-01");
        const explain::Duty duty = world.duty("tell");
        std::set<std::uint8_t> outcomes;
        for (const auto& row : duty.chain[0].openness.table.rows) outcomes.insert(row.outcome);
        CHECK(outcomes == std::set<std::uint8_t>{static_cast<std::uint8_t>(DutyState::fulfilled), static_cast<std::uint8_t>(DutyState::breached),
                                                 static_cast<std::uint8_t>(DutyState::repaired)});
    }
}

TEST_CASE("a long chain costs a constant number of literals per link")
{
    const auto size = [](int links) {
        std::string rest;
        for (int i = 1; i < links; ++i) rest += ",\n  failing which act.by must \"pay\", done when act.paid by act.date + 14 days";
        return DutyWorld(tell("", rest), "damage: yes", "2024-06-01").solved().ground.theory.size();
    };
    const auto step = size(3) - size(2);
    CHECK(size(40) == size(2) + 38 * step);
}
