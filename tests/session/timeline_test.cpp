// Intervals of constant verdict, and what ends each.
#include "session/timeline.hpp"

#include "tests/catch.hpp"
#include "tests/session/time.hpp"

#include <nlohmann/json.hpp>

using namespace kyujo;
using tests::Bridge;
using Json = nlohmann::ordered_json;
using Lines = std::vector<std::string>;

namespace {

Json timeline_of(Bridge& ran, const explain::Range& range = {})
{
    text::Diagnostics findings;
    const auto cases = session::timelines(*ran.session, "", range, {}, findings);
    REQUIRE(findings.empty());
    report::Options options;
    options.format = report::Format::json;
    return Json::parse(report::timelines(cases, options));
}

/// "1990-01-01..2010-01-01 prohibited", per interval of the first strip.
Lines intervals(const Json& timeline, std::size_t strip = 0)
{
    Lines lines;
    for (const Json& one : timeline["scenarios"][0]["strips"][strip]["intervals"])
        lines.push_back(one.value("from", "") + ".." + one.value("until", "") + " " + one["verdict"].get<std::string>());
    return lines;
}

/// "source_begins new_act: new_cross" per event of a phase.
Lines events(const Json& timeline, std::size_t interval, std::size_t phase = 0)
{
    Lines lines;
    for (const Json& event : timeline["scenarios"][0]["strips"][0]["intervals"][interval]["phases"][phase]["changed_by"]) {
        std::string line = event["kind"].get<std::string>() + " " + event.value("source", event.value("question", ""));
        for (const Json& rule : event["rules"]) line += " " + rule.get<std::string>();
        lines.push_back(line);
    }
    return lines;
}

Json timeline_of(const std::string& yaml, const explain::Range& range = {}, const std::string& more = "")
{
    Bridge ran(yaml, tests::reading(), more);
    return timeline_of(ran, range);
}

explain::Range between(const std::string& from, const std::string& to)
{
    return {text::parse_date(from), text::parse_date(to)};
}

const std::string milder = "order town\n  milder law applies\n";

}  // namespace

TEST_CASE("a timeline has one interval per verdict, open at both ends, and names what changes it")
{
    const Json crossing = timeline_of("act: {kind: cross, loud: no}\n");
    CHECK(intervals(crossing) ==
          Lines{"..1990-01-01 no_rule", "1990-01-01..2015-04-01 prohibited", "2015-04-01..2020-04-01 permitted", "2020-04-01.. prohibited"});
    CHECK(events(crossing, 0).empty());
    CHECK(events(crossing, 1) == Lines{"source_begins old_act old_cross"});
    CHECK(events(crossing, 2) == Lines{"rule_begins new_act cross_allowed"});
    CHECK(events(crossing, 3) == Lines{"rule_ends new_act cross_allowed"});
    SECTION("a change of the deciding rule is a note inside the interval")
    {
        const Json& phases = crossing["scenarios"][0]["strips"][0]["intervals"][1]["phases"];
        REQUIRE(phases.size() == 2);
        CHECK(phases[0]["because"] == Json{"old_cross"});
        CHECK(phases[1]["because"] == Json{"new_cross"});
        CHECK(phases[1]["from"] == "2010-01-01");
        CHECK(events(crossing, 1, 1) == Lines{"source_begins new_act new_cross", "source_ends old_act old_cross"});
        CHECK(phases[1]["changed_by"][0]["enacted"] == "2009-05-01");
    }
    SECTION("and so is the day a source was made, when it takes effect later")
    {
        const Json& made = crossing["scenarios"][0]["strips"][0]["intervals"][1]["enactments"];
        REQUIRE(made.size() == 1);
        CHECK(made[0]["date"] == "2009-05-01");
        CHECK(made[0]["effective"] == "2010-01-01");
    }
}

