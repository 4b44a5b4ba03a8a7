// JSON against its published schema, and what a program reads from it.
#include "report/json_writer.hpp"
#include "tests/catch.hpp"
#include "tests/report/cases.hpp"
#include "tests/report/schema.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace kyujo;
using namespace kyujo::tests;
using Json = nlohmann::ordered_json;

namespace {

Json published_schema()
{
    std::ifstream file(std::string(KYUJO_ROOT) + "/docs/schema/answer-1.json");
    REQUIRE(file);
    return Json::parse(file);
}

constexpr Wish as_json{report::Format::json, report::Language::english, 100, false};

}  // namespace

TEST_CASE("every kind of answer fits the published schema")
{
    const Json schema = published_schema();
    for (const Sample& sample : samples()) {
        for (const auto language : {report::Language::english, report::Language::japanese}) {
            const Wish wish{report::Format::json, language, 100, false};
            INFO(sample.name);
            CHECK(schema_faults(schema, Json::parse(brief(sample.world, sample.explanation, wish))) == std::vector<std::string>{});
            CHECK(schema_faults(schema, Json::parse(full(sample.world, sample.explanation, wish))) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("the schema refuses what is not an answer")
{
    const Json schema = published_schema();
    const Sample sample = prohibited();
    Json answer = Json::parse(full(sample.world, sample.explanation, as_json));
    answer["scenarios"][0]["answers"][0]["verdict"] = "allowed";
    CHECK(schema_faults(schema, answer).size() == 1);
    answer["scenarios"][0]["answers"][0].erase("verdict");
    CHECK(schema_faults(schema, answer) == std::vector<std::string>{"/scenarios/0/answers/0: lacks \"verdict\""});
    answer["scenarios"][0]["answers"][0]["verdict"] = "prohibited";
    answer["scenarios"][0]["answers"][0]["word"] = "prohibited";
    CHECK(schema_faults(schema, answer).size() == 1);
}

TEST_CASE("a program finds the verdict, the rule with its place and authority, and the facts")
{
    const Sample sample = prohibited();
    const Json json = Json::parse(full(sample.world, sample.explanation, as_json));
    CHECK(json["format"] == "kyujo-answer");
    CHECK(json["version"] == 1);
    const Json& answer = json["scenarios"][0]["answers"][0];
    CHECK(answer["verdict"] == "prohibited");
    CHECK(answer["date"] == "2017-07-20");
    CHECK(answer["further_grounds"] == Json::array({"no_legal_basis"}));
    const Json& rule = answer["because"][0]["rule"];
    CHECK(rule["name"] == "force_is_outlawed");
    CHECK(rule["place"] == Json{{"path", "rules/japan/report.law"}, {"line", 2}, {"column", 6}});
    CHECK(rule["under"][0]["pinpoint"] == "art 9");
    const Json& fact = answer["because"][0]["holding"][0]["because"][0];
    CHECK(fact["thing"] == "strike");
    CHECK(fact["attribute"] == "kind");
    CHECK(fact["value"] == "intrude");
    CHECK(fact["origin"] == "given");
    CHECK(answer["account"].size() == sample.explanation.account.size());
}

TEST_CASE("the stable words stay English whatever the language of the text")
{
    const Sample sample = prohibited();
    const Json json = Json::parse(brief(sample.world, sample.explanation, {report::Format::json, report::Language::japanese, 100, false}));
    const Json& answer = json["scenarios"][0]["answers"][0];
    CHECK(json["language"] == "ja");
    CHECK(answer["verdict"] == "prohibited");
    CHECK(answer["because"][0]["outcome"] == "decides");
    CHECK(answer["because"][0]["text"] == "決め手となった");
    CHECK_FALSE(answer.contains("account"));
}

TEST_CASE("a varied scenario names its choices")
{
    Sample sample = prohibited();
    sample.world.scenario.variation = "act.code_name = north, wind, as_of = 2017-07-20";
    const Json json = Json::parse(brief(sample.world, sample.explanation, as_json));
    CHECK(json["scenarios"][0]["varied"] == Json{{"act.code_name", "north, wind"}, {"as_of", "2017-07-20"}});
}

TEST_CASE("the writer escapes what JSON needs escaped and nothing else")
{
    report::JsonWriter json;
    json.begin_object();
    json.member("quote \"", "back\\slash\n日本");
    json.key("empty");
    json.begin_array();
    json.end_array();
    json.key("n");
    json.number(std::string("-0.50"));
    json.end_object();
    CHECK(json.take() ==
          "{\n"
          "  \"quote \\\"\": \"back\\\\slash\\u000a日本\",\n"
          "  \"empty\": [],\n"
          "  \"n\": -0.50\n"
          "}\n");
}
