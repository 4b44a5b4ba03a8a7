#include "tests/catch.hpp"
#include "tests/logic/run.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace kyujo;
using logic::Ambiguity;
using logic::Loops;

namespace {

/// `# expect gated unfounded: +d a, -d b`: in these settings (all, where none is named) these lines are printed.
struct Expectation {
    std::string settings;
    std::vector<std::string> lines;

    bool speaks_of(Ambiguity ambiguity, Loops loops) const
    {
        const auto named = [&](std::string_view word) { return settings.find(word) != std::string::npos; };
        const bool modes = named("blocking") || named("propagating") || named("gated");
        const bool kinds = named("open") || named("unfounded");
        return (!modes || named(logic::to_string(ambiguity))) && (!kinds || named(logic::to_string(loops)));
    }
};

std::string trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
}

std::vector<Expectation> expectations(const std::string& dfl)
{
    std::vector<Expectation> result;
    std::istringstream lines(dfl);
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("# expect", 0) != 0) continue;
        const std::size_t colon = line.find(':');
        Expectation one{line.substr(8, colon - 8), {}};
        std::istringstream list(line.substr(colon + 1));
        for (std::string item; std::getline(list, item, ',');) one.lines.push_back(trimmed(item) + "\n");
        result.push_back(one);
    }
    return result;
}

std::string read_file(const std::filesystem::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool has_line(const std::string& text, const std::string& line)
{
    return text.rfind(line, 0) == 0 || text.find("\n" + line) != std::string::npos;
}

}  // namespace

TEST_CASE("textbook theories come out as the books say")
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(KYUJO_ROOT "/tests/conformance/logic")) {
        const std::string dfl = read_file(entry.path());
        INFO(entry.path().filename().string());
        const logic_test::Theory theory(dfl);
        REQUIRE_FALSE(theory.problems.has_errors());
        REQUIRE(theory.codes() == (dfl.find("# warns: D109") != std::string::npos ? "D109" : ""));
        REQUIRE(dfl.find("\n# Source: ") != std::string::npos);
        const auto expected = expectations(dfl);
        REQUIRE_FALSE(expected.empty());
        for (const Ambiguity ambiguity : {Ambiguity::blocking, Ambiguity::propagating, Ambiguity::gated}) {
            for (const Loops loops : {Loops::open, Loops::unfounded}) {
                const std::string printed = theory.printed({ambiguity, loops});
                for (const Expectation& one : expected) {
                    if (!one.speaks_of(ambiguity, loops)) continue;
                    for (const std::string& line : one.lines) {
                        INFO("--ambiguity " << logic::to_string(ambiguity) << " --loops " << logic::to_string(loops) << ": " << line);
                        CHECK(has_line(printed, line));
                        ++count;
                    }
                }
            }
        }
    }
    REQUIRE(count > 300);
}
