#include "session/evaluate.hpp"

#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using tests::RuleFolder;

struct Ran {
    RuleFolder world;
    std::unique_ptr<session::Session> session;
    Ran(const std::string& yaml, session::Options options = {})
    {
        options.rules = {world.write("garden.law", tests::garden)};
        session = std::make_unique<session::Session>(options);
        session->add_text("case.yaml", yaml);
        session->refuse_unknown_order();
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

TEST_CASE("a class that no rule speaks of is answered when a scenario asks for it")
{
    const auto answers = [](const std::string& law, const std::string& yaml) {
        const RuleFolder world;
        session::Options options;
        options.rules = {
            world.write("pond.law", std::string("order pond \"Pond\"\nentity act\n  wet yes or no\n  deep yes or no, normally no\n") + law)};
        session::Session session(options);
        session.add_text("case.yaml", "scenario: S\nas_of: 2020-01-01\n" + yaml);
        std::string all;
        for (const session::Evaluated& one : session.results())
            for (const auto& x : one.concepts) {
                constexpr std::string_view words[] = {"yes", "no", "open", "none"};
                all += std::string(session.rules().all().front()->loaded.law.concepts[x.verdict.issue.concept_id].name) + " " +
                       std::string(words[static_cast<std::size_t>(x.verdict.side)]) + ", ";
            }
        return all;
    };
    const std::string rule = "source s\n  rank statute\nrule r \"R\"\n  cite s\n  if act.wet\n  then act is permitted\n";
    SECTION("by its definition, whatever that rests on in turn")
    {
        const std::string law = rule + "concept soaked of act\n  means act is damp and act.deep\nconcept damp of act\n  means act.wet\n";
        CHECK(answers(law, "act: {wet: yes, deep: yes}\nexpect: {soaked: yes}\n") == "soaked yes, ");
        CHECK(answers(law, "act: {wet: yes}\nexpect: {soaked: yes}\n") == "soaked no, ");
        CHECK(answers(law, "act: {deep: yes}\nexpect: {soaked: yes, damp: no}\n") == "soaked open, damp open, ");
    }
    SECTION("by its presumption")
    {
        CHECK(answers(rule + "concept cold of act, presumed\nconcept safe of act, presumed not\n", "act: {}\nexpect: {cold: yes, safe: no}\n") ==
              "cold yes, safe no, ");
    }
    SECTION("and is none when nothing at all decides it")
    {
        CHECK(answers(rule + "concept odd of act\n", "act: {}\nexpect: {odd: none}\n") == "odd none, ");
    }
    SECTION("of a thing that is not judged, by the law of its own day")
    {
        const std::string law = "entity stone\n  wet yes or no\n  date date, normally none\nconcept slippery of stone\n  means stone.wet\n" + rule;
        CHECK(answers(law, "act: {}\nstones:\n  a: {wet: yes, date: 2001-01-01}\nexpect:\n  a: {slippery: yes}\n") == "slippery yes, ");
    }
}

TEST_CASE("a scenario is chosen by its title in either language")
{
    const std::string yaml =
        "scenario: {en: A swim, ja: 水泳}\nas_of: 2020-01-01\nact: {kind: swim}\n---\n"
        "scenario: A walk\nas_of: 2020-01-01\nact: {kind: walk}\n";
    for (const std::string title : {"A swim", "水泳"}) {
        session::Options options;
        options.scenario = title;
        CHECK(Ran(yaml, options).answers() == Lines{"act 2020-01-01 prohibited"});
    }
}

TEST_CASE("a side taken from outside replaces the scenario's own, and leaves other scenarios alone")
{
    const std::string law =
        "order garden \"Garden\"\nsource board\n  rank ordinance\n"
        "entity act\n  kind one of walk, swim\n"
        "question ducks_matter \"Do ducks matter?\"\n  cite board\n  reading yes\n  reading no\n"
        "rule off \"Keep off\"\n  on reading yes of ducks_matter\n  if act.kind is swim\n  then act is prohibited\n"
        "rule on \"Jump in\"\n  on reading no of ducks_matter\n  if act.kind is swim\n  then act is permitted\n";
    const RuleFolder world;
    const auto run = [&](const std::string& yaml, const std::vector<session::TakenSide>& sides) {
        session::Options options;
        options.rules = {world.write("ducks.law", law)};
        options.sides = sides;
        session::Session session(options);
        session.add_text("case.yaml", yaml);
        session.refuse_unknown_questions();
        std::string said;
        for (const session::Evaluated& one : session.results()) said += std::string(verdict::to_string(one.explanations.front().answer.word)) + "\n";
        for (const auto& finding : session.findings().sorted())
            said += std::string(finding.code) + ": " + finding.message + "; " + finding.help + "\n";
        return said;
    };
    const std::string swim = "scenario: S\nas_of: 2020-01-01\nact: {kind: swim}\n";
    const std::string assumed = swim + "assume: {ducks_matter: yes}\n";
    CHECK(run(swim, {}) == "unsettled\n");
    CHECK(run(swim, {{"ducks_matter", "no"}}) == "permitted\n");
    CHECK(run(assumed, {}) == "prohibited\n");
    CHECK(run(assumed, {{"ducks_matter", "no"}}) == "permitted\n");
    CHECK(run(swim, {{"ducks_mater", "no"}}) == "F160: the rules ask no question `ducks_mater`; did you mean `ducks_matter`?\n");
    CHECK(run(swim + "---\n" + swim, {{"ducks_matter", "perhaps"}}) ==
          "F161: the question `ducks_matter` has no reading `perhaps`; its readings are `yes` and `no`\n");
}
