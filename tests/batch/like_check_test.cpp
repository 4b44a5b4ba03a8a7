// What a batch says of a line is what `check` says of the same scenario.
#include "batch/run.hpp"
#include "session/decisions.hpp"
#include "tests/batch/random_scenarios.hpp"
#include "tests/catch.hpp"
#include "tests/report/schema.hpp"
#include "tests/session/world.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace {

using namespace kyujo;
using nlohmann::json;

const std::string root = KYUJO_ROOT;

#ifdef KYUJO_FEWER_TRIES
constexpr std::size_t scenarios = 200;
#else
constexpr std::size_t scenarios = 1500;
#endif

/// Enough for all but the most open cases, which both give up at the same point.
constexpr std::uint64_t most_completions = 4096;

json names(const std::set<std::string>& words)
{
    json list = json::array();
    for (const std::string& word : words) list.push_back(word);
    return list;
}

/// What a line should give, by the answers that a session has for its scenario; null where it has none.
json expected(const session::Session& session, std::uint64_t line, bool explained)
{
    if (session.findings().has_errors() || session.results().size() != 1) return nullptr;
    const session::Evaluated& one = session.results().front();
    const law::Law& law = one.rules->loaded.law;
    json result{{"line", line}, {"scenario", one.scenario.title}, {"answers", json::array()}};
    for (const explain::Explanation& x : one.explanations) {
        json answer{{"thing", one.scenario.instances[x.answer.subject].name},
                    {"order", std::string(law.orders[x.answer.order].name)},
                    {"verdict", std::string(verdict::to_string(x.answer.word))}};
        std::set<std::string> facts, questions;
        for (const verdict::TableColumn& column : x.answer.openness.table.columns) {
            const verdict::Variable& variable = x.answer.openness.unknowns->variables[column.variable];
            if (variable.is_fact()) facts.insert(verdict::path_of(law, one.scenario, variable));
            if (variable.kind == verdict::Variable::Kind::question) questions.emplace(law.questions[variable.question].name);
        }
        if (!facts.empty()) answer["missing"] = names(facts);
        if (!questions.empty()) answer["turns_on"] = names(questions);
        if (explained) {
            answer["date"] = text::to_string(x.answer.date);
            answer["because"] = json::array();
            session::Evaluated alone;
            alone.explanations.push_back(x);
            for (const law::RuleId rule : session::deciding_rules(alone, x.answer.subject, x.answer.order))
                answer["because"].push_back(std::string(law.rules[rule].name));
            for (const verdict::Word word : x.answer.further_grounds) answer["grounds"].push_back(std::string(verdict::to_string(word)));
            for (const explain::Duty& duty : x.duties) {
                for (std::size_t link = 0; link < duty.chain.size(); ++link) {
                    std::string name(law.rules[duty.rule].name);
                    if (duty.chain[link].account.link > 0) name += "/" + std::to_string(duty.chain[link].account.link + 1);
                    answer["duties"].push_back({{"name", name}, {"state", std::string(verdict::to_string(duty.chain[link].state))}});
                }
            }
        }
        result["answers"].push_back(std::move(answer));
    }
    return result;
}

struct Ran {
    std::vector<json> lines;
    batch::Result result;
};

Ran run_batch(const batch::Setting& setting, const std::string& path, unsigned jobs)
{
    std::string text;
    batch::Outlets outlets;
    outlets.answers = [&](std::string_view part) {
        text += part;
        return true;
    };
    outlets.fault = [](const batch::Fault&) {};
    Ran ran;
    ran.result = batch::run(setting, {{path}, 0, jobs}, outlets);
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) ran.lines.push_back(json::parse(line));
    return ran;
}

