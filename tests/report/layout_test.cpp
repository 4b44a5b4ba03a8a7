// Width, wrapping, tables and the two renderers, without any law.
#include "report/render.hpp"
#include "report/width.hpp"
#include "report/wrap.hpp"
#include "tests/catch.hpp"

using namespace kyujo::report;

namespace {

std::vector<std::string> wrapped(const char* text, std::size_t width)
{
    std::vector<std::string> lines;
    for (const Line& line : wrap(Line(text), width)) lines.push_back(line.plain());
    return lines;
}

}  // namespace

TEST_CASE("a wide character takes two columns and a combining mark none")
{
    CHECK(display_width("art 9") == 5);
    CHECK(display_width("日本国憲法") == 10);
    CHECK(display_width("か\u3099") == 2);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("") == 0);
}

TEST_CASE("text breaks at spaces and never inside a word")
{
    CHECK(wrapped("force is outlawed", 9) == std::vector<std::string>{"force is", "outlawed"});
    CHECK(wrapped("deployment_needs_reclassification applies", 10) == std::vector<std::string>{"deployment_needs_reclassification", "applies"});
    CHECK(wrapped("as it is", 0) == std::vector<std::string>{"as it is"});
}

TEST_CASE("Japanese breaks between characters, but no closing mark begins a line")
{
    CHECK(wrapped("武力は放棄される", 8) == std::vector<std::string>{"武力は放", "棄される"});
    CHECK(wrapped("武力は放。棄", 8) == std::vector<std::string>{"武力は", "放。棄"});
    CHECK(wrapped("武力は「放棄」", 8) == std::vector<std::string>{"武力は", "「放棄」"});
}

TEST_CASE("a tree is indented and its wrapped lines stand under their own text")
{
    const Document document{Heading{1, "Case"}, List{{Item{{"one two three four five six"}, {Item{{"seven eight nine ten eleven"}, {}}}}}}};
    CHECK(render_text(document, {80, false}) ==
          "Case\n"
          "    - one two three four five six\n"
          "      - seven eight nine ten eleven\n");
    CHECK(render_text(document, {30, false}) ==
          "Case\n"
          "    - one two three four five\n"
          "      six\n"
          "      - seven eight nine ten\n"
          "        eleven\n");
}

TEST_CASE("columns of a table align by display width")
{
    const Document document{Table{{"case", "order", "verdict"}, {{"研究", "日本法", "許容"}, {"a strike", "Law of Japan", "no"}}}};
    CHECK(render_text(document, {100, false}) ==
          "case      order         verdict\n"
          "研究      日本法        許容\n"
          "a strike  Law of Japan  no\n");
}

TEST_CASE("a table that is too wide wraps its longest cells and cuts nothing")
{
    const Document document{Table{{"case", "rule"}, {{"The unit takes a worm apart", "study_is_permitted"}}}};
    CHECK(render_text(document, {36, false}) ==
          "case              rule\n"
          "The unit takes a  study_is_permitted\n"
          "worm apart\n");
}

TEST_CASE("only verdict words and dimmed names are coloured")
{
    const Document document{Heading{2, Line("prohibited", Style::no) + Line(": ") + Line("strike", Style::code) + Line(" (r)", Style::name)}};
    CHECK(render_text(document, {100, true}) == "  \x1b[31mprohibited\x1b[0m: strike \x1b[2m(r)\x1b[0m\n");
    CHECK(render_text(document, {100, false}) == "  prohibited: strike (r)\n");
}

TEST_CASE("markdown keeps what a reader wrote from being read as markup")
{
    const Document document{Heading{1, "a_b"},
                            List{{Item{{Line("1. *stars* and ") + Line("act.kind", Style::code), "second line"}, {Item{{"- child"}, {}}}}}},
                            Table{{"x"}, {{Line("a|b")}}}};
    CHECK(render_markdown(document) ==
          "## a\\_b\n"
          "\n"
          "- 1\\. \\*stars\\* and `act.kind`\\\n"
          "  second line\n"
          "  - \\- child\n"
          "\n"
          "| x |\n"
          "| --- |\n"
          "| a\\|b |\n");
}
