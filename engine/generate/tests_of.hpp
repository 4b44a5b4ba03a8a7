// Which facts the rules look at, and what they ask of them.
#pragma once

#include "law/law.hpp"

#include <cstdint>
#include <vector>

namespace kyujo::generate {

struct AttributeTests {
    bool looked_at = false;
    std::vector<law::ConditionId> tests;  ///< whose path ends in the attribute
    std::vector<std::int32_t> days;       ///< by which other dates are compared with it, or it with them
    bool compared_with_things = false;    ///< of a reference: whether it is the same thing as another
};

struct Tests {
    text::IdVector<law::AttributeId, AttributeTests> of;
    /// How many references the rules follow from a thing of each kind; classes asked at the end of a path are followed into what they mean.
    text::IdVector<law::EntityId, std::uint32_t> depth;
};

/// Of all rules, or of those of one order; and of all that classes mean. An invalid order stands for every order.
Tests tests_of(const law::Law& law, law::OrderId only);

}  // namespace kyujo::generate
