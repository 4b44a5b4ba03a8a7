// Dates to places along a line, years to name on it, and labels that do not cover each other.
#pragma once

#include "text/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyujo::report {

/// Linear between two days; what lies before the first or after the last is drawn in a margin without scale.
class TimeScale {
public:
    /// `left` and `right` are where the first and the last day stand.
    TimeScale(text::Date first, text::Date last, int left, int right) : first_(first), last_(last), left_(left), right_(right) {}
    int at(text::Date date) const;

    struct Tick {
        int x = 0;
        std::string label;
    };
    /// Years that are round for the length shown (quarters where it is short), far enough apart to be read.
    std::vector<Tick> ticks() const;

private:
    text::Date first_, last_;
    int left_ = 0, right_ = 0;
};

/// Where labels of one width stand, as near as possible to where they belong, without covering each other and within [left, right]. `wanted` is
/// sorted; so is the result. When there is no room for all, they are evenly spread.
std::vector<int> spread(const std::vector<int>& wanted, int width, int left, int right);

}  // namespace kyujo::report
