#include "tests/catch.hpp"
#include "text/render.hpp"

using namespace kyujo::text;

namespace {

Span find(const SourceSet& sources, FileId file, std::string_view what)
{
    const auto at = static_cast<std::uint32_t>(sources[file].text().find(what));
    return {file, at, at + static_cast<std::uint32_t>(what.size())};
}

}  // namespace

TEST_CASE("a diagnostic shows place, line, caret, notes and help")
{
    SourceSet sources;
    const FileId file = sources.add("a.law", "rule one\n  if act.purpos is defend\n");
    Diagnostics diagnostics;
    auto& error = diagnostics.error("L201", find(sources, file, "purpos"), "no attribute `purpos` of `act`", "did you mean `purpose`?");
    error.notes.push_back({"the rule starts here", find(sources, file, "rule one")});
    REQUIRE(render(error, sources, false) ==
            "error[L201]: no attribute `purpos` of `act`\n"
            " --> a.law:2:10\n"
            "  |\n"
            "2 |   if act.purpos is defend\n"
            "  |          ^^^^^^\n"
            "  = note: the rule starts here\n"
            " ::: a.law:1:1\n"
            "  |\n"
            "1 | rule one\n"
            "  | ^^^^^^^^\n"
            "  = help: did you mean `purpose`?\n");
}

TEST_CASE("columns count characters, and carets stand under wide ones")
{
    SourceSet sources;
    const FileId file = sources.add("a.law", "法律 x");
    Diagnostics diagnostics;
    diagnostics.error("L101", find(sources, file, "x"), "unexpected");
    const std::string shown = render(diagnostics.all().front(), sources, false);
    REQUIRE(shown.find("a.law:1:4") != std::string::npos);
    REQUIRE(shown.find("1 | 法律 x\n  |      ^") != std::string::npos);
}

TEST_CASE("a very long line is shown around the place only")
{
    SourceSet sources;
    const FileId file = sources.add("a.law", std::string(5000, 'a') + "HERE" + std::string(5000, 'b'));
    Diagnostics diagnostics;
    diagnostics.error("L101", find(sources, file, "HERE"), "unexpected");
    const std::string shown = render(diagnostics.all().front(), sources, false);
    REQUIRE(shown.size() < 800);
    REQUIRE(shown.find("HERE") != std::string::npos);
}

TEST_CASE("control characters of a hostile file never reach the terminal")
{
    SourceSet sources;
    const FileId file = sources.add("a.law", "rule \x1b[2J bad");
    Diagnostics diagnostics;
    diagnostics.error("L101", find(sources, file, "bad"), "unexpected");
    REQUIRE(render(diagnostics.all().front(), sources, false).find('\x1b') == std::string::npos);
}

TEST_CASE("findings come in reading order, repeats once, and past the limit they are counted")
{
    SourceSet sources;
    const FileId file = sources.add("a.law", "one two three");
    Diagnostics diagnostics;
    diagnostics.error("L103", find(sources, file, "three"), "third");
    diagnostics.warning("L102", find(sources, file, "two"), "second");
    diagnostics.error("L101", find(sources, file, "one"), "first");
    diagnostics.error("L101", find(sources, file, "one"), "first");
    const auto sorted = diagnostics.sorted();
    REQUIRE(sorted.size() == 3);
    REQUIRE(sorted.front().message == "first");
    const std::string shown = render(diagnostics, sources, {false, 1});
    REQUIRE(shown.find("… and 2 more not shown") != std::string::npos);
    REQUIRE(shown.find("2 errors, 1 warning") != std::string::npos);
}

TEST_CASE("a misspelt name finds its neighbour, and a strange one does not")
{
    const std::vector<std::string_view> names{"purpose", "permitted", "kind"};
    REQUIRE(did_you_mean("purpos", names) == "did you mean `purpose`?");
    REQUIRE(did_you_mean("prupose", names) == "did you mean `purpose`?");
    REQUIRE(did_you_mean("zebra", names).empty());
    REQUIRE(did_you_mean(std::string(100'000, 'p'), names).empty());
}

TEST_CASE("bytes that are not UTF-8 are found where they stand")
{
    REQUIRE(find_invalid_utf8("九条 ok") == std::string_view::npos);
    REQUIRE(find_invalid_utf8("ab\xff") == 2);
    REQUIRE(find_invalid_utf8("a\xc0\x80") == 1);      // overlong
    REQUIRE(find_invalid_utf8("a\xed\xa0\x80") == 1);  // surrogate
    REQUIRE(find_invalid_utf8("abc\xe4\xb9") == 3);    // cut off
    REQUIRE(find_invalid_utf8(std::string_view("a\0b", 3)) == 1);
}
