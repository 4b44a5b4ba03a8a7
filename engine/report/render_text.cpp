#include "report/render.hpp"
#include "report/text_table.hpp"
#include "report/wrap.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

constexpr std::size_t step = 2;

std::string_view color_of(Style style)
{
    switch (style) {
        case Style::yes:
            return "\x1b[32m";
        case Style::no:
            return "\x1b[31m";
        case Style::open:
            return "\x1b[33m";
        case Style::none:
            return "\x1b[1m";
        case Style::name:
        case Style::dim:
            return "\x1b[2m";
        case Style::plain:
        case Style::code:
            break;
    }
    return {};
}

class TextWriter {
public:
    explicit TextWriter(const TextOptions& options) : options_(options) {}

    void operator()(const Heading& heading)
    {
        const bool directly_below = after_heading_ && heading.level == 2;
        if (!text_.empty() && !directly_below) text_ += '\n';
        write(heading.line, heading.level == 1 ? 0 : step, {});
        table_indent_ = heading.level == 1 ? 0 : 2 * step;
        after_heading_ = true;
    }
    void operator()(const Paragraph& paragraph)
    {
        write(paragraph.line, 2 * step, {});
        after_heading_ = false;
    }
    void operator()(const List& list)
    {
        for (const Item& item : list.items) write(item, 2 * step);
        after_heading_ = false;
    }
    void operator()(const Table& table)
    {
        const std::size_t room = options_.width == 0 ? 0 : options_.width - std::min(options_.width, table_indent_);
        if (room != 0 && !table.instead.empty() && least_width(table) > room) return (*this)(List{table.instead});
        if (!text_.empty() && !after_heading_) text_ += '\n';
        for (const Line& line : lay_out(table, room)) {
            text_.append(table_indent_, ' ');
            emit(line);
        }
        after_heading_ = false;
    }
    std::string take() { return std::move(text_); }

private:
    void write(const Item& item, std::size_t indent)
    {
        for (std::size_t i = 0; i < item.lines.size(); ++i) write(item.lines[i], indent, i == 0 ? "- " : "  ");
        for (const Item& child : item.children) write(child, indent + step);
    }
    /// Wrapped lines stand under the text of the first.
    void write(const Line& line, std::size_t indent, std::string_view mark)
    {
        const std::size_t taken = indent + mark.size();
        // Deep trees on narrow terminals: rather too wide than one word per line.
        const std::size_t room = options_.width == 0 ? 0 : std::max<std::size_t>(options_.width > taken ? options_.width - taken : 0, 20);
        bool first = true;
        for (const Line& part : wrap(line, room)) {
            text_.append(indent, ' ');
            if (first) {
                text_ += mark;
            } else {
                text_.append(mark.size(), ' ');
            }
            emit(part);
            first = false;
        }
    }
    void emit(const Line& line)
    {
        for (const Run& run : line.runs) {
            const std::string_view color = options_.color ? color_of(run.style) : std::string_view();
            text_ += color;
            text_ += run.text;
            if (!color.empty()) text_ += "\x1b[0m";
        }
        text_ += '\n';
    }

    TextOptions options_;
    std::string text_;
    bool after_heading_ = false;
    std::size_t table_indent_ = 0;
};

}  // namespace

std::string render_text(const Document& document, const TextOptions& options)
{
    TextWriter writer(options);
    for (const Block& block : document) std::visit(writer, block);
    return writer.take();
}

}  // namespace kyujo::report
