// `vary`: one scenario per combination of values.
#pragma once

#include "scenario/reading.hpp"

#include <variant>

namespace kyujo::scenario {

/// One attribute, or the law date, and the values that it takes in turn.
struct Axis {
    std::string label;               ///< as written: "act.kind"
    std::optional<FactPlace> place;  ///< nothing: the law date
    std::vector<std::variant<Fact, Date>> values;
    std::vector<std::string> labels;  ///< of the values
};

struct VaryOptions {
    std::size_t limit = 0;
    bool keep_date = false;  ///< the law date is set from outside, so an axis of dates has nothing to vary
};

/// The axes of a `vary` map, in the order written; nothing after an error.
std::optional<std::vector<Axis>> read_axes(Reading& reading, const Node& vary, const Node& document, const VaryOptions& options);

/// The cross product; the first axis changes slowest. No axes give the scenario itself.
std::vector<Scenario> vary(const Scenario& base, const std::vector<Axis>& axes);

}  // namespace kyujo::scenario
