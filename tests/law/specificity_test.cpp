#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

using namespace kyujo;
using namespace kyujo::test;

namespace {

/// s: for a permission under `one` and a prohibition under `other`, which of the two is more special: "one", "other", or "neither".
std::string special(const std::string& one, const std::string& other, const std::string& more = "", const law::CheckOptions& options = {})
{
    const auto body = [](const std::string& condition) { return condition.empty() ? std::string() : "  if " + condition + "\n"; };
    const auto reading = read_with(
        "precedence special\n" + more + rule("one", body(one) + "  then act is permitted") + rule("other", body(other) + "  then act is prohibited"),
        options);
    INFO(reading.rendered());
    CHECK(reading.codes().empty());
    if (reading.more_special("one", "other")) return "one";
    return reading.more_special("other", "one") ? "other" : "neither";
}

}  // namespace

TEST_CASE("The maxim `special`: conjunctions")
{
    CHECK(special("act.urgent and act.consented", "act.urgent") == "one");
    CHECK(special("act.urgent", "act.urgent and act.consented") == "other");
    CHECK(special("act.urgent", "act.urgent") == "neither");
    CHECK(special("act.urgent and act.consented", "act.consented and act.urgent") == "neither");
    CHECK(special("act.urgent", "act.consented") == "neither");
    CHECK(special("act.urgent", "") == "one");
    CHECK(special("all of\n    - act.urgent\n    - act.consented\n", "act.urgent") == "one");
}

TEST_CASE("The maxim `special`: single tests")
{
    SECTION("values in values")
    {
        CHECK(special("act.kind is study", "act.kind is one of study, train") == "one");
        CHECK(special("act.kind is one of study, train", "act.kind is one of study, scan") == "neither");
        CHECK(special("act.kind is not study", "act.kind is one of train, scan, intrude, destroy") == "neither");
        CHECK(special("act.kind is one of train, scan", "act.kind is not study") == "one");
        CHECK(special("act.kind is study", "act.kind is given") == "one");
        CHECK(special("not (act.kind is study)", "act.kind is not study") == "other");
        CHECK(special("act.urgent", "act.urgent is given") == "one");
        CHECK(special("not act.urgent", "act.urgent is no") == "other");
    }
    SECTION("numbers")
    {
        CHECK(special("act.casualties is at least 5", "act.casualties is at least 1") == "one");
        CHECK(special("act.casualties is more than 5", "act.casualties is at least 5") == "one");
        CHECK(special("act.casualties is 5", "act.casualties is at least 5") == "one");
        CHECK(special("act.casualties is at least 5 and act.casualties is at most 5", "act.casualties is 5") == "neither");
        CHECK(special("act.casualties is at least 0.1", "act.casualties is more than 0.09") == "one");
        CHECK(special("act.casualties is at least 5", "act.casualties is at most 9") == "neither");
        CHECK(special("act.casualties is 3", "act.casualties is not 4") == "one");
    }
    SECTION("dates")
    {
        CHECK(special("act.date is before 2020-01-01", "act.date is on or before 2020-01-01") == "one");
        CHECK(special("act.date is before 2020-01-02", "act.date is on or before 2020-01-01") == "neither");
        CHECK(special("act.date is on 2020-01-01", "act.date is after 2019-12-31") == "one");
        CHECK(special("act.date is before act.reported + 10 days", "act.date is before act.reported + 60 days") == "one");
        CHECK(special("act.date is before act.reported + 10 days", "act.date is given") == "one");
    }
    SECTION("sets and sameness")
    {
        CHECK(special("act.effects includes injury and act.effects includes data_loss", "act.effects includes injury") == "one");
        CHECK(special("act.effects includes injury", "act.effects does not include injury") == "neither");
        CHECK(special("act.by is the same as act.against.owner", "act.against.owner is given") == "one");
        CHECK(special("act.by is the same as act.against.owner and act.urgent", "act.against.owner is the same as act.by") == "one");
    }
    SECTION("what is reached through something shows that it is there")
    {
        CHECK(special("act.in_response_to.kind is scan", "act.in_response_to is given") == "one");
        CHECK(special("act.by.chief is none", "act.by is given") == "neither");
    }
    SECTION("classes and norms")
    {
        CHECK(special("act is crime and act.urgent", "act is crime") == "one");
        CHECK(special("act is not crime", "act is not established as crime") == "one");
        CHECK(special("act is crime", "act is not established as crime") == "neither");
        CHECK(special("act is crime in japan and act.urgent", "act is crime") == "one");
        CHECK(special("act.in_response_to is prohibited", "act.in_response_to is given") == "one");
    }
    SECTION("definitions are unfolded")
    {
        const std::string big = "concept big of act means act.kind is one of intrude, destroy and act.consented is no\n";
        CHECK(special("act is big and act.urgent", "act.consented is no", big) == "one");
        CHECK(special("act.kind is destroy and act.consented is no", "act is big", big) == "one");
        CHECK(special("act is big", "act.kind is one of intrude, destroy and act.consented is no", big) == "neither");
        CHECK(special("act.kind is study", "act is not big", big) == "one");
        CHECK(special("act.in_response_to is big", "act.in_response_to is given", big) == "one");
    }
    SECTION("quantifiers only when they ask the very same")
    {
        CHECK(special("some p in act.parts where p.urgent and act.urgent", "some p in act.parts where p.urgent") == "neither");
        CHECK(special("act.urgent and (some p in act.parts where p.urgent)", "some q in act.parts where q.urgent") == "one");
    }
}

