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

TEST_CASE("the program carries the shipped law, and reads any other anew")
{
    CHECK(fs::file_size(fs::path(KYUJO_BINARY).parent_path() / "law.image") > 0);
    const Folder folder;
    folder.copy_from(root + "/rules");
    folder.write("study.yaml", "scenario: Study\nas_of: 2026-07-20\nact: {kind: study, by: {kind: ministry_of_defense}}\n");
    const auto judged = [&] { return run_kyujo({"explain", "study.yaml", "--rules", "."}, "", folder.path()); };
    const Run carried = judged();
    CHECK(carried.exit == 0);
    const std::string vocabulary = folder.read("vocabulary.law");
    folder.write("vocabulary.law", vocabulary + "# read anew\n");
    CHECK(judged().out == carried.out);
    folder.write("vocabulary.law", vocabulary + "order japan\nrule added \"Whatever is done\"\n  then act is prohibited\n");
    const Run changed = judged();
    CHECK(carried.out.find("Whatever is done") == std::string::npos);
    CHECK(changed.out.find("Whatever is done") != std::string::npos);
    folder.write("vocabulary.law", vocabulary + "nonsense\n");
    CHECK(judged().exit == 2);
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
