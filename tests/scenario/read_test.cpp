// The keys of a scenario document, and its errors all at once.
#include "scenario_support.hpp"
#include "tests/catch.hpp"

using namespace kyujo::scenario;
using test::Scenarios;
using test::with_head;

namespace {

std::string date(const std::optional<Date>& found)
{
    return found ? kyujo::text::to_string(*found) : "none";
}

}  // namespace

TEST_CASE("a scenario has a title")
{
    CHECK(Scenarios("scenario: 5 worms\nact: {}\n").only().title == "5 worms");
    CHECK(Scenarios("act: {}\n").messages() == "this scenario has no title | begin with `scenario: what it is about`\n");
    CHECK(Scenarios("scenario:\nact: {}\n").messages() == "the title is empty\n");
    SECTION("in two languages, or in one that serves for both")
    {
        const Scenarios both("scenario: {en: A worm, ja: ワーム}\nact: {}\n");
        CHECK(both.only().title == "A worm");
        CHECK(both.only().title_ja == "ワーム");
        const Scenarios one("scenario: {ja: ワーム}\nact: {}\n");
        CHECK(one.only().title == "ワーム");
        CHECK(one.only().title_ja.empty());
    }
    SECTION("and in no other way")
    {
        CHECK(Scenarios("scenario: {}\nact: {}\n").messages() == "the title is empty\n");
        CHECK(Scenarios("scenario: {en: , ja: ワーム}\nact: {}\n").messages() == "the title is empty\n");
        CHECK(Scenarios("scenario: {en: [A], fr: Un ver}\nact: {}\n").messages() ==
              "a title is a text, not a list\na title has no language `fr` | write `scenario: {en: …, ja: …}`\n");
    }
    CHECK(Scenarios("scenario: ''\nact: {}\n").codes() == "S207");
    CHECK(Scenarios("scenario: [a]\nact: {}\n").codes() == "S203");
    SECTION("a misspelt `scenario` is one error, not two")
    {
        CHECK(Scenarios("senario: x\nact: {}\n").messages() == "`senario` means nothing in a scenario | did you mean `scenario`?\n");
    }
}

TEST_CASE("a document must be a map")
{
    CHECK(Scenarios("- a\n").messages() == "a scenario is a map of keys to values, not a list | begin with `scenario: a title`\n");
    CHECK(Scenarios("--- ~\n").codes() == "S203");
    CHECK(Scenarios("hello\n").codes() == "S203");
}

TEST_CASE("keys that mean nothing are errors")
{
    CHECK(Scenarios(with_head("act: {}\nacters: {}\n")).errors() == R"(error[S201]: `acters` means nothing in a scenario
 --> case.yaml:4:1
  |
4 | acters: {}
  | ^^^^^^
  = help: did you mean `actors`?

1 error
)");
    CHECK(Scenarios(with_head("act: {}\ntags: [a]\n")).codes() == "S201");
    CHECK(Scenarios(with_head("act: {kund: study}\n")).messages() == "an act has no attribute `kund` | did you mean `kind`?\n");
    SECTION("and what stands under them is not missed a second time")
    {
        CHECK(Scenarios(with_head("act: {by: cdu}\nacters: {cdu: {}}\nexpect: {cdu: {organ_of_japan: yes}}\n")).codes() == "S201");
        CHECK(Scenarios(with_head("acts: {a b: {}, c: {in_response_to: a b}}\n")).codes() == "S209");
    }
}

TEST_CASE("notes and descriptions are free text")
{
    CHECK(Scenarios(with_head("note: 5\ndescription: |\n  any text: at all\nact: {}\n")).errors().empty());
    CHECK(Scenarios(with_head("note: [a]\nact: {}\n")).messages() == "`note` takes a text, not a list\n");
}

TEST_CASE("the law date is `as_of`, else the thing's own date")
{
    const auto law_date = [](const std::string& yaml, const ReadOptions& options = {}) {
        const Scenarios read("scenario: t\n" + yaml, options);
        return read.codes().empty() ? date(read.only().law_date(read.only().judged.at(0), test::small_law())) : read.codes();
    };
    CHECK(law_date("as_of: 2017-07-20\nact: {date: 2001-01-01}\n") == "2017-07-20");
    CHECK(law_date("act: {date: 2001-01-01}\n") == "2001-01-01");
    CHECK(law_date("act: {date: unknown}\n") == "none");
    CHECK(law_date("act: {date: none}\n") == "none");
    CHECK(law_date("act: {}\n") == "none");
    CHECK(law_date("actors: {p: {}}\njudge: p\n") == "none");
    CHECK(law_date("as_of: 2017-13-01\nact: {}\n") == "S203");
    SECTION("and a date from outside comes first")
    {
        ReadOptions options;
        options.as_of = kyujo::text::parse_date("1999-12-31");
        CHECK(law_date("as_of: 2017-07-20\nact: {}\n", options) == "1999-12-31");
    }
}

