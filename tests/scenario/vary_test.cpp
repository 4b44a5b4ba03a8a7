// One scenario per combination of values.
#include "scenario_support.hpp"
#include "tests/catch.hpp"

using namespace kyujo::scenario;
using test::fact;
using test::Scenarios;
using test::with_head;

namespace {

std::string variations(const Scenarios& read)
{
    std::string result;
    for (const Scenario& row : read.all) result += row.variation + "\n";
    return result;
}

std::string error(const std::string& vary, const std::string& things = "act: {}\n")
{
    return Scenarios(with_head(things + "vary: " + vary + "\n")).messages();
}

}  // namespace

TEST_CASE("`vary` runs the cross product, the first axis slowest")
{
    const Scenarios read("scenario: t\nact: {by: {kind: police}}\nvary: {act.kind: [study, scan], as_of: [2017-07-20, 2026-11-01]}\n");
    REQUIRE(read.errors().empty());
    CHECK(variations(read) ==
          "act.kind = study, as_of = 2017-07-20\nact.kind = study, as_of = 2026-11-01\nact.kind = scan, as_of = 2017-07-20\nact.kind = scan, as_of = "
          "2026-11-01\n");
    CHECK(fact(read.all[3], "act", "kind") == "given scan");
    CHECK(fact(read.all[3], "act.by", "kind") == "given police");
    CHECK(kyujo::text::to_string(*read.all[3].as_of) == "2026-11-01");
    CHECK(read.all[3].judged.size() == 1);
}

TEST_CASE("paths of `vary` start at any thing and run over references")
{
    const std::string things = "acts: {a: {by: p}}\nactors: {p: {}, q: {kind: police}}\nsystems: {s: {}, u: {}}\n";
    const auto varied = [&](const std::string& path, const std::string& values, const std::string& thing, const std::string& attribute) {
        const Scenarios read(with_head(things + "vary: {" + path + ": " + values + "}\n"));
        return read.codes().empty() ? fact(read.all.at(1), thing, attribute) : read.messages();
    };
    CHECK(varied("a.kind", "[study, scan]", "a", "kind") == "given scan");
    CHECK(varied("acts.a.kind", "[study, scan]", "a", "kind") == "given scan");
    CHECK(varied("a.by.kind", "[company, police]", "p", "kind") == "given police");
    CHECK(varied("acts.a.by.kind", "[company, police]", "p", "kind") == "given police");
    CHECK(varied("situation.reclassified", "[yes, unknown]", "situation", "reclassified") == "unknown");
    CHECK(varied("a.against", "[s, u]", "a", "against") == "given u");
    CHECK(varied("a.effects", "[none, [injury, data_loss]]", "a", "effects") == "given [data_loss injury]");
    CHECK(varied("a.targets", "[none, [s, u]]", "a", "targets") == "given [s u]");
    CHECK(varied("a.casualties", "[0, 1.5]", "a", "casualties") == "given 1.5");
    SECTION("described things have paths too")
    {
        const Scenarios read(with_head("act: {by: {}}\nvary: {act.by.kind: [police, company]}\n"));
        CHECK(read.errors().empty());
        CHECK(fact(read.all.at(1), "act.by", "kind") == "given company");
    }
    SECTION("labels show what was written")
    {
        CHECK(variations(Scenarios(with_head("act: {}\nvary: {act.effects: [none, [injury, data_loss]]}\n"))) ==
              "act.effects = none\nact.effects = [injury, data_loss]\n");
    }
}

TEST_CASE("paths that lead nowhere are errors")
{
    CHECK(error("{act.knid: [study]}") == "an act has no attribute `knid` | did you mean `kind`?\n");
    CHECK(error("{at.kind: [study]}") == "there is no thing `at` | did you mean `act`?\n");
    CHECK(error("{acts.b.kind: [study]}") == "there is no thing `b`\n");
    CHECK(error("{kind: [study]}") == "`kind` does not name an attribute | write `THING.ATTRIBUTE`, such as `act.kind`\n");
    CHECK(error("{act.: [study]}") == "`act.` does not name an attribute | write `THING.ATTRIBUTE`, such as `act.kind`\n");
    CHECK(error("{act.by.kind: [police]}") == "`act.by` leads to no thing, so `act.by.kind` leads nowhere\n");
    CHECK(error("{act.against.network: [private]}") == "`act.against` leads to no thing, so `act.against.network` leads nowhere\n");
    CHECK(error("{act.kind.x: [private]}", "act: {kind: study}\n") == "`act.kind` leads to no thing, so `act.kind.x` leads nowhere\n");
}

