#include "tests/verdict/open_world.hpp"

#include <algorithm>
#include <sstream>

namespace open_world {

namespace {

std::string side_name(verdict::Side side)
{
    static const std::vector<std::string> names{"yes", "no", "open", "none"};
    return names[static_cast<std::size_t>(side)];
}

}  // namespace

std::string outcome_name(std::size_t question, std::uint8_t outcome)
{
    return question < 2 ? std::string(to_string(static_cast<verdict::Word>(outcome))) : side_name(static_cast<verdict::Side>(outcome));
}

Engine::Engine(const law::Law& law, const std::string& yaml) : scenario(brute::read(law, yaml))
{
    const auto asked = brute::issues(law, scenario);
    text::Diagnostics diagnostics;
    const verdict::Solved solved =
        verdict::solve(law, scenario, *scenario.as_of, diagnostics, {}, std::vector<theory::Issue>(std::next(asked.begin(), 2), asked.end()));
    for (const theory::Issue& issue : asked) {
        if (issue.concept_id.valid()) {
            verdict::ConceptVerdict found = verdict::answer_concept(law, scenario, solved, issue);
            const bool open = found.side == verdict::Side::open;
            answers.push_back({side_name(found.side), open ? std::string(to_string(found.open_word)) : "", std::move(found.openness)});
        } else {
            verdict::Answer found = verdict::answer(law, scenario, solved, issue.subject, issue.order);
            const std::string word(to_string(found.word));
            answers.push_back({word, verdict::side(found.word) == verdict::Side::open ? word : "", std::move(found.openness)});
        }
    }
}

Brute enumerate(const World& world)
{
    Brute result;
    for (const auto& [path, values] : world.facts.unknown) result.dimensions.push_back({Dimension::Kind::fact, path, values});
    for (const auto& [question, readings] : world.law.questions) result.dimensions.push_back({Dimension::Kind::question, question, readings});
    for (const auto& [issue, pairs] : world.law.clashes) result.dimensions.push_back({Dimension::Kind::clash, issue, {"for", "against"}});
    for (const Dimension& dimension : result.dimensions) result.count *= dimension.values.size();
    std::map<std::map<std::string, bool>, brute::LoadedLaw> laws;
    for (std::size_t w = 0; w < result.count; ++w) {
        brute::Facts facts = world.facts.known;
        std::map<std::string, std::string> readings;
        std::map<std::string, bool> sides;
        for (std::size_t i = 0; i < result.dimensions.size(); ++i) {
            const Dimension& dimension = result.dimensions[i];
            const std::string value = result.value(w, i);
            if (dimension.kind == Dimension::Kind::fact) facts[dimension.name] = value;
            if (dimension.kind == Dimension::Kind::question) readings[dimension.name] = value;
            if (dimension.kind == Dimension::Kind::clash) sides[dimension.name] = value == "for";
        }
        if (facts.count("act.against.role") + facts.count("act.against.on_duty") > 0) facts["act.against"] = "given";
        auto found = laws.find(sides);
        if (found == laws.end()) found = laws.emplace(sides, brute::load({{"law", world.law.text(sides)}})).first;
        if (!found->second.errors.empty()) throw std::runtime_error("with sides taken, the law is in error:\n" + found->second.errors);
        result.outcomes.push_back(brute::outcomes(found->second.loaded.law, brute::yaml(facts, readings)));
    }
    return result;
}

std::optional<World> random_world(Dice& dice, bool with_clashes)
{
    World world;
    world.law = random_law::random_law(dice, with_clashes);
    world.text = world.law.text();
    world.loaded = brute::load({{"law", world.text}});
    if (!world.loaded.errors.empty()) {
        INFO(world.text << world.loaded.errors);
        REQUIRE((world.loaded.first_error == "L307" || world.loaded.first_error == "L313"));
        return std::nullopt;
    }
    std::size_t most = 128;
    for (const auto& [question, readings] : world.law.questions) most /= readings.size();
    most >>= world.law.clashes.size();
    world.facts = brute::random_case(dice, world.text, std::max<std::size_t>(most, 4));
    return world;
}

std::string name_of(const law::Law& law, const scenario::Scenario& scenario, const Variable& variable)
{
    if (variable.kind == Variable::Kind::question) return std::string(law.questions[variable.question].name);
    if (variable.kind != Variable::Kind::clash) return verdict::path_of(law, scenario, variable);
    const theory::Issue& issue = variable.issue;
    return std::string(issue.concept_id.valid() ? law.concepts[issue.concept_id].name : law.orders[issue.order].name);
}

std::set<std::string> decisive(const law::Law& law, const Engine& engine, const Given& given)
{
    std::set<std::string> names;
    for (const verdict::TableColumn& column : given.openness.table.columns)
        names.insert(name_of(law, engine.scenario, given.openness.unknowns->variables[column.variable]));
    return names;
}

std::string shown(unsigned seed, const World& world, const std::string& yaml)
{
    std::ostringstream text;
    text << "seed " << seed << "\n" << world.text << yaml;
    return text.str();
}

}  // namespace open_world
