// What holds of every report, and single lines of the account.
#include "report/width.hpp"
#include "tests/catch.hpp"
#include "tests/report/cases.hpp"

#include <algorithm>
#include <sstream>

using namespace kyujo;
using namespace kyujo::tests;

namespace {

std::string brief_of(const Sample& sample, const Wish& wish = {})
{
    return brief(sample.world, sample.explanation, wish);
}
std::string full_of(const Sample& sample, const Wish& wish = {})
{
    return full(sample.world, sample.explanation, wish);
}

}  // namespace

TEST_CASE("nothing is ever wider than the terminal, or missing")
{
    const auto without_blanks = [](std::string text) {
        text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }), text.end());
        return text;
    };
    for (const Sample& sample : samples()) {
        for (const auto language : {report::Language::english, report::Language::japanese}) {
            const std::string endless = full_of(sample, {report::Format::text, language, 0, false});
            for (const std::size_t width : {60u, 80u, 100u}) {
                const std::string wrapped = full_of(sample, {report::Format::text, language, width, false});
                CHECK(without_blanks(wrapped) == without_blanks(endless));
                std::istringstream lines(wrapped);
                for (std::string line; std::getline(lines, line);) CHECK(report::display_width(std::string_view(line)) <= width);
            }
        }
    }
}

TEST_CASE("the order in which rules were accounted for changes nothing")
{
    const Sample sample = prohibited();
    Explanation turned = sample.explanation;
    std::reverse(turned.account.begin(), turned.account.end());
    for (std::uint32_t& index : turned.deciding) index = static_cast<std::uint32_t>(turned.account.size()) - 1 - index;
    CHECK(full(sample.world, turned) == full_of(sample));
    CHECK(full(sample.world, turned, {report::Format::json, report::Language::english, 100, false}) ==
          full_of(sample, {report::Format::json, report::Language::english, 100, false}));
}

TEST_CASE("a class is unfolded where the reader first meets it, whatever the order of the account")
{
    const std::string text = full_of(prohibited());
    CHECK(text.find("cdu.kind is self_defense_forces (given)") != std::string::npos);
    CHECK(text.find("see above") == std::string::npos);
    CHECK(full_of(conflict()).find("strike counts as cyberattack (by definition) (see above)") != std::string::npos);
}

TEST_CASE("a rule that ranged over several things is told once, with a line for each")
{
    Sample sample = no_rule();
    Account other = sample.explanation.account.front();
    other.subject = sample.world.unsaid;
    other.failing.clear();
    other.outcome = Outcome::condition_met;
    sample.explanation.account.push_back(other);
    const std::string text = full_of(sample);
    CHECK(text.find("    - Attack methods may be studied (study_is_permitted, permits)\n"
                    "      - riposte: its condition is met, so it bars nothing\n"
                    "      - strike: does not apply, as strike.kind is intrude (given), not study\n") != std::string::npos);
}

TEST_CASE("why one rule beats another is said in the law's own terms")
{
    using explain::Superiority;
    const auto told = [](Superiority how, const char* loser, const char* winner) {
        Sample sample = prohibited();
        Account beaten = sample.world.account(loser, Outcome::beaten);
        beaten.by = sample.world.rule(winner);
        beaten.how = how;
        sample.explanation.account = {sample.explanation.account[3], beaten};
        sample.explanation.deciding = {0};
        return full_of(sample, {report::Format::text, report::Language::english, 0, false});
    };
    const auto says = [](const std::string& text, const char* words) { return text.find(words) != std::string::npos; };
    CHECK(says(told(Superiority::overrides, "study_is_permitted", "force_is_outlawed"), "beaten by force_is_outlawed, which overrides it"));
    CHECK(says(told(Superiority::superior, "study_is_permitted", "force_is_outlawed"),
               "beaten by force_is_outlawed, which rests on higher authority (constitution over commentary)"));
    CHECK(says(told(Superiority::special, "study_is_permitted", "force_is_outlawed"), "beaten by force_is_outlawed, which is more special"));
    CHECK(says(told(Superiority::later, "force_is_outlawed", "neutralisation_is_permitted"),
               "beaten by neutralisation_is_permitted, which is the later law (in force from 2026-10-01, this one from 1947-05-03)"));
    CHECK(says(told(Superiority::later, "study_is_permitted", "force_is_outlawed"), "beaten by force_is_outlawed, which is the later law\n"));
}

TEST_CASE("a part that a rule could do without is not called a need")
{
    Sample sample = no_rule();
    World& world = sample.world;
    const Reason study = world.kind_is("study"), scan = world.kind_is("scan");
    world.law.rules[world.rule("study_is_permitted")].condition = world.condition(law::Any{{study.condition, scan.condition}});
    sample.explanation.account = {world.account("study_is_permitted", Outcome::condition_false, {}, {study, scan})};
    CHECK(brief_of(sample).find("      - Attack methods may be studied (study_is_permitted)\n"
                                "        - strike.kind is intrude (given), not study\n"
                                "        - strike.kind is intrude (given), not scan\n") != std::string::npos);
}

TEST_CASE("only the verdict and what may be skipped is coloured")
{
    const std::string text = brief_of(prohibited(), {report::Format::text, report::Language::english, 100, true});
    CHECK(text.find("  \x1b[31mprohibited\x1b[0m: strike") != std::string::npos);
    CHECK(text.find("Force is outlawed (\x1b[2mforce_is_outlawed\x1b[0m)") != std::string::npos);
}