TEST_CASE("every state of a question is on the timeline")
{
    const Json riding = timeline_of("act: {kind: ride, loud: no}\n");
    CHECK(intervals(riding) == Lines{"..2000-01-01 no_rule", "2000-01-01..2004-01-01 unsettled", "2004-01-01..2006-01-01 no_rule",
                                     "2006-01-01..2008-01-01 prohibited", "2008-01-01.. permitted"});
    CHECK(events(riding, 1) == Lines{"question_opens swaying ride_if_sways ride_if_not"});
    CHECK(events(riding, 2) == Lines{"question_closes swaying ride_if_sways ride_if_not"});
    CHECK(events(riding, 4) == Lines{"question_settled swaying ride_if_sways ride_if_not"});
    SECTION("unless the scenario takes a side")
    {
        CHECK(intervals(timeline_of("assume: {swaying: no}\nact: {kind: ride, loud: no}\n")) == Lines{".. permitted"});
    }
}

TEST_CASE("what does not bear on the act is not on its timeline, but what bears through a class is")
{
    CHECK(intervals(timeline_of("act: {kind: wait, loud: no}\n")) == Lines{".. no_rule"});
    const Json noise = timeline_of("act: {kind: wait, loud: yes}\n");
    CHECK(intervals(noise) == Lines{"..1990-01-01 no_rule", "1990-01-01..2010-01-01 prohibited", "2010-01-01.. no_rule"});
    CHECK(events(noise, 1) == Lines{"source_begins old_act loud_is_nuisance"});
    CHECK(events(noise, 2) == Lines{"source_ends old_act loud_is_nuisance"});
    const Json answer = timeline_of("acts:\n  noise: {kind: wait, loud: yes}\n  answer: {kind: wait, loud: no, to: noise}\njudge: answer\n");
    CHECK(intervals(answer) == intervals(noise));
}

TEST_CASE("an unknown fact is unknown on every day")
{
    CHECK(intervals(timeline_of("act: {kind: wait, loud: unknown}\n")) ==
          Lines{"..1990-01-01 no_rule", "1990-01-01..2010-01-01 undetermined", "2010-01-01.. no_rule"});
}

TEST_CASE("a range cuts the timeline, both of its days included")
{
    const Json cut = timeline_of("act: {kind: cross, loud: no}\n", between("2012-01-01", "2018-12-31"));
    CHECK(intervals(cut) == Lines{"2012-01-01..2015-04-01 prohibited", "2015-04-01..2019-01-01 permitted"});
    CHECK(events(cut, 0).empty());
    CHECK(intervals(timeline_of("act: {kind: cross, loud: no}\n", between("2015-04-01", "2015-04-01"))) == Lines{"2015-04-01..2015-04-02 permitted"});
    CHECK(intervals(timeline_of("act: {kind: cross, loud: no}\n", {std::nullopt, text::parse_date("1989-12-31")})) == Lines{"..1990-01-01 no_rule"});
}

TEST_CASE("the answers of a timeline are those of every single day")
{
    for (const std::string act : {"{kind: cross, loud: no}", "{kind: ride, loud: yes}", "{kind: drive}", "{kind: cross, loud: no, date: 2012-06-01}",
                                  "{kind: ride, loud: yes, date: 2001-01-01}"}) {
        for (const std::string& more : {std::string(), milder}) {
            const Lines shown = intervals(timeline_of("act: " + act + "\n", {}, more));
            for (const std::string day :
                 {"1989-12-31", "1990-01-01", "1999-12-31", "2000-01-01", "2003-12-31", "2004-01-01", "2005-12-31", "2006-01-01", "2008-01-01",
                  "2009-12-31", "2010-01-01", "2012-06-01", "2015-03-31", "2015-04-01", "2020-03-31", "2020-04-01"}) {
                session::Options options;
                options.as_of = text::parse_date(day);
                const std::string answer = Bridge("act: " + act + "\n", options, more).answers().at(0);
                const std::string word = answer.substr(answer.rfind(' ') + 1);
                INFO(act << " " << day << (more.empty() ? "" : " milder"));
                const auto holds = [&](const std::string& line) {
                    const std::string from = line.substr(0, line.find("..")), rest = line.substr(line.find("..") + 2);
                    const std::string until = rest.substr(0, rest.find(' '));
                    return from <= day && (until.empty() || day < until);
                };
                std::string found;
                for (const std::string& line : shown)
                    if (holds(line)) found = line.substr(line.rfind(' ') + 1);
                CHECK(found == word);
            }
        }
    }
}

