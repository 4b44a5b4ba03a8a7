// `duties:` among the expectations: what it can say, and what it cannot.
#include "law/load.hpp"
#include "scenario/read.hpp"
#include "tests/catch.hpp"
#include "yaml_support.hpp"

#include <fmt/format.h>

using namespace kyujo;
using namespace kyujo::scenario;

namespace {

const char* const duty_law = R"(
order japan "Law of Japan"
source code "Code"
  rank statute
entity actor
  registered yes or no, normally no
entity act
  by   actor
  told yes or no
  paid yes or no
  date date
entity system
  logged yes or no, normally no
entity situation, just one
  reviewed yes or no, normally no
rule tell "Tell"
  under code
  then act.by must "tell", done when act.told by act.date + 3 days,
       failing which act.by must "pay", done when act.paid by act.date + 9 days,
       failing which act is prohibited
rule register "Register"
  under code
  then actor must "register", done when actor.registered
rule log "Log"
  under code
  if   not system.logged
  then system must "keep a log", done when system.logged
rule review "Review"
  under code
  if   not situation.reviewed
  then situation must "be reviewed", done when situation.reviewed
rule free "Free"
  under code
  then act is permitted
question who_pays "Who pays?"
  cite code
  open from 2000-01-01
  reading firm "The firm"
  reading state "The state"
order alliance "Alliance"
rule help "Help"
  cite code
  then act.by must "help", done when act.told
)";

const law::Loaded& loaded()
{
    static const law::Loaded law = [] {
        text::Diagnostics errors;
        law::Loaded made = law::load({"a.law"}, law::FileReader::memory({{"a.law", duty_law}}), errors);
        INFO(text::render(errors, *made.texts, {false, 0}));
        REQUIRE_FALSE(errors.has_errors());
        return made;
    }();
    return law;
}

