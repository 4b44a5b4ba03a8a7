// Scenarios in other forms give the same answers; streams of any length pass through in little memory.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <algorithm>
#include <filesystem>

namespace {

namespace fs = std::filesystem;
using namespace kyujo::tests;

const std::string root = KYUJO_ROOT;
const std::string world = root + "/tests/cli/world";

std::vector<fs::path> examples()
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / "examples"))
        if (entry.path().extension() == ".yaml") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::size_t lines(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("every example gives the same answers after a way to JSON and back")
{
    REQUIRE(examples().size() > 10);
    for (const fs::path& path : examples()) {
        const std::string folder = path.parent_path().string();
        const std::string name = path.filename().string();
        INFO(path.string());
        const Run json = run_kyujo({"convert", "--keep-vary", name}, "", folder);
        CHECK(json.exit == 0);
        CHECK(json.err.empty());
        const Run yaml = run_kyujo({"convert", "--from", "ndjson", "-"}, json.out, folder);
        CHECK(yaml.exit == 0);
        const Run before = run_kyujo({"check", name}, "", folder);
        const Run after = run_kyujo({"check", "-"}, yaml.out, folder);
        CHECK(before.exit == 0);
        CHECK(after.exit == 0);
        CHECK_FALSE(after.out.empty());
        CHECK(after.out == before.out);
        CHECK(run_kyujo({"test", "-"}, yaml.out, folder).exit == 0);
        // The canonical layout is what it becomes a second time, too.
        CHECK(run_kyujo({"convert", "--from", "yaml", "--to", "yaml", "-"}, yaml.out, folder).out == yaml.out);
        // Written out, `vary` gives the same scenarios one by one: their expectations hold.
        const Run expanded = run_kyujo({"convert", name}, "", folder);
        CHECK(expanded.exit == 0);
        CHECK(lines(expanded.out) >= lines(json.out));
        const Run alone = run_kyujo({"convert", "--from", "ndjson", "-"}, expanded.out, folder);
        CHECK(run_kyujo({"test", "-"}, alone.out, folder).exit == 0);
    }
}

TEST_CASE("a bad line in the middle of many costs itself alone")
{
    const Folder folder;
    folder.copy_from(world);
    const Run made =
        shell("kyujo generate --count 20000 > made.ndjson; sed '10000s/.*/{\"scenario\": \"broken\"/' made.ndjson > broken.ndjson", folder.path());
    REQUIRE(made.exit == 0);
    const Run run = shell("kyujo convert --to ndjson --rules rules broken.ndjson > kept.ndjson; echo $?; sed 10000d made.ndjson | cmp - kept.ndjson",
                          folder.path());
    CHECK(run.out == "2\n");
    CHECK(run.err.find("broken.ndjson:10000:1") != std::string::npos);
    CHECK(run.err.find("1 error\n") != std::string::npos);
}

#ifndef KYUJO_FEWER_TRIES  // sanitizers take more memory for themselves than is allowed here
TEST_CASE("streams pass through in little memory")
{
    // The streams are many times as large as what may be used.
    const Run run =
        shell("ulimit -v 100000; kyujo generate --count 200000 | kyujo convert --from ndjson --to ndjson - | tail -n 1 | cut -c 1-40", world);
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK(run.out.substr(0, 40) == "{\"scenario\":\"case 200000 of seed 0\",\"as_");
}
#endif

TEST_CASE("lines of any length are read or refused")
{
    const Folder folder;
    folder.copy_from(world);
    const std::string line = R"({"scenario":"t","as_of":"2020-05-01","act":{"kind":"walk"},"note":")";
    SECTION("one that is as long as may be")
    {
        const std::string padded = line + std::string((1u << 20u) - line.size() - 2, 'x') + "\"}\n";
        CHECK(run_kyujo({"convert", "--from", "ndjson", "--to", "ndjson", "-"}, padded, folder.path()).out == padded);
    }
    SECTION("one that is longer, between two others")
    {
        const std::string good = R"({"scenario":"t","act":{"kind":"walk"}})"
                                 "\n";
        const Run run = run_kyujo({"convert", "--from", "ndjson", "--to", "ndjson", "-"}, good + line + std::string(3u << 20u, 'x') + "\"}\n" + good,
                                  folder.path());
        CHECK(run.exit == 5);
        CHECK(run.out == good + good);
        CHECK(run.err.find("error[S102]") != std::string::npos);
        CHECK(run.err.find("-:2:1") != std::string::npos);
    }
    SECTION("the last one without a line break, and lines that end as on other systems")
    {
        const Run run = run_kyujo({"convert", "--from", "ndjson", "--to", "ndjson", "-"}, "\xEF\xBB\xBF{\"a\": 1}\r\n\r\n{\"b\": 2}", folder.path());
        CHECK(run.exit == 0);
        CHECK(run.out == "{\"a\":1}\n{\"b\":2}\n");
    }
}

TEST_CASE("quotes that are never closed cost one row of a table")
{
    const std::string table =
        "scenario,as_of,act.kind\none,2020-05-01,walk\n\"two,2020-05-01,walk\nthree,2020-05-01,walk\n\"fo\nur\",2020-05-01,walk\n";
    const Run run = run_kyujo({"convert", "--from", "csv", "-"}, table, world);
    CHECK(run.exit == 2);
    CHECK(lines(run.out) == 3);
    CHECK(run.out.find("three") != std::string::npos);
    CHECK(run.out.find("fo\\nur") != std::string::npos);
    CHECK(run.err.find("a quote is opened and never closed\n --> -:3:1") != std::string::npos);
    CHECK(run.err.find("1 error\n") != std::string::npos);
}

TEST_CASE("folders are read for files of the form asked for")
{
    const Folder folder;
    folder.copy_from(world);
    CHECK(lines(run_kyujo({"convert", "cases"}, "", folder.path()).out) == 3);
    folder.write("cases/more/a.ndjson", "{\"scenario\":\"t\"}\n");
    folder.write("cases/more/b.jsonl", "{\"scenario\":\"u\"}\n");
    CHECK(run_kyujo({"convert", "--from", "ndjson", "cases"}, "", folder.path()).out == "scenario: t\n---\nscenario: u\n");
    CHECK(run_kyujo({"convert", "--from", "csv", "cases"}, "", folder.path()).err.find("`cases` holds no file *.csv") != std::string::npos);
}
