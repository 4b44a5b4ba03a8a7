#include "report/text_table.hpp"

#include "report/wrap.hpp"

#include <algorithm>
#include <numeric>

namespace kyujo::report {
namespace {

constexpr std::size_t gap = 2;

using Row = std::vector<Line>;

struct Column {
    std::size_t natural = 0;
    std::size_t least = 0;
};

std::vector<Column> measure(const std::vector<Row>& rows)
{
    std::vector<Column> columns(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            columns[i].natural = std::max(columns[i].natural, width_of(row[i]));
            columns[i].least = std::max(columns[i].least, narrowest(row[i]));
        }
    }
    return columns;
}

/// Takes what is too much from the widest columns first, never below their widest word.
std::vector<std::size_t> fit(const std::vector<Column>& columns, std::size_t width)
{
    std::vector<std::size_t> widths;
    for (const Column& column : columns) widths.push_back(column.natural);
    if (width == 0) return widths;
    const std::size_t gaps = gap * (columns.size() - 1);
    const std::size_t room = width > gaps ? width - gaps : 0;
    std::size_t total = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    while (total > room) {
        std::size_t widest = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (widths[i] > columns[i].least && (widest == columns.size() || widths[i] > widths[widest])) widest = i;
        }
        if (widest == columns.size()) break;
        --widths[widest];
        --total;
    }
    return widths;
}

std::vector<Row> rows_with_head(const Table& table)
{
    std::vector<Row> rows(1);
    for (const std::string& column : table.columns) rows.front().emplace_back(column, Style::dim);
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    return rows;
}

void add_row(const Row& row, const std::vector<std::size_t>& widths, bool wrapping, std::vector<Line>& lines)
{
    std::vector<std::vector<Line>> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(wrap(row[i], wrapping ? std::max<std::size_t>(widths[i], 1) : 0));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t k = 0; k < height; ++k) {
        Line line;
        std::size_t owed = 0;  // spaces before the next text, so that no line ends in spaces
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Line cell = k < cells[i].size() ? cells[i][k] : Line();
            const std::size_t used = width_of(cell);
            if (used != 0) {
                line += Line(std::string(owed, ' '));
                line += cell;
                owed = 0;
            }
            owed += widths[i] - std::min(widths[i], used) + gap;
        }
        lines.push_back(std::move(line));
    }
}

}  // namespace

std::size_t least_width(const Table& table)
{
    const std::vector<Column> columns = measure(rows_with_head(table));
    const auto add = [](std::size_t sum, const Column& column) { return sum + column.least; };
    return std::accumulate(columns.begin(), columns.end(), gap * (columns.size() - 1), add);
}

std::vector<Line> lay_out(const Table& table, std::size_t width)
{
    const std::vector<Row> rows = rows_with_head(table);
    const std::vector<std::size_t> widths = fit(measure(rows), width);
    std::vector<Line> lines;
    for (const Row& row : rows) add_row(row, widths, width != 0, lines);
    return lines;
}

}  // namespace kyujo::report
