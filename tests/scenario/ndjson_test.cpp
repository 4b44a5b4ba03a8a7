// JSON lines give the trees that YAML gives, and say where each fault is.
#include "scenario/ndjson.hpp"
#include "scenario/json_fault.hpp"
#include "scenario_support.hpp"
#include "tests/catch.hpp"

#include <random>

using namespace kyujo;
using namespace kyujo::scenario;
using namespace kyujo::scenario::test;

namespace {

struct Lines {
    explicit Lines(std::string json, const DocumentLimits& limits = {})
    {
        const text::FileId file = sources.add("cases.ndjson", std::move(json));
        nodes = read_json_lines(file, sources, diagnostics, limits);
    }
    std::string errors() const { return text::render(diagnostics, sources, {false, 0}); }
    /// "S103 2:14 `,` or `}` is wanted here, not `1`"
    std::string faults() const
    {
        std::string result;
        for (const auto& each : diagnostics.sorted()) {
            const auto at = sources[each.span.file].position(each.span.begin);
            result += std::string(each.code) + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + " " + each.message + "\n";
        }
        return result;
    }

    text::SourceSet sources;
    text::Diagnostics diagnostics;
    std::vector<Node> nodes;
};

std::string messages(const text::Diagnostics& diagnostics)
{
    std::string result;
    for (const auto& each : diagnostics.sorted()) result += std::string(each.code) + " " + each.message + " | " + each.help + "\n";
    return result;
}

}  // namespace

TEST_CASE("a line of JSON gives the tree that YAML gives")
{
    const Lines lines(R"({"scenario": "t", "as_of": "2017-07-20", "act": {"kind": "study", "consented": true, "effects": ["a", "b"], "by": {}}}

  {"scenario":{"en":"Worm","ja":"\u30ef\u30fc\u30e0"},"list":[],"map":{},"no":false}  )"
                      "\r\n");
    INFO(lines.errors());
    REQUIRE(lines.nodes.size() == 2);
    CHECK(outline(lines.nodes[0]) == "{scenario: t, as_of: 2017-07-20, act: {kind: study, consented: yes, effects: [a, b], by: {}}}");
    CHECK(outline(lines.nodes[1]) == "{scenario: {en: Worm, ja: ワーム}, list: [], map: {}, no: no}");
    CHECK_FALSE(lines.nodes[0].faulty);
}

TEST_CASE("every key and value of a line knows its place")
{
    const Lines lines("{}\n{\"a\" : [ 12 , {\"b\\u0041\" : \"x\\\"y\" } ] , \"c\": true, \"e\" : null}");
    REQUIRE(lines.nodes.size() == 2);
    const Node& root = lines.nodes[1];
    const auto text = [&](const Node& node) { return lines.sources.text(node.span); };
    CHECK(lines.sources[root.span.file].position(root.span.begin).line == 2);
    CHECK(text(root) == "{\"a\" : [ 12 , {\"b\\u0041\" : \"x\\\"y\" } ] , \"c\": true, \"e\" : null}");
    CHECK(text(root.keys[0]) == "\"a\"");
    CHECK(text(root.items[0]) == "[ 12 , {\"b\\u0041\" : \"x\\\"y\" } ]");
    CHECK(text(root.items[0].items[0]) == "12");
    CHECK(text(root.items[0].items[1]) == "{\"b\\u0041\" : \"x\\\"y\" }");
    CHECK(text(root.items[0].items[1].keys[0]) == "\"b\\u0041\"");
    CHECK(root.items[0].items[1].keys[0].scalar == "bA");
    CHECK(text(root.items[0].items[1].items[0]) == "\"x\\\"y\"");
    CHECK(root.items[0].items[1].items[0].scalar == "x\"y");
    CHECK(text(root.items[1]) == "true");
}

TEST_CASE("null says that a key is not given, or that there is none")
{
    const Lines lines(R"({"scenario": {"en": "t", "ja": null}, "as_of": null, "act": {"by": null, "list": [null]}, "expect": null})");
    REQUIRE(lines.nodes.size() == 1);
    CHECK(outline(lines.nodes[0]) == "{scenario: {en: t}, act: {by: none, list: [none]}}");
}

