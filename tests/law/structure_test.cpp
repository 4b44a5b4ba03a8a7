#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

using namespace kyujo;
using namespace kyujo::test;
using Codes = std::vector<std::string>;

TEST_CASE("Circles of overrides")
{
    SECTION("are spelled out from the first rule on, with every place")
    {
        const auto reading =
            read_with(rule("a1", "  overrides b\n  then act is permitted") + rule("b", "  exception to c\n  then act is prohibited") +
                      rule("c", "  overrides a1\n  then act is prohibited"));
        const auto finding = reading.only("L307");
        CHECK(finding.message == "these rules override one another in a circle: `a1` overrides `b`, `b` overrides `c`, `c` overrides `a1`");
        CHECK(finding.notes.size() == 2);
    }
    SECTION("of one rule with itself")
    {
        CHECK(read_with(rule("a1", "  overrides a1\n  then act is permitted")).only("L307").message == "rule `a1` cannot override itself");
    }
    SECTION("are not seen in a chain")
    {
        CHECK(read_with(rule("a1", "  overrides b\n  then act is permitted") + rule("b", "  overrides c\n  then act is prohibited") +
                        rule("c", "  then act is permitted"))
                  .rendered()
                  .empty());
    }
    SECTION("two separate circles are two errors")
    {
        CHECK(read_with(rule("a1", "  overrides b\n  then act is permitted") + rule("b", "  overrides a1\n  then act is prohibited") +
                        rule("c", "  overrides d\n  then act is permitted") + rule("d", "  overrides c\n  then act is prohibited"))
                  .codes() == Codes{"L307", "L307"});
    }
    SECTION("a very long circle is found without exhausting the machine")
    {
        std::string text;
        for (int i = 0; i < 20'000; ++i)
            text += rule("r" + std::to_string(i),
                         "  overrides r" + std::to_string((i + 1) % 20'000) + "\n  then act is " + (i % 2 == 0 ? "permitted" : "prohibited"));
        CHECK(read_with(text).codes() == Codes{"L307"});
    }
}

TEST_CASE("Overrides that settle nothing")
{
    SECTION("between rules that say the same are a warning")
    {
        const auto finding = read_with(rule("a1", "  overrides b\n  then act is permitted") + rule("b", "then act is permitted")).only("L308");
        CHECK(finding.severity == text::Severity::warning);
        CHECK(finding.message == "`a1` and `b` can never clash: nothing is overridden");
    }
    SECTION("between orders are a warning")
    {
        CHECK(read_with(rule("b", "then act is prohibited") + "order other \"O\"\n" + rule("a1", "  overrides b\n  then act is permitted"))
                  .only("L308")
                  .message == "`a1` and `b` belong to different orders and can never clash");
    }
    SECTION("an exception to a rule that imposes a duty lifts it, whatever it concludes")
    {
        const std::string duty = rule("b", "then act.by must \"tell\", done when act.urgent");
        CHECK(read_with(rule("a1", "  exception to b\n  then act counts as self_defence") + duty).rendered().empty());
        CHECK(read_with(rule("a1", "  exception to b\n  if act.by.kind is police\n  then act.by counts as organ") + duty).rendered().empty());
        CHECK(read_with(rule("a1", "  exception to b\n  if actor.kind is police\n  then actor counts as organ") + duty).rendered().empty());
        CHECK(read_with(rule("a1", "  exception to b\n  if situation.emergency\n  then situation counts as grave") + duty).rendered().empty());
        CHECK(read_with("concept lost of system\n" + rule("a1", "  exception to b\n  if system.owner is given\n  then system counts as lost") + duty)
                  .only("L308")
                  .message == "`a1` and `b` can never clash: nothing is overridden");
        CHECK(read_with(rule("a1", "  overrides b\n  then act.by must \"tell\", done when act.urgent") + rule("b", "then act is permitted"))
                  .only("L308")
                  .severity == text::Severity::warning);
    }
    SECTION("what clashes gives no warning")
    {
        for (const auto& [one, other] : {std::pair("act is permitted", "act is prohibited"),
                                         {"act is required", "act is prohibited"},
                                         {"act counts as crime", "act does not count as crime"},
                                         {"act is permitted", "act is permitted only if act.urgent"},
                                         {"act is required", "act is permitted only if act.urgent"}}) {
            const auto text = rule("a1", "  overrides b\n  then " + std::string(one)) + rule("b", "then " + std::string(other));
            CHECK(read_with(text).rendered().empty());
        }
        CHECK(read_with(rule("a1", "  overrides b\n  then act is permitted") + rule("b", "  by default\n  then act lacks a legal basis"))
                  .rendered()
                  .empty());
    }
    SECTION("a class of an actor reached in two ways clashes")
    {
        CHECK(read_with(rule("a1", "  overrides b\n  then act.by counts as organ") + rule("b", "then actor does not count as organ"))
                  .rendered()
                  .empty());
    }
}

TEST_CASE("Circles of definitions")
{
    SECTION("are spelled out")
    {
        const auto finding = read_with("concept x of act means act is y\nconcept y of act means act.urgent and act is x\n").only("L309");
        CHECK(finding.message == "definitions go in a circle: `x` means something about `y`, `y` means something about `x`");
        CHECK(finding.notes.size() == 1);
    }
    SECTION("are refused through an attribute too")
    {
        CHECK(read_with("concept x of act means act.in_response_to is x\n").codes() == Codes{"L309"});
    }
    SECTION("are no circles through failure besides")
    {
        CHECK(read_with("concept x of act means act is not established as x\n").codes() == Codes{"L309"});
    }
}

TEST_CASE("Circles through failure")
{
    SECTION("through `unless` are spelled out rule by rule")
    {
        const auto reading = read_with(rule("a1", "  if act.urgent\n  unless act is crime\n  then act counts as self_defence") +
                                       rule("b", "  if act is self_defence\n  then act counts as crime"));
        const auto finding = reading.only("L311");
        CHECK(finding.message == "whether `self_defence` holds depends on its own failure");
        REQUIRE(finding.notes.size() == 2);
        CHECK(finding.notes[0].message == "rule `a1`: `self_defence` unless `crime`");
        CHECK(finding.notes[1].message == "rule `b`: `crime` if `self_defence`");
        CHECK(reading.at(finding) == "act is crime");
    }
    SECTION("through `is not established as`")
    {
        const auto finding = read_with(rule("a1", "  if act is not established as crime\n  then act counts as crime")).only("L311");
        REQUIRE(finding.notes.size() == 1);
        CHECK(finding.notes[0].message == "rule `a1`: `crime` if `crime` is not established");
    }
    SECTION("through a norm")
    {
        CHECK(
            read_with(rule("a1", "  unless act is prohibited\n  then act counts as crime") + rule("b", "  if act is crime\n  then act is prohibited"))
                .codes() == Codes{"L311"});
    }
    SECTION("through a definition")
    {
        const auto finding =
            read_with("concept lawful of act means act is not established as crime\n" + rule("a1", "  if act is lawful\n  then act counts as crime"))
                .only("L311");
        CHECK(finding.notes.size() == 2);
    }
    SECTION("through the contrary of a defined class")
    {
        CHECK(read_with("concept lawful of act means act is self_defence\n" + rule("a1", "  if act is not lawful\n  then act counts as self_defence"))
                  .codes() == Codes{"L311"});
    }
    SECTION("through a clash: a permission that waits for the prohibition it stands against")
    {
        const auto reading =
            read_with(rule("a1", "  unless act is prohibited\n  then act is permitted") + rule("b", "  if act.urgent\n  then act is prohibited"));
        const auto finding = reading.only("L311");
        CHECK(finding.message == "whether `prohibited` holds depends on its own failure");
        REQUIRE(finding.notes.size() == 1);
        CHECK(finding.notes[0].message == "rule `a1`: against `prohibited` unless `prohibited`");
        CHECK(finding.help.find("by default") != std::string::npos);
    }
    SECTION("through a closure that asks for what it yields to anyway")
    {
        CHECK(read_with(rule("a1", "  by default\n  if act is not established as permitted\n  then act lacks a legal basis")).codes() ==
              Codes{"L311"});
        CHECK(read_with(rule("a1", "  by default\n  if act is not established as required\n  then act is prohibited")).codes() == Codes{"L311"});
    }
    SECTION("through a necessary condition")
    {
        const auto finding =
            read_with(rule("a1", "  then act is permitted only if act is crime") + rule("b", "  if act is permitted\n  then act counts as crime"))
                .only("L311");
        REQUIRE(finding.notes.size() == 2);
        CHECK(finding.notes[0].message == "rule `a1`: against `permitted` only if `crime`");
    }
    SECTION("through a rule that denies the class that an exception asks for")
    {
        CHECK(read_with(rule("a1", "  unless act is crime\n  then act counts as self_defence") +
                        rule("b", "  if act.urgent\n  then act counts as crime") +
                        rule("c1", "  if act is self_defence\n  then act does not count as crime"))
                  .codes() == Codes{"L311"});
    }
    SECTION("are none where contrary rules merely clash, whatever they ask for")
    {
        CHECK(read_with(rule("a1", "  if act is permitted\n  then act is prohibited") + rule("b", "  if act is prohibited\n  then act is permitted"))
                  .codes()
                  .empty());
        CHECK(read_with(rule("a1", "  unless act is crime\n  then act is permitted") + rule("b", "  if act is crime\n  then act is prohibited"))
                  .codes()
                  .empty());
    }
    SECTION("on what an attribute leads to, when both rules go the same way")
    {
        CHECK(read_with("concept state of actor\n" + rule("a1", "  unless act.by is organ\n  then act.by counts as state") +
                        rule("b", "  if actor is state\n  then actor counts as organ"))
                  .codes() == Codes{"L311"});
    }
    SECTION("through the one instance of a `just one` entity, whatever lies between")
    {
        CHECK(read_with(rule("a1", "  unless situation is grave\n  then act counts as crime") +
                        rule("b", "  if act.in_response_to is crime\n  then situation counts as grave"))
                  .codes() == Codes{"L311"});
    }
    SECTION("are none when positive")
    {
        CHECK(read_with(rule("a1", "  if act is crime\n  then act counts as self_defence") +
                        rule("b", "  if act is self_defence\n  then act counts as crime"))
                  .rendered()
                  .empty());
    }
    SECTION("are none through an attribute: the things of a scenario form no circle")
    {
        CHECK(read_with(rule("a1", "  unless act.in_response_to is crime\n  then act counts as crime")).rendered().empty());
    }
    SECTION("are none through the elements of a list")
    {
        CHECK(read_with(rule("a1", "  if no part in act.parts where part is crime\n  then act counts as crime")).rendered().empty());
    }
    SECTION("through a default that asks whether its contrary fails, which being a default says already")
    {
        CHECK(read_with(rule("a1", "  by default\n  if act is not established as crime\n  then act does not count as crime")).codes() ==
              Codes{"L311"});
    }
    SECTION("are none across orders")
    {
        CHECK(read_with(rule("a1", "  unless act is crime in other\n  then act counts as crime") + "order other \"O\"\n" +
                        rule("b", "  if act.urgent\n  then act counts as crime"))
                  .rendered()
                  .empty());
    }
}

TEST_CASE("Orders that ask each other")
{
    SECTION("in a circle are an error with the circle spelled out")
    {
        const auto finding = read_with(rule("a1", "  if act is prohibited in other\n  then act is prohibited") + "order other \"O\"\n" +
                                       rule("b", "  if act is crime in japan\n  then act counts as cyberattack"))
                                 .only("L312");
        CHECK(finding.message == "legal orders ask each other in a circle: `japan` asks `other`, `other` asks `japan`");
    }
    SECTION("also through a definition")
    {
        CHECK(read_with("concept bad of act means act is prohibited in japan\n" + rule("a1", "  if act is crime in other\n  then act is prohibited") +
                        "order other \"O\"\n" + rule("b", "  if act is bad\n  then act counts as crime"))
                  .codes() == Codes{"L312"});
    }
    SECTION("one way is fine, and so is an order that names itself")
    {
        CHECK(read_with("order other \"O\"\n" + rule("b", "  if act is crime in japan and act is self_defence in other\n  then act is permitted"))
                  .rendered()
                  .empty());
    }
}

TEST_CASE("Circles of maxims")
{
    const std::string dated =
        "source old \"O\"\n  rank statute\n  in force from 1990-01-01\nsource middle \"M\"\n  rank statute\n  in force from 2000-01-01\n"
        "source late \"L\"\n  rank statute\n  in force from 2010-01-01\nsource latest \"X\"\n  rank statute\n  in force from 2020-01-01\n";
    const auto under = [](const std::string& name, const std::string& source, const std::string& body) {
        return "rule " + name + " \"T\"\n  under " + source + "\n" + body + "\n";
    };
    SECTION("of special and later are spelled out with their reasons")
    {
        // Special: r1 over r2. Later: r2 over r3, r4 over r1. Special: r3 over r4.
        const auto reading =
            read_with("precedence special, later\n" + dated + under("r1", "late", "  if act.urgent and act.consented\n  then act is permitted") +
                      under("r2", "middle", "  if act.urgent\n  then act is prohibited") +
                      under("r3", "old", "  if act.kind is study and act.purpose is defend\n  then act is permitted") +
                      under("r4", "latest", "  if act.kind is study\n  then act is prohibited"));
        const auto finding = reading.only("L313");
        CHECK(finding.message ==
              "these rules beat one another in a circle: `r1` beats `r2` (special), `r2` beats `r3` (later), `r3` beats `r4` (special), `r4` beats "
              "`r1` (later)");
    }
    SECTION("`superior` before `special` cannot make one")
    {
        CHECK(read_with("precedence superior, later\n" + dated + under("r1", "late", "  if act.urgent\n  then act is permitted") +
                        under("r2", "middle", "then act is prohibited") + under("r3", "old", "then act is permitted") +
                        under("r4", "latest", "then act is prohibited"))
                  .rendered()
                  .empty());
    }
    SECTION("`overrides` against the order of dates can")
    {
        // Later: r4 over r1, r1 over r2. Explicit: r2 over r3, against r3 over r4 which is explicit too.
        const auto reading =
            read_with("precedence later\n" + dated + under("r1", "late", "then act is permitted") +
                      under("r2", "middle", "  overrides r3\n  then act is prohibited") +
                      under("r3", "old", "  overrides r4\n  then act is permitted") + under("r4", "latest", "then act is prohibited"));
        CHECK(reading.codes() == Codes{"L313"});
    }
    SECTION("`overrides` against the order of dates need not")
    {
        CHECK(read_with("precedence later\n" + dated + under("r1", "old", "  overrides r2\n  then act is permitted") +
                        under("r2", "latest", "then act is prohibited"))
                  .rendered()
                  .empty());
    }
}

TEST_CASE("Hostile rule sets end in findings, in linear time")
{
    const int count = 10'000;
    const auto name = [](const char* stem, int i) { return stem + std::to_string(i); };
    SECTION("a chain of definitions longer than any stack")
    {
        std::string text = "precedence special\nconcept d0 of act means act.urgent\n";
        for (int i = 1; i < count; ++i) text += "concept " + name("d", i) + " of act means act is " + name("d", i - 1) + "\n";
        const auto last = name("d", count - 1);
        text += rule("r", "  if act is " + last + "\n  then act is permitted") + rule("s", "then act is prohibited");
        CHECK(read_with(text).warnings() == Codes{"L315"});
    }
    SECTION("a circle through failure over as many rules")
    {
        std::string text;
        for (int i = 0; i < count; ++i) text += "concept " + name("c", i) + " of act\n";
        for (int i = 0; i < count; ++i)
            text += rule(name("r", i),
                         (i == 0 ? "  unless act is " : "  if act is ") + name("c", (i + 1) % count) + "\n  then act counts as " + name("c", i));
        const auto reading = read_with(text);
        CHECK(reading.only("L311").notes.size() == std::size_t(count));
    }
    SECTION("as many unknown names")
    {
        std::string text;
        for (int i = 0; i < count; ++i) text += rule(name("r", i), "  if act is " + name("unknown", i) + "\n  then act is permitted");
        CHECK(read_with(text).findings.error_count() == std::size_t(count));
    }
    SECTION("one rule that concludes of many things and asks of as many")
    {
        std::string attributes;
        std::string conclusions;
        std::string conditions;
        for (int i = 0; i < count; ++i) {
            attributes += "  " + name("p", i) + " act\n";
            conclusions += std::string(i == 0 ? "" : " and ") + "hub." + name("p", i) + " counts as crime";
            conditions += std::string(i == 0 ? "" : " and ") + "hub." + name("p", i) + " is not established as crime";
        }
        const auto reading = read_with("entity hub\n" + attributes + rule("r", "  if " + conditions + "\n  then " + conclusions));
        CHECK(reading.only("L311").notes.size() == 1);
    }
    SECTION("quantifiers and brackets up to the depth that the parser allows")
    {
        std::string condition = "act.urgent";
        for (int i = 0; i < 100; ++i) condition = "some " + name("v", i) + " in act.parts where (" + condition + ")";
        CHECK(read_with(asking(condition)).rendered().empty());
    }
}
