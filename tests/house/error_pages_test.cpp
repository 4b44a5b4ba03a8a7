// Every error code has a page, and the example on the page produces the error it explains.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <filesystem>
#include <optional>
#include <regex>
#include <set>

namespace {

namespace fs = std::filesystem;
using namespace kyujo::tests;

const fs::path root = KYUJO_ROOT;

/// Codes as the sources define them: a capital letter and three digits in quotes.
std::set<std::string> codes()
{
    std::set<std::string> found;
    const std::regex code("\"([LSFP][0-9]{3})\"");
    for (const auto& entry : fs::recursive_directory_iterator(root / "engine")) {
        if (!entry.is_regular_file()) continue;
        const std::string text = read_text(entry.path().string());
        for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at) found.insert((*at)[1]);
    }
    return found;
}

struct Example {
    std::string kind;
    std::string text;
};
/// The page's examples of a kind that can be run.
std::vector<Example> examples(const std::string& page)
{
    std::vector<Example> found;
    const std::regex fence("```(law|yaml|points)\n([^]*?)```");
    for (std::sregex_iterator at(page.begin(), page.end(), fence), end; at != end; ++at) found.push_back({(*at)[1], (*at)[2]});
    return found;
}

/// What the program says of an example: a law is linted and traced, a scenario tested against the shipped rules, points are read.
std::string said(const Example& example)
{
    const Folder folder;
    if (example.kind == "law") {
        folder.write("rules/page.law", example.text);
        return kyujo({"lint", "rules"}, "", folder.path()).err + kyujo({"trace", "rules"}, "", folder.path()).err;
    }
    if (example.kind == "points") {
        folder.write("points.yaml", example.text);
        return kyujo({"sources", "verify", "--points", "points.yaml", "points.yaml"}, "", folder.path()).err;
    }
    folder.write("page.yaml", example.text);
    fs::create_directory_symlink(root / "rules", folder.path() + "/rules");
    return kyujo({"test", "page.yaml"}, "", folder.path()).err;
}

}  // namespace

TEST_CASE("every error code has a page that says what it is")
{
    REQUIRE(codes().size() > 20);
    for (const std::string& code : codes()) {
        const std::string page = read_text((root / "docs/errors" / (code + ".md")).string());
        INFO(code);
        CHECK(page.rfind("# " + code + ": ", 0) == 0);
        CHECK(page.find("```") != std::string::npos);
    }
}

TEST_CASE("every page explains a code that exists")
{
    const std::set<std::string> known = codes();
    for (const auto& entry : fs::directory_iterator(root / "docs/errors")) {
        INFO(entry.path().filename().string());
        CHECK(known.count(entry.path().stem().string()) == 1);
    }
}

TEST_CASE("the example on a page produces the error that the page explains")
{
    for (const std::string& code : codes()) {
        const auto found = examples(read_text((root / "docs/errors" / (code + ".md")).string()));
        INFO(code);
        CHECK(found.size() <= 1);
        for (const Example& example : found) {
            INFO(example.text);
            const std::string words = said(example);
            INFO(words);
            CHECK(words.find("[" + code + "]") != std::string::npos);
        }
    }
}
