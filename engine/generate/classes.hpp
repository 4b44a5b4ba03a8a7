// The classes of an attribute's values, ready to be drawn from: each with its values as they stand in a line of JSON.
#pragma once

#include "generate/random.hpp"
#include "generate/tests_of.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyujo::generate {

/// Whole steps from `low` to `high`, both included: days, or amounts in units of 10^-scale.
struct Steps {
    std::int64_t low = 0, high = 0;
    std::uint8_t scale = 0;
};
/// One of the ends often, else any of them: what a threshold decides shows at its edge.
std::int64_t draw(const Steps& steps, Random& random);

/// Values that no rule tells apart.
struct Class {
    std::vector<std::string> words;  ///< `"study"`, `true`, `"none"`
    std::vector<Steps> stretches;    ///< of numbers and dates, instead of words
};

struct Attribute {
    std::string key;  ///< `"kind":`
    law::Type::Kind kind = law::Type::Kind::yes_no;
    std::vector<Class> classes;                  ///< of a reference or list: that there is none
    std::vector<std::string> members, unlisted;  ///< of a set: values that rules ask for, and one of each other
    law::EntityId entity;                        ///< of a reference or list
    bool may_be_absent = false;                  ///< normally there is none, or a rule asks whether there is one; else that is rare
    std::string normal;                          ///< what it is when nothing is said, as it would be written; may be empty
    std::vector<std::int32_t> days;              ///< see AttributeTests
    bool shares = false;                         ///< may refer to a thing that is described elsewhere
};

Attribute attribute_of(const law::Law& law, law::AttributeId id, const AttributeTests& tests);

/// Days from one to the other, both included; an end that is open lies some years off.
Steps days_between(std::optional<law::Date> first, std::optional<law::Date> last);

}  // namespace kyujo::generate
