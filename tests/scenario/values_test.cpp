// Values of attributes against their declared types.
#include "scenario_support.hpp"
#include "tests/catch.hpp"

using namespace kyujo::scenario;
using test::fact;
using test::Scenarios;
using test::with_head;

namespace {

/// The fact that `ATTRIBUTE: VALUE` gives an act, or the codes of the errors.
std::string act_fact(const std::string& attribute, const std::string& value)
{
    const Scenarios read(with_head("systems: {s: {}, u: {}}\nactors: {p: {}}\nacts: {a: {" + attribute + ": " + value + "}}\n"));
    return read.codes().empty() ? fact(read.only(), "a", attribute) : read.codes();
}
std::string act_error(const std::string& attribute, const std::string& value)
{
    return Scenarios(with_head("systems: {server: {}, u: {}}\nactors: {police: {}}\nacts: {a: {" + attribute + ": " + value + "}}\n")).messages();
}

}  // namespace

TEST_CASE("what a scenario does not say is assumed where the law says what is normally so, else unknown")
{
    const Scenarios read(with_head("act: {}\n"));
    CHECK(fact(read.only(), "act", "consented") == "assumed no");
    CHECK(fact(read.only(), "act", "against") == "assumed none");
    CHECK(fact(read.only(), "act", "kind") == "unknown");
    SECTION("`unknown` said aloud sets aside what is normally so")
    {
        CHECK(act_fact("consented", "unknown") == "unknown");
        CHECK(act_fact("casualties", "unknown") == "unknown");
    }
    SECTION("a fact that is given knows its place")
    {
        const Scenarios given(with_head("act: {kind: study}\n"));
        CHECK(given.documents.text_of(given.only().instances[InstanceId(1)].facts[0].span) == "study");
    }
}

TEST_CASE("every attribute admits unknown and none")
{
    for (const char* attribute : {"kind", "by", "targets", "consented", "casualties", "effects", "date", "remark"}) {
        INFO(attribute);
        CHECK(act_fact(attribute, "unknown") == "unknown");
        CHECK(act_fact(attribute, "none") == "given none");
    }
    SECTION("but not nothing at all")
    {
        CHECK(act_error("kind", "") == "`kind` has no value | write `unknown` or `none` if that is meant\n");
        CHECK(act_fact("kind", "~") == "S207");
    }
}

TEST_CASE("yes or no")
{
    CHECK(act_fact("consented", "yes") == "given yes");
    CHECK(act_fact("consented", "no") == "given no");
    CHECK(act_error("consented", "true") == "`consented` takes yes or no, not `true` | did you mean `yes`?\n");
    CHECK(act_error("consented", "No") == "`consented` takes yes or no, not `No` | did you mean `no`?\n");
    CHECK(act_error("consented", "'yes'") == "`consented` takes yes or no, not `yes` | did you mean `yes`, without quotes?\n");
    CHECK(act_error("consented", "yess") == "`consented` takes yes or no, not `yess` | did you mean `yes`?\n");
    CHECK(act_fact("consented", "[yes]") == "S203");
}

TEST_CASE("one of several values")
{
    CHECK(act_fact("kind", "study") == "given study");
    CHECK(act_fact("kind", "\"study\"") == "given study");
    CHECK(act_error("kind", "studdy") == "`studdy` is not among the values of `kind` | did you mean `study`?\n");
    CHECK(act_error("kind", "bombing") ==
          "`bombing` is not among the values of `kind` | it takes `study`, `train`, `scan`, `intrude` or `disrupt`\n");
    CHECK(act_error("kind", "police") == "`police` is not among the values of `kind` | it takes `study`, `train`, `scan`, `intrude` or `disrupt`\n");
    CHECK(act_error("kind", "Unknown") == "`Unknown` is not among the values of `kind` | did you mean `unknown`?\n");
    CHECK(act_error("kind", "'unknown'") == "`unknown` is not among the values of `kind` | leave out the quotes\n");
    CHECK(act_error("kind", "[study]") == "`kind` takes one value, not a list\n");
}

