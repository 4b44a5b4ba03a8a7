// Lines as they come: broken, odd, too long, many.
#include "tests/batch/world.hpp"
#include "tests/catch.hpp"
#include "tests/report/schema.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <random>

namespace {

using namespace kyujo;
using tests::BatchWorld;
using Lines = std::vector<std::string>;

const std::string good = R"({"scenario":"a swim","as_of":"2024-05-01","act":{"kind":"swim","by":{"role":"visitor"},"depth":2}})";
const std::string good_answer = R"("scenario":"a swim","answers":[{"thing":"act","order":"town","verdict":"prohibited"}]})";

std::string numbered(std::uint64_t number, const std::string& answer)
{
    return "{\"line\":" + std::to_string(number) + "," + answer;
}

std::string times(std::size_t count, const std::string& line)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += line + "\n";
    return text;
}

/// Two lines before and two behind.
void costs_one_line(const std::string& bad, const std::string& code)
{
    const BatchWorld world;
    const auto said = world.run({times(2, good) + bad + "\n" + times(2, good)});
    INFO(said.faults);
    CHECK(said.lines == Lines{numbered(1, good_answer), numbered(2, good_answer), numbered(4, good_answer), numbered(5, good_answer)});
    CHECK(said.rejected == bad + "\n");
    CHECK(said.faults.find("error[" + code + "]") != std::string::npos);
    CHECK(said.faults.find(":3:") != std::string::npos);
    CHECK(said.result.rejected == 1);
}

}  // namespace

TEST_CASE("a bad line costs itself and nothing else")
{
    SECTION("no JSON")
    {
        costs_one_line("nonsense", "S103");
    }
    SECTION("an object that is not closed")
    {
        costs_one_line(good.substr(0, good.size() - 1), "S103");
    }
    SECTION("more behind the object")
    {
        costs_one_line(good + " {}", "S103");
    }
    SECTION("a NUL")
    {
        costs_one_line(std::string(good).replace(15, 1, 1, '\0'), "S101");
    }
    SECTION("bytes that are not UTF-8")
    {
        costs_one_line(std::string(good).replace(15, 1, "\xFF"), "S101");
    }
    SECTION("many such bytes, where a value is expected")
    {
        costs_one_line(std::string(good).replace(good.find("\"swim\""), 6, 80, '\xFF'), "S101");
        costs_one_line(std::string(good).replace(good.find("2}}"), 3, 80, '\xFF'), "S101");
    }
    SECTION("a key given twice")
    {
        costs_one_line(R"({"scenario":"x","as_of":"2024-05-01","as_of":"2024-05-01","act":{}})", "S104");
    }
    SECTION("a value that does not exist")
    {
        costs_one_line(R"({"scenario":"a swim","as_of":"2024-05-01","act":{"kind":"swin","by":{"role":"visitor"},"depth":2}})", "S204");
    }
    SECTION("no law date")
    {
        costs_one_line(R"({"scenario":"a swim","act":{"kind":"swim"}})", "F157");
    }
    SECTION("several scenarios in one")
    {
        costs_one_line(R"({"scenario":"a swim","as_of":"2024-05-01","act":{"kind":"swim"},"vary":{"act.depth":[1,2]}})", "S210");
    }
    SECTION("no title")
    {
        costs_one_line(R"({"scenario":"","as_of":"2024-05-01","act":{"kind":"swim"}})", "S207");
    }
}

TEST_CASE("a line too long to be held is refused, and kept whole")
{
    const BatchWorld world;
    for (const std::size_t size : {std::size_t{2} << 20u, std::size_t{9} << 20u}) {
        std::string bad = good;
        bad.insert(13, std::string(size, 'x'));
        const auto said = world.run({good + "\n" + bad + "\n" + good + "\n"}, 0, 2);
        CHECK(said.lines == Lines{numbered(1, good_answer), numbered(3, good_answer)});
        CHECK((said.rejected == bad + "\n"));
        CHECK(said.faults.find("error[S102]") != std::string::npos);
        CHECK(said.result.rejected == 1);
        CHECK(said.result.lines == 3);
    }
}

