// The values of one unknown fact, cut into classes by the tests that are made of it.
#pragma once

#include "verdict/unknowns.hpp"

#include <memory>

namespace kyujo::verdict {

/// A test of an unknown value. Where the law compares two places and the other one is known, `bound` is its value.
struct ValueTest {
    law::ConditionId condition;
    std::optional<law::Value> bound;
    bool swapped = false;  ///< of a comparison of dates: the known date is the left one
    /// Of a duty that is overdue: the test that its date lies before a day, which no condition of the law says.
    std::shared_ptr<const law::Condition> own = nullptr;
    const law::Condition& asked(const law::Law& law) const { return own != nullptr ? *own : law.conditions[condition]; }
};

/// The classes of an attribute's values, and for every test its truth in each class. `may_be_absent` adds "there is none" as the first class.
struct Domain {
    std::vector<ValueClass> classes;
    std::vector<std::vector<bool>> truth;  ///< per test, per class
};
Domain domain_of(const law::Law& law, const law::Type& type, bool may_be_absent, std::span<const ValueTest> tests);

/// The same for the number of days by which one unknown date lies after another.
Domain distance_domain(const law::Law& law, std::span<const ValueTest> tests);

}  // namespace kyujo::verdict
