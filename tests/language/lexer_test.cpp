// What the smallest parts of a text are, and what cannot be a part.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"
#include "tests/language/tokens.hpp"

namespace kyujo::language {
namespace {

std::string kinds(std::string_view law)
{
    constexpr std::string_view names[] = {"begin", "word", "number", "date", "month", "jumble", "quoted", ",", ".", "-", "/", "+", "(", ")", "end"};
    std::string text;
    for (const Piece& piece : pieces_of(law))
        text += std::string(text.empty() ? "" : " ") + std::string(names[static_cast<std::size_t>(piece.kind)]) + "[" + piece.text + "]";
    return text;
}

}  // namespace

TEST_CASE("tokens")
{
    SECTION("words and signs")
    {
        CHECK(kinds("act.by, (x+y)/z") == "word[act] .[.] word[by] ,[,] ([(] word[x] +[+] word[y] )[)] /[/] word[z]");
    }
    SECTION("words in any script")
    {
        CHECK(kinds("行為_1 é") == "word[行為_1] word[é]");
    }
    SECTION("numbers")
    {
        CHECK(kinds("3 -1 2.50 - 4") == "number[3] number[-1] number[2.50] -[-] number[4]");
    }
    SECTION("dates and months")
    {
        CHECK(kinds("2017-07-16 2017-07 2016-02-29") == "date[2017-07-16] month[2017-07] date[2016-02-29]");
    }
    SECTION("what is neither")
    {
        CHECK(kinds("2017-02-29 2017-7-1 2017-13 6-2 5bis 1_0 1.2.3") ==
              "jumble[2017-02-29] jumble[2017-7-1] jumble[2017-13] jumble[6-2] jumble[5bis] jumble[1_0] jumble[1.2.3]");
    }
    SECTION("a number before a full stop")
    {
        CHECK(kinds("3.") == "number[3] .[.]");
    }
    SECTION("quoted texts")
    {
        CHECK(kinds(R"("a # b" "\"x\"" "")") == R"(quoted["a # b"] quoted["\"x\""] quoted[""])");
    }
    SECTION("comments are no tokens")
    {
        CHECK(kinds("a1 # b c\nd # e") == "word[a1] word[d]");
    }
    SECTION("line ends of any kind, and a byte order mark")
    {
        CHECK(kinds("\xEF\xBB\xBF"
                    "a1\r\nb1\rc1\n") == "word[a1] word[b1] word[c1]");
    }
}

TEST_CASE("every keyword is found, and nothing else")
{
    for (const auto word : keyword_spellings)
        if (!word.empty()) CHECK(spelling(find_keyword(word)) == word);
    for (const char* const word : {"", "x", "rul", "rules", "If", "THEN", "prohibite", "a_", "averyveryverylongwordindeed"})
        CHECK(find_keyword(word) == Keyword::none_of_them);
}

TEST_CASE("comments know whether they stand alone")
{
    const Reading reading("# one  \nuse \"x\"  # two\r\n  # three");
    REQUIRE(reading.syntax.comments.size() == 3);
    const auto text = [&](std::size_t i) { return reading.sources.text(reading.syntax.comments[i].span); };
    CHECK(text(0) == "# one");
    CHECK(reading.syntax.comments[0].own_line);
    CHECK(text(1) == "# two");
    CHECK(!reading.syntax.comments[1].own_line);
    CHECK(text(2) == "# three");
    CHECK(reading.syntax.comments[2].own_line);
}

TEST_CASE("texts that cannot be read")
{
    SECTION("bytes that are not UTF-8")
    {
        CHECK(Reading("rule r \"caf\xE9\"").brief() == "L101 1:12 this file is not UTF-8 text | save it in the encoding UTF-8");
    }
    SECTION("a NUL byte")
    {
        CHECK(Reading(std::string("rule \0r", 7)).brief() == "L101 1:6 a NUL byte in the text");
    }
    SECTION("a file over the limit")
    {
        ParseLimits limits;
        limits.file_bytes = 20;
        CHECK(Reading("rule r then x is yes", limits).errors() == "L110 1:18");
        CHECK(Reading("rule r then x is yes ", limits).brief() ==
              "L100 1:1 this file has 21 bytes, more than the limit of 20 | divide it into several files");
    }
}

TEST_CASE("characters that are not what they seem")
{
    const auto message = [](const std::string& between) {
        const Reading reading("rule r\n  if act.x" + between + "\n  then act is permitted");
        return reading.brief();
    };
    SECTION("an invisible one")
    {
        CHECK(message("\u200B") == "L103 2:11 an invisible character (U+200B) has no meaning here | delete it");
    }
    SECTION("a space that is none")
    {
        CHECK(message("\u00A0") == "L103 2:11 this space (U+00A0) is no ordinary space | replace it with an ordinary space");
    }
    SECTION("a bullet")
    {
        CHECK(message("\u2022") == "L103 2:11 `•` has no meaning here | a bullet is a `-`");
    }
    SECTION("a control character")
    {
        CHECK(message("\x07") == "L103 2:11 a control character (U+0007) has no meaning here | delete it");
    }
    SECTION("a sign for a word")
    {
        CHECK(message(" && act.y") == "L103 2:12 `&` has no meaning here | write `and`");
    }
    SECTION("one that turns the text around, even in a comment")
    {
        CHECK(message(" # \u202E") ==
              "L103 2:14 an invisible character (U+202E) changes the direction of the text | delete it: with it, the law can read other than it is");
        CHECK(message("\u2066").find("U+2066") != std::string::npos);
    }
    SECTION("but Japanese names and texts are welcome")
    {
        CHECK(Reading("concept 武力の行使 of 行為 \"「自衛」、など。\"  # 注（一）").errors() == "");
    }
}

}  // namespace kyujo::language
