#include "language/page.hpp"

#include <algorithm>

namespace kyujo::language {

std::size_t display_width(std::string_view text)
{
    std::size_t width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0u) == 0x80u) continue;
        const bool wide = (byte >= 0xE3 && byte <= 0xED) || byte >= 0xEF;
        width += wide ? 2 : 1;
    }
    return width;
}

void Page::begin_line(std::size_t indent)
{
    Line line;
    line.text.assign(indent, ' ');
    line.indent = line.width = indent;
    lines_.push_back(std::move(line));
}

void Page::put(std::string_view text)
{
    lines_.back().text += text;
    lines_.back().width += display_width(text);
}

void Page::put(const Word& word)
{
    mark(word.span);
    put(word.text);
}

void Page::put(const Quoted& quoted)
{
    mark(quoted.span);
    put("\"");
    put(quoted.raw);
    put("\"");
}

void Page::mark(Span span)
{
    marks_.push_back({span.begin, span.end, static_cast<std::uint32_t>(lines_.size() - 1)});
}

void Page::mark_begin(std::uint32_t begin)
{
    marks_.push_back({begin, begin, static_cast<std::uint32_t>(lines_.size() - 1)});
}

void Page::pad_to(std::size_t column)
{
    Line& line = lines_.back();
    if (line.width >= column) return;
    line.text.append(column - line.width, ' ');
    line.width = column;
}

std::vector<Comment>::const_iterator Page::first_comment(std::uint32_t begin) const
{
    return std::lower_bound(comments_.begin(), comments_.end(), begin,
                            [](const Comment& comment, std::uint32_t at) { return comment.span.begin < at; });
}

bool Page::has_comment(std::uint32_t begin, std::uint32_t end) const
{
    const auto first = first_comment(begin);
    return first != comments_.end() && first->span.begin < end;
}

bool Page::has_own_line_comment(std::uint32_t begin, std::uint32_t end) const
{
    for (auto comment = first_comment(begin); comment != comments_.end() && comment->span.begin < end; ++comment)
        if (comment->own_line) return true;
    return false;
}

bool Page::has_blank_line(std::uint32_t begin, std::uint32_t end) const
{
    bool line_empty = false;
    for (std::uint32_t at = begin; at < end; ++at) {
        const char c = source_[at];
        if (c == '\n') {
            if (line_empty) return true;
            line_empty = true;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            line_empty = false;
        }
    }
    return false;
}

/// A comment of its own line goes above the part that it stands in, or else above the next; any other goes beside the
/// part before it.
void Page::place_comment(const Comment& comment)
{
    const std::uint32_t at = comment.span.begin;
    const auto after = std::lower_bound(marks_.begin(), marks_.end(), at, [](const Mark& mark, std::uint32_t place) { return mark.begin < place; });
    const bool any_before = after != marks_.begin();
    if (!comment.own_line && any_before) {
        lines_[(after - 1)->line].beside.push_back(&comment);
        return;
    }
    const bool within = any_before && (after - 1)->end > at;
    const Mark& mark = within || after == marks_.end() ? *(after - 1) : *after;
    lines_[mark.line].above.push_back(&comment);
}

void Page::write_line(Line& line)
{
    // Only one comment fits beside a line; those before it go above.
    if (line.beside.size() > 1) {
        line.above.insert(line.above.end(), line.beside.begin(), line.beside.end() - 1);
        std::sort(line.above.begin(), line.above.end(), [](const Comment* a, const Comment* b) { return a->span.begin < b->span.begin; });
        line.beside.erase(line.beside.begin(), line.beside.end() - 1);
    }
    if (line.blank_before) out_ += '\n';
    for (const Comment* const comment : line.above) {
        out_.append(line.indent, ' ');
        out_ += text_of(*comment);
        out_ += '\n';
    }
    out_ += line.text;
    if (!line.beside.empty()) {
        out_ += "  ";
        out_ += text_of(*line.beside.front());
    }
    out_ += '\n';
}

bool Page::is_indented(const Comment& comment) const
{
    const std::uint32_t begin = comment.span.begin;
    return begin > 0 && (source_[begin - 1] == ' ' || source_[begin - 1] == '\t');
}

void Page::end_declaration(Span span, std::uint32_t next)
{
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
    std::uint32_t end = span.end;
    std::vector<const Comment*> behind;
    for (; next_comment_ < comments_.size() && comments_[next_comment_].span.begin < next; ++next_comment_) {
        const Comment& comment = comments_[next_comment_];
        if (comment.span.begin < span.end || !comment.own_line)
            place_comment(comment);
        else if (is_indented(comment) && !has_blank_line(end, comment.span.begin))
            behind.push_back(&comment);
        else
            break;
        end = std::max(end, comment.span.end);
    }
    for (Line& line : lines_) write_line(line);
    for (const Comment* const comment : behind) {
        out_ += "  ";
        out_ += text_of(*comment);
        out_ += '\n';
    }
    lines_.clear();
    marks_.clear();
    written_to_ = end;
}

void Page::free_comments(std::uint32_t next, bool compact, bool declaration_follows)
{
    bool first = true;
    for (; next_comment_ < comments_.size() && comments_[next_comment_].span.begin < next; ++next_comment_) {
        const Comment& comment = comments_[next_comment_];
        const bool blank = has_blank_line(written_to_, comment.span.begin) || (first && !compact);
        if (blank && !out_.empty()) out_ += '\n';
        out_ += text_of(comment);
        out_ += '\n';
        written_to_ = comment.span.end;
        first = false;
    }
    if (!declaration_follows || out_.empty()) return;
    if (has_blank_line(written_to_, next) || (first && !compact)) out_ += '\n';
}

}  // namespace kyujo::language