TEST_CASE("some of several values")
{
    CHECK(act_fact("effects", "[injury, data_loss]") == "given [data_loss injury]");
    CHECK(act_fact("effects", "injury") == "given [injury]");
    CHECK(act_fact("effects", "[]") == "given []");
    CHECK(act_fact("effects", "[injury, injury]") == "S206");
    CHECK(act_fact("effects", "[injury, sadness]") == "S204");
    CHECK(act_error("effects", "[injury, unknown]") ==
          "`unknown` cannot stand in the list of `effects` | write `effects: unknown` if nothing else is to be said\n");
    CHECK(act_fact("effects", "{injury: yes}") == "S203");
    CHECK(act_fact("effects", "[injury, ]") == "given [injury]");
    CHECK(act_fact("effects", "[injury, ~]") == "S207");
}

TEST_CASE("numbers are exact decimals")
{
    CHECK(act_fact("casualties", "3") == "given 3");
    CHECK(act_fact("casualties", "0.10") == "given 0.1");
    CHECK(act_fact("casualties", "-2") == "given -2");
    CHECK(act_fact("casualties", "007") == "given 7");
    CHECK(act_error("casualties", "many") == "`casualties`: `many` is not a number | write it with digits alone, such as `1000` or `0.5`\n");
    CHECK(act_error("casualties", "\"5\"") == "`casualties`: the text `5` is not a number | leave out the quotes\n");
    CHECK(act_error("casualties", "[5]") == "`casualties`: a list is not a number\n");
    for (const char* other : {"1_000", "1e3", "0x1F", "0o17", ".inf", ".nan", ".5", "5.", "+-5", "--5"}) {
        INFO(other);
        CHECK(act_fact("casualties", other) == "S203");
    }
    CHECK(act_error("casualties", "12345678901234567890") ==
          "`casualties`: `12345678901234567890` has more digits than are kept exactly | 18 digits at most, 9 of them after the point\n");
    SECTION("the declared unit may be written, no other")
    {
        CHECK(act_fact("duration", "3 hours") == "given 3");
        CHECK(act_fact("duration", "3") == "given 3");
        CHECK(act_error("duration", "3 days") == "`duration`: the unit `days` is not the one declared | write the number alone, or with `hours`\n");
        CHECK(act_error("casualties", "3 people") == "`casualties`: the unit `people` is not the one declared | write the number alone\n");
    }
}

TEST_CASE("dates")
{
    CHECK(act_fact("date", "2017-07-20") == "given 2017-07-20");
    CHECK(act_fact("date", "'2017-07-20'") == "given 2017-07-20");
    CHECK(act_error("date", "2017-02-29") == "`date`: there is no day `2017-02-29`\n");
    CHECK(act_error("date", "20 July 2017") == "`date`: `20 July 2017` is not a date | write year, month and day, such as `2017-07-20`\n");
    CHECK(act_fact("date", "[2017-07-20]") == "S203");
}

TEST_CASE("texts")
{
    CHECK(act_fact("remark", "as was said") == "given 'as was said'");
    CHECK(act_fact("remark", "5") == "given '5'");
    CHECK(act_fact("remark", "'unknown'") == "given 'unknown'");
    CHECK(act_error("remark", "[a]") == "`remark` takes a text, not a list\n");
}

TEST_CASE("references to things")
{
    CHECK(act_fact("by", "p") == "given p");
    CHECK(act_error("by", "polise") == "there is no actor `polise` | did you mean `police`?\n");
    CHECK(act_error("by", "navy") == "there is no actor `navy` | list it under `actors:`, or describe it in place: {…}\n");
    CHECK(act_error("by", "server") == "`server` is a system, and `by` takes an actor\n");
    CHECK(act_error("in_response_to", "police") == "`police` is an actor, and `in_response_to` takes an act\n");
    SECTION("in lists, or one alone")
    {
        CHECK(act_fact("targets", "[u, s]") == "given [u s]");
        CHECK(act_fact("targets", "s") == "given [s]");
        CHECK(act_fact("targets", "[]") == "given []");
        CHECK(act_fact("targets", "[s, {}]") == "given [s a.targets.2]");
        CHECK(act_fact("targets", "[s, s]") == "S206");
        CHECK(act_fact("targets", "[s, p]") == "S205");
        CHECK(act_fact("targets", "[s, none]") == "S203");
        CHECK(act_fact("targets", "[[s]]") == "S203");
    }
}