TEST_CASE("blank lines, carriage returns, a mark at the beginning and a last line without an end are fine")
{
    const BatchWorld world;
    const auto said = world.run({"\xEF\xBB\xBF" + good + "\r\n\n  \t\r\n" + good + "\r\n" + good});
    CHECK(said.faults.empty());
    CHECK(said.lines == Lines{numbered(1, good_answer), numbered(4, good_answer), numbered(5, good_answer)});
    CHECK(world.run({""}).lines.empty());
    CHECK(world.run({"\n"}).result.lines == 1);
}

TEST_CASE("lines are counted through all files, and places named by file")
{
    const BatchWorld world;
    const auto said = world.run({good + "\n" + good, good + "\nbad", "bad\n" + good + "\n"}, 0, 2);
    CHECK(said.lines == Lines{numbered(1, good_answer), numbered(2, good_answer), numbered(3, good_answer), numbered(6, good_answer)});
    CHECK(said.faults.find("lines1:2:1") != std::string::npos);
    CHECK(said.faults.find("lines2:1:1") != std::string::npos);
    CHECK(said.rejected == "bad\nbad\n");
}

TEST_CASE("a run that was broken off is resumed behind its last line")
{
    const BatchWorld world;
    std::string text;
    for (int i = 0; i < 5000; ++i) text += i % 700 == 3 ? "bad\n" : good + "\n";
    const auto whole = world.run({text, text}, 0, 2);
    CHECK(whole.result.lines == 10000);
    for (const std::uint64_t skip : {1u, 4u, 2500u, 5000u, 5001u, 9999u, 10000u, 10001u}) {
        const auto rest = world.run({text, text}, skip, 2);
        Lines wanted;
        for (const std::string& line : whole.lines)
            if (std::stoull(line.substr(8)) > skip) wanted.push_back(line);
        INFO(skip);
        CHECK(rest.lines == wanted);
    }
}

TEST_CASE("an outlet that closes ends the run")
{
    const BatchWorld world;
    const tests::RuleFolder folder;
    batch::Outlets outlets;
    std::size_t calls = 0;
    outlets.answers = [&](std::string_view) { return ++calls < 3; };
    outlets.fault = [](const batch::Fault&) {};
    const auto result = batch::run(world.setting(), {{folder.write("many", times(60000, good))}, 0, 2}, outlets);
    CHECK(result.cut);
    CHECK(calls == 3);
}

TEST_CASE("a file that cannot be read is said, and the others are judged")
{
    const BatchWorld world;
    const tests::RuleFolder folder;
    std::string said, answers;
    batch::Outlets outlets;
    outlets.answers = [&](std::string_view text) {
        answers += text;
        return true;
    };
    outlets.fault = [&](const batch::Fault& fault) { said += fault.findings.all().front().message; };
    const auto result = batch::run(world.setting(), {{folder.at("nowhere"), folder.write("one", good)}, 0, 1}, outlets);
    CHECK(result.unreadable);
    CHECK(said.find("nowhere") != std::string::npos);
    CHECK(answers == numbered(1, good_answer) + "\n");
}

