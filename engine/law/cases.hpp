// Conditions as cases: a disjunction of conjunctions of single tests, for comparing rules exactly over finite domains.
#pragma once

#include "law/law.hpp"
#include "law/value_set.hpp"

#include <functional>
#include <optional>
#include <string>

namespace kyujo::law {

/// One thing that can be tested: an attribute's value, a member of a set, a class in an order, …
using Dimension = std::uint32_t;

struct Constraint {
    Dimension dimension = 0;
    ValueSet values;
};
/// All constraints together; sorted by dimension, one each, none empty and none that admits everything.
using Case = std::vector<Constraint>;
/// At least one of the cases. No case: never. One case without constraints: always.
using Cases = std::vector<Case>;

/// Either cases hold.
Cases either(Cases a, Cases b);
/// Both hold; cases that contradict each other fall away.
Cases both(const Cases& a, const Cases& b);

/// The tests that rules make, numbered, with everything that each can yield.
class Dimensions {
public:
    Dimension find(const std::string& key, const std::function<ValueSet()>& universe);
    const ValueSet& universe(Dimension dimension) const { return universes_[dimension]; }
    std::int64_t number_of(const std::string& text);

private:
    std::unordered_map<std::string, Dimension> numbers_;
    std::vector<ValueSet> universes_;
    std::unordered_map<std::string, std::int64_t> texts_;
};

enum class Implied : std::uint8_t { no, yes, too_long };
/// Whether `weaker` holds wherever `stronger` does, by taking away one weaker case after the other. Exact, or too long after `steps`.
Implied implies(const Cases& stronger, const Cases& weaker, const Dimensions& dimensions, std::uint32_t steps);

struct SplitLimits {
    std::uint32_t cases = 64;
    std::uint32_t constraints = 256;  ///< in one case
    std::uint32_t tests = 10'000;     ///< looked at, definitions unfolded
    std::uint32_t definitions = 64;   ///< unfolded in one another
};

/// The cases of a condition in a rule of `order` whose conclusion is about `about`. Paths are taken as seen from there, so that rules that
/// reach it in different ways can be compared where they ask the same. Definitions are unfolded. Nothing when a limit is passed.
std::optional<Cases> split(const Law& law, Dimensions& dimensions, ConditionId condition, OrderId order, const Path& about,
                           const SplitLimits& limits);

}  // namespace kyujo::law
