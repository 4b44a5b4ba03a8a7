// Sets of values of one attribute, as sorted ranges over its domain: enumerations by position, numbers and days by size.
#pragma once

#include "text/date.hpp"
#include "text/decimal.hpp"

#include <boost/container/small_vector.hpp>

#include <compare>
#include <cstdint>
#include <vector>

namespace kyujo::law {

/// A place between values: before or after one of them. Decimals have at most 9 digits after the point, so this is exact.
struct Cut {
    std::int64_t whole = 0;
    std::uint32_t part = 0;  ///< 2 * billionths, plus 1 for the place after the value
    friend constexpr auto operator<=>(const Cut&, const Cut&) = default;

    static Cut before(text::Decimal number);
    static Cut after(text::Decimal number);
    /// Of whole things (days, positions in an enumeration): after one is before the next.
    static constexpr Cut at(std::int64_t whole) { return {whole, 0}; }
    static constexpr Cut lowest() { return {INT64_MIN, 0}; }
    static constexpr Cut highest() { return {INT64_MAX, 0xFFFFFFFFu}; }
};

struct Range {
    Cut from, until;  ///< from < until
    friend bool operator==(const Range&, const Range&) = default;
};

/// What may stand at the end of a path: present values, and whether there may be nothing at all.
struct ValueSet {
    bool absent = false;
    boost::container::small_vector<Range, 1> ranges;  ///< sorted, apart from each other; nearly always one

    bool empty() const { return !absent && ranges.empty(); }
    friend bool operator==(const ValueSet&, const ValueSet&) = default;

    static ValueSet between(Cut from, Cut until);
    static ValueSet of(const std::vector<std::int64_t>& positions);
};

ValueSet intersection(const ValueSet& a, const ValueSet& b);
/// What is in `a` and not in `b`.
ValueSet difference(const ValueSet& a, const ValueSet& b);
bool subset(const ValueSet& a, const ValueSet& b);

}  // namespace kyujo::law
