// A report before it has a format: headings, paragraphs, trees, tables, made of styled words. The renderers know nothing of law.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kyujo::report {

enum class Style : std::uint8_t {
    plain,
    code,  ///< words of the law text or the scenario
    name,  ///< a rule's name beside its title
    dim,   ///< what may be skipped at first reading
    yes,   ///< verdict words, by side
    no,
    open,
    none,
};

struct Run {
    std::string text;
    Style style = Style::plain;
    std::string target = {};  ///< where it leads, in formats that have links
};

/// Text of one logical line; it may be wrapped later, never cut.
struct Line {
    std::vector<Run> runs;

    Line() = default;
    Line(std::string text, Style style = Style::plain);
    Line(std::string_view text, Style style = Style::plain) : Line(std::string(text), style) {}
    Line(const char* text, Style style = Style::plain) : Line(std::string(text), style) {}
    Line& operator+=(const Line& more);
    Line& add(std::string_view text, Style style);
    friend Line operator+(Line left, const Line& right) { return left += right; }
    bool empty() const { return runs.empty(); }
    std::string plain() const;
};

/// Puts arguments into a pattern: {0} is the first. Text of the pattern takes `style`. Where Latin letters meet Japanese, a space is put.
Line fill(std::string_view pattern, std::initializer_list<Line> arguments, Style style = Style::plain);
Line join(std::span<const Line> parts, std::string_view separator);

/// A node of a tree: its line, further lines about it, and what hangs below.
struct Item {
    std::vector<Line> lines;
    std::vector<Item> children;
};

struct Heading {
    std::uint32_t level = 1;  ///< 1 a scenario, 2 an answer, 3 a part of an answer
    Line line;
};
struct Paragraph {
    Line line;
};
struct List {
    std::vector<Item> items;
};
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Line>> rows;
    std::vector<Item> instead = {};  ///< what to say where the table is too wide for the terminal; empty: it is shown all the same
};
using Block = std::variant<Heading, Paragraph, List, Table>;
using Document = std::vector<Block>;

}  // namespace kyujo::report
