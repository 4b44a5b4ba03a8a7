// The example on the page of each code gives that code, and no other error.
#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace kyujo;
using namespace kyujo::test;

namespace {

std::string text_of(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// The law on a page; empty when the page shows no law.
std::string example_on(const std::string& page)
{
    const std::string fence = "```law\n";
    const auto begin = page.find(fence);
    if (begin == std::string::npos) return {};
    const auto from = begin + fence.size();
    return page.substr(from, page.find("```", from) - from);
}

}  // namespace

TEST_CASE("The pages of the checker's codes")
{
    std::size_t pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(KYUJO_ROOT) / "docs/errors")) {
        const std::string code = entry.path().stem().string();
        if (code.substr(0, 2) != "L2" && code.substr(0, 2) != "L3") continue;
        const std::string law = example_on(text_of(entry.path()));
        if (law.empty()) continue;
        ++pages;
        law::CheckOptions options;
        options.verification_required = code == "L322";  // asked for by an option only
        const auto reading = read(law, options);
        INFO(code << "\n" << reading.rendered());
        const auto errors = reading.codes();
        const bool by_error = errors == std::vector<std::string>{code};
        const bool by_warning = errors.empty() && reading.warnings() == std::vector<std::string>{code};
        CHECK((by_error || by_warning));
    }
    CHECK(pages > 40);
}
