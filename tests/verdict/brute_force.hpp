// What is open, found out the long way: every completion is written out as a scenario of its own in which nothing is unknown, solved alone,
// and its outcome read off the tags. Shares nothing with engine/verdict.
#pragma once

#include "law/load.hpp"
#include "scenario/read.hpp"
#include "tests/verdict/random_law.hpp"
#include "theory/ground.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brute {

using namespace kyujo;

/// Values by path, as a scenario file writes them: `act.n` to `3`, and `given` for a thing described in place.
using Facts = std::map<std::string, std::string>;

/// A scenario of one act: what is known, and the candidates for what is not.
struct Case {
    Facts known;
    std::vector<std::pair<std::string, std::vector<std::string>>> unknown;
};
/// Unknown facts, as many as keep the number of completions below `most`; only facts that the law speaks of.
Case random_case(random_law::Dice& dice, const std::string& law, std::size_t most);

/// The scenario file. A fact that is not among them is left out, or said to be unknown.
std::string yaml(const Facts& facts, const std::map<std::string, std::string>& readings, bool say_unknown = false);

struct LoadedLaw {
    law::Loaded loaded;
    std::string errors;       ///< rendered
    std::string first_error;  ///< its code
};
LoadedLaw load(const std::map<std::string, std::string>& files);

/// A scenario, read; throws when it has errors.
scenario::Scenario read(const law::Law& law, const std::string& yaml);

/// What is asked: the act's status in both orders, and three classes.
inline const std::vector<std::string> questions{"realm", "colony", "c0", "c1", "c2"};
std::vector<theory::Issue> issues(const law::Law& law, const scenario::Scenario& scenario);

/// The outcome for each of `questions`, in one world where everything is known.
std::vector<std::string> outcomes(const law::Law& law, const std::string& yaml);

}  // namespace brute
