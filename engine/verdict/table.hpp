// The smallest decision table of a verdict over the variables it turns on.
#pragma once

#include "verdict/explore.hpp"

namespace kyujo::verdict {

/// Values of a variable that never make a difference to each other stand together.
using ValueGroup = std::vector<std::uint32_t>;

struct TableColumn {
    std::uint32_t variable = 0;
    std::vector<ValueGroup> groups;
};
struct TableRow {
    std::vector<std::vector<std::uint32_t>> cells;  ///< per column the groups that the row covers; empty: it does not matter here
    std::uint8_t outcome = 0;
    std::vector<std::uint32_t> example;  ///< a completion in the row: a value per variable
};
/// Rows together cover every completion; each has one outcome, no cell of a row can be widened, and no row can be left out.
struct DecisionTable {
    std::vector<TableColumn> columns;  ///< decisive variables, in the order facts, questions, clashes
    std::vector<TableRow> rows;
    bool complete = true;  ///< false: there are too many completions to cover, and the rows are examples, one per outcome
};

DecisionTable table_of(const Exploration& exploration);

}  // namespace kyujo::verdict
