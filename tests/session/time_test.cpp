// Which law counts on which day, and by whose choice.
#include "tests/session/time.hpp"
#include "tests/catch.hpp"

using namespace kyujo;
using tests::Bridge;
using Lines = std::vector<std::string>;

namespace {

bool says(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string ride_on(const std::string& date, const std::string& more = "")
{
    const Bridge ran("as_of: " + date + "\nact: {kind: ride}\n" + more);
    const Lines answers = ran.answers();
    return answers.empty() ? "no answer" : answers.front().substr(std::string("act 2000-01-01 ").size());
}

session::Options only(std::vector<std::string> sources)
{
    session::Options options;
    options.sources = std::move(sources);
    return options;
}

const std::string milder = "order town\n  milder law applies\n";

std::string milder_answer(const std::string& kind, const std::string& act, const std::string& judged)
{
    return Bridge("as_of: " + judged + "\nact: {kind: " + kind + ", date: " + act + "}\n", {}, milder).answers().at(0);
}

}  // namespace

TEST_CASE("a question of law is open from its first day until its last, and settled by the last settlement")
{
    CHECK(ride_on("1999-12-31") == "no_rule");
    CHECK(ride_on("2000-01-01") == "unsettled");
    CHECK(ride_on("2003-12-31") == "unsettled");
    CHECK(ride_on("2004-01-01") == "no_rule");
    CHECK(ride_on("2005-12-31") == "no_rule");
    CHECK(ride_on("2006-01-01") == "prohibited");
    CHECK(ride_on("2007-12-31") == "prohibited");
    CHECK(ride_on("2008-01-01") == "permitted");
}

TEST_CASE("rules on a question that is not open are accounted for as that, in both languages")
{
    const Bridge before("as_of: 1999-12-31\nact: {kind: ride}\n");
    CHECK(before.outcome("ride_if_sways") == explain::Outcome::question_not_open);
    CHECK(before.outcome("ride_if_not") == explain::Outcome::question_not_open);
    CHECK(says(before.told(), "rests on reading yes of swaying, a question that is open only from 2000-01-01"));
    const Bridge after("as_of: 2005-01-01\nact: {kind: ride}\n");
    CHECK(says(after.told(), "rests on reading yes of swaying, a question that has not been open since 2004-01-01"));
    CHECK(says(after.told(report::Language::japanese), "2004-01-01に消滅"));
}

TEST_CASE("of several settlements the account names the one that counts")
{
    const Bridge first("as_of: 2007-01-01\nact: {kind: ride}\n");
    CHECK(first.outcome("ride_if_not") == explain::Outcome::other_reading);
    CHECK(says(first.told(), "settled on 2006-01-01 as yes"));
    CHECK(says(Bridge("as_of: 2009-01-01\nact: {kind: ride}\n").told(), "settled on 2008-01-01 as no"));
}

TEST_CASE("a side taken against the law of the day counts, and the answer says that it is a what-if")
{
    CHECK(ride_on("2009-01-01", "assume: {swaying: yes}\n") == "prohibited");
    CHECK(ride_on("1999-01-01", "assume: {swaying: no}\n") == "permitted");
    const auto told = [](const std::string& date, const std::string& side, const std::string& kind = "ride") {
        return Bridge("as_of: " + date + "\nassume: {swaying: " + side + "}\nact: {kind: " + kind + "}\n").told();
    };
    CHECK(says(told("2009-01-01", "yes"), "what if: takes reading yes of swaying, though it is settled since 2008-01-01 as no"));
    CHECK(says(told("1999-01-01", "no"), "what if: takes reading no of swaying, a question that is open only from 2000-01-01"));
    CHECK(says(told("2005-01-01", "no"), "has not been open since 2004-01-01"));
    SECTION("where it agrees with the law, or takes a side on what is open, nothing needs saying")
    {
        CHECK(!says(told("2009-01-01", "no"), "what if"));
        CHECK(!says(told("2001-01-01", "no"), "what if"));
    }
}

TEST_CASE("a thing may have a law date of its own; only the command line goes before it")
{
    const std::string acts = "as_of: 2012-01-01\nacts:\n  early: {kind: drive, as_of: 1980-01-01, date: 2005-01-01}\n  late: {kind: cross}\n";
    CHECK(Bridge(acts).answers() == Lines{"early 1980-01-01 no_rule", "late 2012-01-01 prohibited"});
    session::Options options;
    options.as_of = text::parse_date("2016-01-01");
    CHECK(Bridge(acts, options).answers() == Lines{"early 2016-01-01 no_rule", "late 2016-01-01 permitted"});
    CHECK(Bridge("act: {kind: wait, as_of: tomorrow}\n").codes() == Lines{"S203"});
}

TEST_CASE("what another act was is asked by the law of the act that is judged")
{
    // Noise is a nuisance only under the old act.
    const std::string noise = "acts:\n  noise: {kind: wait, loud: yes, date: 2011-01-01}\n  answer: {kind: wait, loud: no, to: noise, date: ";
    CHECK(Bridge(noise + "2005-01-01}\n").answers() == Lines{"noise 2011-01-01 no_rule", "answer 2005-01-01 prohibited"});
    CHECK(Bridge(noise + "2011-01-01}\n").answers() == Lines{"noise 2011-01-01 no_rule", "answer 2011-01-01 no_rule"});
}

TEST_CASE("the milder law reaches back, the harsher never, and only where the order says so")
{
    SECTION("a prohibition lifted after the act")
    {
        CHECK(milder_answer("cross", "2012-01-01", "2016-01-01") == "act 2015-04-01 permitted");
        CHECK(milder_answer("cross", "2012-01-01", "2015-03-31") == "act 2012-01-01 prohibited");
        CHECK(milder_answer("cross", "2012-01-01", "2015-04-01") == "act 2015-04-01 permitted");
    }
    SECTION("a law that was milder only in between")
    {
        CHECK(milder_answer("cross", "2012-01-01", "2024-01-01") == "act 2015-04-01 permitted");
        CHECK(milder_answer("cross", "2021-01-01", "2024-01-01") == "act 2021-01-01 prohibited");
    }
    SECTION("a prohibition made after the act")
    {
        CHECK(milder_answer("cross", "1989-12-31", "2012-01-01") == "act 1989-12-31 no_rule");
        CHECK(milder_answer("cross", "2016-01-01", "2021-01-01") == "act 2016-01-01 permitted");
    }
    SECTION("laws that are equally mild: that of the act's own day")
    {
        CHECK(milder_answer("cross", "2005-01-01", "2012-01-01") == "act 2005-01-01 prohibited");
        CHECK(milder_answer("ride", "1999-01-01", "2009-01-01") == "act 1999-01-01 no_rule");
    }
    SECTION("an open answer is milder than a no, and harsher than a yes")
    {
        CHECK(milder_answer("ride", "2003-01-01", "2003-06-01") == "act 2003-01-01 unsettled");
        CHECK(milder_answer("ride", "2003-01-01", "2005-01-01") == "act 2004-01-01 no_rule");
        CHECK(milder_answer("ride", "2006-06-01", "2007-01-01") == "act 2006-06-01 prohibited");
    }
    SECTION("an act that lies on or after the law date, or has no known date, has the law of the law date")
    {
        CHECK(milder_answer("cross", "2024-01-01", "2012-01-01") == "act 2012-01-01 prohibited");
        CHECK(milder_answer("cross", "2012-01-01", "2012-01-01") == "act 2012-01-01 prohibited");
        CHECK(milder_answer("cross", "unknown", "2016-01-01") == "act 2016-01-01 permitted");
    }
    SECTION("without the declaration nothing reaches back")
    {
        CHECK(Bridge("as_of: 2021-01-01\nact: {kind: cross, date: 2016-01-01}\n").answers() == Lines{"act 2021-01-01 prohibited"});
    }
}

TEST_CASE("the answer says which day's law was applied, and why")
{
    const Bridge lifted("as_of: 2016-01-01\nact: {kind: cross, date: 2012-01-01}\n", {}, milder);
    CHECK(says(lifted.told(), "judged by the law of 2015-04-01, which is milder than that of 2012-01-01, the day of the act (prohibited)"));
    CHECK(says(lifted.told(report::Language::japanese), "2015-04-01の法による"));
    const Bridge kept("as_of: 2021-01-01\nact: {kind: cross, date: 2016-01-01}\n", {}, milder);
    CHECK(says(kept.told(), "judged by the law of 2016-01-01, the day of the act, as none in force since then, up to 2021-01-01, is milder"));
}

TEST_CASE("a class asked of a thing is asked by the law that judged it")
{
    const std::string expect = "expect: {nuisance: yes}\n";
    const Bridge ran("as_of: 2012-01-01\nact: {kind: wait, loud: yes, date: 2005-01-01}\n" + expect, {}, "order town\n");
    CHECK(ran.one().concepts.at(0).verdict.side == verdict::Side::none);
    const Bridge reached("as_of: 2012-01-01\nact: {kind: cross, loud: yes, date: 1991-01-01}\n" + expect, {}, milder);
    CHECK(text::to_string(reached.one().explanations.at(0).answer.date) == "1991-01-01");
    CHECK(reached.one().concepts.at(0).verdict.side == verdict::Side::yes);
}

TEST_CASE("sources can be chosen: every authority must be among them, further cites need not")
{
    const std::string acts =
        "as_of: 2009-06-01\nacts:\n  crossing: {kind: cross, loud: no}\n  noise: {kind: wait, loud: yes}\n  song: {kind: sing, loud: no}\n";
    CHECK(Bridge(acts).answers() == Lines{"crossing 2009-06-01 prohibited", "noise 2009-06-01 prohibited", "song 2009-06-01 prohibited"});
    CHECK(Bridge(acts, only({"old_act"})).answers() ==
          Lines{"crossing 2009-06-01 prohibited", "noise 2009-06-01 no_rule", "song 2009-06-01 no_rule"});
    CHECK(Bridge(acts, only({"report*", "old_act"})).answers() ==
          Lines{"crossing 2009-06-01 prohibited", "noise 2009-06-01 prohibited", "song 2009-06-01 no_rule"});
    SECTION("a rule under two sources needs both")
    {
        const Bridge half("as_of: 2009-06-01\nact: {kind: drive}\n", only({"old_act"}));
        CHECK(half.outcome("both") == explain::Outcome::source_left_out);
        CHECK(says(half.told(), "left out, as it rests on new_act"));
        CHECK(Bridge("as_of: 2009-06-01\nact: {kind: drive}\n", only({"old_act", "new_act"})).outcome("both") == explain::Outcome::not_yet);
    }
    SECTION("a rule on a reading that names none rests on what its question cites")
    {
        CHECK(Bridge("as_of: 2009-06-01\nact: {kind: ride}\n", only({"report_a"})).answers() == Lines{"act 2009-06-01 permitted"});
        CHECK(Bridge("as_of: 2009-06-01\nact: {kind: ride}\n", only({"report_b"})).answers() == Lines{"act 2009-06-01 no_rule"});
    }
}

TEST_CASE("what is left out is listed, also where only a class would have hung on it")
{
    const Bridge ran("as_of: 2009-06-01\nsources: [report_b]\nact: {kind: wait, loud: yes}\n");
    CHECK(ran.answers() == Lines{"act 2009-06-01 no_rule"});
    const std::string told = ran.told();
    CHECK(says(told, "only rules that rest on these sources count: report_b"));
    CHECK(says(told, "No crossing (old_cross, prohibits): left out, as it rests on old_act"));
    CHECK(says(told, "Left out, as they rest on other sources"));
    CHECK(says(told, "Noise (loud_is_nuisance)"));
}

TEST_CASE("a source that does not exist is an error, in the scenario and on the command line")
{
    CHECK(Bridge("as_of: 2009-06-01\nsources: [old_atc]\nact: {kind: wait}\n").session->findings().sorted().at(0).help == "did you mean `old_act`?");
    CHECK(Bridge("as_of: 2009-06-01\nsources: [law*]\nact: {kind: wait}\n").codes() == Lines{"S202"});
    CHECK(Bridge("as_of: 2009-06-01\nsources: []\nact: {kind: wait}\n").codes() == Lines{"S207"});
    CHECK(Bridge("as_of: 2009-06-01\nsources: {a: b}\nact: {kind: wait}\n").codes() == Lines{"S203"});
    const Bridge ran("as_of: 2009-06-01\nact: {kind: wait}\n", only({"report_c"}));
    CHECK(ran.codes() == Lines{"F159"});
    CHECK(ran.answers().empty());
}