/// What was expected, a line each; else the findings.
std::string expected(const std::string& expect, const std::string& things = "act: {by: {}}\n")
{
    const law::Law& law = loaded().law;
    test::Documents documents("scenario: t\nas_of: 2024-01-01\n" + things + "expect: " + expect + "\n");
    const auto rows = read_scenarios(documents.nodes.at(0), law, documents.sources, documents.diagnostics);
    std::string result;
    for (const auto& finding : documents.diagnostics.sorted())
        result += std::string(finding.code) + " " + finding.message + (finding.help.empty() ? "" : " | " + finding.help) + "\n";
    if (!result.empty()) return result;
    for (const Expectation& each : rows.at(0).expectations) {
        const auto& duty = std::get<ExpectDuty>(each.what);
        result += fmt::format("{}{}: {}/{} {}{}", rows[0].instances[each.subject].name,
                              each.order.valid() ? " " + std::string(law.orders[each.order].name) : "", law.rules[duty.rule].name, duty.link + 1,
                              duty.state, duty.due ? " " + text::to_string(*duty.due) : "");
        for (const auto& path : duty.missing) result += " missing " + path;
        for (const auto question : duty.turns_on) result += " turns on " + std::string(law.questions[question].name);
        result += "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("a duty is expected in a state, alone or with its date and what it turns on")
{
    CHECK(expected("{duties: {tell: fulfilled}}") == "act: tell/1 fulfilled\n");
    for (const std::string state : {"fulfilled", "outstanding", "breached", "repaired", "open", "not_owed"})
        CHECK(expected("{duties: {tell: " + state + "}}") == "act: tell/1 " + state + "\n");
    CHECK(expected("{duties: {tell: {state: outstanding, due: 2024-01-04}}}") == "act: tell/1 outstanding 2024-01-04\n");
    CHECK(expected("{duties: {tell: {due: 2024-01-04}}}") == "act: tell/1  2024-01-04\n");
    CHECK(expected("{duties: {tell: {state: open, missing: [act.told, act.date], turns_on: who_pays}}}") ==
          "act: tell/1 open missing act.told missing act.date turns on who_pays\n");
}

TEST_CASE("the further duties of a chain go by number")
{
    CHECK(expected("{duties: {tell: breached, tell/2: outstanding}}") == "act: tell/1 breached\nact: tell/2 outstanding\n");
    CHECK(expected("{duties: {tell/1: breached}}") == "act: tell/1 breached\n");
    CHECK(expected("{duties: {tell/3: breached}}") ==
          "S302 `tell` has 2 duties in a chain, so there is none with the number 3 | write `tell` for the first one, `tell/2` for the one that "
          "follows its breach\n");
    CHECK(expected("{duties: {register/2: breached}}") == "S302 `register` has 1 duty, so there is none with the number 2 | write `register`\n");
    for (const std::string wrong : {"0", "x", "", "-1", "1x", "99999999999"})
        CHECK(expected("{duties: {tell/" + wrong + ": breached}}").find("S302 `" + wrong + "` is not the number of a duty") == 0);
}

TEST_CASE("it is the duty on account of what the rule ranges over")
{
    const std::string two = "acts: {a: {by: p}, b: {by: p}}\nactors: {p: {}}\n";
    CHECK(expected("{a: {duties: {tell: breached}}, b: {duties: {tell: fulfilled}}}", two) == "a: tell/1 breached\nb: tell/1 fulfilled\n");
    CHECK(expected("{a: {japan: {duties: {tell: breached}}}}", two) == "a japan: tell/1 breached\n");
    CHECK(expected("{duties: {tell: breached}}", two) ==
          "S303 `tell` is a rule about acts, and this does not say which of them is meant | write `a: {duties: {tell: …}}`\n");
    SECTION("a thing that is not judged is found when it is the only one, or named")
    {
        CHECK(expected("{duties: {register: breached}}", two) == "p: register/1 breached\n");
        CHECK(expected("{p: {duties: {register: breached}}}", two) == "p: register/1 breached\n");
        CHECK(expected("{duties: {review: breached}}", two) == "situation: review/1 breached\n");
        CHECK(expected("{duties: {register: breached}}", "act: {by: p}\nactors: {p: {}, q: {}}\n") ==
              "S303 `register` is a rule about actors, and this does not say which of them is meant | write `p: {duties: {register: …}}`\n");
    }
    SECTION("of another kind than the one named")
    {
        CHECK(expected("{p: {duties: {tell: breached}}}", two) ==
              "S303 `tell` is a rule about acts, and `p` is an actor | write `NAME: {duties: {tell: …}}` with the name of an act\n");
        CHECK(expected("{duties: {log: breached}}") == "S303 `log` is a rule about systems, and this scenario has none\n");
    }
}

TEST_CASE("names and words that do not exist are errors with the nearest that do")
{
    CHECK(expected("{duties: {tel: breached}}") == "S302 there is no rule `tel` | did you mean `tell`?\n");
    CHECK(expected("{duties: {free: breached}}").find("S302 rule `free` imposes no duty") == 0);
    CHECK(expected("{duties: {tell: breeched}}") == "S301 `breeched` is not the state of a duty | did you mean `breached`?\n");
    CHECK(expected("{duties: {tell: lost}}") ==
          "S301 `lost` is not the state of a duty | a duty is `fulfilled`, `outstanding`, `breached`, `repaired`, `open` or `not_owed`\n");
    CHECK(expected("{duties: {tell: {stat: open}}}") == "S302 `stat` cannot be expected of a duty | did you mean `state`?\n");
    CHECK(expected("{duties: {tell: {state: open, missing: act.tod}}}").find("did you mean `told`?") != std::string::npos);
    CHECK(expected("{duties: {tell: {state: open, turns_on: who_pay}}}") == "S302 there is no question `who_pay` | did you mean `who_pays`?\n");
    CHECK(expected("{alliance: {duties: {tell: open}}}") == "S303 `tell` is a rule of `japan`, not of `alliance`\n");
    CHECK(expected("{dutie: {tell: open}}").find("did you mean `duties`?") != std::string::npos);
}

TEST_CASE("shapes that say nothing")
{
    for (const std::string wrong : {"[tell]", "tell", "{}"})
        CHECK(expected("{duties: " + wrong + "}").find("S305 `duties` takes a map of rules") == 0);
    CHECK(expected("{duties: }").find("S305 `duties` takes a map of rules") == 0);
    CHECK(expected("{duties: {tell: [breached]}}").find("S305 the state of a duty is one word, not a list") == 0);
    CHECK(expected("{duties: {tell: {}}}").find("S305 this says nothing of the duty") == 0);
    CHECK(expected("{duties: {tell: {due: soon}}}").find("S305") == 0);
}

TEST_CASE("two states of one duty cannot both be expected")
{
    CHECK(expected("{duties: {tell: breached}, japan: {duties: {tell: open}}}").find("S304 two states for the duty of `tell`") == 0);
    CHECK(expected("{duties: {tell: {due: 2024-01-01}}, japan: {duties: {tell: {due: 2024-01-02}}}}").find("S304 two dates") == 0);
    CHECK(expected("{duties: {tell: breached, tell/2: open}, japan: {duties: {tell: {due: 2024-01-01}}}}").find("S304") == std::string::npos);
}
