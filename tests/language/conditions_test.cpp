// Each form of condition gives its own tree.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {

TEST_CASE("tests of facts")
{
    SECTION("a bare path")
    {
        CHECK(condition("act.consented") == "act.consented");
    }
    SECTION("a path of many steps")
    {
        CHECK(condition("act.in_response_to.by.state is none") == "(is act.in_response_to.by.state none)");
    }
    SECTION("after a dot any word is an attribute")
    {
        CHECK(condition("act.by.rule.if") == "act.by.rule.if");
    }
    SECTION("a value")
    {
        CHECK(condition("act.kind is study") == "(is act.kind study)");
    }
    SECTION("another value")
    {
        CHECK(condition("act.kind is not study") == "(not-is act.kind study)");
    }
    SECTION("yes, no and none")
    {
        CHECK(condition("a1 is yes and a2 is no and a3 is not none") == "(chain (is a1 yes) and (is a2 no) and (not-is a3 none))");
    }
    SECTION("a number")
    {
        CHECK(condition("act.casualties is -1.5") == "(is act.casualties -1.5)");
    }
    SECTION("a date")
    {
        CHECK(condition("act.date is 2017-07-16") == "(is act.date 2017-07-16)");
    }
    SECTION("a quoted text")
    {
        CHECK(condition(R"(act.note is "a \"b\"")") == R"((is act.note "a \"b\""))");
    }
    SECTION("one of several")
    {
        CHECK(condition("act.kind is one of study, train") == "(one-of act.kind study train)");
    }
    SECTION("none of several")
    {
        CHECK(condition("act.kind is not one of study, train") == "(not-one-of act.kind study train)");
    }
    SECTION("a set includes")
    {
        CHECK(condition("act.effects includes data_loss") == "(includes act.effects data_loss)");
    }
    SECTION("a set does not include")
    {
        CHECK(condition("act.effects does not include data_loss") == "(not-includes act.effects data_loss)");
    }
    SECTION("given")
    {
        CHECK(condition("act.by is given") == "(given act.by)");
    }
    SECTION("not given")
    {
        CHECK(condition("act.by is not given") == "(not-given act.by)");
    }
    SECTION("the same")
    {
        CHECK(condition("act.by is the same as act.in_response_to.by") == "(same act.by act.in_response_to.by)");
    }
    SECTION("not the same")
    {
        CHECK(condition("act.by is not the same as act.on") == "(not-same act.by act.on)");
    }
}

TEST_CASE("classes and norms")
{
    SECTION("a class")
    {
        CHECK(condition("act is cyberattack") == "(is act cyberattack)");
    }
    SECTION("articles mean nothing and are kept")
    {
        CHECK(condition("act is a cyberattack") == "(is act cyberattack <a>)");
    }
    SECTION("shown not to be")
    {
        CHECK(condition("act is not an armed_attack") == "(not-is act armed_attack <an>)");
    }
    SECTION("not established")
    {
        CHECK(condition("act is not established as crime") == "(not-established act crime)");
    }
    SECTION("not established in another order")
    {
        CHECK(condition("act is not established as a crime in us") == "(not-established act crime in=us <a>)");
    }
    SECTION("in another order")
    {
        CHECK(condition("act is prohibited in international") == "(is act prohibited in=international)");
    }
}

TEST_CASE("numbers and dates compare")
{
    SECTION("at least")
    {
        CHECK(condition("act.n is at least 3") == "(>= act.n 3)");
    }
    SECTION("at most")
    {
        CHECK(condition("act.n is at most 3") == "(<= act.n 3)");
    }
    SECTION("more than")
    {
        CHECK(condition("act.n is more than 0.5") == "(> act.n 0.5)");
    }
    SECTION("less than")
    {
        CHECK(condition("act.n is less than 3") == "(< act.n 3)");
    }
    SECTION("with a unit")
    {
        CHECK(condition("act.duration is at least 3 hours and act.x") == "(chain (>= act.duration 3 unit=hours) and act.x)");
    }
    SECTION("before")
    {
        CHECK(condition("act.date is before 2017-07-16") == "(before act.date 2017-07-16)");
    }
    SECTION("after")
    {
        CHECK(condition("act.date is after end of fiscal year 2023") == "(after act.date (fiscal-year-end 2023))");
    }
    SECTION("on or before")
    {
        CHECK(condition("act.date is on or before act.other.date") == "(on-or-before act.date act.other.date)");
    }
    SECTION("on or after")
    {
        CHECK(condition("act.date is on or after 2017-07-16") == "(on-or-after act.date 2017-07-16)");
    }
    SECTION("on")
    {
        CHECK(condition("act.date is on 2017-07-16") == "(on act.date 2017-07-16)");
    }
    SECTION("plus days, more than once")
    {
        CHECK(condition("act.date is after act.begun + 60 days + 1 days") == "(after act.date (+ (+ act.begun 60 days) 1 days))");
    }
    SECTION("words of comparison may be values")
    {
        CHECK(condition("light is on and act.amount is more and act.other is less") ==
              "(chain (is light on) and (is act.amount more) and (is act.other less))");
    }
}

TEST_CASE("conditions combine")
{
    SECTION("chains are flat")
    {
        CHECK(condition("x1 and x2 and x3") == "(chain x1 and x2 and x3)");
    }
    SECTION("brackets are kept")
    {
        CHECK(condition("x1 and (x2 or x3)") == "(chain x1 and [(chain x2 or x3)])");
    }
    SECTION("not takes one test")
    {
        CHECK(condition("not x1 and x2") == "(chain (not x1) and x2)");
    }
    SECTION("not twice")
    {
        CHECK(condition("not not x1") == "(not (not x1))");
    }
    SECTION("all of")
    {
        CHECK(condition("all of\n - x1\n - x2 and x3") == "(all x1 (chain x2 and x3))");
    }
    SECTION("any of")
    {
        CHECK(condition("any of - x1 - x2") == "(any x1 x2)");
    }
    SECTION("at least two of")
    {
        CHECK(condition("at least 2 of\n - x1\n - x2\n - x3") == "(at-least-2 x1 x2 x3)");
    }
    SECTION("an inner block at the end needs no brackets")
    {
        CHECK(condition("all of\n  - x1\n  - any of\n      - x2\n      - x3") == "(all x1 (any x2 x3))");
    }
    SECTION("an inner block in the middle stands in brackets")
    {
        CHECK(condition("all of\n  - (any of\n      - x2\n      - x3)\n  - x1") == "(all [(any x2 x3)] x1)");
    }
    SECTION("a bullet may hold an `or` where the block is `all of`")
    {
        CHECK(condition("all of\n  - x1 or x2\n  - x3") == "(all (chain x1 or x2) x3)");
    }
    SECTION("a chain may go on right of its bullet")
    {
        CHECK(condition("all of\n  - x1\n    and x2\n  - x3") == "(all (chain x1 and x2) x3)");
    }
}

TEST_CASE("quantifiers reach to the end of their condition")
{
    SECTION("some")
    {
        CHECK(condition("some s in act.targets where s.civilian") == "(some s act.targets s.civilian)");
    }
    SECTION("every")
    {
        CHECK(condition("every s in act.targets where s.x and s.y") == "(every s act.targets (chain s.x and s.y))");
    }
    SECTION("no")
    {
        CHECK(condition("no s in act.targets where not s.x") == "(no s act.targets (not s.x))");
    }
    SECTION("within each other")
    {
        CHECK(condition("some s in l1 where every t in s.l2 where t.x") == "(some s l1 (every t s.l2 t.x))");
    }
    SECTION("in brackets they end with the bracket")
    {
        CHECK(condition("(some s in l1 where s.x) or x1") == "(chain [(some s l1 s.x)] or x1)");
    }
    SECTION("`some` and `every` may be names")
    {
        CHECK(condition("some.x and every is yes") == "(chain some.x and (is every yes))");
    }
}

TEST_CASE("a condition knows its place")
{
    const Reading reading("rule r\n  if act.x and (act.y or act.z)\n  then act is permitted\n");
    const auto& rule = std::get<RuleDeclaration>(reading.syntax.declarations.at(0).form);
    CHECK(reading.sources.text(rule.condition->span) == "act.x and (act.y or act.z)");
    const auto& chain = std::get<Chain>(rule.condition->form);
    CHECK(reading.sources.text(chain.operands.at(1).span) == "(act.y or act.z)");
    CHECK(reading.sources.text(chain.connective_spans.at(0)) == "and");
    CHECK(reading.sources.text(rule.conclusions.at(0).span) == "act is permitted");
    CHECK(reading.sources.text(reading.syntax.declarations.at(0).span) == "rule r\n  if act.x and (act.y or act.z)\n  then act is permitted");
}

}  // namespace kyujo::language
