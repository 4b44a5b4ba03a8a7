// The page of each error code shows a law that gives it, and nothing else.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

#include <fstream>
#include <set>
#include <sstream>

namespace kyujo::language {
namespace {

std::string page_of(const std::string& code)
{
    std::ifstream file(std::string(KYUJO_ROOT) + "/docs/errors/" + code + ".md");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string law_on(const std::string& page)
{
    const std::string fence = "```law\n";
    const auto begin = page.find(fence);
    if (begin == std::string::npos) return {};
    return page.substr(begin + fence.size(), page.find("```", begin + fence.size()) - begin - fence.size());
}

}  // namespace

TEST_CASE("the law on the page of an error code gives that error alone")
{
    for (const char* const code : {"L100", "L102", "L103", "L104", "L105", "L106", "L110", "L111", "L112", "L113", "L114",
                                   "L115", "L116", "L117", "L118", "L119", "L120", "L121", "L122", "L123", "L124", "L125"}) {
        const Reading reading(law_on(page_of(code)));
        INFO(code);
        REQUIRE(reading.diagnostics.all().size() == 1);
        CHECK(reading.diagnostics.all().front().code == code);
    }
}

}  // namespace kyujo::language
