#include "verdict/table.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace kyujo::verdict {

namespace {

/// Points of the grouped domain that are written out to find the smallest cover.
constexpr std::size_t most_points = 4096;
/// With more points than this, rows are grown in two orders of the columns only.
constexpr std::size_t few_points = 512;
/// Nobody reads a table with more rows: then examples say more.
constexpr std::size_t most_rows = 64;
/// Ways through the diagram, past which no cover that small is looked for.
constexpr std::size_t most_ways = 4 * most_rows;

using Cells = std::vector<std::vector<std::uint32_t>>;

std::vector<TableColumn> columns_of(const Exploration& exploration)
{
    const Diagram& diagram = exploration.diagram;
    const std::size_t count = exploration.unknowns.variables.size();
    std::vector<std::vector<Diagram::Node>> nodes(count);
    for (const Diagram::Node node : diagram.reachable(exploration.root)) nodes[diagram.variable(node)].push_back(node);
    std::vector<TableColumn> columns;
    for (std::uint32_t variable = 0; variable < count; ++variable) {
        if (nodes[variable].empty()) continue;
        TableColumn column{variable, {}};
        // Two values are alike when every node of the variable leads to the same place under both.
        const auto alike = [&](std::uint32_t a, std::uint32_t b) {
            return std::all_of(nodes[variable].begin(), nodes[variable].end(),
                               [&](Diagram::Node node) { return diagram.children(node)[a] == diagram.children(node)[b]; });
        };
        for (std::uint32_t value = 0; value < exploration.unknowns.variables[variable].size; ++value) {
            const auto found = std::find_if(column.groups.begin(), column.groups.end(), [&](const ValueGroup& g) { return alike(g.front(), value); });
            if (found == column.groups.end()) {
                column.groups.push_back({value});
            } else {
                found->push_back(value);
            }
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

/// The function written out, point by point, and its covering by rows.
class Cover {
public:
    Cover(const Exploration& exploration, const std::vector<TableColumn>& columns) : exploration_(exploration), columns_(columns)
    {
        std::size_t stride = 1;
        for (std::size_t i = columns.size(); i-- > 0;) {
            strides_.insert(strides_.begin(), stride);
            stride *= columns[i].groups.size();
        }
        outcomes_.resize(stride);
        for (std::size_t point = 0; point < stride; ++point) outcomes_[point] = exploration.diagram.value(exploration.root, example(point));
        covered_.resize(stride, 0);
    }

    /// Nothing when there would be too many.
    std::vector<TableRow> rows()
    {
        std::vector<Cells> chosen;
        for (std::size_t point = 0; point < outcomes_.size(); ++point) {
            if (covered_[point] != 0) continue;
            if (chosen.size() == most_rows) return {};
            chosen.push_back(best_around(point));
            count(chosen.back(), 1);
        }
        drop_needless(chosen);
        std::vector<TableRow> rows;
        for (Cells& cells : chosen) {
            const std::size_t point = first_point(cells);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (cells[i].size() == columns_[i].groups.size()) cells[i].clear();
            }
            rows.push_back({std::move(cells), outcomes_[point], example(point)});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const TableRow& a, const TableRow& b) { return a.outcome < b.outcome; });
        return rows;
    }

private:
    std::vector<std::uint32_t> example(std::size_t point) const
    {
        std::vector<std::uint32_t> assignment(exploration_.unknowns.variables.size(), 0);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            assignment[columns_[i].variable] = columns_[i].groups[point / strides_[i] % columns_[i].groups.size()].front();
        return assignment;
    }

    /// Whether a test holds of all points of a row; stops at the first of which it does not.
    template <class Holds>
    bool all_points(const Cells& cells, Holds&& holds, std::size_t column = 0, std::size_t point = 0) const
    {
        if (column == cells.size()) return holds(point);
        return std::all_of(cells[column].begin(), cells[column].end(),
                           [&](std::uint32_t group) { return all_points(cells, holds, column + 1, point + group * strides_[column]); });
    }
    template <class Visit>
    void for_each_point(const Cells& cells, Visit&& visit) const
    {
        all_points(cells, [&](std::size_t point) {
            visit(point);
            return true;
        });
    }
    /// Whether the outcome is the same in a row when one of its columns is widened by the groups from `first` to `last`.
    bool widens(Cells& cells, std::size_t column, std::uint32_t first, std::uint32_t last, std::uint8_t outcome) const
    {
        std::vector<std::uint32_t> wider(last - first);
        std::iota(wider.begin(), wider.end(), first);
        cells[column].swap(wider);
        const bool same = all_points(cells, [&](std::size_t point) { return outcomes_[point] == outcome; });
        cells[column].swap(wider);
        return same;
    }
    std::size_t newly_covered(const Cells& cells) const
    {
        std::size_t fresh = 0;
        for_each_point(cells, [&](std::size_t point) { fresh += covered_[point] == 0 ? 1 : 0; });
        return fresh;
    }
    void count(const Cells& cells, int change)
    {
        for_each_point(cells, [&](std::size_t point) { covered_[point] += change; });
    }
    std::size_t first_point(const Cells& cells) const
    {
        std::size_t point = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) point += cells[i].front() * strides_[i];
        return point;
    }

    /// The widest row around a point: grown from it in several orders of the columns, whole columns first.
    Cells best_around(std::size_t point) const
    {
        std::vector<std::size_t> order(columns_.size());
        std::iota(order.begin(), order.end(), 0);
        Cells best;
        std::size_t most = 0;
        const std::size_t turns = outcomes_.size() <= few_points ? columns_.size() : std::min<std::size_t>(columns_.size(), 2);
        for (std::size_t turn = 0; turn < turns; ++turn) {
            const Cells grown = grow(point, order);
            const std::size_t fresh = newly_covered(grown);
            if (fresh > most) {
                most = fresh;
                best = grown;
            }
            std::rotate(order.begin(), std::next(order.begin()), order.end());
        }
        return best;
    }

    Cells grow(std::size_t point, const std::vector<std::size_t>& order) const
    {
        Cells cells(columns_.size());
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = {static_cast<std::uint32_t>(point / strides_[i] % columns_[i].groups.size())};
        for (const std::size_t column : order) {
            const auto all = static_cast<std::uint32_t>(columns_[column].groups.size());
            if (!widens(cells, column, 0, all, outcomes_[point])) continue;
            cells[column].resize(all);
            std::iota(cells[column].begin(), cells[column].end(), 0);
        }
        for (const std::size_t column : order) {
            for (std::uint32_t group = 0; group < columns_[column].groups.size(); ++group) {
                if (std::find(cells[column].begin(), cells[column].end(), group) != cells[column].end()) continue;
                if (widens(cells, column, group, group + 1, outcomes_[point])) cells[column].push_back(group);
            }
            std::sort(cells[column].begin(), cells[column].end());
        }
        return cells;
    }

    void drop_needless(std::vector<Cells>& rows)
    {
        for (std::size_t i = rows.size(); i-- > 0;) {
            const bool needless = all_points(rows[i], [&](std::size_t point) { return covered_[point] > 1; });
            if (!needless) continue;
            count(rows[i], -1);
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    const Exploration& exploration_;
    const std::vector<TableColumn>& columns_;
    std::vector<std::size_t> strides_;
    std::vector<std::uint8_t> outcomes_;
    std::vector<int> covered_;  ///< by how many rows
};

/// Ways from a node to the leaves, those that branch and meet again at once counted as one; no more than `most_ways` + 1.
std::size_t ways_from(const Diagram& diagram, Diagram::Node node, std::map<Diagram::Node, std::size_t>& known)
{
    if (diagram.is_leaf(node)) return 1;
    const auto found = known.find(node);
    if (found != known.end()) return found->second;
    std::size_t ways = 0;
    std::vector<Diagram::Node> seen;
    for (const Diagram::Node child : diagram.children(node)) {
        if (std::find(seen.begin(), seen.end(), child) != seen.end()) continue;
        seen.push_back(child);
        ways = std::min(ways + ways_from(diagram, child, known), most_ways + 1);
    }
    return known[node] = ways;
}

/// One completion per outcome, found by walking the diagram.
void add_examples(const Exploration& exploration, DecisionTable& table)
{
    const Diagram& diagram = exploration.diagram;
    std::vector<bool> visited;
    std::vector<std::pair<Diagram::Node, std::vector<std::uint32_t>>> work;
    work.emplace_back(exploration.root, std::vector<std::uint32_t>(exploration.unknowns.variables.size(), 0));
    while (!work.empty()) {
        auto [node, assignment] = std::move(work.back());
        work.pop_back();
        if (visited.size() <= node) visited.resize(node + 1, false);
        if (visited[node]) continue;
        visited[node] = true;
        if (diagram.is_leaf(node)) {
            Cells cells;
            for (const TableColumn& column : table.columns) {
                const std::uint32_t value = assignment[column.variable];
                const auto holds = [&](const ValueGroup& g) { return std::find(g.begin(), g.end(), value) != g.end(); };
                const auto group = std::find_if(column.groups.begin(), column.groups.end(), holds);
                cells.push_back({static_cast<std::uint32_t>(group - column.groups.begin())});
            }
            table.rows.push_back({std::move(cells), static_cast<std::uint8_t>(node), std::move(assignment)});
            continue;
        }
        const auto children = diagram.children(node);
        for (std::uint32_t value = 0; value < children.size(); ++value) {
            assignment[diagram.variable(node)] = value;
            work.emplace_back(children[value], assignment);
        }
    }
}

}  // namespace

DecisionTable table_of(const Exploration& exploration)
{
    DecisionTable table;
    if (exploration.stopped) return table;
    table.columns = columns_of(exploration);
    std::size_t points = 1;
    for (const TableColumn& column : table.columns) points = std::min(points * column.groups.size(), most_points + 1);
    if (table.columns.empty()) return table;
    std::map<Diagram::Node, std::size_t> known;
    if (points <= most_points && ways_from(exploration.diagram, exploration.root, known) <= most_ways) {
        table.rows = Cover(exploration, table.columns).rows();
        if (!table.rows.empty()) return table;
    }
    table.complete = false;
    add_examples(exploration, table);
    return table;
}

}  // namespace kyujo::verdict
