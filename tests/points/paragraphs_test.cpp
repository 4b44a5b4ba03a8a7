#include "points/paragraphs.hpp"

#include "points/sha256.hpp"
#include "tests/catch.hpp"

namespace {

using namespace kyujo::points;

PointsFile made_of(const std::vector<std::string>& paragraphs)
{
    PointsFile file;
    for (const std::string& paragraph : paragraphs)
        file.paragraphs.push_back({std::to_string(file.paragraphs.size() + 1), "", sha256(paragraph), {}});
    return file;
}

std::vector<Match> matches(const PointsFile& file, const std::string& text)
{
    std::vector<Match> all;
    for (const Comparison& comparison : compare(file, text)) all.push_back(comparison.match);
    return all;
}

}  // namespace

TEST_CASE("a text is cut at blank lines and made plain")
{
    using Blocks = std::vector<std::string>;
    SECTION("lines of a block become one")
    {
        CHECK(normalized_blocks("a\nb\n\nc\n") == Blocks{"a b", "c"});
    }
    SECTION("a line of white space is blank")
    {
        CHECK(normalized_blocks("a\n \t\xC2\xA0\r\nb") == Blocks{"a", "b"});
    }
    SECTION("runs of white space become one space, outer ones go")
    {
        CHECK(normalized_blocks("  a \t\xC2\xA0 b\v\f ") == Blocks{"a b"});
    }
    SECTION("quotation marks and dashes become plain")
    {
        CHECK(normalized_blocks("\xE2\x80\x98\x61\xE2\x80\x99 \xE2\x80\x9C\x62\xE2\x80\x9D \xE2\x80\x93\xE2\x80\x94") == Blocks{"'a' \"b\" --"});
    }
    SECTION("a byte order mark is dropped")
    {
        CHECK(normalized_blocks("\xEF\xBB\xBF\x61") == Blocks{"a"});
    }
    SECTION("nothing gives nothing")
    {
        CHECK(normalized_blocks(" \n\n\r\n").empty());
    }
}

TEST_CASE("paragraphs are found by their digests alone")
{
    const PointsFile file = made_of({"first", "second", "third"});
    SECTION("whatever stands around them")
    {
        CHECK(matches(file, "title\n\nfirst\n\ncredit\n\nsecond\n\nthird\n") == std::vector(3, Match::found));
    }
    SECTION("in any order")
    {
        CHECK(matches(file, "third\n\nfirst\n\nsecond") == std::vector(3, Match::found));
    }
    SECTION("a changed one differs")
    {
        CHECK(matches(file, "first\n\n2nd\n\nthird") == std::vector{Match::found, Match::differs, Match::found});
    }
    SECTION("one that is gone is missing")
    {
        CHECK(matches(file, "first\n\nthird") == std::vector{Match::found, Match::missing, Match::found});
    }
    SECTION("two changed into one: one differs, one is missing")
    {
        CHECK(matches(file, "first and second\n\nthird") == std::vector{Match::differs, Match::missing, Match::found});
    }
    SECTION("an empty text has none")
    {
        CHECK(matches(file, "") == std::vector(3, Match::missing));
    }
}
