#include "points/trace.hpp"

#include "tests/catch.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace {

using namespace kyujo;
namespace fs = std::filesystem;

/// A law in a folder of its own, with a file of points two folders up.
class Place {
public:
    Place() : root_(fs::temp_directory_path() / ("kyujo-trace-" + std::to_string(::getpid())))
    {
        fs::create_directories(root_ / "rules/deep");
        write("seeds.yaml",
              "report: {about: \"A notice\"}\n"
              "asserters: {G: \"The gardener\"}\n"
              "paragraphs: [{id: 1, about: all, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}]\n"
              "points:\n"
              "  - {id: N1, paragraph: [1], asserter: [G], type: [ban], point: \"P.\", force: \"F.\", norm: yes}\n"
              "  - {id: N2, paragraph: [1], asserter: [G], type: [fact], point: \"P.\", force: \"F.\", norm: no, why_no_norm: \"W.\"}\n"
              "silences: [{id: S1, silence: \"Why.\"}]\n");
    }
    ~Place() { fs::remove_all(root_); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    void write(const std::string& name, const std::string& text) const { std::ofstream(root_ / name) << text; }
    law::Loaded law(const std::string& rules)
    {
        write("rules/deep/garden.law",
              "order garden \"Garden\"\n"
              "source notice \"Notice\"\n  rank ordinance\n  points \"seeds.yaml\"\n"
              "source custom \"Custom\"\n  rank commentary\n"
              "entity act\n  kind one of walk, swim\n" +
                  rules);
        text::Diagnostics findings;
        law::Loaded loaded = law::load({(root_ / "rules").string()}, law::FileReader::disk(), findings);
        for (const auto& finding : findings.all()) UNSCOPED_INFO(finding.message);
        REQUIRE_FALSE(findings.has_errors());
        return loaded;
    }

private:
    fs::path root_;
};

std::vector<std::string> gaps(const points::Trace& trace)
{
    std::vector<std::string> codes;
    for (const auto& gap : trace.gaps.all()) codes.emplace_back(gap.code);
    return codes;
}

const std::string ban = "rule no_swim \"No\"\n  cite notice N1\n  if act.kind is swim\n  then act is prohibited\n";

}  // namespace

TEST_CASE("a trace follows a point over its rules to the scenarios")
{
    Place place;
    law::Loaded loaded = place.law(ban);
    text::Diagnostics findings;
    const points::Trace trace = points::trace(loaded, {{"no_swim", {"A swim"}}}, findings);
    CHECK(findings.empty());
    CHECK(gaps(trace).empty());
    REQUIRE(trace.rows.size() == 2);
    REQUIRE(trace.rows[0].carriers.size() == 1);
    CHECK(trace.rows[0].carriers[0].name == "no_swim");
    CHECK(trace.rows[0].carriers[0].scenarios == std::set<std::string>{"A swim"});
    CHECK(trace.rows[1].carriers.empty());
}

TEST_CASE("a trace names what is missing")
{
    Place place;
    text::Diagnostics findings;
    const points::Exercised everything{{"no_swim", {"A swim"}}, {"other", {"A walk"}}};
    SECTION("a rule that nothing exercises")
    {
        law::Loaded loaded = place.law(ban);
        CHECK(gaps(points::trace(loaded, {}, findings)) == std::vector<std::string>{"P113"});
    }
    SECTION("a norm that nothing carries; a silence is cited instead, and is no point")
    {
        law::Loaded loaded = place.law("rule other \"O\"\n  cite notice S1\n  if act.kind is walk\n  then act is permitted\n");
        const points::Trace trace = points::trace(loaded, everything, findings);
        CHECK(gaps(trace) == std::vector<std::string>{"P110"});
        REQUIRE(trace.elsewhere.size() == 1);
        CHECK(trace.elsewhere[0].name == "other");
    }
    SECTION("a pinpoint that leads nowhere")
    {
        law::Loaded loaded = place.law(ban + "rule other \"O\"\n  cite notice N3\n  if act.kind is walk\n  then act is permitted\n");
        const points::Trace trace = points::trace(loaded, everything, findings);
        CHECK(gaps(trace) == std::vector<std::string>{"P112"});
    }
    SECTION("a rule that names a source and no place in it")
    {
        law::Loaded loaded = place.law(ban + "rule other \"O\"\n  cite custom\n  if act.kind is walk\n  then act is permitted\n");
        CHECK(gaps(points::trace(loaded, everything, findings)) == std::vector<std::string>{"P111"});
    }
    SECTION("a place in a source without points is enough")
    {
        law::Loaded loaded = place.law(ban + "rule other \"O\"\n  cite custom \"page 3\"\n  if act.kind is walk\n  then act is permitted\n");
        CHECK(gaps(points::trace(loaded, everything, findings)).empty());
    }
    SECTION("a norm that a question carries is carried")
    {
        law::Loaded loaded = place.law("question may_one_swim \"May one?\"\n  cite notice N1\n  reading yes \"Yes\"\n  reading no \"No\"\n");
        const points::Trace trace = points::trace(loaded, {}, findings);
        CHECK(gaps(trace).empty());
        REQUIRE(trace.rows[0].carriers.size() == 1);
        CHECK(trace.rows[0].carriers[0].question);
    }
}
