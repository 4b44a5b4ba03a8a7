#include "text/render.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::text {

namespace {

struct Palette {
    std::string_view error, warning, place, help, off;
};
constexpr Palette plain{"", "", "", "", ""};
constexpr Palette colored{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[1;32m", "\x1b[0m"};

/// Columns a character takes on a terminal: East Asian wide and full-width forms take two.
unsigned width_of(char32_t c)
{
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

char32_t next_character(std::string_view& rest)
{
    const auto lead = static_cast<unsigned char>(rest.front());
    const std::size_t length = std::min<std::size_t>(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, rest.size());
    char32_t c = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) c = (c << 6u) | (static_cast<unsigned char>(rest[i]) & 0x3Fu);
    rest.remove_prefix(length);
    return c;
}

/// Lines longer than this are shown as a window around the place, with "…" where text was left out.
constexpr std::size_t widest_line = 160;

struct Window {
    std::string text;
    std::size_t caret_begin = 0;  ///< in terminal columns
    std::size_t caret_width = 1;
};

/// The part of a line to show. Control characters become spaces, so that a hostile file cannot drive the terminal.
Window window(std::string_view line, std::size_t begin, std::size_t end)
{
    std::size_t from = 0;
    std::size_t to = line.size();
    const auto at_start_of_character = [&](std::size_t at) {
        while (at > 0 && at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0u) == 0x80u) --at;
        return at;
    };
    if (line.size() > widest_line) {
        from = at_start_of_character(begin > widest_line / 2 ? begin - widest_line / 2 : 0);
        to = at_start_of_character(std::min(line.size(), from + widest_line));
    }
    Window result;
    std::size_t column = 0;
    std::size_t caret_end = 0;
    if (from > 0) {
        result.text = "…";
        column = 1;
    }
    auto rest = line.substr(from, to - from);
    bool begun = false;
    while (!rest.empty()) {
        const auto at = static_cast<std::size_t>(rest.data() - line.data());
        if (!begun && at >= begin) {
            result.caret_begin = column;
            begun = true;
        }
        const auto* const start = rest.data();
        const char32_t c = next_character(rest);
        const bool control = c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0);
        result.text += control ? std::string_view(" ") : std::string_view(start, static_cast<std::size_t>(rest.data() - start));
        column += width_of(c);
        if (at < end) caret_end = column;
    }
    if (!begun) result.caret_begin = column;
    if (to < line.size()) result.text += "…";
    result.caret_width = caret_end > result.caret_begin ? caret_end - result.caret_begin : 1;
    return result;
}

void place_line(std::string& out, Span span, const SourceSet& sources, const RenderOptions& options, std::string_view arrow)
{
    const Palette& p = options.color ? colored : plain;
    const SourceFile& file = sources[span.file];
    const Position at = file.position(span.begin);
    const std::string_view line = file.line(at.line);
    const auto line_start = static_cast<std::size_t>(line.data() - file.text().data());
    const std::size_t begin = span.begin - std::min<std::size_t>(span.begin, line_start);
    const std::size_t end = std::min<std::size_t>(line.size(), span.end > line_start ? span.end - line_start : 0);
    const Window shown = window(line, begin, end);
    const std::string number = std::to_string(options.first_line + at.line - 1);
    const std::string margin(number.size(), ' ');
    out += fmt::format("{}{} {}{}{}:{}:{}\n", p.place, margin + arrow.data(), p.off, "", file.path(), number, at.column);
    if (line.empty()) return;
    out += fmt::format("{}{} |{}\n{}{} |{} {}\n", p.place, margin, p.off, p.place, number, p.off, shown.text);
    out += fmt::format("{}{} |{} {}{}{}{}\n", p.place, margin, p.off, std::string(shown.caret_begin, ' '), p.error,
                       std::string(shown.caret_width, '^'), p.off);
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceSet& sources, bool color)
{
    return render(diagnostic, sources, RenderOptions{color});
}

std::string render(const Diagnostic& diagnostic, const SourceSet& sources, const RenderOptions& options)
{
    const Palette& p = options.color ? colored : plain;
    const bool error = diagnostic.severity == Severity::error;
    std::string out =
        fmt::format("{}{}[{}]{}: {}\n", error ? p.error : p.warning, error ? "error" : "warning", diagnostic.code, p.off, diagnostic.message);
    if (diagnostic.span.file.valid()) place_line(out, diagnostic.span, sources, options, "-->");
    for (const Note& note : diagnostic.notes) {
        out += fmt::format("  {}= note:{} {}\n", p.place, p.off, note.message);
        if (note.span && note.span->file.valid()) place_line(out, *note.span, sources, options, ":::");
    }
    if (!diagnostic.help.empty()) out += fmt::format("  {}= help:{} {}\n", p.help, p.off, diagnostic.help);
    return out;
}

std::string render(const Diagnostics& diagnostics, const SourceSet& sources, const RenderOptions& options)
{
    std::string out;
    const auto list = diagnostics.sorted();
    const std::size_t shown = options.limit == 0 ? list.size() : std::min(options.limit, list.size());
    for (std::size_t i = 0; i < shown; ++i) out += render(list[i], sources, options) + "\n";
    if (shown < list.size()) out += fmt::format("… and {} more not shown\n", list.size() - shown);
    const auto counted = [](std::size_t count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); };
    const auto errors =
        static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](const Diagnostic& d) { return d.severity == Severity::error; }));
    const std::size_t warnings = list.size() - errors;
    if (errors != 0) out += counted(errors, "error");
    if (errors != 0 && warnings != 0) out += ", ";
    if (warnings != 0) out += counted(warnings, "warning");
    if (!list.empty()) out += "\n";
    return out;
}

}  // namespace kyujo::text
