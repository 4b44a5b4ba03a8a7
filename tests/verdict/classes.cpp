#include "tests/catch.hpp"
#include "tests/world.hpp"

using tests::World;

namespace {

const std::string classes =
    "concept attack of act\n"
    "concept crime of act, presumed not\n"
    "concept grave of act means act.casualties is at least 1 and act.kind is one of intrude, destroy\n";

}  // namespace

TEST_CASE("a class is yes by a rule, no by a rule, and none where nothing speaks")
{
    const std::string rules = classes +
                              "rule r_a \"A\"\n cite report P1\n if act.kind is intrude\n then act counts as attack\n"
                              "rule b \"B\"\n cite report P2\n if act.kind is study\n then act does not count as attack\n";
    REQUIRE(World(rules, "act: {kind: intrude}\n").is("attack") == "yes");
    REQUIRE(World(rules, "act: {kind: study}\n").is("attack") == "no");
    REQUIRE(World(rules, "act: {kind: scan}\n").is("attack") == "none");
}

TEST_CASE("a presumption holds until a rule rebuts it")
{
    const std::string rules = classes +
                              "rule r_a \"A\"\n cite report P1\n if act.kind is intrude\n then act counts as crime\n"
                              "rule asks \"Asks\"\n cite report P1\n if act is crime\n then act is prohibited\n";
    REQUIRE(World(rules, "act: {kind: scan}\n").is("crime") == "no");
    REQUIRE(World(rules, "act: {kind: intrude}\n").is("crime") == "yes");
}

TEST_CASE("a definition is both sufficient and necessary")
{
    const std::string rules = classes + "rule asks \"Asks\"\n cite report P1\n if act is not grave\n then act is permitted\n";
    REQUIRE(World(rules, "act: {kind: intrude, casualties: 2}\n").is("grave") == "yes");
    REQUIRE(World(rules, "act: {kind: intrude}\n").is("grave") == "no");
    REQUIRE(World(rules, "act: {kind: intrude}\n").word() == "permitted");
    REQUIRE(World(rules, "act: {kind: unknown, casualties: 2}\n").is("grave") == "open");
}

TEST_CASE("is not, and is not established as, are two questions")
{
    const std::string rules = classes +
                              "rule r_a \"A\"\n cite report P1\n if act is not attack\n then act is permitted\n"
                              "rule b \"B\"\n cite report P2\n if act is not established as attack\n then act is required\n";
    // Nothing speaks of attacks: it is not established, yet not shown not to be one.
    REQUIRE(World(rules, "act: {kind: scan}\n").word() == "required");
    const std::string denied = rules + "rule c \"C\"\n cite report P3\n if act.kind is scan\n then act does not count as attack\n";
    REQUIRE(World(denied, "act: {kind: scan}\n").answer().word == kyujo::verdict::Word::required);
    REQUIRE(World(denied, "act: {kind: scan}\n").is("attack") == "no");
}

TEST_CASE("an exception stops its own rule and no other")
{
    const std::string rules =
        "rule r_a \"A\"\n cite report P1\n if act.kind is intrude\n unless act.consented\n then act is prohibited\n"
        "rule b \"B\"\n cite report P2\n if act.casualties is more than 0\n then act is prohibited\n";
    REQUIRE(World(rules, "act: {kind: intrude}\n").word() == "prohibited");
    REQUIRE(World(rules, "act: {kind: intrude, consented: yes}\n").word() == "no_rule");
    REQUIRE(World(rules, "act: {kind: intrude, consented: yes, casualties: 1}\n").word() == "prohibited");
}

TEST_CASE("paths lead through other things, and through nothing they are false either way")
{
    const std::string rules =
        "rule r_a \"A\"\n cite report P1\n if act.in_response_to.kind is intrude\n then act is permitted\n"
        "rule b \"B\"\n cite report P2\n if act.in_response_to.kind is not intrude\n then act is prohibited\n";
    const std::string two = "acts:\n  first: {kind: intrude}\n  answer: {kind: study, in_response_to: first}\n";
    REQUIRE(World(rules, two).word("answer") == "permitted");
    REQUIRE(World(rules, two).word("first") == "no_rule");
}

TEST_CASE("quantifiers look at every element of a list")
{
    const auto word = [](const std::string& condition, const std::string& parts) {
        const std::string rule = "rule r_a \"A\"\n cite report P1\n if " + condition + "\n then act is permitted\n";
        return World(rule, "acts:\n  whole: {kind: scan, parts: " + parts + "}\n  p: {kind: study}\n  q: {kind: destroy}\n").word("whole");
    };
    REQUIRE(word("some part in act.parts where part.kind is destroy", "[p, q]") == "permitted");
    REQUIRE(word("some part in act.parts where part.kind is destroy", "[p]") == "no_rule");
    REQUIRE(word("every part in act.parts where part.kind is study", "[p]") == "permitted");
    REQUIRE(word("every part in act.parts where part.kind is study", "[p, q]") == "no_rule");
    REQUIRE(word("no part in act.parts where part.kind is destroy", "[p]") == "permitted");
    REQUIRE(word("no part in act.parts where part.kind is destroy", "[p, q]") == "no_rule");
    REQUIRE(word("every part in act.parts where part.kind is study", "none") == "permitted");
}

TEST_CASE("thresholds count what holds and what cannot hold any more")
{
    const std::string rule =
        "rule r_a \"A\"\n cite report P1\n if at least 2 of\n - act.urgent\n - act.consented\n - act.casualties is at least 1\n then act is "
        "permitted\n";
    REQUIRE(World(rule, "act: {kind: study, urgent: yes, consented: yes}\n").word() == "permitted");
    REQUIRE(World(rule, "act: {kind: study, urgent: yes}\n").word() == "no_rule");
    REQUIRE(World(rule, "act: {kind: study, consented: yes}\n").word() == "undetermined");
    REQUIRE(World(rule, "act: {kind: study}\n").word() == "no_rule");  // whatever urgency is, one is not two
}

TEST_CASE("things that refer to each other through an exception are an error of the scenario")
{
    const std::string vocabulary =
        std::string(tests::small_vocabulary) + "entity post \"P\"\n peer post, normally none\n  note text, normally none\n";
    const std::string rules =
        "concept safe of post\n"
        "rule r_a \"A\"\n cite report P1\n unless post.peer is safe\n then post counts as safe\n";
    const World apart(rules, "act: {kind: study}\nposts:\n  x: {peer: y}\n  y: {}\n", "2017-07-20", vocabulary);
    REQUIRE_FALSE(apart.problems().has_errors());
    const World circle(rules, "act: {kind: study}\nposts:\n  x: {peer: y}\n  y: {peer: x}\n", "2017-07-20", vocabulary);
    REQUIRE(circle.problems().has_errors());
}
