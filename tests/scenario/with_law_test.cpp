// Scenarios against a law that was written, parsed and checked.
#include "law/load.hpp"
#include "scenario/read.hpp"
#include "tests/catch.hpp"
#include "yaml_support.hpp"

using namespace kyujo;
using namespace kyujo::scenario;

namespace {

const std::string law_text = R"(
order japan "Law of Japan"
source report "A report"
  rank commentary
  published 2017-07
entity actor
  kind one of self_defense_forces, police
entity act
  kind           one of study, intrude
  by             actor
  in_response_to act, normally none
  consented      yes or no, normally no
  casualties     number, normally 0
  effects        some of data_loss, injury, normally none
  delay          number hours
  date           date
entity situation, just one
  reclassified yes or no, normally no
concept crime of act
rule study_is_permitted "Study is permitted"
  cite report P14
  if   act.kind is study
  then act is permitted
question forces_may_strike_back "May they?"
  cite report P17
  open from 2017-07-16
  reading yes "They may"
  reading no "They may not"
)";

}  // namespace

TEST_CASE("a scenario is read against a law from its text")
{
    text::Diagnostics law_errors;
    const law::Loaded loaded = law::load({"a.law"}, law::FileReader::memory({{"a.law", law_text}}), law_errors);
    INFO(text::render(law_errors, *loaded.texts, {false, 0}));
    REQUIRE_FALSE(law_errors.has_errors());
    test::Documents documents(R"(scenario: t
as_of: 2017-07-20
act: {kind: study, by: {kind: police}, effects: injury, delay: 3 hours}
assume: {forces_may_strike_back: no}
vary: {act.consented: [yes, no]}
expect: {japan: permitted, crime: none, because: study_is_permitted, turns_on: forces_may_strike_back, missing: act.date}
)");
    const auto rows = read_scenarios(documents.nodes.at(0), loaded.law, documents.sources, documents.diagnostics);
    CHECK(documents.errors().empty());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].expectations.size() == 5);
    SECTION("entities, plurals and singletons are found")
    {
        CHECK(rows[0].instances.size() == 3);
        CHECK(rows[0].instances[InstanceId(0)].name == "situation");
    }
    SECTION("what is normally so is assumed, with the place where the law says it")
    {
        const Instance& act = rows[0].instances[rows[0].judged.at(0)];
        REQUIRE(act.facts.size() == 8);
        CHECK(act.facts[4].origin == Origin::assumed);
        CHECK(std::get<law::Decimal>(act.facts[4].value) == law::Decimal{0, 0});
        CHECK(loaded.texts->text(act.facts[4].span).substr(0, 10) == "casualties");
    }
}
