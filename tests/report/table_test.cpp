// Many answers at once, and the line to cite one by.
#include "tests/catch.hpp"
#include "tests/report/cases.hpp"

#include <deque>

using namespace kyujo;
using namespace kyujo::tests;

namespace {

/// Cases refer to their worlds: a deque keeps those where they are.
struct Many {
    std::deque<Sample> samples;
    std::vector<report::Case> cases() const
    {
        std::vector<report::Case> made;
        for (const Sample& sample : samples) made.push_back(sample.world.with(sample.explanation));
        return made;
    }
    std::string table(const Wish& wish = {}) const { return report::table(cases(), options(wish)); }
};

Many titled(std::initializer_list<Sample> samples)
{
    Many many{std::deque<Sample>(samples)};
    for (Sample& sample : many.samples) sample.world.scenario.title = "Case " + sample.name;
    return many;
}

}  // namespace

TEST_CASE("a table has a line per answer, with what decides it or what it turns on")
{
    CHECK(titled({prohibited(), condition_unmet(), conflict(), undetermined(), no_rule()}).table() ==
          "scenario              verdict          deciding rule\n"
          "Case prohibited       prohibited       force_is_outlawed\n"
          "Case condition_unmet  condition_unmet  deployment_needs_reclassification\n"
          "Case conflict         conflict         force_is_outlawed, strike_back_if_allowed\n"
          "Case undetermined     undetermined     turns on riposte.kind\n"
          "Case no_rule          no_rule\n");
}

TEST_CASE("a column is shown only where rows differ in it")
{
    Many many = titled({prohibited(), no_rule()});
    many.samples[1].explanation.answer.order = many.samples[1].world.alliance;
    many.samples[1].explanation.answer.date = day("2020-01-01");
    CHECK(many.table() ==
          "scenario         order         date        verdict     deciding rule\n"
          "Case prohibited  Law of Japan  2017-07-20  prohibited  force_is_outlawed\n"
          "Case no_rule     The alliance  2020-01-01  no_rule\n");
}

TEST_CASE("a scenario with several answers is named once on a terminal, on every line elsewhere")
{
    Many many = titled({prohibited(), no_rule()});
    std::vector<report::Case> cases = many.cases();
    cases.front().explanations.push_back(many.samples[1].explanation);
    cases.front().explanations.back().answer.order = many.samples[0].world.alliance;
    CHECK(report::table(cases, options({})) ==
          "scenario         order         verdict     deciding rule\n"
          "Case prohibited  Law of Japan  prohibited  force_is_outlawed\n"
          "                 The alliance  no_rule\n"
          "Case no_rule     Law of Japan  no_rule\n");
    const std::string markdown = report::table(cases, options({report::Format::markdown, report::Language::english, 100, false}));
    CHECK(markdown.find("| Case prohibited | The alliance |") != std::string::npos);
}

TEST_CASE("a title is told in the language of the report, if the scenario has it in that")
{
    Many many = titled({prohibited(), no_rule()});
    many.samples.front().world.scenario.title_ja = "禁止の場合";
    const std::string english = many.table(), japanese = many.table({report::Format::text, report::Language::japanese, 100, false});
    CHECK(english.find("Case prohibited") != std::string::npos);
    CHECK(english.find("禁止の場合") == std::string::npos);
    CHECK(japanese.find("禁止の場合") != std::string::npos);
    CHECK(japanese.find("Case prohibited") == std::string::npos);
    CHECK(japanese.find("Case no_rule") != std::string::npos);
}

TEST_CASE("scenarios made by one vary stand together under their title, with the varied columns")
{
    Many many = titled({prohibited(), no_rule(), no_rule()});
    for (Sample& sample : many.samples) sample.world.scenario.title = "The same with other means";
    many.samples[0].world.scenario.variation = "act.kind = intrude, as_of = 2017-07-20";
    many.samples[1].world.scenario.variation = "act.kind = scan, as_of = 2026-11-01";
    many.samples[2].world.scenario.title = "Another";
    CHECK(many.table() ==
          "The same with other means\n"
          "act.kind  as_of       verdict     deciding rule\n"
          "intrude   2017-07-20  prohibited  force_is_outlawed\n"
          "scan      2026-11-01  no_rule\n"
          "\n"
          "scenario  verdict  deciding rule\n"
          "Another   no_rule\n");
}

TEST_CASE("a summary is brief for one case and a table for more")
{
    const Many one = titled({prohibited()}), two = titled({prohibited(), no_rule()});
    CHECK(report::summary(one.cases(), options({})) == report::brief(one.cases(), options({})));
    CHECK(report::summary(two.cases(), options({})) == two.table());
}

TEST_CASE("a table in Markdown and Japanese")
{
    CHECK(titled({prohibited()}).table({report::Format::markdown, report::Language::japanese, 100, false}) ==
          "| 事例 | 結論 | 決め手の規則 |\n"
          "| --- | --- | --- |\n"
          "| Case prohibited | **禁止** | `force_is_outlawed` |\n");
}

TEST_CASE("an answer is cited in one line with verdict, order, date, rule, pinpoint and who says so")
{
    const auto cited = [](const Sample& sample, report::Language language) {
        return report::citation(sample.world.with(sample.explanation), sample.explanation, options({report::Format::text, language, 100, false}));
    };
    CHECK(cited(prohibited(), report::Language::english) ==
          "prohibited under japan on 2017-07-20: force_is_outlawed (Constitution of Japan, art 9; asserted by an unnamed government source)");
    CHECK(cited(no_rule(), report::Language::english) == "no_rule under japan on 2017-07-20");
    CHECK(cited(prohibited(), report::Language::japanese) ==
          "日本法\uff082017-07-20時点\uff09\uff1a禁止。force_is_outlawed\uff08日本国憲法第9条、主張者は匿名の政府関係者\uff09");
}

TEST_CASE("a file of points may know better who asserts a place")
{
    const Sample sample = prohibited();
    report::Options wish = options({});
    wish.asserter = [](const law::Law&, const law::Citation& citation) {
        return citation.locator == "P12" ? std::string("the report in its own voice") : std::string();
    };
    CHECK(report::citation(sample.world.with(sample.explanation), sample.explanation, wish) ==
          "prohibited under japan on 2017-07-20: force_is_outlawed (Constitution of Japan, art 9; asserted by the report in its own voice)");
}
