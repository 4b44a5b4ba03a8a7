// Timelines as pictures and as data: places on the axis, and documents that programs accept.
#include "report/svg.hpp"
#include "report/time_scale.hpp"
#include "tests/catch.hpp"
#include "tests/report/schema.hpp"
#include "tests/session/time.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace kyujo;
using Json = nlohmann::ordered_json;

namespace {

text::Date day(const char* iso)
{
    return *text::parse_date(iso);
}

const std::string acts =
    "as_of: 2012-01-01\nacts:\n  crossing: {kind: cross}\n  ride: {kind: ride, loud: unknown}\n  wait: {kind: wait, date: 2001-01-01}\n";

std::string picture(report::Language language, const std::string& title = "S")
{
    tests::Bridge ran("note: " + title + "\n" + acts, tests::reading());
    text::Diagnostics findings;
    auto cases = session::timelines(*ran.session, "", {}, {}, findings);
    REQUIRE(cases.size() == 1);
    scenario::Scenario named = *cases[0].scenario;
    named.title = title;
    cases[0].scenario = &named;
    report::Options options;
    options.language = language;
    return report::timelines_as_svg(cases, options);
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// Every element that is opened is closed, in the right sequence.
bool balanced(const std::string& xml)
{
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        const std::string tag = xml.substr(at + 1, xml.find('>', at) - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" \n"));
        if (tag.front() == '?' || tag.back() == '/') continue;
        if (tag.front() != '/') {
            open.push_back(name);
        } else {
            if (open.empty() || open.back() != name.substr(1)) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

}  // namespace

TEST_CASE("text in a picture cannot break it")
{
    CHECK(report::escape_xml("a < b & \"c\" 'd' >") == "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt;");
    CHECK(report::escape_xml(std::string("a\x01"
                                         "b\x1F"
                                         "c")) == "abc");
    const std::string svg = picture(report::Language::english, "</svg> & <script>");
    CHECK(balanced(svg));
    CHECK(count(svg, "<script") == 0);
    CHECK(count(svg, "&lt;/svg&gt; &amp; &lt;script&gt;") == 2);
}

TEST_CASE("a picture has a bar per thing and order, every word used in its legend, and text that can be selected")
{
    for (const auto language : {report::Language::english, report::Language::japanese}) {
        const std::string svg = picture(language);
        CHECK(balanced(svg));
        CHECK(count(svg, "class=\"strip\"") == 3);
        CHECK(count(svg, "http") == 1);  // the name space: nothing is fetched from elsewhere
    }
    const std::string svg = picture(report::Language::english);
    for (const std::string word : {"no_rule", "prohibited", "permitted", "undetermined"}) {
        INFO(word);
        CHECK(count(svg, "class=\"entry\">" + word + "</text>") == 1);
    }
    CHECK(count(svg, "class=\"entry\">unsettled</text>") == 0);
}

TEST_CASE("dates have their place to scale")
{
    const report::TimeScale scale(day("2000-01-01"), day("2010-01-01"), 100, 1100);
    CHECK(scale.at(day("2000-01-01")) == 100);
    CHECK(scale.at(day("2010-01-01")) == 1100);
    CHECK(std::abs(scale.at(day("2005-01-01")) - 600) <= 1);
    CHECK(scale.at(day("1990-01-01")) == 100);
    CHECK(report::TimeScale(day("2000-01-01"), day("2000-01-01"), 100, 300).at(day("2000-01-01")) == 200);
    SECTION("with round years to read, far enough apart")
    {
        CHECK(scale.ticks().size() == 11);
        const report::TimeScale long_time(day("1889-02-11"), day("2026-10-01"), 100, 1100);
        const auto ticks = long_time.ticks();
        REQUIRE(ticks.size() > 3);
        CHECK(ticks.front().label == "1890");
        for (std::size_t i = 1; i < ticks.size(); ++i) CHECK(ticks[i].x - ticks[i - 1].x >= 60);
    }
    SECTION("and quarters where the time is short")
    {
        const auto ticks = report::TimeScale(day("2025-05-23"), day("2026-10-01"), 100, 1100).ticks();
        REQUIRE(ticks.size() == 6);
        CHECK(ticks.front().label == "2025-07");
        CHECK(ticks.back().label == "2026-10");
    }
}

TEST_CASE("labels of crowded changes stand side by side")
{
    const auto apart = [](const std::vector<int>& placed, int width) {
        for (std::size_t i = 1; i < placed.size(); ++i)
            if (placed[i] - placed[i - 1] < width) return false;
        return true;
    };
    CHECK(report::spread({100, 500}, 80, 0, 1000) == std::vector<int>{100, 500});
    const auto crowded = report::spread({500, 501, 502, 503}, 80, 0, 1000);
    CHECK(apart(crowded, 80));
    const auto at_the_end = report::spread({990, 995, 1000}, 80, 0, 1000);
    CHECK(apart(at_the_end, 80));
    CHECK(at_the_end.back() == 960);
    const auto at_the_start = report::spread({0, 1}, 80, 0, 1000);
    CHECK(apart(at_the_start, 80));
    CHECK(at_the_start.front() == 40);
    CHECK(report::spread({}, 80, 0, 1000).empty());
    const auto too_many = report::spread(std::vector<int>(20, 500), 80, 0, 1000);
    CHECK(std::is_sorted(too_many.begin(), too_many.end()));
    CHECK(too_many.front() >= 0);
    CHECK(too_many.back() <= 1000);
}

TEST_CASE("timelines as data fit the published schema")
{
    std::ifstream file(std::string(KYUJO_ROOT) + "/docs/schema/timeline-1.json");
    const Json schema = Json::parse(file);
    for (const std::string& more : {std::string(), std::string("order town\n  milder law applies\n")}) {
        for (const std::string& vary : {std::string(), std::string("sources: [report*, old_act]\nvary: {as_of: [2001-01-01, 2002-01-01]}\n"),
                                        std::string("vary: {crossing.loud: [yes, no, unknown]}\n")}) {
            const std::string yaml = vary.find("as_of") == std::string::npos ? acts : acts.substr(acts.find("acts"));
            tests::Bridge ran(vary + yaml, tests::reading(), more);
            REQUIRE(ran.codes().empty());
            for (const auto& range : {explain::Range{}, explain::Range{day("2005-01-01"), day("2012-01-01")}}) {
                text::Diagnostics findings;
                report::Options options;
                options.format = report::Format::json;
                const auto cases = session::timelines(*ran.session, "", range, {}, findings);
                CHECK(tests::schema_faults(schema, Json::parse(report::timelines(cases, options))) == std::vector<std::string>{});
            }
        }
    }
}
