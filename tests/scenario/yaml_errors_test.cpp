// YAML that is refused, and in which words.
#include "tests/catch.hpp"
#include "yaml_support.hpp"

using namespace kyujo::scenario;
using test::Documents;
using test::outline;

namespace {

std::string message(const Documents& read)
{
    return read.diagnostics.empty() ? "" : read.diagnostics.sorted().front().message;
}

}  // namespace

TEST_CASE("a key given twice is an error")
{
    const Documents read("acts:\n  a: {kind: study, by: x, kind: scan}\n");
    CHECK(read.errors() == R"(error[S104]: `kind` is given twice
 --> case.yaml:2:27
  |
2 |   a: {kind: study, by: x, kind: scan}
  |                           ^^^^
  = note: first given here
 ::: case.yaml:2:7
  |
2 |   a: {kind: study, by: x, kind: scan}
  |       ^^^^

1 error
)");
    SECTION("and the first one stands")
    {
        CHECK(outline(read.nodes.at(0)) == "{acts: {a: {kind: study, by: x}}}");
        CHECK(read.nodes[0].faulty);
    }
    SECTION("and other documents are not touched by it")
    {
        const Documents two("{a: 1, a: 2}\n---\nb: 1\n");
        REQUIRE(two.nodes.size() == 2);
        CHECK_FALSE(two.nodes[1].faulty);
    }
    SECTION("also among very many keys")
    {
        std::string yaml;
        for (int i = 0; i < 50; ++i) yaml += "k" + std::to_string(i) + ": 1\n";
        CHECK(Documents(yaml + "k3: 2\nk49: 2\n").codes() == "S104 S104");
    }
    SECTION("also when one of the two is quoted")
    {
        CHECK(Documents("{a: 1, 'a': 2}").codes() == "S104");
    }
}

TEST_CASE("bytes that are not text are refused before anything is read")
{
    SECTION("invalid UTF-8")
    {
        const Documents read("a: 1\nb: x\xFFy\n");
        CHECK(read.nodes.empty());
        CHECK(read.codes() == "S101");
        CHECK(message(read) == "this is not UTF-8 text (byte 0xff)");
    }
    SECTION("overlong forms")
    {
        CHECK(Documents("a: \xC0\xAF\n").codes() == "S101");
    }
    SECTION("UTF-16")
    {
        CHECK(Documents(std::string("\xFF\xFE"
                                    "a\0:\0",
                                    6))
                  .codes() == "S101");
    }
    SECTION("NUL")
    {
        CHECK(Documents(std::string("a: x\0y\n", 7)).codes() == "S101");
    }
    SECTION("a control character that YAML's parser would take for the end of the file")
    {
        const Documents read("a: 1\n\x04\nb: 2\n");
        CHECK(read.nodes.empty());
        CHECK(message(read) == "a control character (byte 0x04)");
    }
    SECTION("a carriage return alone")
    {
        CHECK(Documents("a: 1\rb: 2\n").codes() == "S101");
    }
    SECTION("control characters of Latin-1")
    {
        CHECK(Documents("a: \xC2\x85\n").codes() == "S101");
    }
}

TEST_CASE("escapes may not make what bytes may not hold")
{
    for (const char* escape : {"\\0", "\\e", "\\x07", "\\N", "\\u0085"}) {
        INFO(escape);
        CHECK(Documents(std::string("a: \"x") + escape + "\"\n").codes() == "S101");
    }
    CHECK(outline(Documents("a: \"tab \\t, \\u4E5D\\u6761\"\n").nodes.at(0)) == "{a: 'tab \t, 九条'}");
}

