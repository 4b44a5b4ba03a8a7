// Scenario files with something wrong in them: always an answer or an error, never a crash.
#include "scenario_support.hpp"
#include "tests/catch.hpp"

#include <random>

using namespace kyujo::scenario;
using test::Scenarios;

namespace {

const std::string good = R"(scenario: A worm is taken apart
rules: [japan]
as_of: 2017-07-20
note: any text
actors:
  cdu: {kind: self_defense_forces, ally: firm}
  firm: {kind: company}
systems: {lab: {network: military}}
acts:
  dissection: {kind: study, by: cdu, against: lab, casualties: unknown, effects: [data_loss], in_response_to: worm}
  worm: {kind: intrude, by: {}, targets: [lab, {network: private}], date: 2017-07-01, duration: 3 hours}
situation: {reclassified: no}
assume: {forces_may_strike_back: no}
judge: [dissection]
vary: {dissection.consented: [yes, no], worm.by.kind: [police, company]}
expect:
  japan: {verdict: permitted, because: [study_is_permitted]}
  crime: no
  missing: [dissection.casualties]
  turns_on: [capacity]
  cdu: {organ_of_japan: yes}
)";

}  // namespace

TEST_CASE("the good file is good")
{
    const Scenarios read(good);
    CHECK(read.errors().empty());
    CHECK(read.all.size() == 4);
}

TEST_CASE("a good file with pieces changed, dropped, doubled or swapped is answered")
{
    std::mt19937 random(19'470'503);
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    constexpr std::string_view words[] = {"unknown", "none",       "yes",       "no",         "~",     "{}",    "[]",  "[[]]",
                                          "{a: b}",  "5",          "act",       "acts",       "japan", "crime", "cdu", "*x",
                                          "&x ",     "dissection", "kind",      "2017-02-30", "study", "\"\"",  ":",   "-",
                                          "\n",      "  ",         "situation", "expect:",    "vary:", "as_of", "."};
    for (int round = 0; round < 3'000; ++round) {
        std::string text = good;
        for (std::size_t edits = 1 + pick(3); edits > 0; --edits) {
            const std::size_t at = pick(text.size());
            const std::size_t length = pick(12);
            if (pick(3) == 0)
                text.insert(at, text.substr(pick(text.size()), length));
            else
                text.replace(at, std::min(length, text.size() - at), words[pick(std::size(words))]);
        }
        INFO(text);
        const Scenarios read(text);
        CHECK((!read.all.empty() || read.documents.diagnostics.has_errors()));
        CHECK(read.errors().size() < 1'000'000);
    }
}
