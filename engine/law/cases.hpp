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
Cases both(Cases a, const Cases& b);

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

/// A case that holds wherever one of `cases` does: of every test that all of them make, what it may yield.
Case hull(const Cases& cases, const Dimensions& dimensions);
/// Whether every constraint of `outer` follows from one of `inner`.
bool within(const Case& inner, const Case& outer);

enum class Implied : std::uint8_t { no, yes, too_long };
/// Whether `weaker` holds wherever `stronger` does, by taking away one weaker case after the other. Exact, or too long after `steps`.
Implied implies(const Cases& stronger, const Cases& weaker, const Dimensions& dimensions, std::uint32_t steps);

struct SplitLimits {
    std::uint32_t cases = 64;
    std::uint32_t constraints = 256;  ///< in one case
    std::uint32_t tests = 10'000;     ///< looked at, definitions unfolded
    std::uint32_t definitions = 64;   ///< unfolded in one another
};

/// Splits the conditions of one law. What a definition unfolds to is kept: many rules ask for the same classes.
class Splitter {
public:
    Splitter(const Law& law, const SplitLimits& limits) : law_(law), limits_(limits) {}

    /// The cases of a condition in a rule of `order` whose conclusion is about `about`. Paths are taken as seen from there, so that rules that
    /// reach it in different ways can be compared where they ask the same. Definitions are unfolded. Nothing when a limit is passed.
    std::optional<Cases> split(ConditionId condition, OrderId order, const Path& about);
    const Dimensions& dimensions() const { return dimensions_; }

private:
    friend class Splitting;
    /// What unfolding took counts again wherever it is used, so that a limit is passed or not whatever was split before.
    struct Unfolded {
        Cases cases;
        std::uint32_t tests = 0;
        std::uint32_t depth = 0;  ///< of definitions in one another
    };

    const Law& law_;
    SplitLimits limits_;
    Dimensions dimensions_;
    std::unordered_map<std::string, Unfolded> unfolded_;
};

}  // namespace kyujo::law
