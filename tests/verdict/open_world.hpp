// A random law with a random scenario, its answers as the engine gives them, and the same by brute force.
#pragma once

#include "tests/catch.hpp"
#include "tests/verdict/brute_force.hpp"
#include "verdict/verdict.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace open_world {

using namespace kyujo;
using random_law::Dice;
using verdict::Variable;

/// Completions held against answers, per test.
#ifdef KYUJO_FEWER_TRIES
constexpr std::size_t enough = 20'000;
#else
constexpr std::size_t enough = 400'000;
#endif

struct Given {
    std::string outcome;  ///< a word, or a side
    std::string open;     ///< the open word, when it is open
    verdict::Openness openness;
};

/// Of a table: what its rows give, by name.
std::string outcome_name(std::size_t question, std::uint8_t outcome);

struct Engine {
    scenario::Scenario scenario;
    std::vector<Given> answers;  ///< one per brute::questions

    Engine(const law::Law& law, const std::string& yaml);
};

/// One thing that is open: a fact, a question or a contested issue, with its values.
struct Dimension {
    enum class Kind { fact, question, clash } kind;
    std::string name;
    std::vector<std::string> values;
};

struct Brute {
    std::vector<Dimension> dimensions;
    std::size_t count = 1;
    std::vector<std::vector<std::string>> outcomes;  ///< per completion, per question

    std::string value(std::size_t completion, std::size_t dimension) const
    {
        for (std::size_t i = dimensions.size(); i-- > dimension + 1;) completion /= dimensions[i].values.size();
        return dimensions[dimension].values[completion % dimensions[dimension].values.size()];
    }
    std::size_t stride(std::size_t dimension) const
    {
        std::size_t stride = 1;
        for (std::size_t i = dimension + 1; i < dimensions.size(); ++i) stride *= dimensions[i].values.size();
        return stride;
    }
    /// Two completions that differ in nothing else differ in the outcome.
    bool decisive(std::size_t dimension, std::size_t question) const
    {
        const std::size_t step = stride(dimension);
        for (std::size_t w = 0; w + step < count; ++w) {
            if ((w / step) % dimensions[dimension].values.size() + 1 == dimensions[dimension].values.size()) continue;
            if (outcomes[w][question] != outcomes[w + step][question]) return true;
        }
        return false;
    }
    std::set<std::string> decisive(std::size_t question) const
    {
        std::set<std::string> names;
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            if (decisive(i, question)) names.insert(dimensions[i].name);
        }
        return names;
    }
    /// The outcome where it is always the same, else the open word.
    std::pair<bool, std::string> answer(std::size_t question) const
    {
        static const std::vector<std::string> words{"undetermined", "unsettled", "conflict"};
        std::size_t first = words.size();
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            if (decisive(i, question)) first = std::min(first, static_cast<std::size_t>(dimensions[i].kind));
        }
        return first == words.size() ? std::pair(true, outcomes.front()[question]) : std::pair(false, words[first]);
    }
};

struct World {
    random_law::Law law;
    std::string text;
    brute::LoadedLaw loaded;
    brute::Case facts;
    Brute brute;
};

/// Every completion, solved alone.
Brute enumerate(const World& world);
/// A law without errors, a scenario of it and its unknown facts. The odd law is refused: a bar and overrides in a circle.
std::optional<World> random_world(Dice& dice, bool with_clashes);

/// Of a variable: the path of a fact, the name of a question or of a contested issue.
std::string name_of(const law::Law& law, const scenario::Scenario& scenario, const Variable& variable);
/// What an answer turns on.
std::set<std::string> decisive(const law::Law& law, const Engine& engine, const Given& given);
/// For a failure: everything needed to see it again.
std::string shown(unsigned seed, const World& world, const std::string& yaml);

}  // namespace open_world