TEST_CASE("a side may be taken on open questions")
{
    const Scenarios read(with_head("act: {}\nassume: {forces_may_strike_back: no, capacity: receiving}\n"));
    REQUIRE(read.errors().empty());
    REQUIRE(read.only().assumptions.size() == 2);
    CHECK(read.only().assumptions[0].reading == 1);
    CHECK(test::small_law().questions[read.only().assumptions[1].question].name == "capacity");
    const auto error = [](const std::string& assume) { return Scenarios(with_head("act: {}\nassume: " + assume + "\n")).messages(); };
    CHECK(error("{capasity: receiving}") == "there is no question `capasity` | did you mean `capacity`?\n");
    CHECK(error("{capacity: recieving}") == "`capacity` has no reading `recieving` | did you mean `receiving`?\n");
    CHECK(error("{capacity: [receiving]}") == "`capacity` has no reading a list | its readings are `directing` and `receiving`\n");
    CHECK(error("{forces_may_strike_back: false}") == "`forces_may_strike_back` has no reading `false` | did you mean `no`?\n");
    CHECK(error("capacity") == "`assume` takes a map of questions to readings, not `capacity` | write `assume: {QUESTION: READING}`\n");
}

TEST_CASE("a scenario asks for rule sets")
{
    const auto rules = [](const std::string& yaml) {
        test::Documents read("scenario: t\n" + yaml);
        const RuleRequest request = requested_rules(read.nodes.at(0), read.diagnostics);
        std::string result;
        for (const auto& path : request.paths) result += path + " ";
        return result + read.codes();
    };
    CHECK(rules("rules: [japan, alliance/x.law]\n") == "japan alliance/x.law ");
    CHECK(rules("rules: japan\n") == "japan ");
    CHECK(rules("") == "");
    CHECK(rules("rules: [japan, {a: b}]\n") == "japan S203");
    CHECK(rules("rules: []\n") == "S207");
    CHECK(rules("rules:\n") == "S203");
}

TEST_CASE("all errors of a file are shown at once, each where it is")
{
    const Scenarios read(R"(scenario: Five mistakes
as_of: 2017-7-20
acts:
  a: {kind: studdy, by: cdx, casualties: many, casualties: 2}
  b: {knid: scan}
actors: {cdu: {kind: police}}
---
scenario: A sixth
act: {consented: true}
)");
    CHECK(read.errors() == R"(error[S203]: `as_of`: `2017-7-20` is not a date
 --> case.yaml:2:8
  |
2 | as_of: 2017-7-20
  |        ^^^^^^^^^
  = help: write year, month and day, such as `2017-07-20`

error[S204]: `studdy` is not among the values of `kind`
 --> case.yaml:4:13
  |
4 |   a: {kind: studdy, by: cdx, casualties: many, casualties: 2}
  |             ^^^^^^
  = help: did you mean `study`?

error[S202]: there is no actor `cdx`
 --> case.yaml:4:25
  |
4 |   a: {kind: studdy, by: cdx, casualties: many, casualties: 2}
  |                         ^^^
  = help: did you mean `cdu`?

error[S203]: `casualties`: `many` is not a number
 --> case.yaml:4:42
  |
4 |   a: {kind: studdy, by: cdx, casualties: many, casualties: 2}
  |                                          ^^^^
  = help: write it with digits alone, such as `1000` or `0.5`

error[S104]: `casualties` is given twice
 --> case.yaml:4:48
  |
4 |   a: {kind: studdy, by: cdx, casualties: many, casualties: 2}
  |                                                ^^^^^^^^^^
  = note: first given here
 ::: case.yaml:4:30
  |
4 |   a: {kind: studdy, by: cdx, casualties: many, casualties: 2}
  |                              ^^^^^^^^^^

error[S201]: an act has no attribute `knid`
 --> case.yaml:5:7
  |
5 |   b: {knid: scan}
  |       ^^^^
  = help: did you mean `kind`?

error[S203]: `consented` takes yes or no, not `true`
 --> case.yaml:9:18
  |
9 | act: {consented: true}
  |                  ^^^^
  = help: did you mean `yes`?

7 errors
)");
    SECTION("a document in which YAML itself found a fault gives no scenario")
    {
        REQUIRE(read.all.size() == 1);
        CHECK(read.all[0].title == "A sixth");
    }
}

TEST_CASE("ten thousand errors are reported without delay")
{
    std::string yaml = "scenario: t\nacts:\n";
    for (int i = 0; i < 10'000; ++i) yaml += "  act_number_" + std::to_string(i) + ": {by: nobody_" + std::to_string(i) + "}\n";
    CHECK(Scenarios(yaml).documents.diagnostics.error_count() == 10'000);
}
