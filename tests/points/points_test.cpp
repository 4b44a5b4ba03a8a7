#include "points/points.hpp"

#include "tests/catch.hpp"

#include <fstream>
#include <sstream>

namespace {

using namespace kyujo;

struct Read {
    text::SourceSet texts;
    text::Diagnostics findings;
    points::PointsFile file;
};

Read read(std::string yaml)
{
    Read result;
    const text::FileId id = result.texts.add("points.yaml", std::move(yaml));
    result.file = points::read_points(id, result.texts, result.findings);
    return result;
}

const std::string head =
    "report: {about: \"A notice\"}\n"
    "asserters: {G: \"The gardener\", B: \"The board\"}\n"
    "paragraphs:\n"
    "  - {id: h1, about: \"title\", sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}\n"
    "  - {id: 1, about: \"body\", sha256: 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1}\n"
    "points:\n";
const std::string good = "  - {id: N1, paragraph: [h, 1], asserter: [G, B], type: [duty], point: \"P.\", force: \"F.\", norm: yes}\n";

std::vector<std::string> codes(const Read& read)
{
    std::vector<std::string> all;
    for (const auto& finding : read.findings.sorted()) all.emplace_back(finding.code);
    return all;
}

}  // namespace

TEST_CASE("a file of points is read with everything it says")
{
    const Read r = read(head + good + "silences:\n  - {id: S1, silence: \"What it costs.\"}\nderived:\n  - {id: D1, from: [N1], relation: \"R.\"}\n");
    REQUIRE(codes(r).empty());
    REQUIRE(r.file.points.size() == 1);
    const points::Point& point = r.file.points.front();
    CHECK(point.id == "N1");
    CHECK(point.paragraphs == std::vector<std::string>{"h", "1"});
    CHECK(point.asserters == std::vector<std::string>{"G", "B"});
    CHECK(point.norm);
    CHECK(r.texts.text(point.span) == "N1");
    CHECK(r.file.has("S1"));
    CHECK(r.file.has("D1"));
    CHECK_FALSE(r.file.has("N2"));
    CHECK(r.file.find("S1") == nullptr);
}

TEST_CASE("what is wrong with a file of points is reported, all of it")
{
    SECTION("a key that is missing")
    {
        CHECK(codes(read(head + "  - {id: N1}\n")) == std::vector<std::string>(6, "P101"));
    }
    SECTION("a key that means nothing, with the one that was meant")
    {
        const Read r = read(head + good + "silence: []\n");
        REQUIRE(codes(r) == std::vector<std::string>{"P101"});
        CHECK(r.findings.all().front().help == "did you mean `silences`?");
    }
    SECTION("an asserter who is a list")
    {
        CHECK(codes(read("asserters: {G: [a, b]}\nparagraphs: []\npoints: []\n")) == std::vector<std::string>{"P101"});
    }
    SECTION("an id used twice")
    {
        CHECK(codes(read(head + good + good)) == std::vector<std::string>{"P102"});
    }
    SECTION("somebody nobody knows")
    {
        CHECK(codes(read(head + "  - {id: N1, paragraph: [1], asserter: [X], type: [t], point: p, force: f, norm: yes}\n")) ==
              std::vector<std::string>{"P103"});
    }
    SECTION("a paragraph that is not there")
    {
        CHECK(codes(read(head + "  - {id: N1, paragraph: [2], asserter: [G], type: [t], point: p, force: f, norm: yes}\n")) ==
              std::vector<std::string>{"P104"});
    }
    SECTION("no norm, and no reason why")
    {
        CHECK(codes(read(head + "  - {id: N1, paragraph: [1], asserter: [G], type: [t], point: p, force: f, norm: no}\n")) ==
              std::vector<std::string>{"P105"});
    }
    SECTION("a norm, and a reason why it is none")
    {
        CHECK(codes(read(head + "  - {id: N1, paragraph: [1], asserter: [G], type: [t], point: p, force: f, norm: yes, why_no_norm: w}\n")) ==
              std::vector<std::string>{"P105"});
    }
    SECTION("neither yes nor no")
    {
        CHECK(codes(read(head + "  - {id: N1, paragraph: [1], asserter: [G], type: [t], point: p, force: f, norm: maybe}\n")) ==
              std::vector<std::string>{"P101"});
    }
    SECTION("a digest that is none")
    {
        CHECK(codes(read("asserters: {}\nparagraphs: [{id: 1, about: a, sha256: ABC}]\npoints: []\n")) == std::vector<std::string>{"P106"});
    }
    SECTION("no map at all")
    {
        CHECK(codes(read("- 1\n")) == std::vector<std::string>{"P101"});
    }
    SECTION("entries that are no maps")
    {
        CHECK(codes(read(head + "  - N1\n")) == std::vector<std::string>{"P101"});
    }
    SECTION("text that is no YAML")
    {
        CHECK(read("points: [").findings.has_errors());
    }
}

TEST_CASE("the report's points are in order")
{
    std::ostringstream text;
    text << std::ifstream(std::string(KYUJO_ROOT) + "/seeds/tokyo-report.yaml").rdbuf();
    const Read r = read(text.str());
    CHECK(codes(r).empty());
    CHECK(r.file.points.size() == 28);
    CHECK(r.file.paragraphs.size() == 10);
}