void compare(const std::string& rules_folder, verdict::Ambiguity ambiguity, std::uint32_t seed, std::size_t count = scenarios)
{
    INFO(rules_folder);
    session::RuleSets sets;
    const std::shared_ptr<const session::RuleSet> rules(&sets.load({rules_folder}), [](const session::RuleSet*) {});
    REQUIRE_FALSE(rules->findings.has_errors());
    const law::Law& law = rules->loaded.law;

    tests::RandomScenarios random(law, seed);
    std::vector<json> brief, full;
    const tests::RuleFolder folder;
    std::string text;
    std::size_t rejected = 0;
    for (std::size_t i = 0; i < count; ++i) {
        // Long stretches of one pattern, short ones, and patterns that come up once.
        const auto pattern = static_cast<std::uint32_t>(seed + (i % 10 == 9 ? i : i % 3 == 0 ? i / 200 : i / 50 % 4));
        const tests::Written written = random.next(pattern, i + 1);
        text += written.json + "\n";
        session::Options options;
        options.limits.ambiguity = ambiguity;
        options.limits.completions = most_completions;
        session::Session session(options, rules);
        session.add_text("case.yaml", written.yaml);
        brief.push_back(expected(session, i + 1, false));
        full.push_back(expected(session, i + 1, true));
        if (brief.back().is_null()) ++rejected;
    }
    const std::string path = folder.write("lines.ndjson", text);
    const auto drop_nulls = [](std::vector<json>& lines) { lines.erase(std::remove(lines.begin(), lines.end(), json()), lines.end()); };
    drop_nulls(brief);
    drop_nulls(full);
    CHECK(brief.size() > count / 2);

    std::ifstream published(root + "/docs/schema/batch-1.json");
    const auto schema = nlohmann::ordered_json::parse(published);

    batch::Setting setting;
    setting.rules = rules.get();
    setting.limits.ambiguity = ambiguity;
    setting.limits.completions = most_completions;
    setting.orders = session::judged_orders(law, "");
    setting.columns = batch::Columns::usual();
    for (const bool explained : {false, true}) {
        if (explained) setting.columns.date = setting.columns.grounds = setting.columns.because = setting.columns.duties = true;
        const std::vector<json>& wanted = explained ? full : brief;
        for (const unsigned jobs : {1u, 3u}) {
            const Ran ran = run_batch(setting, path, jobs);
            CHECK(ran.result.rejected == rejected);
            CHECK(ran.result.lines == count);
            REQUIRE(ran.lines.size() == wanted.size());
            for (const json& line : ran.lines) REQUIRE(tests::schema_faults(schema, nlohmann::ordered_json(line)) == std::vector<std::string>{});
            std::size_t wrong = 0;
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                if (ran.lines[i] == wanted[i]) continue;
                if (++wrong > 3) continue;
                UNSCOPED_INFO("wanted " << wanted[i].dump() << "\n   got " << ran.lines[i].dump());
            }
            CHECK(wrong == 0);
        }
    }
}

}  // namespace

TEST_CASE("a batch answers like check under law with open questions, clashes and several orders")
{
    compare(root + "/examples/open/law/republic.law", verdict::Ambiguity::by_cases, 1);
    compare(root + "/examples/open/law/nations.law", verdict::Ambiguity::by_cases, 2);
}

TEST_CASE("a batch answers like check under law with duties, a milder law and boundaries in time")
{
    compare(root + "/examples/time/law/duties.law", verdict::Ambiguity::by_cases, 3);
    compare(root + "/examples/time/law/milder.law", verdict::Ambiguity::by_cases, 4);
    compare(root + "/examples/time/law/republic.law", verdict::Ambiguity::by_cases, 5);
}

TEST_CASE("a batch answers like check under the shipped rules")
{
    compare(root + "/rules", verdict::Ambiguity::by_cases, 6, scenarios / 10);  // each takes long to explain under so much law
}

TEST_CASE("a batch answers like check whatever a clash does")
{
    compare(root + "/examples/open/law/republic.law", verdict::Ambiguity::blocking, 7);
    compare(root + "/examples/open/law/republic.law", verdict::Ambiguity::propagating, 8);
}
