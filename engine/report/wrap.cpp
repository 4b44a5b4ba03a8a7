#include "report/wrap.hpp"

#include "report/width.hpp"

#include <algorithm>
#include <utility>

namespace kyujo::report {
namespace {

/// What stays together: a word, or one wide character with the marks that cling to it.
struct Piece {
    Line line;
    std::size_t width = 0;
    bool space_before = false;
};

// Japanese line breaking (JIS X 4051), the marks that occur in running text.
bool clings_to_previous(char32_t c)
{
    return std::u32string_view(U"、。\uFF0C\uFF0E\uFF1A\uFF1B\uFF09\uFF3D\uFF5D\uFF01\uFF1F」』】〉》〕・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョ")
               .find(c) != std::u32string_view::npos;
}
bool clings_to_next(char32_t c)
{
    return std::u32string_view(U"\uFF08\uFF3B\uFF5B「『【〈《〔").find(c) != std::u32string_view::npos;
}

class Splitter {
public:
    std::vector<Piece> split(const Line& line)
    {
        for (const Run& run : line.runs) {
            for (std::string_view rest = run.text; !rest.empty();) {
                const Character first = first_character(rest);
                const std::size_t narrow = narrow_at_start(rest);
                const std::string_view bytes = rest.substr(0, narrow != 0 ? narrow : first.bytes);
                rest.remove_prefix(bytes.size());
                if (first.code == U' ') {
                    space_ = true;
                    continue;
                }
                if (pieces_.empty() || space_ || may_break_before(first.code)) pieces_.push_back({{}, 0, std::exchange(space_, false)});
                pieces_.back().line.add(bytes, run.style);
                pieces_.back().width += narrow != 0 ? narrow : display_width(first.code);
                previous_ = narrow != 0 ? static_cast<char32_t>(bytes.back()) : first.code;
            }
        }
        return std::move(pieces_);
    }

private:
    /// Bytes at the start of characters one column wide that stay together, as those of most words do.
    static std::size_t narrow_at_start(std::string_view text)
    {
        const auto other = std::find_if(text.begin(), text.end(), [](char c) { return c <= ' ' || c > '~'; });
        return static_cast<std::size_t>(other - text.begin());
    }
    bool may_break_before(char32_t code) const
    {
        const bool beside_wide = display_width(code) == 2 || display_width(previous_) == 2;
        const bool mark = display_width(code) == 0;
        return beside_wide && !mark && !clings_to_previous(code) && !clings_to_next(previous_);
    }

    std::vector<Piece> pieces_;
    char32_t previous_ = 0;
    bool space_ = false;
};

}  // namespace

std::vector<Line> wrap(const Line& line, std::size_t width)
{
    if (width == 0) return {line};
    std::vector<Line> lines(1);
    std::size_t used = 0;
    for (const Piece& piece : Splitter().split(line)) {
        const std::size_t gap = piece.space_before && used != 0 ? 1 : 0;
        if (used != 0 && used + gap + piece.width > width) {
            lines.emplace_back();
            used = 0;
        } else if (gap != 0) {
            // A gap inside a run keeps the run's style, so that code spans stay whole.
            const Style before = lines.back().runs.back().style;
            lines.back() += Line(" ", before == piece.line.runs.front().style ? before : Style::plain);
            used += 1;
        }
        lines.back() += piece.line;
        used += piece.width;
    }
    return lines;
}

std::size_t narrowest(const Line& line)
{
    std::size_t widest = 0;
    for (const Piece& piece : Splitter().split(line)) widest = std::max(widest, piece.width);
    return widest;
}

std::size_t width_of(const Line& line)
{
    std::size_t width = 0;
    for (const Run& run : line.runs) width += display_width(std::string_view(run.text));
    return width;
}

}  // namespace kyujo::report