TEST_CASE("values of `vary` are checked like any other")
{
    CHECK(error("{act.kind: [study, studdy]}") == "`studdy` is not among the values of `kind` | did you mean `study`?\n");
    CHECK(error("{act.by: [nobody]}") == "there is no actor `nobody` | list it under `actors:`, or describe it in place: {…}\n");
    CHECK(error("{act.date: [2017-01-01, 2017]}") == "`date`: `2017` is not a date | write year, month and day, such as `2017-07-20`\n");
    CHECK(Scenarios("scenario: t\nact: {}\nvary: {as_of: [2017]}\n").messages() ==
          "`as_of`: `2017` is not a date | write year, month and day, such as `2017-07-20`\n");
    CHECK(error("{act.by: [{kind: police}]}") == "a thing cannot be described inside `vary` | give it a name of its own, and vary over names\n");
    CHECK(error("{act.targets: [[{}]]}") == "a thing cannot be described inside `vary` | give it a name of its own, and vary over names\n");
    CHECK(error("{act.kind: study}") == "a list of values is wanted here, not `study` | write the values to try, such as `[yes, no, unknown]`\n");
    CHECK(error("{act.kind: []}") == "an empty list leaves no case at all | write the values to try, such as `[yes, no, unknown]`\n");
    CHECK(error("{}") == "`vary` takes a map of paths to lists, not an empty one | write `vary: {act.kind: [VALUE, VALUE]}`\n");
    CHECK(error("[act.kind]") == "`vary` takes a map of paths to lists, not a list | write `vary: {act.kind: [VALUE, VALUE]}`\n");
}

TEST_CASE("what is varied is not also given")
{
    CHECK(Scenarios(with_head("act: {kind: study}\nvary: {act.kind: [study, scan]}\n")).errors() ==
          R"(error[S210]: `act.kind` is varied, and also given a value
 --> case.yaml:4:8
  |
4 | vary: {act.kind: [study, scan]}
  |        ^^^^^^^^
  = note: given here
 ::: case.yaml:3:13
  |
3 | act: {kind: study}
  |             ^^^^^
  = help: leave out one of the two

1 error
)");
    CHECK(Scenarios(with_head("act: {}\nvary: {as_of: [2017-07-20]}\n")).codes() == "S210");
    CHECK(error("{act.kind: [study], acts.act.kind: [scan]}") == "`act.kind` and `acts.act.kind` are the same attribute\n");
}

TEST_CASE("the number of rows is limited")
{
    ReadOptions options;
    options.variation_limit = 6;
    const auto rows = [&](const std::string& vary) {
        const Scenarios read(with_head("act: {}\nvary: " + vary + "\n"), options);
        return read.codes().empty() ? std::to_string(read.all.size()) : read.messages();
    };
    CHECK(rows("{act.kind: [study, scan, train], act.consented: [yes, no]}") == "6");
    CHECK(rows("{act.kind: [study, scan, train, intrude], act.consented: [yes, no]}") ==
          "this asks for more than 6 rows | vary fewer attributes at once, or give them fewer values\n");
    SECTION("ten thousand as shipped")
    {
        std::string values = "0";
        for (int i = 1; i < 10'000; ++i) values += ", " + std::to_string(i);
        CHECK(Scenarios(with_head("act: {}\nvary: {act.casualties: [" + values + "]}\n")).all.size() == 10'000);
        CHECK(Scenarios(with_head("act: {}\nvary: {act.casualties: [" + values + ", 10000]}\n")).codes() == "S210");
    }
    SECTION("products past any number are refused too")
    {
        std::string vary;
        for (const char* attribute : {"kind", "consented", "casualties", "date", "remark", "duration"})
            vary += std::string("act.") + attribute + ": [" + test::repeat("unknown, ", 9'000) + "unknown], ";
        CHECK(Scenarios(with_head("act: {}\nvary: {" + vary + "}\n")).codes() == "S210");
    }
}

TEST_CASE("a date from outside sets an axis of dates aside")
{
    ReadOptions options;
    options.as_of = kyujo::text::parse_date("1999-12-31");
    const Scenarios read("scenario: t\nact: {}\nvary: {as_of: [2017-07-20, 2026-11-01], act.kind: [study, scan]}\n", options);
    CHECK(variations(read) == "act.kind = study\nact.kind = scan\n");
    CHECK(kyujo::text::to_string(*read.all[0].as_of) == "1999-12-31");
}
