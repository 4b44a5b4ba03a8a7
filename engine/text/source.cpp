#include "text/source.hpp"

#include <algorithm>
#include <cstring>

namespace kyujo::text {

namespace {

bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

/// Length of the well-formed sequence at the start of `bytes` (Unicode 15, table 3-7), or 0.
std::size_t sequence_length(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
    const unsigned lead = at(0);
    const auto tail = [&](std::size_t i) { return (at(i) & 0xC0u) == 0x80u; };
    if (lead < 0x80) return lead == 0 ? 0 : 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return tail(1) ? 2 : 0;
    if (lead < 0xF0) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;  // no surrogates
        return at(1) >= low && at(1) <= high && tail(2) ? 3 : 0;
    }
    if (lead < 0xF5) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return at(1) >= low && at(1) <= high && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

/// Whether a character of U+3000 to U+9FFF begins there: most of what is not ASCII.
bool is_kana_or_kanji(const char* bytes, std::size_t size)
{
    const auto lead = static_cast<unsigned char>(*bytes);
    return lead >= 0xE3 && lead <= 0xE9 && size >= 3 && is_continuation(bytes[1]) && is_continuation(bytes[2]);
}

}  // namespace

const std::vector<std::uint32_t>& SourceFile::line_starts() const
{
    std::call_once(lines_found_, [this] {
        line_starts_.push_back(0);
        const char* const data = text_.data();
        const char* const end = data + text_.size();
        for (const char* at = data; at != end;) {
            at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
            if (at == nullptr) break;
            line_starts_.push_back(static_cast<std::uint32_t>(++at - data));
        }
    });
    return line_starts_;
}

Position SourceFile::position(std::uint32_t offset) const
{
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const std::vector<std::uint32_t>& starts = line_starts();
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - starts.begin());
    const std::uint32_t start = starts[line - 1];
    const auto before = text_.substr(start, offset - start);
    return {line, static_cast<std::uint32_t>(count_characters(before)) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const
{
    if (number == 0 || number > line_count()) return {};
    auto rest = text_.substr(line_starts()[number - 1]);
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
}

FileId SourceSet::add(std::string path, std::string text)
{
    files_.emplace_back(std::move(path), std::move(text));
    return FileId(files_.size() - 1);
}

FileId SourceSet::add(std::string path, SourceFile::Borrowed text)
{
    files_.emplace_back(std::move(path), text);
    return FileId(files_.size() - 1);
}

std::string_view SourceSet::text(Span span) const
{
    if (!span.file.valid()) return {};
    return (*this)[span.file].text().substr(span.begin, span.end - span.begin);
}

std::size_t count_characters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !is_continuation(byte); }));
}

std::size_t find_invalid_utf8(std::string_view bytes)
{
    std::size_t at = 0;
    bool ascii = true;  // the last character
    while (at < bytes.size()) {
        // Law and scenarios are mostly ASCII: eight bytes at once where none is above it and none is NUL.
        for (std::uint64_t eight = 0; ascii && at + sizeof eight <= bytes.size(); at += sizeof eight) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            constexpr std::uint64_t lowest_bits = 0x0101010101010101u;
            constexpr std::uint64_t highest_bits = 0x8080808080808080u;
            if (((eight | (eight - lowest_bits)) & highest_bits) != 0) break;
        }
        if (at == bytes.size()) break;
        const std::size_t length = is_kana_or_kanji(bytes.data() + at, bytes.size() - at) ? 3 : sequence_length(bytes.substr(at, 4));
        if (length == 0) return at;
        ascii = length == 1;
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace kyujo::text
