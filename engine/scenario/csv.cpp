#include "scenario/csv.hpp"

#include "scenario/codes.hpp"
#include "scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

/// Reads the cells of one record from left to right.
class RecordReader {
public:
    RecordReader(text::FileId file, std::string_view record, text::Diagnostics& diagnostics)
        : file_(file), record_(record.substr(0, record.find_last_not_of("\r\n") + 1)), diagnostics_(diagnostics)
    {}

    std::optional<std::vector<Cell>> read()
    {
        const std::size_t control = find_control(record_);
        if (control != std::string_view::npos) {
            fail(code::not_text, control, control + 1,
                 fmt::format("a control character, or no UTF-8 text (byte {:#04x})", static_cast<unsigned char>(record_[control])),
                 "save the table as UTF-8 text");
            return std::nullopt;
        }
        std::vector<Cell> cells;
        for (;;) {
            if (!cell(cells.emplace_back())) return std::nullopt;
            if (at_ == record_.size()) return cells;
            ++at_;  // the comma
        }
    }

private:
    bool cell(Cell& cell)
    {
        const std::size_t begin = std::min(record_.size(), record_.find_first_not_of(" \t", at_));
        if (begin < record_.size() && record_[begin] == '"') return quoted_cell(begin, cell);
        const std::size_t end = std::min(record_.size(), record_.find(',', at_));
        const auto text = trimmed(record_.substr(at_, end - at_));
        const std::size_t quote = text.find('"');
        const std::size_t start = text.empty() ? at_ : static_cast<std::size_t>(text.data() - record_.data());
        if (quote != std::string_view::npos)
            return fail(code::malformed, start + quote, start + quote + 1, "a quote inside a cell that does not begin with one",
                        "put the whole cell in quotes, and write `\"\"` for a quote in it");
        cell.text = text;
        cell.span = span(start, start + text.size());
        at_ = end;
        return true;
    }

    bool quoted_cell(std::size_t begin, Cell& cell)
    {
        std::size_t at = begin + 1;
        for (;; ++at) {
            const std::size_t quote = record_.find('"', at);
            if (quote == std::string_view::npos) return fail(code::malformed, begin, begin + 1, "a quote is opened and never closed", {});
            cell.text += record_.substr(at, quote - at);
            at = quote + 1;
            if (at == record_.size() || record_[at] != '"') break;
            cell.text += '"';
        }
        cell.text.erase(std::remove(cell.text.begin(), cell.text.end(), '\r'), cell.text.end());
        cell.span = span(begin, at);
        at_ = std::min(record_.size(), record_.find_first_not_of(" \t", at));
        if (at_ == record_.size() || record_[at_] == ',') return true;
        return fail(code::malformed, at_, at_ + 1, "text after the closing quote of a cell", "write `\"\"` for a quote inside the cell");
    }

    bool fail(std::string_view code, std::size_t begin, std::size_t end, std::string message, std::string help)
    {
        diagnostics_.error(code, span(begin, end), std::move(message), std::move(help));
        return false;
    }
    Span span(std::size_t begin, std::size_t end) const { return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }

    text::FileId file_;
    std::string_view record_;
    text::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
};

