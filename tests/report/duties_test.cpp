// Duties as a reader sees them.
#include "report/duties.hpp"

#include "tests/catch.hpp"
#include "tests/duty_world.hpp"
#include "tests/report/schema.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace kyujo;
using ::tests::DutyWorld;
using ::tests::tell;
using Json = nlohmann::ordered_json;

namespace {

const std::string chain =
    ",\n  failing which act.by must \"pay a fee\" / \"料金を払う\", done when act.paid by act.date + 14 days,\n  failing which act is prohibited";
const std::string future =
    "rule helmets \"Helmets are worn\" / \"ヘルメットを着用する\"\n  under reform art 1\n  if act.kind is ride\n"
    "  then act.by must \"wear a helmet\" / \"ヘルメットを着用する\", done when act.sorry\n";
const std::string registration =
    "rule register \"Visitors register\" / \"来訪者は登録する\"\n  cite handbook P3\n  if person.role is visitor\n  then person must \"register\" / "
    "\"登録する\", done when person.registered by end of fiscal year 2023\n";

/// One case with its answer about the act and the duties of the person besides.
report::Case one_case(const DutyWorld& world)
{
    report::Case one{&world.law(), &world.scenario(), nullptr, {}, {}, {}};
    one.explanations = {explain::explain(world.law(), world.scenario(), world.solved(), world.answer("act", "town"))};
    one.duties = explain::explain_duties(world.law(), world.scenario(), world.solved(), world.thing("act.by"), world.law().find_order("town"));
    return one;
}

report::Options wish(report::Language language = report::Language::english, report::Format format = report::Format::text)
{
    report::Options options;
    options.language = language;
    options.format = format;
    return options;
}

std::string brief(const DutyWorld& world, const report::Options& options = wish())
{
    const std::vector<report::Case> cases{one_case(world)};
    return report::brief(cases, options);
}
std::string full(const DutyWorld& world, const report::Options& options = wish())
{
    const std::vector<report::Case> cases{one_case(world)};
    return report::full(cases, options);
}

DutyWorld breached(const std::string& act = "damage: yes", const std::string& date = "2024-05-09")
{
    return DutyWorld(tell("", chain) + future + registration, act, date);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("briefly: one line for each duty that is owed, with its state and date")
{
    CHECK(brief(breached()) ==
          "test\n"
          "  no_rule: act (Byelaws of a town, 2024-05-09)\n"
          "    nothing in Byelaws of a town as loaded decides about act\n"
          "    - Nearest rules, and what each lacks\n"
          "      - Damage is reported (tell)\n"
          "        - needs the duty to pay a fee to be breached, since it is due on 2024-05-15, which has not\n"
          "          passed (counted from act.date, which is 2024-05-01, given)\n"
          "    - Duties\n"
          "      - breached, due 2024-05-08: act.by must tell the keepers (tell)\n"
          "      - outstanding, due 2024-05-15: act.by must pay a fee (tell/2)\n"
          "\n"
          "  other duties (Byelaws of a town, 2024-05-09)\n"
          "    - breached, due 2024-03-31: act.by must register (register)\n");
    SECTION("nothing where nothing is owed")
    {
        const DutyWorld none(tell(), "damage: no", "2024-05-09");
        CHECK_FALSE(has(brief(none), "Duties"));
        CHECK_FALSE(has(brief(none), "other duties"));
    }
}

TEST_CASE("in full: the rule, its authority, what it rests on, the state with its reason, and the chain in its order")
{
    const std::string text = full(breached("damage: yes", "2024-06-01"));
    CHECK(has(text,
              "  Duties\n"
              "    - breached, due 2024-05-08: act.by must tell the keepers\n"
              "      Damage is reported (tell)\n"
              "      Park byelaw, art 11\n"
              "      - owed, as\n"
              "        - act.damage is yes (given)\n"
              "      - it was due on 2024-05-08 (counted from act.date, which is 2024-05-01, given)\n"
              "      - not done, as\n"
              "        - act.told is no (assumed)\n"
              "      - failing which, breached, due 2024-05-15: act.by must pay a fee\n"
              "        - it was due on 2024-05-15 (counted from act.date, which is 2024-05-01, given)\n"
              "        - not done, as\n"
              "          - act.paid is no (assumed)\n"
              "      - failing which, prohibits: applies\n"));
    CHECK(has(text,
              "  Duties that are not owed\n"
              "    - Helmets are worn (helmets, imposes a duty): enacted on 2024-12-01, in force only from\n"
              "      2025-01-01\n"));
    CHECK(has(text, "asserted by the keepers"));
    CHECK(has(text,
              "  Why\n"
              "    - Damage is reported (tell)\n"
              "      Park byelaw, art 11\n"
              "      - act.damage is yes (given)\n"
              "      - the duty to pay a fee is breached\n"
              "        - it was due on 2024-05-15 (counted from act.date, which is 2024-05-01, given)\n"
              "        - act.paid is no (assumed)\n"));
    SECTION("done")
    {
        CHECK(has(full(breached("damage: yes, told: yes")),
                  "    - fulfilled: act.by must tell the keepers\n      Damage is reported (tell)\n      Park byelaw, art 11\n"
                  "      - owed, as\n        - act.damage is yes (given)\n      - done, as\n        - act.told is yes (given)\n"));
    }
    SECTION("repaired")
    {
        CHECK(has(full(breached("damage: yes, paid: yes")), "repaired, due 2024-05-08: act.by must tell the keepers"));
    }
    SECTION("open, with what it turns on")
    {
        CHECK(has(full(breached("damage: yes, told: unknown")), "- open, due 2024-05-08: act.by must tell the keepers\n"));
        CHECK(has(full(breached("damage: yes, told: unknown")), "- It turns on\n        - act.told"));
        CHECK(has(full(breached("damage: yes, paid: unknown")), "open (breached, but it may have been repaired), due 2024-05-08"));
        const DutyWorld undated(tell(), "act: {kind: ride, by: {}, damage: yes, date: unknown}\n", "2024-06-01", nullptr);
        CHECK(has(full(undated), "open, due date not known: act.by must tell the keepers"));
        CHECK(has(full(undated), "- It turns on\n        - act.date"));
    }
    SECTION("lifted")
    {
        const DutyWorld lifted(
            tell() + "rule spared \"S\"\n  under byelaw art 12\n  exception to tell\n  if act.urgent\n  then act counts as excused\n",
            "damage: yes, urgent: yes", "2024-06-01");
        CHECK(has(full(lifted), "Damage is reported (tell, imposes a duty): beaten by spared, which overrides it"));
    }
    SECTION("without a date, and by nobody named")
    {
        const DutyWorld world(tell("", "", ""), "act: {kind: ride, by: unknown, damage: yes}\n", "2024-06-01", nullptr);
        CHECK(has(full(world), "- outstanding: somebody (it is not said who) must tell the keepers\n"));
        CHECK(has(full(world), "- no date is set for it\n"));
    }
}

TEST_CASE("in Japanese")
{
    const auto japanese = wish(report::Language::japanese);
    CHECK(has(brief(breached(), japanese),
              "    - 義務\n"
              "      - 違反、期限2024-05-08：act.by の「管理者に知らせる」義務（tell）\n"
              "      - 未履行、期限2024-05-15：act.by の「料金を払う」義務（tell/2）\n"));
    const std::string text = full(breached("damage: yes", "2024-06-01"), japanese);
    CHECK(has(text, "「料金を払う」義務に違反している"));
    CHECK(has(text, "不履行の場合："));
    CHECK(has(text, "生じていない義務"));
}

TEST_CASE("in Markdown and in tables")
{
    const auto markdown = wish(report::Language::english, report::Format::markdown);
    CHECK(has(full(breached(), markdown), "### Duties"));
    const DutyWorld late = breached();
    const DutyWorld none = breached("damage: no");
    const std::vector<report::Case> cases{one_case(late), one_case(none)};
    report::Options options = markdown;
    const std::string table = report::table(cases, options);
    CHECK(has(table, "duties"));
    CHECK(has(table, "`tell`: **breached**, due 2024-05-08; `tell/2`: **outstanding**, due 2024-05-15"));
    CHECK(has(table, "`register`, of `act.by`: **breached**, due 2024-03-31"));
}

TEST_CASE("as JSON that fits the schema")
{
    std::ifstream file(std::string(KYUJO_ROOT) + "/docs/schema/answer-1.json");
    REQUIRE(file);
    const Json schema = Json::parse(file);
    for (const std::string act :
         {"damage: yes", "damage: no", "damage: yes, told: yes", "damage: yes, told: unknown", "damage: yes, paid: unknown"}) {
        for (const std::string date : {"2024-05-02", "2024-05-09", "2024-06-01"}) {
            INFO(act << " on " << date);
            const DutyWorld world = breached(act, date);
            const auto json = wish(report::Language::english, report::Format::json);
            CHECK(kyujo::tests::schema_faults(schema, Json::parse(brief(world, json))) == std::vector<std::string>{});
            CHECK(kyujo::tests::schema_faults(schema, Json::parse(full(world, json))) == std::vector<std::string>{});
        }
    }
    const Json answer = Json::parse(full(breached(), wish(report::Language::english, report::Format::json)))["scenarios"][0];
    const Json& duty = answer["answers"][0]["duties"][0];
    CHECK(duty["rule"]["name"] == "tell");
    CHECK(duty["chain"][0]["state"] == "breached");
    CHECK(duty["chain"][0]["due"] == "2024-05-08");
    CHECK(duty["chain"][0]["bearer"] == "act.by");
    CHECK(duty["chain"][1]["name"] == "tell/2");
    CHECK(duty["chain"][1]["duty"]["ja"] == "料金を払う");
    CHECK(duty["consequence"]["conclusion"] == "prohibited");
    CHECK(answer["duties"][0]["rule"]["name"] == "register");
    SECTION("brief answers leave out what is not owed")
    {
        const Json short_answer = Json::parse(brief(breached(), wish(report::Language::english, report::Format::json)))["scenarios"][0];
        CHECK(short_answer["answers"][0]["duties"].size() == 1);
        CHECK(answer["answers"][0]["duties"].size() == 2);
    }
}
