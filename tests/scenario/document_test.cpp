// What YAML becomes: trees, texts and places.
#include "tests/catch.hpp"
#include "yaml_support.hpp"

using namespace kyujo::scenario;
using test::Documents;
using test::outline;

TEST_CASE("YAML becomes a tree of nodes")
{
    SECTION("maps, lists and scalars keep their order and text")
    {
        const Documents read("acts:\n  first: {kind: study, effects: [data_loss, 'x']}\n  second:\n    - 007\n    - 1.50\n");
        CHECK(read.errors().empty());
        REQUIRE(read.nodes.size() == 1);
        CHECK(outline(read.nodes[0]) == "{acts: {first: {kind: study, effects: [data_loss, 'x']}, second: [007, 1.50]}}");
    }
    SECTION("a quoted number is text")
    {
        const Documents read("a: \"5\"\nb: 5\n");
        REQUIRE(read.nodes.size() == 1);
        CHECK(read.nodes[0].find("a")->quoted);
        CHECK_FALSE(read.nodes[0].find("b")->quoted);
    }
    SECTION("the tag !!str makes text of a plain scalar")
    {
        const Documents read("a: !!str 5\n");
        CHECK(read.errors().empty());
        CHECK(outline(read.nodes.at(0)) == "{a: '5'}");
    }
    SECTION("yes, no, true and dates stay the words they are")
    {
        CHECK(outline(Documents("[yes, no, true, 2017-07-20, 1_000, 0x1F]\n").nodes.at(0)) == "[yes, no, true, 2017-07-20, 1_000, 0x1F]");
    }
    SECTION("null is told from text")
    {
        CHECK(outline(Documents("{a: , b: ~, c: null, d: 'null'}").nodes.at(0)) == "{a: ~, b: ~, c: ~, d: 'null'}");
    }
    SECTION("block texts are read whole")
    {
        CHECK(outline(Documents("note: |\n  one\n  two\nnext: >\n  three\n  four\n").nodes.at(0)) == "{note: 'one\ntwo\n', next: 'three four\n'}");
    }
    SECTION("a key that is missing is found by nobody")
    {
        const Documents read("a: 1\n");
        CHECK(read.nodes.at(0).find("a") != nullptr);
        CHECK(read.nodes.at(0).find("b") == nullptr);
    }
    SECTION("a byte order mark and carriage returns change nothing")
    {
        const Documents read(
            "\xEF\xBB\xBF"
            "a: 1\r\nb:\r\n  - x\r\n");
        CHECK(read.errors().empty());
        CHECK(outline(read.nodes.at(0)) == "{a: 1, b: [x]}");
        CHECK(read.text(*read.nodes[0].find("a")) == "1");
    }
    SECTION("Japanese text is kept")
    {
        const Documents read("題: 自衛隊\n");
        CHECK(outline(read.nodes.at(0)) == "{題: 自衛隊}");
        CHECK(read.text(read.nodes[0].items[0]) == "自衛隊");
    }
}

TEST_CASE("every node knows its place")
{
    SECTION("a plain scalar covers its text")
    {
        const Documents read("scenario: A worm apart  # note\n");
        CHECK(read.text(read.nodes.at(0).items[0]) == "A worm apart");
        CHECK(read.text(read.nodes[0].keys[0]) == "scenario");
    }
    SECTION("a quoted scalar covers its quotes")
    {
        const Documents read("a: \"x \\\" y\" \nb: 'it''s'\n");
        CHECK(read.text(read.nodes.at(0).items[0]) == "\"x \\\" y\"");
        CHECK(read.text(read.nodes[0].items[1]) == "'it''s'");
    }
    SECTION("anchor and tag are no part of a scalar's place")
    {
        const Documents read("a: &x !!str 5\n");
        CHECK(read.text(read.nodes.at(0).items[0]) == "5");
    }
    SECTION("a list or map in brackets covers them on one line")
    {
        const Documents read("a: {b: [1, ']'], c: 2} # x\nd: [1,\n  2]\n");
        CHECK(read.text(read.nodes.at(0).items[0]) == "{b: [1, ']'], c: 2}");
        CHECK(read.text(read.nodes[0].items[0].items[0]) == "[1, ']']");
        CHECK(read.text(read.nodes[0].items[1]) == "[1,");
    }
    SECTION("a block map covers its first line")
    {
        const Documents read("a:\n  b: 1\n  c: 2\n");
        CHECK(read.text(read.nodes.at(0).items[0]) == "b: 1");
    }
    SECTION("a value that is not there has the place of its key")
    {
        const Documents read("purpose:\nkind: ~\n");
        CHECK(read.text(read.nodes.at(0).items[0]) == "purpose");
        CHECK(read.text(read.nodes[0].items[1]) == "~");
    }
    SECTION("the second document counts from the start of the file")
    {
        const Documents read("a: 1\n---\nb: two\n");
        REQUIRE(read.nodes.size() == 2);
        CHECK(read.text(read.nodes[1].items[0]) == "two");
    }
    SECTION("an alias is placed where it is used, what it holds where it was written")
    {
        const Documents read("a: &x {b: 1}\nc: *x\n");
        const Node& alias = read.nodes.at(0).items[1];
        CHECK(read.text(alias) == "*x");
        CHECK(outline(alias) == "{b: 1}");
        CHECK(read.text(alias.items[0]) == "1");
        CHECK(alias.items[0].span.begin < alias.span.begin);
    }
}

TEST_CASE("a file holds several documents")
{
    SECTION("three dashes part them")
    {
        const Documents read("a: 1\n---\nb: 2\n--- {c: 3}\n");
        REQUIRE(read.nodes.size() == 3);
        CHECK(outline(read.nodes[2]) == "{c: 3}");
    }
    SECTION("three dots end one")
    {
        const Documents read("a: 1\n...\n---\nb: 2\n...\n");
        CHECK(read.errors().empty());
        CHECK(read.nodes.size() == 2);
    }
    SECTION("dashes inside a text do not part it")
    {
        const Documents read("a: |\n  x\n  ---\n  y\nb: ---x\n");
        REQUIRE(read.nodes.size() == 1);
        CHECK(outline(read.nodes[0]) == "{a: 'x\n---\ny\n', b: ---x}");
    }
    SECTION("a broken one is reported and the others are kept")
    {
        const Documents read("a: 1\n---\nb: [1, 2\n---\nc: 'x\n---\nd: 4\n");
        CHECK(read.codes() == "S103 S103");
        REQUIRE(read.nodes.size() == 2);
        CHECK(outline(read.nodes[1]) == "{d: 4}");
    }
    SECTION("one that holds only comments is no document")
    {
        CHECK(Documents("").nodes.empty());
        CHECK(Documents("# nothing\n").nodes.empty());
        CHECK(Documents("---\n---\n# x\n---\na: 1\n---\n").nodes.size() == 1);
    }
    SECTION("a written null is a document")
    {
        CHECK(Documents("--- ~\n").nodes.size() == 1);
    }
    SECTION("the version line of YAML is accepted")
    {
        const Documents read("%YAML 1.2\n---\na: 1\n");
        CHECK(read.errors().empty());
        CHECK(read.nodes.size() == 1);
    }
}