TEST_CASE("a key is given twice also when it is null once")
{
    const Lines lines(R"({"as_of": null, "as_of": "2017-07-20"})");
    CHECK(lines.faults() == "S104 1:17 `as_of` is given twice\n");
    REQUIRE(lines.nodes.size() == 1);
    CHECK(lines.nodes[0].faulty);
}

TEST_CASE("a text that is also a word can be marked as a text")
{
    const Lines lines(R"({"a": {"$text": "none"}, "b": "none", "c": [{"$text": "12"}], "d": {"$text": "x", "e": 1}, "f": {"$text": ["x"]}})");
    REQUIRE(lines.nodes.size() == 1);
    CHECK(outline(lines.nodes[0]) == "{a: 'none', b: none, c: ['12'], d: {$text: x, e: 1}, f: {$text: [x]}}");
}

TEST_CASE("numbers keep their digits")
{
    const Lines lines(R"({"a": 123456789012345678, "b": 0.100, "c": -0, "d": 99999999999999999999999999999999999, "e": 1e400, "f": 1.5E-3})");
    INFO(lines.errors());
    REQUIRE(lines.nodes.size() == 1);
    CHECK(outline(lines.nodes[0]) == "{a: 123456789012345678, b: 0.100, c: -0, d: 99999999999999999999999999999999999, e: 1e400, f: 1.5E-3}");
}

TEST_CASE("a byte order mark before the first line is no error")
{
    const Lines lines("\xEF\xBB\xBF{\"a\": 1}\n");
    CHECK(lines.faults().empty());
    CHECK(lines.nodes.size() == 1);
}

TEST_CASE("faults of JSON are told with their place, and cost one line")
{
    const auto [line, fault] = GENERATE(table<std::string, std::string>({
        {R"({"a": 1,})", "S103 2:8 a `,` with nothing after it\n"},
        {R"({"a": 1 "b": 2})", "S103 2:9 `,` or `}` is wanted here, not `\"`\n"},
        {R"({"a" 1})", "S103 2:6 `:` is wanted after a key, not `1`\n"},
        {R"({a: 1})", "S103 2:2 a key in quotes is wanted here, not `a`\n"},
        {R"({'a': 1})", "S103 2:2 a key in quotes is wanted here, not `'a'`\n"},
        {R"({"a": 'x'})", "S103 2:7 a text stands in double quotes\n"},
        {R"({"a": yes})", "S103 2:7 `yes` is no value of JSON\n"},
        {R"({"a": truely})", "S103 2:7 `truely` is no value of JSON\n"},
        {R"({"a": nul})", "S103 2:7 `nul` is no value of JSON\n"},
        {R"({"a": NaN})", "S103 2:7 `NaN` is no value of JSON\n"},
        {R"({"a": 01})", "S103 2:7 `01` is not a number as JSON writes them\n"},
        {R"({"a": +1})", "S103 2:7 `+1` is not a number as JSON writes them\n"},
        {R"({"a": .5})", "S103 2:7 `.5` is not a number as JSON writes them\n"},
        {R"({"a": 1.})", "S103 2:7 `1.` is not a number as JSON writes them\n"},
        {R"({"a": 1e})", "S103 2:7 `1e` is not a number as JSON writes them\n"},
        {R"({"a": 1x})", "S103 2:7 `1x` is not a number as JSON writes them\n"},
        {R"({"a": })", "S103 2:7 a value is wanted here, not `}`\n"},
        {R"({"a": "x)", "S103 2:7 a quote is opened and never closed\n"},
        {R"({"a": "x\q"})", "S103 2:9 an escape that does not exist\n"},
        {R"({"a": "\u12G4"})", "S103 2:8 an escape with a digit that is not hexadecimal\n"},
        {R"({"a": "\ud800"})", "S103 2:8 an escape that stands for no character\n"},
        {R"({"a": "\udc00x"})", "S103 2:8 an escape that stands for no character\n"},
        {R"({"a": [1, 2})", "S103 2:12 `,` or `]` is wanted here, not `}`\n"},
        {R"({"a": [1, 2)", "S103 2:7 this is opened and never closed with `]`\n"},
        {R"({"a": 1)", "S103 2:1 this is opened and never closed with `}`\n"},
        {R"({"a": 1} {"b": 2})", "S103 2:10 a second scenario on one line\n"},
        {R"({"a": 1}})", "S103 2:9 text after the end of the scenario\n"},
        {R"({"a": 1} // x)", "S103 2:10 text after the end of the scenario\n"},
        {R"({"a": /* */ 1})", "S103 2:7 JSON has no comments\n"},
        {"{\"a\": \"x\ty\"}", "S101 2:9 a control character (byte 0x09)\n"},
        {"{\"a\": \"x\xFFy\"}", "S101 2:9 this is not UTF-8 text (byte 0xff)\n"},
        {R"({"a": "\u0000"})", "S101 2:7 this text holds a character that no text may hold, or an escape that stands for one\n"},
        {R"({"a\u001b": 1})", "S101 2:2 this text holds a character that no text may hold, or an escape that stands for one\n"},
        {R"({"": 1})", "S108 2:2 a value without a key\n"},
        {R"({"a": {"b": 1, "\u0062": 2}})", "S104 2:16 `b` is given twice\n"},
        {R"([1])", "S203 2:1 a line holds one object, `{…}`, that describes a scenario\n"},
        {R"("a")", "S203 2:1 a line holds one object, `{…}`, that describes a scenario\n"},
        {R"(scenario: t)", "S103 2:1 `scenario` is no value of JSON\n"},
    }));
    const Lines lines("{\"first\": 1}\n" + line + "\n{\"last\": 1}\n");
    CHECK(lines.faults() == fault);
    CHECK(lines.nodes.size() - (lines.nodes.size() == 3 ? 1 : 0) == 2);
    CHECK(outline(lines.nodes.back()) == "{last: 1}");
}

