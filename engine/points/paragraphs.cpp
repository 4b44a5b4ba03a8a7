#include "points/paragraphs.hpp"

#include "points/sha256.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kyujo::points {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_break_space = "\xC2\xA0";

/// U+2018 U+2019, U+201C U+201D, U+2013 U+2014.
constexpr std::array<std::pair<std::string_view, char>, 6> plain_forms{
    {{"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xE2\x80\x9C", '"'}, {"\xE2\x80\x9D", '"'}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'}}};

/// Bytes of white space that `text` begins with: 0, 1, or 2.
std::size_t space_at(std::string_view text)
{
    if (text.substr(0, 2) == no_break_space) return 2;
    return !text.empty() && std::string_view("\t\n\v\f\r ").find(text.front()) != std::string_view::npos ? 1 : 0;
}

bool blank(std::string_view line)
{
    while (!line.empty()) {
        const std::size_t space = space_at(line);
        if (space == 0) return false;
        line.remove_prefix(space);
    }
    return true;
}

std::string normalized(std::string_view block)
{
    std::string out;
    bool space = false;
    while (!block.empty()) {
        if (const std::size_t bytes = space_at(block); bytes != 0) {
            space = true;
            block.remove_prefix(bytes);
            continue;
        }
        if (space && !out.empty()) out += ' ';
        space = false;
        const auto form = std::find_if(plain_forms.begin(), plain_forms.end(), [&](const auto& f) { return block.substr(0, 3) == f.first; });
        out += form == plain_forms.end() ? block.front() : form->second;
        block.remove_prefix(form == plain_forms.end() ? 1 : 3);
    }
    return out;
}

}  // namespace

std::vector<std::string> normalized_blocks(std::string_view text)
{
    if (text.substr(0, 3) == byte_order_mark) text.remove_prefix(3);
    std::vector<std::string> blocks;
    std::string block;
    const auto finish = [&] {
        if (std::string done = normalized(block); !done.empty()) blocks.push_back(std::move(done));
        block.clear();
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        if (blank(line))
            finish();
        else
            block += line;
        text.remove_prefix(end);
    }
    finish();
    return blocks;
}

std::vector<Comparison> compare(const PointsFile& points, std::string_view text)
{
    std::vector<std::string> digests;
    for (const std::string& block : normalized_blocks(text)) digests.push_back(sha256(block));
    std::vector<Comparison> result;
    std::vector<std::optional<std::size_t>> at;  // block of each paragraph that is found
    for (const Paragraph& paragraph : points.paragraphs) {
        const auto found = std::find(digests.begin(), digests.end(), paragraph.sha256);
        result.push_back({&paragraph, found == digests.end() ? Match::missing : Match::found});
        at.push_back(found == digests.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - digests.begin())));
    }
    // A paragraph's place is right after the last one found before it, and before the next one found. A block left over there is its changed form.
    std::size_t next = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (at[i]) {
            next = *at[i] + 1;
            continue;
        }
        std::size_t end = digests.size();
        for (std::size_t j = i + 1; j < at.size() && end == digests.size(); ++j)
            if (at[j]) end = *at[j];
        if (next < end) {
            result[i].match = Match::differs;
            ++next;
        }
    }
    return result;
}

}  // namespace kyujo::points
