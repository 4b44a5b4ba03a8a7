// CommonMark with GitHub tables.
#include "report/render.hpp"

#include <cctype>

namespace kyujo::report {
namespace {

std::string escape(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string code_span(std::string_view text)
{
    std::string escaped;  // a bar would end a table cell even inside a code span
    for (const char c : text) escaped += c == '|' ? std::string("\\|") : std::string(1, c);
    const std::string_view fence = text.find('`') == std::string_view::npos ? "`" : "``";
    const std::string_view pad = fence.size() > 1 ? " " : "";
    return std::string(fence).append(pad).append(escaped).append(pad).append(fence);
}

std::string inline_text(const Line& line, bool in_heading)
{
    std::string text;
    for (const Run& run : line.runs) {
        if (!run.target.empty()) text += '[';
        switch (run.style) {
            case Style::plain:
            case Style::dim:
                text += escape(run.text);
                break;
            case Style::code:
            case Style::name:
                text += code_span(run.text);
                break;
            case Style::yes:
            case Style::no:
            case Style::open:
            case Style::none:
                text += in_heading ? escape(run.text) : "**" + escape(run.text) + "**";
                break;
        }
        if (!run.target.empty()) text += "](" + run.target + ")";
    }
    return text;
}

/// A line that begins like a list mark would be read as one.
std::string guarded(std::string text)
{
    const bool mark = !text.empty() && (text.front() == '-' || text.front() == '+');
    if (mark) text.insert(text.begin(), '\\');
    std::size_t digits = 0;
    while (digits < text.size() && std::isdigit(static_cast<unsigned char>(text[digits])) != 0) ++digits;
    if (digits != 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) text.insert(digits, 1, '\\');
    return text;
}

class MarkdownWriter {
public:
    void operator()(const Heading& heading)
    {
        begin_block();
        text_.append(heading.level + 1, '#');
        text_ += ' ' + inline_text(heading.line, true) + '\n';
    }
    void operator()(const Paragraph& paragraph)
    {
        begin_block();
        text_ += guarded(inline_text(paragraph.line, false)) + '\n';
    }
    void operator()(const List& list)
    {
        begin_block();
        for (const Item& item : list.items) write(item, 0);
    }
    void operator()(const Table& table)
    {
        begin_block();
        text_ += '|';
        for (const std::string& column : table.columns) text_ += ' ' + escape(column) + " |";
        text_ += "\n|";
        for (std::size_t i = 0; i < table.columns.size(); ++i) text_ += " --- |";
        text_ += '\n';
        for (const auto& row : table.rows) {
            text_ += '|';
            for (const Line& cell : row) text_ += ' ' + inline_text(cell, false) + " |";
            text_ += '\n';
        }
    }
    std::string take() { return std::move(text_); }

private:
    void begin_block()
    {
        if (!text_.empty()) text_ += '\n';
    }
    void write(const Item& item, std::size_t indent)
    {
        for (std::size_t i = 0; i < item.lines.size(); ++i) {
            if (i != 0) text_ += "\\\n";
            text_.append(indent, ' ');
            text_ += i == 0 ? "- " : "  ";
            text_ += guarded(inline_text(item.lines[i], false));
        }
        text_ += '\n';
        for (const Item& child : item.children) write(child, indent + 2);
    }

    std::string text_;
};

}  // namespace

std::string render_markdown(const Document& document)
{
    MarkdownWriter writer;
    for (const Block& block : document) std::visit(writer, block);
    return writer.take();
}

}  // namespace kyujo::report
