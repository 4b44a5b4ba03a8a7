// Tables of scenarios: one on each row, columns named by paths such as `act.by.kind`. Cells may stand in quotes (RFC 4180).
#pragma once

#include "scenario/document.hpp"

#include "law/law.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyujo::scenario {

struct Cell {
    std::string text;  ///< without quotes, and without blanks around it unless it was quoted
    Span span;         ///< as written
};

/// Whether a quote is still open at the end, so that the record goes on in the next line.
bool is_open_record(std::string_view record);

/// The cells of one record, which is all of the text of `file`. Nothing, and an error, when its quotes are wrong.
std::optional<std::vector<Cell>> read_record(text::FileId file, std::string_view record, text::Diagnostics& diagnostics);

struct Column {
    std::string name;
    std::vector<std::string> path;  ///< empty: a column without a name, which must be empty too
    enum class Kind : std::uint8_t { one, many, yes_no } kind = Kind::one;
};

/// What the columns mean, by the law's vocabulary. Nothing after an error; all errors are reported.
std::optional<std::vector<Column>> read_header(const std::vector<Cell>& header, const law::Law& law, text::Diagnostics& diagnostics);

/// The scenario of a row, titled with its number unless it has a title of its own. An empty cell says nothing; a row of empty cells is no
/// scenario. Also nothing after an error.
std::optional<Node> read_row(const std::vector<Cell>& row, const std::vector<Column>& columns, std::uint64_t number, text::Diagnostics& diagnostics);

/// The same findings, each with a note that names its row and column.
text::Diagnostics name_cells(const text::Diagnostics& findings, const std::vector<Cell>& row, const std::vector<Column>& columns,
                             std::uint64_t number);

}  // namespace kyujo::scenario
