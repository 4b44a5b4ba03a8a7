// What is written as JSON or YAML is read as the same tree.
#include "scenario/writing.hpp"
#include "scenario/ndjson.hpp"
#include "scenario_support.hpp"
#include "tests/catch.hpp"

#include <random>

using namespace kyujo;
using namespace kyujo::scenario;
using namespace kyujo::scenario::test;

namespace {

/// The one tree of a text; quotes that mean nothing are left out of it.
std::string meaning(const std::vector<Node>& nodes);

Node without_idle_quotes(Node node)
{
    node.quoted = needs_its_quotes(node);
    for (Node& item : node.items) item = without_idle_quotes(std::move(item));
    for (Node& key : node.keys) key.quoted = false;
    return node;
}

std::string meaning(const std::vector<Node>& nodes)
{
    REQUIRE(nodes.size() == 1);
    return outline(without_idle_quotes(nodes[0]));
}

std::string from_json(const std::string& line)
{
    text::SourceSet sources;
    text::Diagnostics found;
    const auto nodes = read_json_lines(sources.add("a.ndjson", line), sources, found);
    INFO(text::render(found, sources, {false, 0}));
    INFO(line);
    REQUIRE(found.empty());
    return meaning(nodes);
}

std::string from_yaml(const std::string& yaml)
{
    const Documents documents(yaml);
    INFO(documents.errors());
    INFO(yaml);
    REQUIRE(documents.diagnostics.empty());
    return meaning(documents.nodes);
}

std::string as_json(const Node& node)
{
    std::string out;
    write_json(node, out);
    return out;
}

std::string as_yaml(const Node& node)
{
    std::string out;
    write_yaml(node, out);
    return out;
}

Node read(const std::string& yaml)
{
    const Documents documents(yaml);
    INFO(documents.errors());
    REQUIRE(documents.nodes.size() == 1);
    return documents.nodes[0];
}

/// Trees with texts that are hard to write down.
class RandomTree {
public:
    explicit RandomTree(unsigned seed) : random_(seed) {}

    Node root() { return map(4, true); }

private:
    std::size_t below(std::size_t count) { return random_() % count; }

    Node node(int depth)
    {
        const std::size_t kind = below(depth == 0 ? 4 : 8);
        if (kind < 4) return scalar();
        if (kind < 6) return map(depth - 1, false);
        Node list;
        list.kind = Node::Kind::list;
        for (std::size_t i = below(4); i > 0; --i) list.items.push_back(node(depth - 1));
        return list;
    }

    Node map(int depth, bool top)
    {
        Node map;
        map.kind = Node::Kind::map;
        for (std::size_t i = below(5) + (top ? 1 : 0); i > 0; --i) {
            Node key = scalar();
            if (key.scalar.empty() || key.scalar == "<<" || map.find(key.scalar) != nullptr) continue;
            key.quoted = false;
            map.keys.push_back(key);
            map.items.push_back(node(depth));
        }
        if (map.keys.size() == 1 && map.keys[0].scalar == "$text") map.keys[0].scalar = "text";
        return map;
    }

