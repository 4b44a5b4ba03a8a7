// Lines on their way to a formatted file, with the comments that belong to them. Every printed part is marked with its
// place in the source, so that each comment finds the part it stood beside.
#pragma once

#include "language/syntax.hpp"

#include <string>
#include <vector>

namespace kyujo::language {

inline constexpr std::size_t page_width = 120;

/// Columns that a text takes in a fixed-width font: East Asian characters take two.
std::size_t display_width(std::string_view text);

class Page {
public:
    Page(std::string_view source, const std::vector<Comment>& comments) : source_(source), comments_(comments) {}

    void begin_line(std::size_t indent);
    void put(std::string_view text);
    void put(const Word& word);
    void put(const Quoted& quoted);
    /// What is put next stands at `span` in the source, and stays on one line.
    void mark(Span span);
    /// What is put next begins at `begin` in the source, and consists of parts with marks of their own.
    void mark_begin(std::uint32_t begin);
    void pad_to(std::size_t column);
    void blank_line_before() { lines_.back().blank_before = true; }
    std::size_t column() const { return lines_.back().width; }

    bool has_comment(std::uint32_t begin, std::uint32_t end) const;
    /// One that stands on a line of its own.
    bool has_own_line_comment(std::uint32_t begin, std::uint32_t end) const;
    bool has_blank_line(std::uint32_t begin, std::uint32_t end) const;
    std::string_view source() const { return source_; }

    /// Moves the lines printed so far, those of one declaration, to the result, with the comments that stood in it and
    /// the comments right behind it. `next` is where the next declaration begins.
    void end_declaration(Span span, std::uint32_t next);
    /// The comments before `next` that belong to no declaration. `compact`: no blank line is wanted around them.
    void free_comments(std::uint32_t next, bool compact, bool declaration_follows);
    std::size_t line_count() const { return lines_.size(); }
    std::string take() { return std::move(out_); }

private:
    struct Line {
        std::string text;
        std::size_t indent = 0;
        std::size_t width = 0;
        bool blank_before = false;
        std::vector<const Comment*> above;  ///< in source order
        std::vector<const Comment*> beside;
    };
    struct Mark {
        std::uint32_t begin;
        std::uint32_t end;  ///< equal to `begin` for what consists of parts
        std::uint32_t line;
    };
    std::vector<Comment>::const_iterator first_comment(std::uint32_t begin) const;
    std::string_view text_of(const Comment& comment) const { return source_.substr(comment.span.begin, comment.span.end - comment.span.begin); }
    void place_comment(const Comment& comment);
    void write_line(Line& line);
    bool is_indented(const Comment& comment) const;

    std::string_view source_;
    const std::vector<Comment>& comments_;
    std::size_t next_comment_ = 0;  ///< those before it are written or placed
    std::vector<Line> lines_;
    std::vector<Mark> marks_;
    std::string out_;
    std::uint32_t written_to_ = 0;  ///< source offset of the end of what is in `out_`
};

}  // namespace kyujo::language
