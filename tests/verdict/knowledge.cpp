#include "tests/verdict/open_world.hpp"

#include <algorithm>
#include <sstream>

using namespace open_world;

namespace {

/// The lines of a scenario file, with its parts, and the facts of each part, in another order.
std::string shuffled(Dice& dice, const std::string& yaml)
{
    std::vector<std::vector<std::string>> parts;
    std::istringstream lines(yaml);
    for (std::string line; std::getline(lines, line);) {
        if (line.front() != ' ') parts.emplace_back();
        parts.back().push_back(line);
    }
    dice.shuffle(parts);
    std::string text;
    for (auto& part : parts) {
        std::vector<std::string> inner(std::next(part.begin()), part.end());
        dice.shuffle(inner);
        text += part.front() + "\n";
        for (const std::string& line : inner) text += line + "\n";
    }
    return text;
}

/// The declarations in another order, spread over two files.
std::map<std::string, std::string> shuffled(Dice& dice, const random_law::Law& law)
{
    std::vector<std::string> declarations = law.declarations();
    declarations.emplace_back("order realm \"Realm\"\n");
    declarations.emplace_back("order colony \"Colony\"\n");
    dice.shuffle(declarations);
    std::map<std::string, std::string> files;
    for (const std::string& declaration : declarations) {
        // Words belong to no order, so they may stand anywhere; a file needs one only for what follows.
        files[dice.chance(50) ? "a.law" : "b.law"] += declaration + "\n";
    }
    return files;
}

std::string summary(const law::Law& law, const Engine& engine)
{
    std::ostringstream text;
    for (std::size_t question = 0; question < brute::questions.size(); ++question) {
        const Given& given = engine.answers[question];
        text << brute::questions[question] << ": " << given.outcome << " " << given.open << ", turns on";
        for (const std::string& name : decisive(law, engine, given)) text << " " << name;
        std::set<std::string> outcomes;
        for (const verdict::TableRow& row : given.openness.table.rows) outcomes.insert(outcome_name(question, row.outcome));
        for (const std::string& outcome : outcomes) text << " | " << outcome;
        text << "\n";
    }
    return text.str();
}

}  // namespace

TEST_CASE("what is learned never changes an answer that was the same either way, and makes nothing new matter")
{
    for (unsigned seed = 0; seed < enough / 100; ++seed) {
        Dice dice(seed);
        const auto world = random_world(dice, seed % 2 == 0);
        if (!world) continue;
        const law::Law& law = world->loaded.loaded.law;
        std::vector<std::size_t> plain;
        for (std::size_t i = 0; i < world->facts.unknown.size(); ++i) {
            const std::string& path = world->facts.unknown[i].first;
            if (path.rfind("act.by", 0) != 0 && path.rfind("act.against", 0) != 0) plain.push_back(i);
        }
        if (plain.empty()) continue;
        const auto& [path, values] = world->facts.unknown[dice.pick(plain)];
        brute::Facts facts = world->facts.known;
        const std::string before_text = brute::yaml(facts, {});
        facts[path] = dice.pick(values);
        INFO(shown(seed, *world, before_text) << "learned: " << path << " is " << facts[path]);
        const Engine before(law, before_text);
        const Engine after(law, brute::yaml(facts, {}));
        for (std::size_t question = 0; question < brute::questions.size(); ++question) {
            INFO("asked: " << brute::questions[question]);
            if (before.answers[question].open.empty()) REQUIRE(after.answers[question].outcome == before.answers[question].outcome);
            const auto mattered = decisive(law, before, before.answers[question]);
            const auto matters = decisive(law, after, after.answers[question]);
            REQUIRE(std::includes(mattered.begin(), mattered.end(), matters.begin(), matters.end()));
            REQUIRE(matters.count(path) == 0);
        }
    }
}

TEST_CASE("the order of files, declarations and scenario keys changes no answer")
{
    for (unsigned seed = 0; seed < enough / 200; ++seed) {
        Dice dice(seed);
        const auto world = random_world(dice, seed % 2 == 0);
        if (!world) continue;
        const std::string yaml = brute::yaml(world->facts.known, {});
        const Engine first(world->loaded.loaded.law, yaml);
        const std::string again = shuffled(dice, yaml);
        const auto files = shuffled(dice, world->law);
        const brute::LoadedLaw other = brute::load(files);
        INFO(shown(seed, *world, yaml) << other.errors);
        REQUIRE(other.errors.empty());
        REQUIRE(summary(other.loaded.law, Engine(other.loaded.law, again)) == summary(world->loaded.loaded.law, first));
    }
}
