// Source texts and places in them; shared by law files and scenario files.
#pragma once

#include "text/id.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyujo::text {

using FileId = Id<struct FileTag>;

/// A half-open range of bytes [begin, end) in one file.
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Line and column as people count them: both from 1; a column counts characters (code points), not bytes.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// One text with its name. `path` is what diagnostics print; "-" is standard input.
class SourceFile {
public:
    SourceFile(std::string path, std::string text) : path_(std::move(path)), own_(std::move(text)), text_(own_) {}
    /// A text that others keep, for longer than this.
    struct Borrowed {
        std::string_view text;
    };
    SourceFile(std::string path, Borrowed text) : path_(std::move(path)), text_(text.text) {}
    SourceFile(const SourceFile&) = delete;  // views into its text are held
    SourceFile& operator=(const SourceFile&) = delete;
    const std::string& path() const { return path_; }
    std::string_view text() const { return text_; }
    /// Where a byte offset lies. Offsets past the end give the end.
    Position position(std::uint32_t offset) const;
    /// The text of a line (from 1), without its line break.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts().size()); }

private:
    /// Looked for when they are first asked for: of most files nobody ever asks.
    const std::vector<std::uint32_t>& line_starts() const;

    std::string path_;
    std::string own_;
    std::string_view text_;
    mutable std::once_flag lines_found_;
    mutable std::vector<std::uint32_t> line_starts_;
};

/// All texts of one run. Files never move, so views into their text stay valid as long as the set lives.
class SourceSet {
public:
    FileId add(std::string path, std::string text);
    FileId add(std::string path, SourceFile::Borrowed text);
    const SourceFile& operator[](FileId id) const { return files_[id.index()]; }
    std::string_view text(Span span) const;
    std::size_t size() const { return files_.size(); }

private:
    std::deque<SourceFile> files_;
};

/// Characters (code points) in valid UTF-8.
std::size_t count_characters(std::string_view utf8);
/// Offset of the first byte that is not valid UTF-8 (or is NUL); npos when all is well.
std::size_t find_invalid_utf8(std::string_view bytes);

}  // namespace kyujo::text
