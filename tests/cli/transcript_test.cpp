// Each file of tests/cli/transcripts is a session with the program, in a copy of tests/cli/world, as it must look:
//
//     # what is shown
//     $ kyujo check cases
//     lines of stdout
//     ! lines of stderr
//     [2]                     (the exit code, when it is not 0)
//
// KYUJO_UPDATE_TRANSCRIPTS=1 writes them anew, for a person to read before they are kept; a test never passes because of it.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace kyujo::tests;

const fs::path here = fs::path(KYUJO_ROOT) / "tests/cli";

void add_lines(std::string& into, const std::string& text, const std::string& prefix)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        into += line.empty() && !prefix.empty() ? prefix.substr(0, prefix.size() - 1) + "\n" : prefix + line + "\n";
}

/// The commands and remarks of a transcript, with what the program says now.
std::string played(const std::string& transcript)
{
    const Folder world;
    world.copy_from((here / "world").string());
    std::string now;
    std::istringstream lines(transcript);
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("# ", 0) == 0) now += line + "\n";
        if (line.rfind("$ ", 0) != 0) continue;
        const Run run = shell(line.substr(2), world.path());
        now += line + "\n";
        add_lines(now, run.out, "");
        add_lines(now, run.err, "! ");
        if (run.exit != 0) now += "[" + std::to_string(run.exit) + "]\n";
        now += "\n";
    }
    return now;
}

std::vector<fs::path> transcripts()
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(here / "transcripts"))
        if (entry.path().extension() == ".txt") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("every transcript shows what the program does")
{
    REQUIRE(!transcripts().empty());
    for (const fs::path& path : transcripts()) {
        const std::string kept = read_text(path.string());
        const std::string now = played(kept);
        INFO(path.filename().string());
        if (std::getenv("KYUJO_UPDATE_TRANSCRIPTS") != nullptr) {
            std::ofstream(path, std::ios::binary) << now;
            FAIL_CHECK("written anew");
        } else {
            CHECK(now == kept);
        }
    }
}
