#include "scenario/document.hpp"

#include "scenario/codes.hpp"
#include "scenario/words.hpp"
#include "scenario/yaml_events.hpp"
#include "scenario/yaml_spans.hpp"
#include "scenario/yaml_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A `---` or `...` at the start of a line. YAML forbids these everywhere else, even inside quotes, so documents can be cut
/// apart before they are parsed, and one broken document cannot swallow the next.
bool is_mark(std::string_view line, std::string_view mark)
{
    return line.substr(0, 3) == mark && (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\n' || line[3] == '\r');
}

/// Parts of the file that hold at most one document each.
std::vector<std::pair<std::size_t, std::size_t>> cut(std::string_view text, std::size_t at)
{
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    std::size_t begin = at;
    while (at < text.size()) {
        const auto line = text.substr(at, 4);
        if (is_mark(line, "---") && at > begin) {
            parts.emplace_back(begin, at);
            begin = at;
        } else if (is_mark(line, "...")) {
            parts.emplace_back(begin, at);
            begin = at + 3;
        }
        const std::size_t line_break = text.find('\n', at);
        at = line_break == std::string_view::npos ? text.size() : line_break + 1;
    }
    parts.emplace_back(begin, text.size());
    return parts;
}

class Reader {
public:
    Reader(text::FileId file, std::string_view text, const DocumentLimits& limits, text::Diagnostics& diagnostics)
        : file_(file), text_(text), limits_(limits), diagnostics_(diagnostics)
    {}

    std::vector<Node> read()
    {
        std::vector<Node> documents;
        if (!within_size() || !is_text()) return documents;
        const std::size_t start = text_.substr(0, 3) == byte_order_mark ? 3 : 0;
        for (const auto& [begin, end] : cut(text_, start))
            if (auto document = read_part(begin, end)) documents.push_back(std::move(*document));
        return documents;
    }

private:
    bool within_size()
    {
        if (text_.size() <= limits_.file_bytes) return true;
        diagnostics_.error(code::too_large, span(0, 0),
                           fmt::format("this file has {} bytes, and {} is the most that is read", text_.size(), limits_.file_bytes),
                           "split it into several files");
        return false;
    }

    bool is_text()
    {
        const std::size_t control = find_control(text_);
        const std::size_t bare_return = find_bare_return();
        const std::size_t at = std::min(control, bare_return);
        if (at == std::string_view::npos) return true;
        const auto byte = static_cast<unsigned char>(text_[at]);
        const bool plain = byte < 0x80 || byte == 0xC2;
        diagnostics_.error(code::not_text, span(at, at + 1),
                           byte == '\r' ? "a carriage return that no line feed follows"
                           : plain      ? fmt::format("a control character (byte {:#04x})", byte)
                                        : fmt::format("this is not UTF-8 text (byte {:#04x})", byte),
                           "save the file as UTF-8 text");
        return false;
    }

    std::size_t find_bare_return() const
    {
        std::size_t at = text_.find('\r');
        while (at != std::string_view::npos && at + 1 < text_.size() && text_[at + 1] == '\n') at = text_.find('\r', at + 1);
        return at;
    }

    std::optional<Node> read_part(std::size_t begin, std::size_t end)
    {
        const auto part = text_.substr(begin, end - begin);
        if (part.size() > limits_.document_bytes) {
            diagnostics_.error(code::too_large, span(begin, begin),
                               fmt::format("this document has {} bytes, and {} is the most that one may have", part.size(), limits_.document_bytes),
                               "split it into several documents, with a line `---` between them");
            return std::nullopt;
        }
        if (!directives_are_plain(begin, end)) return std::nullopt;
        events_.clear();
        if (const auto failure = read_events(part, limits_.depth, events_)) {
            const std::size_t at = begin + std::min<std::size_t>(failure->at, part.size());
            diagnostics_.error(failure->code, span(at, end_of_word(at)), failure->message, failure->help);
            return std::nullopt;
        }
        if (events_.empty() || is_empty(part)) return std::nullopt;
        return build_tree(events_, {file_, static_cast<std::uint32_t>(begin), part}, limits_, diagnostics_);
    }

    /// `---` with nothing after it says nothing; `--- null` says something.
    bool is_empty(std::string_view part) const
    {
        const Event& first = events_.front();
        return events_.size() == 1 && first.kind == Event::Kind::null && null_extent(part, first.at).first == null_extent(part, first.at).second;
    }

    /// `%YAML 1.2` at the head of a document is fine; other directives would be ignored, so they are refused.
    bool directives_are_plain(std::size_t begin, std::size_t end)
    {
        for (std::size_t at = begin; at < end;) {
            const std::size_t line_end = std::min(end, text_.find('\n', at));
            const auto line = text_.substr(at, line_end - at);
            const std::size_t first = line.find_first_not_of(" \t\r");
            const bool directive = line.substr(0, 1) == "%";
            if (directive && line.substr(0, 6) != "%YAML ") {
                diagnostics_.error(code::unused_feature, span(at, end_of_word(at)), "directives are not used here", "leave this line out");
                return false;
            }
            if (!directive && first != std::string_view::npos && line[first] != '#') return true;
            at = line_end + 1;
        }
        return true;
    }

    std::size_t end_of_word(std::size_t at) const
    {
        const std::size_t end = std::min(text_.size(), text_.find_first_of(" \t\r\n,:[]{}", at));
        return std::max(end, std::min(at + 1, text_.size()));
    }
    Span span(std::size_t begin, std::size_t end) const { return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}; }

    text::FileId file_;
    std::string_view text_;
    const DocumentLimits& limits_;
    text::Diagnostics& diagnostics_;
    std::vector<Event> events_;
};

}  // namespace

const Node* Node::find(std::string_view key) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const Node& node) { return node.scalar == key; });
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::vector<Node> read_documents(text::FileId file, const text::SourceSet& sources, text::Diagnostics& diagnostics, const DocumentLimits& limits)
{
    return Reader(file, sources[file].text(), limits, diagnostics).read();
}

}  // namespace kyujo::scenario
