// Shapes that nobody writes and a reader must survive: at the limit they give a tree, past it an error.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {
namespace {

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}
std::string rule(const std::string& condition)
{
    return "rule r if " + condition + " then act is permitted";
}
std::string in_brackets(std::size_t depth)
{
    return rule(repeated("(", depth) + "act.x" + repeated(")", depth));
}
std::string duties(std::size_t count)
{
    return "rule r then " + repeated("act.by must \"pay\", done when act.x, failing which ", count) + "act is prohibited";
}

}  // namespace

TEST_CASE("nesting goes as deep as the limit and no deeper")
{
    SECTION("brackets")
    {
        CHECK(Reading(in_brackets(256)).errors() == "");
        CHECK(Reading(in_brackets(257)).brief() ==
              "L100 1:267 nested more than 256 levels deep | define a concept for the inner part and test for it");
    }
    SECTION("not")
    {
        CHECK(Reading(rule(repeated("not ", 256) + "act.x")).errors() == "");
        CHECK(Reading(rule(repeated("not ", 257) + "act.x")).errors() == "L100 1:1035");
    }
    SECTION("blocks")
    {
        CHECK(Reading(rule(repeated("all of - ", 256) + "act.x")).errors() == "");
        CHECK(Reading(rule(repeated("all of - ", 257) + "act.x")).errors() == "L100 1:2319");
    }
    SECTION("quantifiers")
    {
        CHECK(Reading(rule(repeated("some s in act.l where ", 256) + "act.x")).errors() == "");
        CHECK(Reading(rule(repeated("some s in act.l where ", 257) + "act.x")).errors() == "L100 1:5659");
    }
    SECTION("duties after breaches")
    {
        CHECK(Reading(duties(256)).errors() == "");
        CHECK(Reading(duties(257)).errors().substr(0, 4) == "L100");
    }
    SECTION("a limit of one's own")
    {
        ParseLimits limits;
        limits.depth = 3;
        CHECK(Reading(in_brackets(3), limits).errors() == "");
        CHECK(Reading(in_brackets(4), limits).errors() == "L100 1:14");
    }
    SECTION("and is forgotten at the next declaration")
    {
        CHECK(Reading(in_brackets(257) + "\nrule s then act is permitted\n" + in_brackets(256)).errors() == "L100 1:267");
    }
}

TEST_CASE("hostile texts give an error or a tree")
{
    SECTION("a hundred thousand open brackets")
    {
        CHECK(Reading(rule(repeated("(", 100'000))).errors() == "L100 1:267");
    }
    SECTION("a hundred thousand closed brackets")
    {
        CHECK(Reading(in_brackets(100'000)).errors() == "L100 1:267");
    }
    SECTION("a hundred thousand `not`")
    {
        CHECK(Reading(rule(repeated("not ", 100'000) + "act.x")).errors() == "L100 1:1035");
    }
    SECTION("a hundred thousand bullets on one line")
    {
        CHECK(Reading(rule("all of " + repeated("- act.x ", 100'000))).errors() == "");
    }
    SECTION("a hundred thousand blocks on one line")
    {
        CHECK(Reading(rule(repeated("any of - ", 100'000))).errors() == "L100 1:2319");
    }
    SECTION("a million `and`")
    {
        const Reading reading(rule(repeated("act.x and ", 1'000'000) + "act.x"));
        CHECK(reading.errors() == "");
        const auto& condition = *std::get<RuleDeclaration>(reading.syntax.declarations.at(0).form).condition;
        CHECK(std::get<Chain>(condition.form).operands.size() == 1'000'001);
    }
    SECTION("a hundred thousand `and` and `or` in turn")
    {
        const Reading reading(rule(repeated("act.x and act.y or ", 50'000) + "act.x"));
        CHECK(reading.errors() == "L113 1:27");
        CHECK(reading.rendered().size() < 2000);
    }
    SECTION("a path of a hundred thousand steps")
    {
        CHECK(Reading(rule("act" + repeated(".x", 100'000))).errors() == "");
    }
    SECTION("a hundred thousand quotes")
    {
        CHECK(Reading(repeated("\"\n", 100'000)).diagnostics.all().size() == 1000);
    }
    SECTION("a line of a million declaring words")
    {
        CHECK(Reading(repeated("rule ", 1'000'000)).diagnostics.error_count() == 1);
    }
    SECTION("a word of a million letters")
    {
        CHECK(Reading(repeated("x", 1'000'000)).rendered().size() < 2000);
    }
    SECTION("a comment of a million signs")
    {
        CHECK(Reading("#" + repeated("#", 1'000'000)).errors() == "");
    }
    SECTION("a million empty lines")
    {
        CHECK(Reading(repeated("\n", 1'000'000)).errors() == "");
    }
}

}  // namespace kyujo::language