TEST_CASE("what a line gives does not hang on the lines before it")
{
    // Lines of a few layouts, then bytes changed, left out and put in: those that fit a layout by chance must mean what they say.
    const BatchWorld world;
    const Lines layouts{
        R"({"scenario":"a swim","as_of":"2024-05-01","act":{"kind":"swim","by":{"role":"visitor"},"depth":2.5,"warned":true}})",
        R"({"scenario":"b","as_of":"2019-05-01","act":{"kind":"row","tools":["net","boat"],"warned":"unknown","day":"2021-06-02","remark":"so it is"}})",
        R"({"scenario": "c", "note": "odd", "as_of": "2025-01-01", "people": {"dana": {"role": "keeper"}}, "act": {"by": "dana", "kind": "feed", "depth": "none"}})",
        R"({"scenario":{"en":"d"},"act":{"as_of":"2023-01-01","kind":"feed","tools":[],"day":null,"depth":-0.25}})"};
    const Lines tokens{"\"swim\"",
                       "\"feed\"",
                       "\"row\"",
                       "true",
                       "false",
                       "null",
                       "\"unknown\"",
                       "\"none\"",
                       "1.5",
                       "1.50",
                       "01",
                       "1.",
                       "-",
                       "-0",
                       "1e0",
                       "1.4999999",
                       "123456789012",
                       "[]",
                       "[\"boat\"]",
                       "[\"boat\",\"net\"]",
                       "[\"boat\",\"boat\"]",
                       "\"2024-02-30\"",
                       "\"2024-12-31\"",
                       "\"2025-01-01\"",
                       "\"visitor\"",
                       "\"keeper\"",
                       "\"\"",
                       "\"a\\u0041\"",
                       "\"\\ud800\"",
                       "{}",
                       "\"1.5\"",
                       "\"1.5 m\""};
    std::mt19937 random(7);
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
    Lines lines;
    std::string text;
    for (int i = 0; i < 6000; ++i) {
        std::string line = layouts[below(layouts.size())];
        for (std::size_t changes = below(3); changes > 0; --changes) {
            const std::size_t colon = line.find(':', below(line.size()));
            if (below(3) != 0 && colon != std::string::npos) {
                const std::size_t end = line.find_first_of(",}", colon);
                line.replace(colon + 1, end - colon - 1, tokens[below(tokens.size())]);
            } else {
                const std::size_t at = below(line.size());
                const char byte = below(4) == 0 ? static_cast<char>(1 + below(255)) : line[below(line.size())];
                if (byte == '\n') continue;
                if (below(3) == 0)
                    line.erase(at, 1);
                else
                    line.insert(at, 1, byte);
            }
        }
        lines.push_back(line);
        text += line + "\n";
    }
    Lines wanted;
    std::string rejected;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string answer = world.alone(lines[i]);
        if (answer.empty())
            rejected += lines[i] + "\n";
        else
            wanted.push_back("{\"line\":" + std::to_string(i + 1) + answer);
    }
    CHECK(wanted.size() > 1000);
    CHECK(rejected.size() > 1000);
    const auto said = world.run({text});
    CHECK((said.rejected == rejected));
    REQUIRE(said.lines.size() == wanted.size());
    const auto [here, there] = std::mismatch(said.lines.begin(), said.lines.end(), wanted.begin());
    if (here != said.lines.end()) FAIL(*here + "\n" + *there);
}

TEST_CASE("a summary counts what was judged, and follows its published schema")
{
    BatchWorld world;
    world.setting().summary = world.setting().columns.because = true;
    const auto said = world.run({times(3, good) + "nonsense\n" + times(2, good)}, 0, 2);
    CHECK(said.lines.empty());
    const auto json = nlohmann::ordered_json::parse(batch::as_json(world.setting(), said.result.summary, said.result.rejected));
    std::ifstream published(std::string(KYUJO_ROOT) + "/docs/schema/batch-summary-1.json");
    CHECK(tests::schema_faults(nlohmann::ordered_json::parse(published), json) == std::vector<std::string>{});
    CHECK(json["scenarios"] == 5);
    CHECK(json["rejected"] == 1);
    CHECK(json["verdicts"] == nlohmann::ordered_json({{"town", {{"prohibited", 5}}}}));
    CHECK(json["months"] == nlohmann::ordered_json({{"2024-05", {{"town", {{"prohibited", 5}}}}}}));
    CHECK(json["rules"].size() == 1);
    const std::string text = batch::as_text(world.setting(), said.result.summary, said.result.rejected);
    CHECK(text.find("5 scenarios judged") == 0);
    CHECK(text.find("prohibited") != std::string::npos);
}