/// Builds the tree of one row.
class RowReader {
public:
    RowReader(Node& root, text::Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

    bool add(const Column& column, const Cell& cell)
    {
        Node* map = &root_;
        for (std::size_t i = 0; i + 1 < column.path.size(); ++i) {
            Node& next = child(*map, column.path[i], cell.span);
            if (next.kind == Node::Kind::scalar || next.kind == Node::Kind::list) return clash(column, i + 1, cell.span);
            next.kind = Node::Kind::map;
            map = &next;
        }
        Node& place = child(*map, column.path.back(), cell.span);
        if (place.kind != Node::Kind::null) return clash(column, column.path.size(), cell.span);
        value(column, cell, place);
        return true;
    }

private:
    static Node& child(Node& map, const std::string& key, Span span)
    {
        const auto found = std::find_if(map.keys.begin(), map.keys.end(), [&](const Node& each) { return each.scalar == key; });
        if (found != map.keys.end()) return map.items[static_cast<std::size_t>(found - map.keys.begin())];
        Node& name = map.keys.emplace_back();
        name.kind = Node::Kind::scalar;
        name.scalar = key;
        name.span = span;
        Node& item = map.items.emplace_back();
        item.span = span;
        return item;
    }

    static void value(const Column& column, const Cell& cell, Node& node)
    {
        node.span = cell.span;
        std::vector<Node> items;
        for (std::size_t begin = 0; column.kind == Column::Kind::many && begin <= cell.text.size();) {
            const std::size_t end = std::min(cell.text.size(), cell.text.find(';', begin));
            const auto part = trimmed(std::string_view(cell.text).substr(begin, end - begin));
            if (!part.empty()) {
                Node& item = items.emplace_back();
                item.kind = Node::Kind::scalar;
                item.span = cell.span;
                item.scalar = part;
            }
            begin = end + 1;
        }
        if (items.size() > 1) {
            node.kind = Node::Kind::list;
            node.items = std::move(items);
            return;
        }
        node.kind = Node::Kind::scalar;
        node.scalar = items.empty() ? cell.text : items.front().scalar;
        // Spreadsheets write the truth in capitals.
        if (column.kind == Column::Kind::yes_no && (node.scalar == "TRUE" || node.scalar == "true")) node.scalar = "yes";
        if (column.kind == Column::Kind::yes_no && (node.scalar == "FALSE" || node.scalar == "false")) node.scalar = "no";
    }

    bool clash(const Column& column, std::size_t parts, Span span)
    {
        std::string place;
        for (std::size_t i = 0; i < parts; ++i) place += (i > 0 ? "." : "") + column.path[i];
        diagnostics_.error(code::duplicate_key, span, fmt::format("two columns say what {} is", quoted(place)), "leave one of the two cells empty");
        return false;
    }

    Node& root_;
    text::Diagnostics& diagnostics_;
};

}  // namespace

bool is_open_record(std::string_view record)
{
    return std::count(record.begin(), record.end(), '"') % 2 != 0;
}

std::optional<std::vector<Cell>> read_record(text::FileId file, std::string_view record, text::Diagnostics& diagnostics)
{
    return RecordReader(file, record, diagnostics).read();
}

std::optional<Node> read_row(const std::vector<Cell>& row, const std::vector<Column>& columns, std::uint64_t number, text::Diagnostics& diagnostics)
{
    const auto is_empty = [](const Cell& cell) { return trimmed(cell.text).empty(); };
    if (std::all_of(row.begin(), row.end(), is_empty)) return std::nullopt;
    const std::size_t errors = diagnostics.error_count();
    const Span whole{row.front().span.file, 0, row.back().span.end};
    if (row.size() != columns.size()) {
        diagnostics.error(
            code::malformed, whole,
            fmt::format("this row has {} cell{}, and there {} {} column{}", row.size(), row.size() == 1 ? "" : "s",
                        columns.size() == 1 ? "is" : "are", columns.size(), columns.size() == 1 ? "" : "s"),
            row.size() > columns.size() ? "put a cell in quotes if a comma is part of it" : "leave a cell empty where nothing is known");
        return std::nullopt;
    }
    Node root;
    root.kind = Node::Kind::map;
    root.span = whole;
    RowReader reader(root, diagnostics);
    const Column title{"scenario", {"scenario"}, Column::Kind::one};
    const auto is_title = [&](std::size_t i) { return !columns[i].path.empty() && columns[i].path[0] == "scenario" && !is_empty(row[i]); };
    bool titled = false;
    for (std::size_t i = 0; i < row.size(); ++i) titled = titled || is_title(i);
    if (!titled) reader.add(title, {fmt::format("row {}", number), {whole.file, 0, 0}});
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (is_empty(row[i])) continue;
        if (columns[i].path.empty())
            diagnostics.error(code::bad_key, row[i].span, fmt::format("{} stands in a column without a name", quoted(row[i].text)),
                              "give the column a name in the first row");
        else
            reader.add(columns[i], row[i]);
    }
    return diagnostics.error_count() == errors ? std::optional(std::move(root)) : std::nullopt;
}

text::Diagnostics name_cells(const text::Diagnostics& findings, const std::vector<Cell>& row, const std::vector<Column>& columns,
                             std::uint64_t number)
{
    text::Diagnostics result;
    for (const text::Diagnostic& finding : findings.all()) {
        auto& named = finding.severity == text::Severity::error ? result.error(finding.code, finding.span, finding.message, finding.help)
                                                                : result.warning(finding.code, finding.span, finding.message, finding.help);
        named.notes = finding.notes;
        std::string place = fmt::format("row {}", number);
        for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i)
            if (row[i].span == finding.span && !columns[i].name.empty()) place += fmt::format(", column {}", quoted(columns[i].name));
        named.notes.push_back({std::move(place), {}});
    }
    return result;
}

}  // namespace kyujo::scenario
