#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

using namespace kyujo;
using namespace kyujo::test;
using Codes = std::vector<std::string>;

TEST_CASE("Names")
{
    SECTION("the vocabulary of these tests has no finding")
    {
        const auto reading = read(vocabulary);
        CHECK(reading.rendered().empty());
        CHECK(reading.law().find_entity("act").valid());
        CHECK(reading.law().find_entity_plural("acts") == reading.law().find_entity("act"));
        CHECK(reading.law().find_attribute(reading.law().find_entity("act"), "by").valid());
        CHECK_FALSE(reading.law().find_attribute(reading.law().find_entity("actor"), "by").valid());
        CHECK_FALSE(reading.law().find_rule("nothing").valid());
    }
    SECTION("a rule declared twice is shown with its first place")
    {
        const auto reading = read_with(rule("r", "then act is permitted") + rule("r", "then act is permitted"));
        CHECK(reading.codes() == Codes{"L201"});
        const auto finding = reading.only("L201");
        REQUIRE(finding.notes.size() == 1);
        CHECK(finding.notes[0].span->begin < finding.span.begin);
    }
    SECTION("the same name may not mean an entity and a concept")
    {
        const auto finding = read_with("concept actor of act\n").only("L202");
        CHECK(finding.message == "`actor` already names something else (entity)");
    }
    SECTION("nor may a concept bear the plural of an entity")
    {
        CHECK(read_with("concept acts of act\n").codes() == Codes{"L202"});
    }
    SECTION("a rule and a concept may share a name")
    {
        CHECK(read_with(rule("crime", "then act is permitted")).rendered().empty());
    }
    SECTION("an unknown class is an error with the nearest one")
    {
        const auto reading = read_with(asking("act is cyberatack"));
        CHECK(reading.rendered() ==
              "error[L203]: there is no class `cyberatack`\n"
              "  --> a.law:36:13\n"
              "   |\n"
              "36 |   if act is cyberatack\n"
              "   |             ^^^^^^^^^^\n"
              "  = help: did you mean `cyberattack`?\n"
              "\n1 error\n");
    }
    SECTION("an unknown source, rule, question, reading and order are errors")
    {
        const auto reading = read_with(
            "rule r \"T\"\n  cite reprot P1\n  overrides nobody\n  on reading yes of nothing\n"
            "  if act is prohibited in nowhere\n  then act is permitted\n");
        CHECK(reading.codes() == Codes{"L203", "L203", "L203", "L203"});
        CHECK(reading.rendered().find("did you mean `report`?") != std::string::npos);
    }
    SECTION("an attribute is looked for in its own entity")
    {
        const auto finding = read_with(asking("act.knd is study")).only("L204");
        CHECK(finding.message == "`act` has no attribute `knd`");
        CHECK(finding.help == "did you mean `kind`?");
    }
    SECTION("an attribute without its thing is told where it belongs")
    {
        const auto reading = read_with(rule("r", "  if casualties is at least 1\n  then act is permitted"));
        CHECK(reading.only("L203").help == "did you mean `act.casualties`?");
    }
    SECTION("an unknown kind of thing is reported once per rule")
    {
        CHECK(read_with(rule("r", "  if deed.kind is study and deed.urgent\n  then act is permitted")).codes() == Codes{"L203"});
    }
    SECTION("a name in camel case is a warning with the better one")
    {
        const auto finding = read_with("concept GraveCrime of act\n").only("L217");
        CHECK(finding.help == "write `grave_crime`");
        CHECK(finding.severity == text::Severity::warning);
    }
    SECTION("a name in Japanese is a good name")
    {
        CHECK(read_with("concept 犯罪 of act\n").rendered().empty());
    }
    SECTION("a rule without a title is a warning")
    {
        CHECK(read_with("rule r\n cite report\n then act is permitted\n").warnings() == Codes{"L218"});
    }
    SECTION("a class cannot be called permitted")
    {
        CHECK(read_with("concept permitted of act\n").codes() == Codes{"L219"});
    }
    SECTION("a plural cannot be a key of scenario files")
    {
        CHECK(read_with("entity rul plural rules\n").codes() == Codes{"L219"});
    }
    SECTION("an order may be continued in another file, with its title in one")
    {
        const auto reading = read_texts({vocabulary, "order japan\n" + rule("r", "then act is permitted")});
        CHECK(reading.rendered().empty());
        CHECK(reading.law().rules[law::RuleId(0)].order == reading.law().find_order("japan"));
    }
    SECTION("an order with two titles is an error")
    {
        CHECK(read_texts({vocabulary, "order japan \"Again\"\n"}).codes() == Codes{"L201"});
    }
    SECTION("an order without any title is a warning that thinks of a misspelling")
    {
        const auto finding = read_texts({vocabulary, "order japn\n" + rule("r", "then act is permitted")}).only("L218");
        CHECK(finding.help == "did you mean `japan`?");
    }
    SECTION("an order reaches to the next, and not into another file")
    {
        const auto reading = read_texts({vocabulary, rule("r", "then act is permitted")});
        CHECK(reading.codes() == Codes{"L301"});
    }
}

TEST_CASE("One mistake makes one error")
{
    SECTION("an attribute of unknown type does not make its uses errors")
    {
        const auto reading =
            read_with("entity thing\n  kind sort\n" + rule("r", "  if thing.kind is old and thing.kind.x\n  then thing is permitted"));
        CHECK(reading.codes() == Codes{"L203"});
    }
    SECTION("a concept of an unknown entity does not make its uses errors")
    {
        CHECK(read_with("concept big of atc means act.urgent\n" + asking("act is big")).codes() == Codes{"L203"});
    }
    SECTION("a second declaration of an entity still gives its attributes")
    {
        CHECK(read_with("entity actor\n  age number\n" + asking("act.by.age is at least 3")).codes() == Codes{"L201"});
    }
    SECTION("a declaration with a syntax error does not make its uses errors")
    {
        const auto reading = read_with("concept big of act means act.kind is is\n" + asking("act is big"));
        REQUIRE(reading.codes().size() == 1);
        CHECK(reading.codes()[0].substr(0, 2) == "L1");
    }
    SECTION("a file that cannot be read does not make its names errors")
    {
        CHECK(read_with("use \"gone.law\"\n" + asking("act is thing_of_that_file")).codes() == Codes{"F101"});
    }
    SECTION("errors in several rules are all reported in one run")
    {
        const auto reading = read_with(asking("act is crme") + rule("s", "  if act.kind is stdy\n  then act is permited_") +
                                       rule("t", "  if act.casualties is at least 3 hours\n  then act counts as organ"));
        CHECK(reading.codes().size() >= 4);
    }
}
