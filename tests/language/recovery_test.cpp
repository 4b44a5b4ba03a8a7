// All errors of a file at once, each in its place, and none that is only the echo of another.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {

TEST_CASE("five different mistakes give five errors")
{
    SECTION("in five declarations")
    {
        const Reading reading(R"(order japan "Law of Japan
entity act
  kind one of study,
  by   actor

ruel attack_is_a_crime
  then act counts as crime

rule force "Force"
  cite report P1
  if   act is use_of_force or act is attack and act.done
  then act is prohibited

concept crime of act, presumd not

rule fine
  then act is permitted
)");
        CHECK(reading.errors() == "L102 1:13, L110 3:20, L111 6:1, L113 11:45, L110 14:23");
        CHECK(reading.syntax.declarations.size() == 3);
    }
    SECTION("in one rule")
    {
        CHECK(Reading(R"(rule force
  cite  "art 9"
  from  2017-1-1
  if    act is
  unless act counts as crime
  then  act is prohibted
)")
                  .errors() == "L110 2:9, L106 3:9, L110 4:13, L120 5:14, L110 6:16");
    }
    SECTION("in one entity")
    {
        CHECK(Reading(R"(entity act
  kind   one study
  by
  urgent yes or on
  not    text
  last   number hours, normaly 3
)")
                  .errors() == "L110 2:14, L125 3:3, L110 4:17, L112 5:3, L110 6:24");
    }
    SECTION("in one source")
    {
        CHECK(Reading(R"(source s
  rank
  in force 2017-01-01
  enacted  2017-13-01
  punlished 2017
  points seeds
)")
                  .errors() == "L110 2:3, L110 3:12, L106 4:12, L110 5:3, L110 6:10");
    }
    SECTION("in one question")
    {
        CHECK(Reading(R"(question q Why
  cite 5
  open 2017-01-01
  reading "They may"
  held "by someone"
  settled yes
)")
                  .errors() == "L110 1:12, L110 2:8, L110 3:8, L110 4:11, L110 5:3, L110 6:11");
    }
    SECTION("on one line")
    {
        CHECK(Reading("rule r1 then act is prohibted rule r2 then act is permited rule r3 then act is required").errors() == "L110 1:21, L110 1:51");
    }
}

TEST_CASE("a broken declaration is left out and named")
{
    const Reading reading("rule bad\n  if\n  then act is permitted\nrule good\n  then act is permitted\nentity\n");
    REQUIRE(reading.syntax.declarations.size() == 1);
    REQUIRE(reading.syntax.broken.size() == 2);
    CHECK(reading.syntax.broken[0].kind == "rule");
    CHECK(reading.syntax.broken[0].name->text == "bad");
    CHECK(reading.syntax.broken[1].kind == "entity");
    CHECK(!reading.syntax.broken[1].name);
}

TEST_CASE("one mistake gives one error")
{
    const auto errors = [](const char* law) { return Reading(law).diagnostics.all().size(); };
    SECTION("a word too many")
    {
        CHECK(errors("rule r\n  if act is is crime\n  then act is permitted\nrule s\n  then act is permitted") == 1);
    }
    SECTION("a word missing in the middle")
    {
        CHECK(errors("rule r\n  if act crime and act.x\n  then act is permitted") == 1);
    }
    SECTION("a name missing")
    {
        CHECK(errors("rule\n  cite s\n  if act.x\n  then act is permitted") == 1);
    }
    SECTION("a bracket missing")
    {
        CHECK(errors("rule r\n  if ((act.x and act.y) or act.z\n  unless act.u\n  then act is permitted") == 1);
    }
    SECTION("a quote missing at the start")
    {
        CHECK(errors("rule r Title\"\n  if act.x\n  then act is permitted") == 1);
    }
    SECTION("a quote missing at the end")
    {
        CHECK(errors("rule r\n  then act.by must \"tell, done when act.told\nrule s\n  then act is permitted") == 1);
    }
    SECTION("a quote missing on the last line")
    {
        CHECK(errors("rule r\n  then act.by must \"tell, done when act.told") == 1);
    }
    SECTION("typographic quotes")
    {
        CHECK(errors("rule r “A long title of words”\n  if act.x\n  then act is permitted") == 1);
    }
    SECTION("many bullets in a wrong column")
    {
        CHECK(errors("rule r\n  if all of\n    - act.x\n     - act.y\n     - act.z\n  then act is permitted") == 1);
    }
    SECTION("a connective missing between lines")
    {
        CHECK(errors("rule r\n  if act.x\n     act.y\n  then act is permitted") == 1);
    }
    SECTION("a declaring word as an attribute")
    {
        CHECK(errors("entity act\n  kind text\n  rule text\n  by actor\nrule r\n  then act is permitted") == 1);
    }
    SECTION("a comma missing in a list")
    {
        CHECK(errors("entity act\n  kind one of study train\n  by actor") == 1);
    }
    SECTION("prose at the start of a file")
    {
        CHECK(errors("This file holds the law of Japan, in force since long ago\nrule r\n  then act is permitted") == 1);
    }
    SECTION("`then` misspelt")
    {
        CHECK(errors("rule r\n  if act.x and act.y\n  thne act is permitted and act counts as crime") == 1);
    }
    SECTION("`if` misspelt")
    {
        CHECK(errors("rule r\n  fi act.x and act.y\n  then act is permitted") == 1);
    }
    SECTION("`is` missing")
    {
        CHECK(errors("rule r\n  if act.kind one of study, train and act.x\n  then act is permitted") == 1);
    }
}

TEST_CASE("too many errors stop the reading, and say so")
{
    std::string law;
    for (int i = 0; i < 50; ++i) law += "rule\n";
    ParseLimits limits;
    limits.errors = 10;
    const Reading reading(law, limits);
    CHECK(reading.diagnostics.all().size() == 10);
    CHECK(reading.diagnostics.all().back().code == "L100");
    CHECK(reading.diagnostics.all().back().message == "too many errors: the rest of this file was not read");
}

}  // namespace kyujo::language