TEST_CASE("law dates that a scenario names are not used, and that is said")
{
    CHECK(timeline_of("act: {kind: cross, loud: no}\n")["scenarios"][0]["law_date_unused"] == false);
    for (const std::string yaml : {"as_of: 2012-01-01\nact: {kind: cross, loud: no}\n", "act: {kind: cross, loud: no, as_of: 2012-01-01}\n",
                                   "vary: {as_of: [2012-01-01, 2016-01-01]}\nact: {kind: cross, loud: no}\n"}) {
        INFO(yaml);
        const Json timeline = timeline_of(yaml);
        REQUIRE(timeline["scenarios"].size() == 1);
        CHECK(timeline["scenarios"][0]["law_date_unused"] == true);
        CHECK(intervals(timeline).size() == 4);
    }
    SECTION("what else is varied makes a timeline each")
    {
        CHECK(timeline_of("vary: {act.kind: [cross, ride], as_of: [2012-01-01, 2016-01-01]}\nact: {loud: no}\n")["scenarios"].size() == 2);
    }
}

TEST_CASE("where the milder law applies, the dates are those of judgement")
{
    const Json timeline = timeline_of("act: {kind: cross, loud: no, date: 2012-01-01}\n", {}, milder);
    CHECK(intervals(timeline) == Lines{"..1990-01-01 no_rule", "1990-01-01..2015-04-01 prohibited", "2015-04-01.. permitted"});
    CHECK(timeline["scenarios"][0]["strips"][0]["act"] == "2012-01-01");
    SECTION("also where the act lies before the range")
    {
        CHECK(intervals(timeline_of("act: {kind: cross, loud: no, date: 2016-01-01}\n", between("2021-01-01", "2022-01-01"), milder)) ==
              Lines{"2021-01-01..2022-01-02 permitted"});
    }
}

TEST_CASE("what follows a breach begins the day after the deadline")
{
    const std::string owed =
        "rule wait_done \"Waiting is reported\"\n  under old_act\n  if act.kind is wait\n"
        "  then act must \"be reported\", done when act.loud by act.date + 7 days, failing which act is prohibited\n";
    const Json late = timeline_of("act: {kind: wait, date: 2001-03-01}\n", {}, owed);
    CHECK(intervals(late) == Lines{"..2001-03-09 no_rule", "2001-03-09..2010-01-01 prohibited", "2010-01-01.. no_rule"});
    CHECK(events(late, 1) == Lines{"duty_overdue  wait_done"});
    CHECK(events(late, 2) == Lines{"source_ends old_act wait_done"});
    SECTION("of a duty that rests on a source which comes later, when the source comes")
    {
        const Json before = timeline_of("act: {kind: wait, date: 1980-03-01}\n", {}, owed);
        CHECK(intervals(before) == Lines{"..1990-01-01 no_rule", "1990-01-01..2010-01-01 prohibited", "2010-01-01.. no_rule"});
        CHECK(events(before, 1) == Lines{"source_begins old_act wait_done"});
    }
}

TEST_CASE("a timeline by chosen sources moves with them alone")
{
    session::Options options = tests::reading();
    options.sources = {"new_act"};
    Bridge ran("act: {kind: cross, loud: no}\n", options);
    CHECK(intervals(timeline_of(ran)) ==
          Lines{"..2010-01-01 no_rule", "2010-01-01..2015-04-01 prohibited", "2015-04-01..2020-04-01 permitted", "2020-04-01.. prohibited"});
}
