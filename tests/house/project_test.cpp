// The project's own rules, examples and seeds hold together, as the program sees them.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <algorithm>
#include <filesystem>

namespace {

namespace fs = std::filesystem;
using namespace kyujo::tests;

const std::string root = KYUJO_ROOT;

void succeeds(const std::vector<std::string>& words)
{
    const Run run = run_kyujo(words, "", root);
    INFO(run.out << run.err);
    CHECK(run.exit == 0);
}

}  // namespace

TEST_CASE("the shipped rules have no errors, and every one says where it comes from")
{
    succeeds({"lint", "--require-citations", "--require-verification", "rules"});
}

TEST_CASE("the shipped rules are laid out in the canonical way")
{
    succeeds({"fmt", "--check", "rules"});
}

TEST_CASE("the pages of the law are the ones that the rules make")
{
    succeeds({"book", "--check"});
}

TEST_CASE("every example's expectations hold")
{
    succeeds({"test", "examples"});
}

TEST_CASE("every norm of the report has a rule, every rule a place in a source and a scenario")
{
    succeeds({"trace"});
}

TEST_CASE("each example has a verdict and a deciding rule")
{
    const Run run = run_kyujo({"check", "examples"}, "", root);
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK_FALSE(run.out.empty());
}

TEST_CASE("files of the engine keep to one idea")
{
    for (const char* folder : {"engine", "include", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / folder)) {
            const std::string ending = entry.path().extension();
            if (ending != ".cpp" && ending != ".hpp") continue;
            const std::string text = read_text(entry.path().string());
            INFO(entry.path().string());
            CHECK(std::count(text.begin(), text.end(), '\n') <= 400);
        }
    }
}
