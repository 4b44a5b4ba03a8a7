// What a case leaves free: facts nobody gives, questions of law that are open, and clashes of rules of equal standing. Each is a variable with
// finitely many values: the domain of a fact is cut into the classes that the tests at hand can tell apart.
#pragma once

#include "theory/ground.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kyujo::verdict {

using theory::Ground;
using theory::Issue;
using theory::LiteralId;
using theory::Place;

/// Values that no test at hand tells apart.
struct ValueClass {
    /// Of numbers and dates, in their order; a missing end is open-ended.
    struct Interval {
        std::optional<law::Value> low, high;
        bool with_low = false, with_high = false;
        friend bool operator==(const Interval&, const Interval&) = default;
    };
    std::vector<law::Value> values;  ///< yes and no, enumeration values, texts; `Absent` for "there is none"
    std::vector<Interval> intervals;
    bool any_other = false;  ///< and whatever the other classes do not name: another text, some thing
};

struct Variable {
    enum class Kind : std::uint8_t {
        value,      ///< of the attribute at `place`; of a thing, whether there is one
        inclusion,  ///< whether the set at `place` includes `symbol`: no, yes
        sameness,   ///< whether `place` and `other` have the same value: no, yes; of two dates, how far apart they lie
        test,       ///< a test of something that is only reached through unknown things: no, yes
        question,   ///< its readings
        clash,      ///< which side of `issue` wins: the first is for it (the class, or permission), the second against
    } kind = Kind::value;
    Place place, other;
    law::SymbolId symbol;
    law::ConditionId condition;  ///< of test: what is asked
    law::QuestionId question;
    Issue issue;
    std::vector<ValueClass> classes;  ///< of facts, one per value; of the other kinds empty
    std::uint32_t size = 2;           ///< number of values

    bool is_fact() const { return kind != Kind::question && kind != Kind::clash; }
};

/// The fact a variable stands for, as a path from a thing of the scenario: `act.purpose`. Empty for questions and clashes.
std::string path_of(const law::Law& law, const scenario::Scenario& scenario, const Variable& variable);

/// How the truth of an unknown input follows from the variables.
struct Dependence {
    LiteralId input;
    /// Things on the way that may not be there: value 0 of each means that there is none, and then the test is `when_absent`.
    std::vector<std::uint32_t> guards;
    bool when_absent = false;
    std::uint32_t variable = 0;
    std::vector<bool> truth;  ///< per value of `variable`
};

/// The sides of an issue: the rules for one literal attack those of the other side.
struct Sides {
    std::vector<LiteralId> for_it, against_it;
};
Sides sides_of(const Ground& ground, const Issue& issue);

/// Variables in the order: facts, questions, clashes. Immutable once made.
struct Unknowns {
    std::vector<Variable> variables;
    std::vector<Dependence> inputs;
};

/// The variables behind some unknown inputs, and a variable for each clash.
Unknowns unknowns_of(const law::Law& law, const scenario::Scenario& scenario, const Ground& ground, std::span<const LiteralId> inputs,
                     std::span<const Issue> clashes);

}  // namespace kyujo::verdict
