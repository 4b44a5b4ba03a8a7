// What a terminal, a pipe and a shell script see of the program beside its words: streams, exit codes, closed pipes, permissions.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <unistd.h>

#include <filesystem>

namespace {

namespace fs = std::filesystem;
using namespace kyujo::tests;

const std::string world = std::string(KYUJO_ROOT) + "/tests/cli/world";

}  // namespace

TEST_CASE("results go to stdout, everything else to stderr")
{
    SECTION("an answer leaves stderr empty")
    {
        const Run run = run_kyujo({"check", "cases/walk.yaml"}, "", world);
        CHECK(run.exit == 0);
        CHECK(run.out.find("permitted") != std::string::npos);
        CHECK(run.err.empty());
    }
    SECTION("an error leaves stdout empty")
    {
        const Run run = run_kyujo({"check", "nowhere.yaml"}, "", world);
        CHECK(run.exit == 1);
        CHECK(run.out.empty());
        CHECK(run.err.find("F150") != std::string::npos);
    }
    SECTION("the scenarios without errors are still answered")
    {
        const Run run = run_kyujo({"check", "wrong/misspelt.yaml"}, "", world);
        CHECK(run.exit == 2);
        CHECK(run.out.find("no_rule") != std::string::npos);
        CHECK(run.err.find("did you mean `swim`?") != std::string::npos);
    }
    SECTION("no colour without a terminal")
    {
        CHECK(run_kyujo({"check", "wrong/misspelt.yaml"}, "", world).err.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("a scenario may come from stdin")
{
    SECTION("its rules are looked for from the current folder")
    {
        const Run run = run_kyujo({"check", "-"}, read_text(world + "/cases/walk.yaml"), world);
        CHECK(run.exit == 0);
        CHECK(run.out.find("permitted") != std::string::npos);
    }
    SECTION("its errors name it -")
    {
        const Run run = run_kyujo({"check", "-"}, "scenario: [", world);
        CHECK(run.exit == 2);
        CHECK(run.err.find("--> -:1:") != std::string::npos);
    }
    SECTION("nothing at all is an error")
    {
        const Run run = run_kyujo({"check", "-"}, "", world);
        CHECK(run.exit == 2);
        CHECK(run.err.find("F156") != std::string::npos);
    }
}

TEST_CASE("a reader that goes away ends the output, not the run")
{
    SECTION("the exit code is the run's own")
    {
        const Folder folder;
        folder.copy_from(world);
        const Run run = shell("{ sleep 0.1; kyujo explain cases; echo $? >code; } | true; cat code", folder.path());
        CHECK(run.out == "0\n");
        CHECK(run.err.empty());
    }
    SECTION("help into a closed pipe is no fault")
    {
        CHECK(shell("{ sleep 0.1; kyujo --help; echo $? >&2; } | true", world).err == "0\n");
    }
}

TEST_CASE("a batch ends when nobody reads its answers any more")
{
    const Folder folder;
    folder.copy_from(world);
    std::string lines;
    for (int i = 0; i < 20000; ++i) lines += "{\"scenario\":\"A walk\",\"as_of\":\"2020-05-01\",\"act\":{\"kind\":\"walk\"}}\n";
    folder.write("many.ndjson", lines);
    const Run run = shell("{ kyujo batch --rules rules many.ndjson many.ndjson many.ndjson; echo $? >code; } | head -n 1; cat code", folder.path());
    CHECK(run.out == "{\"line\":1,\"scenario\":\"A walk\",\"answers\":[{\"thing\":\"act\",\"order\":\"garden\",\"verdict\":\"permitted\"}]}\n0\n");
    CHECK(run.err.empty());
    SECTION("from stdin as from a file, to the end")
    {
        const Run piped = shell("cat many.ndjson | kyujo batch --rules rules --jobs 2 - | sed 's/.line.:[0-9]*,//' | sort -u | wc -l", folder.path());
        CHECK(piped.out == "1\n");
        CHECK(piped.err.empty());
    }
}

TEST_CASE("results that cannot be written are an error")
{
    if (!fs::exists("/dev/full")) return;
    const Run run = shell("kyujo version >/dev/full", world);
    CHECK(run.exit == 1);
    CHECK(run.err.find("cannot write the results") != std::string::npos);
}

TEST_CASE("files that may not be read are named")
{
    const Folder folder;
    folder.copy_from(world);
    const std::string path = folder.path() + "/cases/walk.yaml";
    fs::permissions(path, fs::perms::none);
    if (::access(path.c_str(), R_OK) == 0) {
        SUCCEED("root reads everything");
        return;
    }
    const Run run = run_kyujo({"check", "cases"}, "", folder.path());
    CHECK(run.exit == 1);
    CHECK(run.err.find("cannot read `cases/walk.yaml`: permission denied") != std::string::npos);
    CHECK(run.out.find("A member swims") != std::string::npos);
}

TEST_CASE("`fmt` changes files in place, and only those that need it")
{
    const Folder folder;
    const std::string messy = folder.write("messy.law", "order   garden    \"Rules of the garden\"\n");
    fs::permissions(messy, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    REQUIRE(run_kyujo({"fmt", "--check", "messy.law"}, "", folder.path()).exit == 3);
    SECTION("then it is clean, and keeps its mode")
    {
        const Run run = run_kyujo({"fmt", "messy.law"}, "", folder.path());
        CHECK(run.exit == 0);
        CHECK(run.out == "messy.law\n");
        CHECK(folder.read("messy.law") == "order garden \"Rules of the garden\"\n");
        CHECK((fs::status(messy).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
        CHECK(run_kyujo({"fmt", "--check", "messy.law"}, "", folder.path()).exit == 0);
    }
    SECTION("a link stays a link")
    {
        fs::create_symlink("messy.law", folder.path() + "/link.law");
        CHECK(run_kyujo({"fmt", "link.law"}, "", folder.path()).exit == 0);
        CHECK(fs::is_symlink(folder.path() + "/link.law"));
        CHECK(folder.read("messy.law") == "order garden \"Rules of the garden\"\n");
    }
    SECTION("a broken file is left alone")
    {
        const std::string broken = "order order order\n";
        folder.write("broken.law", broken);
        CHECK(run_kyujo({"fmt", "broken.law"}, "", folder.path()).exit == 2);
        CHECK(folder.read("broken.law") == broken);
    }
    SECTION("stdin goes to stdout")
    {
        CHECK(run_kyujo({"fmt", "-"}, folder.read("messy.law")).out == "order garden \"Rules of the garden\"\n");
    }
}
