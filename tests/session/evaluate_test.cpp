#include "session/evaluate.hpp"

#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using tests::World;

struct Ran {
    World world;
    std::unique_ptr<session::Session> session;
    Ran(const std::string& yaml, session::Options options = {})
    {
        options.rules = {world.write("garden.law", tests::garden)};
        session = std::make_unique<session::Session>(options);
        session->add_text("case.yaml", yaml);
    }
    std::vector<std::string> answers() const
    {
        std::vector<std::string> all;
        for (const session::Evaluated& one : session->results())
            for (const explain::Explanation& x : one.explanations)
                all.push_back(one.scenario.instances[x.answer.subject].name + " " + text::to_string(x.answer.date) + " " +
                              std::string(verdict::to_string(x.answer.word)));
        return all;
    }
    std::vector<std::string> codes() const
    {
        std::vector<std::string> all;
        for (const auto& finding : session->findings().sorted()) all.emplace_back(finding.code);
        return all;
    }
};
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("every thing is judged by the law of its own date, unless the scenario gives one")
{
    const std::string acts = "acts:\n  early: {kind: swim, date: 1999-01-01}\n  late: {kind: swim, date: 2001-01-01}\n";
    SECTION("its own")
    {
        CHECK(Ran("scenario: S\n" + acts).answers() == Lines{"early 1999-01-01 no_rule", "late 2001-01-01 prohibited"});
    }
    SECTION("the scenario's")
    {
        CHECK(Ran("scenario: S\nas_of: 2020-01-01\n" + acts).answers() == Lines{"early 2020-01-01 prohibited", "late 2020-01-01 prohibited"});
    }
    SECTION("the command line's")
    {
        session::Options options;
        options.as_of = text::parse_date("1999-12-31");
        CHECK(Ran("scenario: S\nas_of: 2020-01-01\n" + acts, options).answers() == Lines{"early 1999-12-31 no_rule", "late 1999-12-31 no_rule"});
    }
    SECTION("without any it is an error, never today")
    {
        const Ran ran("scenario: S\nact: {kind: swim}\n");
        CHECK(ran.answers().empty());
        CHECK(ran.codes() == Lines{"F157"});
    }
}

TEST_CASE("one broken document does not take the others with it")
{
    const Ran ran("scenario: A\nas_of: 2020-01-01\nact: {kind: swm}\n---\nscenario: B\nas_of: 2020-01-01\nact: {kind: swim}\n");
    CHECK(ran.answers() == Lines{"act 2020-01-01 prohibited"});
    CHECK(ran.codes().size() == 1);
}

TEST_CASE("an order that has no rules is an error")
{
    session::Options options;
    options.order = "gardn";
    const Ran ran("scenario: S\nas_of: 2020-01-01\nact: {kind: swim}\n", options);
    CHECK(ran.codes() == Lines{"F155"});
    CHECK(ran.session->findings().all().front().help == "did you mean `garden`?");
}

TEST_CASE("a file without a scenario is an error")
{
    CHECK(Ran("# later\n").codes() == Lines{"F156"});
}