TEST_CASE("depth and size of a line are bounded")
{
    DocumentLimits limits;
    CHECK(Lines("{\"a\":" + repeat("[", 63) + repeat("]", 63) + "}", limits).faults().empty());
    CHECK(Lines("{\"a\":" + repeat("[", 64) + repeat("]", 64) + "}", limits).faults() == "S102 1:69 nested more than 64 levels deep\n");
    CHECK(Lines("{\"a\":" + repeat("[", 100'000), limits).faults().substr(0, 5) == "S102 ");
    limits.document_bytes = 10;
    CHECK(Lines("{\"a\": 1}\n{\"a\": 123}\n", limits).faults() == "");
    CHECK(Lines("{\"a\": 1}\n{\"a\": 1234}\n", limits).faults() == "S102 2:1 this line has 11 bytes, and 10 is the most that one may have\n");
}

TEST_CASE("one reader serves many lines, also after a broken one")
{
    text::Diagnostics diagnostics;
    JsonReader reader;
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(reader.read({text::FileId(0), 0, "{\"a\": [1, {\"b\": \"x"}, diagnostics));
        const auto node = reader.read({text::FileId(0), 100, "{\"a\": 1}"}, diagnostics);
        REQUIRE(node);
        CHECK(node->keys[0].span.begin == 101);
    }
    CHECK(diagnostics.error_count() == 3);
}

TEST_CASE("a line that stands alone is shown with its number in the file")
{
    text::SourceSet sources;
    text::Diagnostics diagnostics;
    const std::string line = "{\"a\": 1,}";
    const text::FileId file = sources.add("cases.ndjson", line);
    CHECK_FALSE(JsonReader().read({file, 0, sources[file].text()}, diagnostics));
    const std::string shown = text::render(diagnostics, sources, {false, 0, 5'000'000'001});
    CHECK(shown.find("--> cases.ndjson:5000000001:8\n") != std::string::npos);
    CHECK(shown.find("5000000001 | {\"a\": 1,}\n") != std::string::npos);
}

TEST_CASE("what is wrong in a scenario is told in the same words as in YAML")
{
    // Flow style without quotes on one side, JSON on the other.
    const auto [yaml, json] = GENERATE(table<std::string, std::string>({
        {"{scenario: t, as_of: 2017-07-20, act: {kind: studi}}", R"({"scenario": "t", "as_of": "2017-07-20", "act": {"kind": "studi"}})"},
        {"{scenario: t, as_of: 2017-02-30, act: {kind: study}}", R"({"scenario": "t", "as_of": "2017-02-30", "act": {"kind": "study"}})"},
        {"{scenario: t, as_off: 2017-07-20, act: {kind: study}}", R"({"scenario": "t", "as_off": "2017-07-20", "act": {"kind": "study"}})"},
        {"{act: {kind: study}}", R"({"act": {"kind": "study"}})"},
        {"{scenario: t, act: {consented: maybe, casualties: 1e3}}", R"({"scenario": "t", "act": {"consented": "maybe", "casualties": 1e3}})"},
        {"{scenario: t, act: {casualties: 12345678901234567890}}", R"({"scenario": "t", "act": {"casualties": 12345678901234567890}})"},
        {"{scenario: t, act: {kind: [study]}}", R"({"scenario": "t", "act": {"kind": ["study"]}})"},
        {"{scenario: t, act: {by: nobody}, expect: {japan: allowed}}",
         R"({"scenario": "t", "act": {"by": "nobody"}, "expect": {"japan": "allowed"}})"},
        {"{scenario: t, act: {kind: 'unknown'}}", R"({"scenario": "t", "act": {"kind": {"$text": "unknown"}}})"},
        {"{scenario: t, act: {consented: 'yes'}}", R"({"scenario": "t", "act": {"consented": {"$text": "yes"}}})"},
        {"{scenario: t, acts: {a: {kind: study}, none: {kind: study}}}",
         R"({"scenario": "t", "acts": {"a": {"kind": "study"}, "none": {"kind": "study"}}})"},
        {"{scenario: t, act: {kind: study}, vary: {act.kind: [study]}}",
         R"({"scenario": "t", "act": {"kind": "study"}, "vary": {"act.kind": ["study"]}})"},
    }));
    const Scenarios from_yaml(yaml);
    Lines lines(json);
    INFO(lines.errors());
    REQUIRE(lines.nodes.size() == 1);
    const auto scenarios = read_scenarios(lines.nodes[0], small_law(), lines.sources, lines.diagnostics);
    CHECK(messages(lines.diagnostics) == messages(from_yaml.documents.diagnostics));
    CHECK(lines.diagnostics.has_errors());
    CHECK(scenarios.size() == from_yaml.all.size());
}

TEST_CASE("the fast reader and the slow look for faults agree on what is JSON")
{
    // Lines broken at random, one to three bytes at a time.
    const std::string whole[] = {R"({"a":[1,-2.5e+7,true,false,null,"x\n\u00e9\ud83d\ude00"],"b":{"c":{},"d":[]},"é":""})",
                                 R"( { "a" : [ [ ] , { "b" : 0 } ] , "c" : "" } )"};
    constexpr std::string_view pieces[] = {"{", "}", "[",  "]", ",", ":",    "\"",   "\\",   "u",    "0",       "1",  "-", ".",
                                           "e", " ", "\t", "t", "n", "\x01", "\xC3", "null", "true", "\\ud800", "//", "'"};
    std::mt19937 random(20170720);
    text::Diagnostics diagnostics;
    JsonReader reader;
    std::size_t good = 0;
#ifdef KYUJO_FEWER_TRIES
    constexpr int tries = 10'000;
#else
    constexpr int tries = 200'000;
#endif
    for (int i = 0; i < tries; ++i) {
        std::string line = whole[random() % 2];
        for (auto times = 1 + random() % 3; times > 0; --times) {
            const std::size_t at = random() % (line.size() + 1);
            const auto piece = pieces[random() % std::size(pieces)];
            line.replace(at, random() % 3, piece.data(), random() % 4 == 0 ? 0 : piece.size());
        }
        const std::size_t errors = diagnostics.error_count();
        const auto node = reader.read({text::FileId(0), 0, line}, diagnostics);
        const auto fault = find_json_fault(line, 64);
        const std::size_t first = line.find_first_not_of(" \t");
        const bool object = first != std::string::npos && line[first] == '{';
        INFO(line);
        if (fault) {
            REQUIRE_FALSE(node);
            const auto& told = diagnostics.all().back();
            REQUIRE((told.message == fault->message || told.code == "S101"));
        } else if (!node) {
            REQUIRE(diagnostics.error_count() > errors);
            REQUIRE((!object || diagnostics.all().back().code == "S101"));
        } else {
            ++good;
        }
        if (diagnostics.error_count() > 1000) diagnostics = {};
    }
    CHECK(good > tries / 50);
}
