// Answers of several legal orders to one question: said side by side, after the last of them, and never merged.
#include "tests/catch.hpp"
#include "tests/report/cases.hpp"
#include "tests/report/schema.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace kyujo;
using namespace kyujo::tests;

namespace {

using verdict::Word;
constexpr Wish in_japanese{report::Format::text, report::Language::japanese, 0, false};
constexpr Wish in_json{report::Format::json, report::Language::english, 0, false};
constexpr Wish unwrapped{report::Format::text, report::Language::english, 0, false};

Explanation of(const World& world, law::OrderId order, Word word)
{
    Explanation made = world.answer(word, {}, {});
    made.answer.order = order;
    return made;
}

explain::ConceptExplanation of_class(const World& world, law::OrderId order, verdict::Side side)
{
    explain::ConceptExplanation made;
    made.reason = world.of_class("crime", Truth::open);
    made.verdict.issue = {order, world.strike, world.law.find_concept("crime")};
    made.verdict.side = side;
    made.verdict.open_word = Word::unsettled;
    return made;
}

std::string report_of(const World& world, Word here, Word there, const Wish& wish = unwrapped)
{
    report::Case one = world.with(of(world, world.japan, here));
    one.explanations.push_back(of(world, world.alliance, there));
    const std::vector<report::Case> cases{one};
    return report::brief(cases, options(wish));
}

/// What follows the last answer.
std::string finding(const std::string& report)
{
    const std::size_t at = report.find("Across legal orders");
    return at == std::string::npos ? "" : report.substr(at);
}

nlohmann::ordered_json parsed(const std::string& text)
{
    return nlohmann::ordered_json::parse(text);
}

}  // namespace

TEST_CASE("an answer of one order does not answer what is open in another")
{
    const World world;
    CHECK(finding(report_of(world, Word::permitted, Word::unsettled)) ==
          "Across legal orders: strike\n"
          "    - permitted under Law of Japan; unsettled under The alliance\n"
          "      The answer under Law of Japan does not answer what is open under The alliance.\n");
    CHECK(finding(report_of(world, Word::undetermined, Word::no_legal_basis)) ==
          "Across legal orders: strike\n"
          "    - undetermined under Law of Japan; no_legal_basis under The alliance\n"
          "      The answer under The alliance does not answer what is open under Law of Japan.\n");
}

TEST_CASE("permitted here and prohibited there is opposed, and neither takes the place of the other")
{
    const World world;
    CHECK(finding(report_of(world, Word::permitted, Word::prohibited)) ==
          "Across legal orders: strike\n"
          "    - permitted under Law of Japan; prohibited under The alliance\n"
          "      The answers are opposed. Each holds in its own order, and none takes the place of another.\n");
}

TEST_CASE("the same word is told from the same side")
{
    const World world;
    CHECK(finding(report_of(world, Word::prohibited, Word::prohibited)) ==
          "Across legal orders: strike\n"
          "    - prohibited under Law of Japan, The alliance\n"
          "      Every order gives this answer.\n");
    CHECK(finding(report_of(world, Word::prohibited, Word::no_legal_basis)) ==
          "Across legal orders: strike\n"
          "    - prohibited under Law of Japan; no_legal_basis under The alliance\n"
          "      Every order says no, though not on the same ground.\n");
    CHECK(finding(report_of(world, Word::permitted, Word::required)) ==
          "Across legal orders: strike\n"
          "    - permitted under Law of Japan; required under The alliance\n"
          "      Every order says yes, though not in the same way.\n");
}

TEST_CASE("silence is no agreement, and two silences are nothing to report")
{
    const World world;
    CHECK(finding(report_of(world, Word::permitted, Word::no_rule)) ==
          "Across legal orders: strike\n"
          "    - permitted under Law of Japan; no_rule under The alliance\n"
          "      Nothing in The alliance as loaded decides it, which neither confirms nor contradicts the answer under Law of Japan.\n");
    CHECK(finding(report_of(world, Word::no_rule, Word::no_rule)).empty());
}

TEST_CASE("open in every order is said without a word on whether it is the same question")
{
    const World world;
    CHECK(finding(report_of(world, Word::unsettled, Word::undetermined)) ==
          "Across legal orders: strike\n"
          "    - unsettled under Law of Japan; undetermined under The alliance\n"
          "      Open in every order; what it turns on there is said with each answer.\n");
}

TEST_CASE("one order alone is not compared, nor are answers about different things")
{
    const World world;
    CHECK(finding(brief(world, of(world, world.japan, Word::permitted), unwrapped)).empty());
    report::Case one = world.with(of(world, world.japan, Word::permitted));
    one.explanations.push_back(of(world, world.alliance, Word::prohibited));
    one.explanations.back().answer.subject = world.unsaid;
    CHECK(finding(report::brief(std::vector{one}, options(unwrapped))).empty());
}

TEST_CASE("classes are compared apart from the status")
{
    const World world;
    report::Case one = world.with(of(world, world.japan, Word::permitted));
    one.concepts = {of_class(world, world.japan, verdict::Side::yes), of_class(world, world.alliance, verdict::Side::open)};
    CHECK(finding(report::brief(std::vector{one}, options(unwrapped))) ==
          "Across legal orders: strike as crime\n"
          "    - yes under Law of Japan; unsettled under The alliance\n"
          "      The answer under Law of Japan does not answer what is open under The alliance.\n");
}

TEST_CASE("findings in Japanese")
{
    const World world;
    const std::string said = report_of(world, Word::permitted, Word::unsettled, in_japanese);
    CHECK(said.substr(said.find("法秩序の対比")) ==
          "法秩序の対比：strike\n"
          "    - 日本法では許容；The alliance では解釈未確定\n"
          "      日本法における結論は、The alliance において未確定の問題に答えるものではない。\n");
}

TEST_CASE("findings as JSON keep the answers apart and fit the schema")
{
    const World world;
    const auto json = parsed(report_of(world, Word::permitted, Word::no_rule, in_json));
    const auto& across = json["scenarios"][0]["across"];
    REQUIRE(across.size() == 1);
    CHECK(across[0]["thing"] == "strike");
    CHECK(across[0]["answers"] == parsed(R"([{"order": "japan", "verdict": "permitted"}, {"order": "alliance", "verdict": "no_rule"}])"));
    REQUIRE(across[0]["findings"].size() == 1);
    CHECK(across[0]["findings"][0]["kind"] == "silent_in_some");
    std::ifstream schema(std::string(KYUJO_ROOT) + "/docs/schema/answer-1.json");
    CHECK(schema_faults(nlohmann::ordered_json::parse(schema), json) == std::vector<std::string>{});
    CHECK(parsed(brief(world, of(world, world.japan, Word::permitted), in_json))["scenarios"][0]["across"].empty());
}
