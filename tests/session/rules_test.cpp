#include "session/rules.hpp"

#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using tests::RuleFolder;

struct Resolved {
    std::optional<std::vector<std::string>> paths;
    text::Diagnostics problems;
};
Resolved resolve(const std::vector<std::string>& names, const std::string& file)
{
    Resolved result;
    result.paths = session::resolve({names, std::vector<text::Span>(names.size())}, file, result.problems);
    return result;
}
using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a scenario's rules are looked for near it")
{
    const RuleFolder world;
    world.write("rules/japan/a.law", "");
    world.write("examples/deep/case.yaml", "");
    const std::string file = world.at("examples/deep/case.yaml");

    SECTION("named ones in the nearest rules folder")
    {
        CHECK(resolve({"japan"}, file).paths == Paths{world.at("rules/japan")});
    }
    SECTION("none named: the whole folder")
    {
        CHECK(resolve({}, file).paths == Paths{world.at("rules")});
    }
    SECTION("a file, by its path in the folder")
    {
        CHECK(resolve({"japan/a.law"}, file).paths == Paths{world.at("rules/japan/a.law")});
    }
    SECTION("a nearer rules folder wins")
    {
        world.write("examples/rules/japan/b.law", "");
        CHECK(resolve({"japan"}, file).paths == Paths{world.at("examples/rules/japan")});
    }
    SECTION("beside the file comes first")
    {
        world.write("examples/deep/japan/b.law", "");
        CHECK(resolve({"japan"}, file).paths == Paths{world.at("examples/deep/japan")});
    }
    SECTION("but not a folder of scenarios that only bears the name")
    {
        world.write("examples/deep/japan/b.yaml", "");
        CHECK(resolve({"japan"}, file).paths == Paths{world.at("rules/japan")});
    }
    SECTION("a name that is nowhere is an error, with the nearest that exists")
    {
        const Resolved r = resolve({"japn", "japan"}, file);
        CHECK_FALSE(r.paths);
        REQUIRE(r.problems.error_count() == 1);
        CHECK(r.problems.all().front().code == session::unknown_rules);
        CHECK(r.problems.all().front().help == "did you mean `japan`?");
    }
}

TEST_CASE("a rule set is loaded once, however it is asked for")
{
    const RuleFolder world;
    const std::string a = world.write("a.law", "order one \"A\"\n");
    const std::string b = world.write("b.law", "order two \"B\"\n");
    session::RuleSets sets;
    const session::RuleSet& first = sets.load({a, b});
    CHECK(&first == &sets.load({b, a, a}));
    CHECK(&first != &sets.load({a}));
    CHECK(sets.all().size() == 2);
    CHECK(first.loaded.law.orders.size() == 2);
}

TEST_CASE("KYUJO_RULES names the folder that stands in for the installed one")
{
    const RuleFolder world;
    world.write("elsewhere/japan/a.law", "");
    const std::string lonely = world.write("lonely/case.yaml", "");
    const char* const before = std::getenv("KYUJO_RULES");
    const std::string kept = before == nullptr ? "" : before;
    // The current folder lies in a tree that has rules of its own, so the place beside the case decides only when that is out of the way.
    const auto here = std::filesystem::current_path();
    std::filesystem::current_path(world.at("lonely"));
    ::setenv("KYUJO_RULES", world.at("elsewhere").c_str(), 1);
    const Resolved named = resolve({"japan"}, lonely);
    ::setenv("KYUJO_RULES", "", 1);
    const Resolved none = resolve({}, lonely);
    before == nullptr ? ::unsetenv("KYUJO_RULES") : ::setenv("KYUJO_RULES", kept.c_str(), 1);
    std::filesystem::current_path(here);
    CHECK(named.paths == Paths{world.at("elsewhere/japan")});
    REQUIRE(none.problems.error_count() == 1);
    CHECK(none.problems.all().front().code == session::no_rules);
}
