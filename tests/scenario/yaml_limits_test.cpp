// Hostile YAML, at each limit and one past it. Nothing may crash, hang or be cut silently.
#include "tests/catch.hpp"
#include "yaml_support.hpp"

#include <random>

using namespace kyujo::scenario;
using test::Documents;
using test::outline;
using test::repeat;

namespace {

std::string brackets(std::size_t depth)
{
    return repeat("[", depth) + repeat("]", depth) + "\n";
}

/// One list of ten and `levels` lists of nine aliases each of the one before.
std::string alias_bomb(int levels)
{
    std::string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i <= levels; ++i) {
        const std::string below = "*a" + std::to_string(i - 1);
        const std::string name = "a" + std::to_string(i);
        yaml += name + ": &" + name + " [" + below + repeat(", " + below, 8) + "]\n";
    }
    return yaml;
}

}  // namespace

TEST_CASE("nesting is limited")
{
    SECTION("64 levels are read, 65 are not")
    {
        CHECK(Documents(brackets(64)).codes().empty());
        CHECK(Documents(brackets(65)).errors() == "error[S102]: nested more than 64 levels deep\n --> case.yaml:1:65\n  |\n1 | " + brackets(65) +
                                                      "  | " + repeat(" ", 64) + "^\n\n1 error\n");
    }
    SECTION("aliases count as what they stand for")
    {
        const std::string half = "a: &x " + brackets(40);
        CHECK(Documents(half + "b: " + repeat("[", 23) + "*x" + repeat("]", 23) + "\n").codes().empty());
        CHECK(Documents(half + "b: " + repeat("[", 24) + "*x" + repeat("]", 24) + "\n").codes() == "S102");
    }
    SECTION("a hundred thousand openings are refused")
    {
        for (const std::string_view opening : {"[", "{a: ", "- ", "? ", "{a: [", "{{", "- - ? "}) {
            INFO(opening);
            const Documents read(repeat(opening, 100'000));
            CHECK(read.nodes.empty());
            CHECK(read.diagnostics.error_count() == 1);
        }
    }
    SECTION("a hundred thousand levels of indentation are refused")
    {
        std::string yaml;
        for (std::size_t i = 0; i < 1'000; ++i) yaml += std::string(i, ' ') + "a:\n";
        CHECK(Documents(yaml).codes() == "S102");
    }
}

TEST_CASE("sizes are limited")
{
    DocumentLimits limits;
    limits.file_bytes = 100;
    limits.document_bytes = 60;
    SECTION("a file")
    {
        const std::string full = "a: 1\n---\n" + repeat("#", 40) + "\n---\n" + repeat("#", 45) + "\n";
        REQUIRE(full.size() == 100);
        CHECK(Documents(full, limits).codes().empty());
        CHECK(Documents(full + "#", limits).codes() == "S102");
    }
    SECTION("a document, and the others of its file are kept")
    {
        const std::string full = "a: " + repeat("x", 56) + "\n";
        REQUIRE(full.size() == 60);
        CHECK(Documents(full + "---\nb: 1\n", limits).nodes.size() == 2);
        const Documents read("a" + full + "---\nb: 1\n", limits);
        CHECK(read.codes() == "S102");
        CHECK(read.nodes.size() == 1);
    }
    SECTION("as shipped: 16 MiB and 1 MiB")
    {
        const std::string mebibyte = "--- #" + repeat("x", (1u << 20u) - 6) + "\n";
        CHECK(Documents(repeat(mebibyte, 16)).codes().empty());
        CHECK(Documents(repeat(mebibyte, 16) + "#").codes() == "S102");
        CHECK(Documents("#" + mebibyte).codes() == "S102");
    }
}

TEST_CASE("aliases unfold within a budget")
{
    SECTION("twelve levels of nine are refused at once")
    {
        const Documents read(alias_bomb(12));
        CHECK(read.nodes.empty());
        CHECK(read.codes() == "S106");
        CHECK(read.text_of(read.diagnostics.all()[0].span) == "*a2");
    }
    SECTION("ten times what is written is read, one more is not")
    {
        DocumentLimits limits;
        limits.alias_free = 0;
        // Written: a list, an anchored list of 28, its 28 items, and 10 aliases: 40. Unfolded: 1 + 29 + 10 * 29 = 320, and 80 more.
        const auto yaml = [](std::size_t extra) {
            return "[&x [" + repeat("1,", 28) + "]" + repeat(", *x", 10) + ", " + repeat("1,", extra) + "]\n";
        };
        CHECK(Documents(yaml(0), limits).codes().empty());
        limits.alias_factor = 8;
        CHECK(Documents(yaml(0), limits).codes().empty());
        limits.alias_factor = 7;
        CHECK(Documents(yaml(0), limits).codes() == "S106");
    }
    SECTION("a small file may use an alias as often as it likes")
    {
        const Documents read("a: &x {k: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}\nb: [" + repeat("*x, ", 60) + "]\n");
        CHECK(read.codes().empty());
        CHECK(read.nodes.at(0).items[1].items.size() == 60);
    }
}

TEST_CASE("large input is read in linear time")
{
    SECTION("a hundred thousand documents, every tenth broken")
    {
        std::string yaml;
        for (int i = 0; i < 100'000; ++i) yaml += i % 10 == 0 ? "---\na: [\n" : "---\na: 1\n";
        const Documents read(yaml);
        CHECK(read.nodes.size() == 90'000);
        CHECK(read.diagnostics.error_count() == 10'000);
    }
    SECTION("a hundred thousand keys")
    {
        std::string yaml;
        for (int i = 0; i < 100'000; ++i) yaml += "k" + std::to_string(i) + ": 1\n";
        CHECK(Documents(yaml).codes().empty());
        CHECK(Documents(yaml + "k77777: 2\n").codes() == "S104");
    }
    SECTION("a key of 1024 characters is read, a longer one is not")
    {
        CHECK(Documents(repeat("k", 1024) + ": 1\n").codes().empty());
        CHECK(Documents(repeat("k", 1025) + ": 1\n").codes() == "S103");
        CHECK(Documents(repeat("k", 100'000) + ": 1\n").codes() == "S103");
    }
    SECTION("many small lists, maps and pairs on one line")
    {
        CHECK(Documents("[" + repeat("[],", 300'000) + "]\n").codes().empty());
        CHECK(Documents("[" + repeat("{a: b},", 140'000) + "]\n").codes().empty());
        CHECK(Documents("[" + repeat("a: b,", 200'000) + "]\n").codes().empty());
        CHECK(Documents("[" + repeat("\"\",", 300'000) + "]\n").codes().empty());
    }
}

TEST_CASE("noise is answered, never crashed upon")
{
    std::mt19937 random(20'170'716);
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    SECTION("bytes without rhyme")
    {
        for (int round = 0; round < 2'000; ++round) {
            std::string soup;
            for (std::size_t i = pick(200); i > 0; --i) soup += static_cast<char>(pick(256));
            const Documents read(soup);
            CHECK(read.errors().size() < 100'000);
        }
    }
    SECTION("pieces of YAML in any order")
    {
        constexpr std::string_view pieces[] = {"a",       "b: ",     ": ", "- ",   "? ",   "[",   "]",    "{",      "}",       ", ", "\n", "\n  ",
                                               "\n    ",  "\"",      "'",  "|\n",  ">-\n", "&x ", "*x",   "!!str ", "!t ",     "#",  "%",  "---",
                                               "\n---\n", "\n...\n", "~",  "<<: ", "\\",   "\t",  "\r\n", "null",   "\\u0041", "@",  "`",  "九"};
        for (int round = 0; round < 20'000; ++round) {
            std::string soup;
            for (std::size_t i = pick(40); i > 0; --i) soup += pieces[pick(std::size(pieces))];
            INFO(soup);
            const Documents read(soup);
            for (const Node& node : read.nodes) CHECK(outline(node).size() < 100'000);
        }
    }
    SECTION("a good file with one byte changed")
    {
        const std::string good = "scenario: x\nacts:\n  a: &m {kind: study, by: \"p\"}\n  b: *m\nexpect:\n  - 'it''s'\n---\nnote: |\n  text\n";
        for (int round = 0; round < 5'000; ++round) {
            std::string changed = good;
            changed[pick(changed.size())] = static_cast<char>(pick(256));
            INFO(changed);
            const Documents read(changed);
            CHECK((!read.nodes.empty() || read.diagnostics.has_errors()));
        }
    }
}