    Node scalar()
    {
        static const std::string words[] = {
            "study",
            "yes",
            "no",
            "none",
            "unknown",
            "open",
            "null",
            "~",
            "true",
            "NULL",
            "2017-07-20",
            "12",
            "-0.5",
            "3 hours",
            "1e3",
            "+5",
            ".5",
            "0x1F",
            "",
            "$text",
            "a: b",
            "a:",
            "#a",
            "a #b",
            "- a",
            "-",
            "-a",
            "?",
            "---",
            "...",
            "--- a",
            "a, b",
            "[a]",
            "{a}",
            "'a'",
            "\"a\"",
            "say \"a\"",
            "it's",
            "@a",
            "%a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            " a",
            "a ",
            "a\nb",
            "a\n",
            "\na",
            "a\n\nb\n",
            "a\n\n\nb",
            "  a\nb",
            "a \nb",
            "a\tb",
            "ワーム",
            "a\\b",
            "\xC2\xA0",
            "=",
            "<<",
            "a\xE2\x80\xA8z",
            "`a`",
            "long words that go on and on until the line that they stand on has become too wide to be read in one go, or nearly so",
            "a\r\nb",
            "\xF0\x9F\x98\x80",
            "a:b",
            "http://a",
            "no_rule"};
        Node node;
        node.kind = Node::Kind::scalar;
        node.scalar = words[below(std::size(words))];
        node.quoted = below(2) == 0;
        if (!node.quoted && (node.scalar.empty() || node.scalar == "null" || node.scalar == "NULL" || node.scalar == "~")) node.quoted = true;
        return node;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("trees written as JSON or YAML are read as the same trees")
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        const Node tree = RandomTree(seed).root();
        const std::string wanted = outline(without_idle_quotes(tree));
        INFO(seed);
        REQUIRE(from_json(as_json(tree)) == wanted);
        REQUIRE(from_yaml(as_yaml(tree)) == wanted);
        // What is read from one form is written the same as before.
        const std::string yaml = as_yaml(tree);
        REQUIRE(as_yaml(read(yaml)) == yaml);
    }
}

TEST_CASE("YAML is laid out in one way")
{
    CHECK(as_yaml(read(R"({"scenario": {en: "A \"worm\"", ja: ワーム}, rules: [a/b], as_of: "2017-07-20",
  act: {kind: study, by: {kind: police}, remark: "unknown", delay: 3 hours, empty: {}},
  acts: {one: {kind: scan}, two: {kind: scan, remark: "Long words that go on and on until the line that they stand on", effects: [data_loss, injury, loss_of_function]}},
  note: "First line.\nSecond line.\n", expect: {because: [a defeated by b]}})")) == R"(scenario:
  en: "A \"worm\""
  ja: ワーム
rules: [a/b]
as_of: 2017-07-20
act:
  kind: study
  by: {kind: police}
  remark: "unknown"
  delay: 3 hours
  empty: {}
acts:
  one: {kind: scan}
  two:
    kind: scan
    remark: Long words that go on and on until the line that they stand on
    effects: [data_loss, injury, loss_of_function]
note: |
  First line.
  Second line.
expect:
  because: [a defeated by b]
)");
}

TEST_CASE("JSON has truth values and numbers where facts are, and texts where texts are")
{
    CHECK(as_json(read("scenario: 2017\nas_of: 2017-07-20\nact: {a: yes, b: 12, c: 0.50, d: 1e3, e: none, f: 'none', g: '3 hours', h: "
                       "'study'}\nassume: {q: no}\nexpect:\n")) ==
          "{\"scenario\":\"2017\",\"as_of\":\"2017-07-20\",\"act\":{\"a\":true,\"b\":12,\"c\":0.50,\"d\":\"1e3\",\"e\":\"none\",\"f\":{\"$text\":"
          "\"none\"},\"g\":{\"$text\":\"3 hours\"},"
          "\"h\":\"study\"},\"assume\":{\"q\":\"no\"}}\n");
}

TEST_CASE("a value that is missing cannot be written down")
{
    text::Diagnostics found;
    CHECK(refuse_nulls(read("scenario: t\nexpect:\n"), found));
    CHECK_FALSE(refuse_nulls(read("scenario: t\nact: {kind: , list: [~]}\nas_of:\nexpect:\n"), found));
    CHECK(found.error_count() == 3);
}

TEST_CASE("a scenario that varies something is written out as one for each combination")
{
    const Scenarios read_at_once(
        "scenario: {en: t, ja: た}\nas_of: 2017-07-20\nacts: {a: {by: {}}, b: {kind: study, by: p}}\nactors: {p: {}}\njudge: a\n"
        "vary: {a.kind: [study, scan], a.by.kind: [police, none], situation.reclassified: [yes, unknown], b.by.kind: [police]}\n"
        "expect: {japan: permitted}\n");
    INFO(read_at_once.errors());
    REQUIRE(read_at_once.all.size() == 8);
    text::Diagnostics found;
    const auto rows = expand_variations(read_at_once.documents.nodes.at(0), small_law(), found);
    REQUIRE(found.empty());
    REQUIRE(rows.size() == 8);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = read_scenarios(rows[i], small_law(), read_at_once.documents.sources, found);
        REQUIRE(row.size() == 1);
        const Scenario& one = row[0];
        const Scenario& same = read_at_once.all[i];
        CHECK(one.title == "t (" + same.variation + ")");
        CHECK(one.title_ja == "た (" + same.variation + ")");
        CHECK(one.variation.empty());
        CHECK(one.as_of == same.as_of);
        CHECK(judged(one) == "a");
        CHECK(expectations(one) == expectations(same));
        REQUIRE(one.instances.size() == same.instances.size());
        for (const Instance& thing : same.instances)
            for (const law::AttributeId id : small_law().entities[thing.entity].attributes)
                CHECK(fact(one, thing.name, small_law().attributes[id].name) == fact(same, thing.name, small_law().attributes[id].name));
    }
    CHECK(found.empty());
    SECTION("dates too, and errors are told as ever")
    {
        const Documents dates("scenario: t\nact: {}\nvary: {as_of: [2017-07-20, 2018-01-01]}\n");
        const auto both = expand_variations(dates.nodes.at(0), small_law(), found);
        REQUIRE(both.size() == 2);
        CHECK(outline(both[1]) == "{scenario: t (as_of = 2018-01-01), act: {}, as_of: 2018-01-01}");
        const Documents wrong("scenario: t\nact: {kind: studi}\nvary: {act.kin: [study]}\n");
        CHECK(expand_variations(wrong.nodes.at(0), small_law(), found).empty());
        CHECK(found.error_count() == 2);
    }
    SECTION("what varies nothing stays as it is")
    {
        const Documents plain(with_head("act: {kind: study}\n"));
        const auto same = expand_variations(plain.nodes.at(0), small_law(), found);
        REQUIRE(same.size() == 1);
        CHECK(outline(same[0]) == outline(plain.nodes[0]));
    }
}
