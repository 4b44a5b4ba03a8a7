#include "kyujo/kyujo.hpp"
#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

const std::string swim = "scenario: A swim\nas_of: 2020-01-01\nact: {kind: swim}\n";

kyujo::Rules garden_rules(const kyujo::tests::RuleFolder& world)
{
    kyujo::Rules rules = kyujo::Rules::load({world.write("garden.law", kyujo::tests::garden)});
    for (const auto& problem : rules.problems()) UNSCOPED_INFO(problem.rendered);
    REQUIRE(rules.ok());
    return rules;
}

}  // namespace

TEST_CASE("a program gets answers as data")
{
    const kyujo::tests::RuleFolder world;
    const kyujo::Rules rules = garden_rules(world);
    CHECK(rules.orders() == std::vector<std::string>{"garden"});
    const kyujo::Judgement judged = rules.judge(swim);
    REQUIRE(judged.ok());
    REQUIRE(judged.answers.size() == 1);
    const kyujo::Answer& answer = judged.answers.front();
    CHECK(answer.scenario == "A swim");
    CHECK(answer.thing == "act");
    CHECK(answer.order == "garden");
    CHECK(answer.date == "2020-01-01");
    CHECK(answer.verdict == kyujo::Verdict::prohibited);
    CHECK(kyujo::to_string(answer.verdict) == "prohibited");
    CHECK(answer.explanation.empty());
    REQUIRE(answer.deciding.size() == 1);
    CHECK(answer.deciding[0].name == "no_swimming");
    CHECK(answer.deciding[0].title == "Nobody swims");
    CHECK(answer.deciding[0].authority == "Board");
    CHECK(answer.deciding[0].pinpoint == "line 3");
    CHECK(answer.deciding[0].asserter == "the gardener");
}

TEST_CASE("options of a judgement")
{
    const kyujo::tests::RuleFolder world;
    const kyujo::Rules rules = garden_rules(world);
    kyujo::JudgeOptions options;
    SECTION("another date")
    {
        options.as_of = "1999-01-01";
        CHECK(rules.judge(swim, options).answers.at(0).verdict == kyujo::Verdict::no_rule);
    }
    SECTION("a date that is none is a problem")
    {
        options.as_of = "1999-02-30";
        const kyujo::Judgement judged = rules.judge(swim, options);
        CHECK_FALSE(judged.ok());
        CHECK(judged.answers.empty());
    }
    SECTION("an explanation for reading, and one for programs")
    {
        options.explanation = kyujo::Explanation::text;
        CHECK(rules.judge(swim, options).answers.at(0).explanation.find("Nobody swims") != std::string::npos);
        options.explanation = kyujo::Explanation::json;
        CHECK(rules.judge(swim, options).answers.at(0).explanation.front() == '{');
    }
}

TEST_CASE("what is wrong comes back as data, never as an exception")
{
    const kyujo::tests::RuleFolder world;
    SECTION("a scenario")
    {
        const kyujo::Judgement judged = garden_rules(world).judge("scenario: S\nas_of: 2020-01-01\nact: {kind: swm}\n", {}, "mine.yaml");
        REQUIRE(judged.problems.size() == 1);
        CHECK_FALSE(judged.ok());
        CHECK(judged.problems[0].file == "mine.yaml");
        CHECK(judged.problems[0].line == 3);
        CHECK(judged.problems[0].column == 13);
        CHECK(judged.problems[0].help == "did you mean `swim`?");
        CHECK(judged.problems[0].rendered.find("^^^") != std::string::npos);
    }
    SECTION("the law: then nothing is judged")
    {
        const kyujo::Rules rules = kyujo::Rules::load({world.write("bad.law", "rule x\n  then act is permited\n")});
        CHECK_FALSE(rules.ok());
        CHECK_FALSE(rules.problems().empty());
        CHECK(rules.orders().empty());
        CHECK_FALSE(rules.judge(swim).ok());
    }
    SECTION("a folder that is not there")
    {
        CHECK_FALSE(kyujo::Rules::load({world.at("nowhere")}).ok());
    }
}

TEST_CASE("copies share what was loaded, and moved-from rules are empty")
{
    const kyujo::tests::RuleFolder world;
    kyujo::Rules rules = garden_rules(world);
    const kyujo::Rules copy = rules;
    const kyujo::Rules moved = std::move(rules);
    CHECK(copy.judge(swim).answers.size() == 1);
    CHECK(moved.judge(swim).answers.size() == 1);
    CHECK_FALSE(rules.ok());  // NOLINT(bugprone-use-after-move): that is the point
    CHECK_FALSE(rules.judge(swim).answers.size() == 1);
}