TEST_CASE("The maxim `special`: alternatives")
{
    CHECK(special("act.urgent", "act.urgent or act.consented") == "one");
    CHECK(special("(act.kind is study and act.urgent) or (act.kind is train and act.urgent)", "act.urgent") == "one");
    CHECK(special("act.urgent and (act.kind is study or act.kind is train)",
                  "(act.kind is study and act.urgent) or (act.kind is train and act.urgent)") == "neither");
    SECTION("a case that only several cases together cover")
    {
        CHECK(special("act.urgent is given and act.consented", "act.urgent or (act.urgent is no)") == "one");
        CHECK(special("act.casualties is at least 1", "act.casualties is less than 5 or act.casualties is at least 3") == "one");
        CHECK(special("act.casualties is at least 1", "act.casualties is less than 3 or act.casualties is at least 5") == "neither");
    }
    SECTION("at least some of several")
    {
        const std::string bullets = " of\n    - act.urgent\n    - act.consented\n    - act.kind is study\n";
        CHECK(special("at least 2" + bullets, "at least 1" + bullets) == "one");
        CHECK(special("all of\n    - act.urgent\n    - act.consented\n    - act.kind is study\n", "at least 2" + bullets) == "one");
        CHECK(special("not (at least 2" + bullets + ")", "not (at least 3" + bullets + ")") == "one");
    }
}

TEST_CASE("The maxim `special`: what counts and what does not")
{
    SECTION("`unless` is no condition")
    {
        const auto reading = read_with("precedence special\n" + rule("a1", "  if act.urgent\n  unless act.consented\n  then act is permitted") +
                                       rule("b", "  if act.urgent\n  then act is prohibited"));
        CHECK(reading.law().more_special.empty());
    }
    SECTION("only where the order names the maxim")
    {
        const auto rules = rule("a1", "  if act.urgent\n  then act is permitted") + rule("b", "then act is prohibited");
        CHECK(read_with("precedence superior, later\n" + rules).law().more_special.empty());
        CHECK(read_with("precedence special\n" + rules).more_special("a1", "b"));
    }
    SECTION("only within one order, and between opposed conclusions")
    {
        CHECK(read_with("precedence special\n" + rule("a1", "  if act.urgent\n  then act is permitted") + rule("b", "then act is required") +
                        "order other \"O\"\nprecedence special\n" + rule("c", "then act is prohibited"))
                  .law()
                  .more_special.empty());
    }
    SECTION("a duty against a prohibition, a class against its contrary")
    {
        CHECK(read_with("precedence special\n" + rule("a1", "  if act.urgent\n  then act is required") + rule("b", "then act is prohibited"))
                  .more_special("a1", "b"));
        CHECK(read_with("precedence special\n" + rule("a1", "  if act.urgent\n  then act does not count as crime") +
                        rule("b", "then act counts as crime"))
                  .more_special("a1", "b"));
    }
    SECTION("a thing reached in two ways is compared as seen from itself")
    {
        CHECK(read_with("precedence special\n" + rule("a1", "  if act.by.kind is police and act.urgent\n  then act.by counts as organ") +
                        rule("b", "  if actor.kind is police\n  then actor does not count as organ"))
                  .more_special("a1", "b"));
        CHECK(read_with("precedence special\n" + rule("a1", "  if act.urgent\n  then act.by counts as organ") +
                        rule("b", "  if actor.kind is police\n  then actor does not count as organ"))
                  .law()
                  .more_special.empty());
    }
    SECTION("a rule that can never apply is not more special")
    {
        CHECK(special("act.kind is study and act.kind is train", "act.kind is study") == "neither");
    }
}

TEST_CASE("Limits of the maxim `special`")
{
    law::CheckOptions options;
    SECTION("cases at the limit are compared, one past it they are not, with a warning")
    {
        options.case_limit = 2;
        CHECK(special("act.urgent and act.consented", "act.urgent or act.kind is study", "", options) == "one");
        const auto reading = read_with("precedence special\n" + rule("a1", "  if act.urgent and act.consented\n  then act is permitted") +
                                           rule("b", "  if act.urgent or act.kind is study or act.consented\n  then act is prohibited"),
                                       options);
        CHECK(reading.warnings() == std::vector<std::string>{"L315"});
        CHECK(reading.law().more_special.empty());
    }
    SECTION("comparisons at the limit are made, one past it is an error and nothing is half done")
    {
        const auto rules = rule("a1", "  if act.urgent\n  then act is permitted") +
                           rule("b", "  if act.urgent and act.consented\n  then act is permitted") + rule("c", "then act is prohibited");
        options.comparison_limit = 2;
        CHECK(read_with("precedence special\n" + rules, options).law().more_special.size() == 2);
        options.comparison_limit = 1;
        const auto reading = read_with("precedence special\n" + rules, options);
        CHECK(reading.codes() == std::vector<std::string>{"L314"});
        CHECK(reading.law().more_special.empty());
    }
    SECTION("a hostile pile of definitions gives up instead of growing")
    {
        std::string text = "precedence special\nconcept d0 of act means act.urgent or act.consented\n";
        for (int i = 1; i < 60; ++i) {
            const auto before = "act is d" + std::to_string(i - 1);
            text += "concept d" + std::to_string(i) + " of act means " + before + " and " + before + "\n";
        }
        const auto reading = read_with(text + rule("a1", "  if act is d59\n  then act is permitted") + rule("b", "then act is prohibited"));
        CHECK(reading.warnings() == std::vector<std::string>{"L315"});
    }
}
