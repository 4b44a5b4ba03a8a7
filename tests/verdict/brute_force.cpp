#include "tests/verdict/brute_force.hpp"

#include "solver/solve.hpp"
#include "text/render.hpp"

#include <algorithm>
#include <stdexcept>

namespace brute {

namespace {

const std::vector<std::string> yes_no{"yes", "no"};
const std::vector<std::string> roles{"chief", "clerk", "guest"};
const std::vector<std::string> there{"none", "given"};

struct Attribute {
    std::string path;
    std::string asked;  ///< how a law that speaks of it does
    std::vector<std::string> values;
};

/// Facts of the act itself, and of a helper.
const std::vector<Attribute> plain{
    {"act.kind", "act.kind", {"raid", "theft", "walk"}},
    {"act.x", "act.x", yes_no},
    {"act.y", "act.y", yes_no},
    {"act.n", "act.n", {"-2", "1.5", "1.6", "3", "3.000001", "4", "5"}},
    {"act.d", "act.d", {"2019-12-31", "2020-01-01", "2020-01-02", "2020-01-03", "2021-06-01", "2021-06-02", "2021-06-03"}},
    {"act.effects", "act.effects", {"[]", "[noise]", "[harm]", "[noise, harm]"}},
    {"helper.role", "role", roles},
    {"helper.on_duty", "on_duty", yes_no},
};

/// What an unknown reference leads to.
const std::vector<Attribute> of_by{
    {"act.by", "act.by", there},           {"act.by.role", "act.by.role", roles},           {"act.by.on_duty", "act.by.on_duty", yes_no},
    {"act.by.boss", "act.by.boss", there}, {"act.by.boss.role", "act.by.boss.role", roles},
};
const std::vector<Attribute> of_against{
    {"act.against.role", "act.against.role", roles},
    {"act.against.on_duty", "act.against.on_duty", yes_no},
};

bool mentions(const std::string& law, const Attribute& attribute)
{
    return law.find(attribute.asked) != std::string::npos;
}

/// A person described in place, with what is known of them.
std::string person(const Facts& facts, const std::string& path, bool with_boss)
{
    std::string text = "{";
    for (const char* const attribute : {"role", "on_duty"}) {
        const auto found = facts.find(path + "." + attribute);
        if (found != facts.end()) text += std::string(attribute) + ": " + found->second + ", ";
    }
    const auto boss = facts.find(path + ".boss");
    const bool given = with_boss && boss != facts.end() && boss->second == "given";
    return text + "boss: " + (given ? person(facts, path + ".boss", false) : "none") + "}";
}

using Ladder = std::vector<std::pair<theory::LiteralId, std::string>>;

std::string read_off(const solver::Columns& columns, const Ladder& ladder, const std::string& silent)
{
    for (const auto& [literal, word] : ladder) {
        if (columns.is_proved(literal)) return word;
        if (!columns.is_refuted(literal)) return "conflict";
    }
    return silent;
}

}  // namespace

Case random_case(random_law::Dice& dice, const std::string& law, std::size_t most)
{
    Case result;
    std::vector<std::vector<Attribute>> groups;
    for (const Attribute& attribute : plain) groups.push_back({attribute});
    groups.push_back(of_by);
    groups.push_back(of_against);
    dice.shuffle(groups);
    std::size_t completions = 1;
    for (const auto& group : groups) {
        std::vector<Attribute> asked;
        std::copy_if(group.begin(), group.end(), std::back_inserter(asked), [&](const Attribute& a) { return mentions(law, a); });
        // A law that asks what lies behind a reference asks whether there is anything.
        std::size_t product = 1;
        for (const Attribute& attribute : asked) product *= attribute.values.size();
        const bool open = product > 1 && completions * product <= most && dice.chance(60);
        if (open) completions *= product;
        for (const Attribute& attribute : asked) {
            if (open) {
                result.unknown.emplace_back(attribute.path, attribute.values);
            } else {
                result.known[attribute.path] = dice.pick(attribute.values);
            }
        }
        if (group.front().path == "act.against.role" && !open) result.known["act.against"] = "given";
        if (group.front().path == "act.by" && !open && asked.empty()) result.known["act.by"] = "none";
    }
    result.known["act.e"] = dice.chance(50) ? "2020-01-01" : "2021-06-01";  // what another date is compared with is known
    result.known["act.helpers"] = dice.chance(70) ? "[helper]" : "none";
    return result;
}

std::string yaml(const Facts& facts, const std::map<std::string, std::string>& readings, bool say_unknown)
{
    std::string text = "scenario: test\nas_of: 2024-01-01\n";
    if (!readings.empty()) {
        text += "assume:\n";
        for (const auto& [question, reading] : readings) text += "  " + question + ": " + reading + "\n";
    }
    text += "actors:\n  helper: " + person(facts, "helper", false) + "\nact:\n";
    for (const char* const attribute : {"kind", "x", "y", "n", "d", "e", "effects", "helpers"}) {
        const auto found = facts.find(std::string("act.") + attribute);
        if (found != facts.end()) text += std::string("  ") + attribute + ": " + found->second + "\n";
        if (found == facts.end() && say_unknown) text += std::string("  ") + attribute + ": unknown\n";
    }
    for (const char* const attribute : {"by", "against"}) {
        const std::string path = std::string("act.") + attribute;
        const auto found = facts.find(path);
        const bool described = found != facts.end() ? found->second == "given" : facts.count(path + ".role") + facts.count(path + ".on_duty") > 0;
        const std::string value = described ? person(facts, path, true) : found == facts.end() ? "unknown" : found->second;
        text += std::string("  ") + attribute + ": " + value + "\n";
    }
    return text;
}

LoadedLaw load(const std::map<std::string, std::string>& files)
{
    LoadedLaw result;
    text::Diagnostics diagnostics;
    std::vector<std::string> paths;
    for (const auto& [path, content] : files) paths.push_back(path);
    result.loaded = law::load(paths, law::FileReader::memory(files), diagnostics);
    if (!diagnostics.has_errors()) return result;
    result.errors = text::render(diagnostics, *result.loaded.texts, {});
    for (const text::Diagnostic& finding : diagnostics.sorted()) {
        if (finding.severity == text::Severity::error && result.first_error.empty()) result.first_error = finding.code;
    }
    return result;
}

scenario::Scenario read(const law::Law& law, const std::string& yaml)
{
    text::SourceSet texts;
    text::Diagnostics diagnostics;
    const auto documents = scenario::read_documents(texts.add("test.yaml", yaml), texts, diagnostics);
    auto scenarios =
        diagnostics.has_errors() ? std::vector<scenario::Scenario>{} : scenario::read_scenarios(documents.front(), law, texts, diagnostics);
    if (diagnostics.has_errors()) throw std::runtime_error(text::render(diagnostics, texts, {}) + yaml);
    return std::move(scenarios.front());
}

std::vector<theory::Issue> issues(const law::Law& law, const scenario::Scenario& scenario)
{
    const scenario::InstanceId act = scenario.judged.front();
    const law::OrderId realm = law.find_order("realm");
    return {{realm, act, {}},
            {law.find_order("colony"), act, {}},
            {realm, act, law.find_concept("c0")},
            {realm, act, law.find_concept("c1")},
            {realm, act, law.find_concept("c2")}};
}

std::vector<std::string> outcomes(const law::Law& law, const std::string& yaml)
{
    scenario::Scenario scenario = read(law, yaml);
    const std::vector<theory::Issue> asked = issues(law, scenario);
    text::Diagnostics diagnostics;
    const theory::Ground ground =
        theory::ground(law, scenario, *scenario.as_of, diagnostics, std::vector<theory::Issue>(std::next(asked.begin(), 2), asked.end()));
    solver::Columns columns(ground.theory.literal_count(), 1);
    for (const theory::LiteralId input : ground.inputs) {
        const auto* const test = std::get_if<theory::FactTest>(&ground.atoms[input.index()]);
        const auto truth = test == nullptr ? std::nullopt : theory::evaluate(law, scenario, *test);
        if (!truth) throw std::runtime_error("a completion leaves something unknown:\n" + yaml);
        (*truth ? columns.proved(input) : columns.refuted(input))[0] = ~solver::Word{0};
    }
    solver::solve(ground.theory, ground.schedule, columns);
    std::vector<std::string> result;
    for (const theory::Issue& issue : asked) {
        if (issue.concept_id.valid()) {
            const auto literals = ground.concepts.find(issue);
            result.push_back(literals == ground.concepts.end()
                                 ? "none"
                                 : read_off(columns, {{literals->second.holds, "yes"}, {literals->second.holds_not, "no"}}, "none"));
            continue;
        }
        const auto found = ground.norms.find(issue);
        if (found == ground.norms.end()) {
            result.emplace_back("no_rule");
            continue;
        }
        const theory::NormLiterals& norms = found->second;
        result.push_back(read_off(columns,
                                  {{norms.prohibited, "prohibited"},
                                   {norms.barred, "condition_unmet"},
                                   {norms.lacks_basis, "no_legal_basis"},
                                   {norms.required, "required"},
                                   {norms.permitted, "permitted"}},
                                  "no_rule"));
    }
    return result;
}

}  // namespace brute