TEST_CASE("YAML that is not well-formed is explained")
{
    SECTION("an unclosed bracket")
    {
        CHECK(Documents("scenario: x\nacts: {a: {kind: study}\n").errors() == R"(error[S103]: this does not continue the map that `{` opened
 --> case.yaml:3:1
  = help: close it with `}`, and put `,` between its entries

1 error
)");
    }
    SECTION("a line at the wrong column")
    {
        CHECK(Documents("acts:\n    a: {}\n  b: {}\n").errors() == R"(error[S103]: this line does not belong to the map above it
 --> case.yaml:3:3
  |
3 |   b: {}
  |   ^
  = help: check that lines of one list or map begin in the same column

1 error
)");
    }
    SECTION("a colon in a plain text")
    {
        CHECK(Documents("scenario: worms: a study\n").errors() == R"(error[S103]: a `:` cannot stand here
 --> case.yaml:1:16
  |
1 | scenario: worms: a study
  |                ^
  = help: put the text in quotes if the `:` is part of it; a key must stand on one line and be short

1 error
)");
    }
    SECTION("a tab that indents")
    {
        CHECK(Documents("a:\n\tb: 1\n").codes() == "S103");
    }
    SECTION("an unclosed quote")
    {
        CHECK(message(Documents("a: \"x\n")) == "a quote is opened and never closed");
    }
    SECTION("a quote open at the end of its document")
    {
        CHECK(message(Documents("a: \"x\n---\n")) == "a quote is opened and never closed");
    }
    SECTION("an unknown escape")
    {
        CHECK(message(Documents("a: \"\\q\"\n")) == "an escape that does not exist");
    }
    SECTION("a bracket that nothing opened")
    {
        CHECK(message(Documents("a: ]\n")) == "a closing bracket without its opening one");
    }
    SECTION("text after the end")
    {
        CHECK(message(Documents("[a] [b]\n")) == "text after the end of the document");
    }
    SECTION("a comma alone")
    {
        CHECK(Documents(",\n").codes() == "S103");
    }
    SECTION("a directive in the middle")
    {
        CHECK(Documents("a: 1\n%TAG ! x\n").codes() == "S103");
    }
}

TEST_CASE("features of YAML that would be ignored are refused")
{
    SECTION("tags")
    {
        CHECK(Documents("a: !!int 5\n").errors() == R"(error[S107]: the tag `!!int` is not used here
 --> case.yaml:1:4
  |
1 | a: !!int 5
  |    ^^^^^
  = help: leave it out; the law says what type a value has

1 error
)");
        CHECK(Documents("a: &x !act {b: 1}\n").codes() == "S107");
        CHECK(Documents("a: !<tag:x> [1]\n").codes() == "S107");
        CHECK(Documents("a: !!map {b: !!seq [1]}\n").codes().empty());
    }
    SECTION("merge keys")
    {
        CHECK(Documents("a: &x {b: 1}\nc: {<<: *x, d: 2}\n").codes() == "S107");
    }
    SECTION("directives")
    {
        CHECK(Documents("%TAG ! tag:x\n---\na: 1\n").codes() == "S107");
    }
    SECTION("lists and maps as keys")
    {
        CHECK(Documents("? [a, b]\n: 1\n").codes() == "S108");
    }
    SECTION("values without a key")
    {
        CHECK(Documents(": 1\n").codes() == "S108");
    }
    SECTION("null as a key")
    {
        CHECK(Documents("null: 1\n").codes() == "S108");
    }
    SECTION("the rest of the document is still read")
    {
        CHECK(outline(Documents("{? [a] : 1, b: 2}").nodes.at(0)) == "{b: 2}");
    }
}

TEST_CASE("aliases are unfolded with care")
{
    SECTION("an alias of nothing")
    {
        CHECK(Documents("a: *x\n").errors() == R"(error[S105]: an alias of something that is not defined above it
 --> case.yaml:1:4
  |
1 | a: *x
  |    ^^
  = help: define it first with `&`, or put the text in quotes

1 error
)");
    }
    SECTION("an alias of what contains it")
    {
        const Documents read("a: &x [1, *x]\n");
        CHECK(read.nodes.empty());
        CHECK(read.codes() == "S105");
        CHECK(message(read) == "an alias inside the very value that it stands for");
    }
    SECTION("an alias of what contains it, by way of another")
    {
        CHECK(Documents("a: &x {b: &y [1], c: [*y, *x]}\n").codes() == "S105");
    }
    SECTION("a name given again means the nearer one above")
    {
        CHECK(outline(Documents("[&x 1, *x, &x 2, *x]").nodes.at(0)) == "[1, 1, 2, 2]");
    }
    SECTION("an alias may stand for a key")
    {
        CHECK(outline(Documents("{&x a : 1, b: {*x : 2}}").nodes.at(0)) == "{a: 1, b: {a: 2}}");
    }
}
