#include "law/names.hpp"

#include <algorithm>
#include <array>

namespace kyujo::law {

namespace {

constexpr std::string_view not_verified = "L322";
constexpr std::array<std::string_view, 7> declaring_words{"order", "source", "entity", "concept", "rule", "question", "claim"};

bool in_word(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Every word that follows a declaring word. Comments and texts are not told apart: a name too many only makes one message fewer, in a
/// file that has errors already.
void scan(std::string_view text, std::unordered_set<std::string_view>& names)
{
    bool after_declaring = false;
    for (std::size_t at = 0; at < text.size();) {
        if (!in_word(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) ++end;
        const auto word = text.substr(at, end - at);
        if (after_declaring) names.insert(word);
        after_declaring = std::find(declaring_words.begin(), declaring_words.end(), word) != declaring_words.end();
        at = end;
    }
}

bool japanese(std::string_view raw)
{
    // Kana and Chinese characters start at U+3040; their first byte in UTF-8 is 0xE3 or more.
    return std::any_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

}  // namespace

void note_half_read_names(Checking& checking)
{
    for (const text::Diagnostic& finding : checking.diagnostics.all()) {
        if (finding.severity != text::Severity::error) continue;
        if (finding.code.starts_with("F")) checking.names_incomplete = true;
        if (finding.code.starts_with("L1") && finding.span.file.valid()) checking.broken_files.insert(finding.span.file.value);
    }
    for (const std::uint32_t file : checking.broken_files) scan((*checking.law.texts)[text::FileId(file)].text(), checking.half_read);
}

bool excused(const Checking& checking, std::string_view name)
{
    return checking.names_incomplete || checking.half_read.count(name) != 0;
}

std::string suggest(Checking& checking, std::string_view name, const std::vector<std::string_view>& candidates)
{
    if (candidates.size() > checking.suggestions_left) return {};
    checking.suggestions_left -= static_cast<std::uint32_t>(candidates.size());
    return text::did_you_mean(name, candidates);
}

void check_snake_case(Checking& checking, const language::Word& name)
{
    char before = '_';
    const auto plain = [&](char c) {
        const bool single = c != '_' || before != '_';
        before = c;
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '_' && single);
    };
    if (std::all_of(name.text.begin(), name.text.end(), plain) && before != '_') return;
    std::string better;
    for (const char c : name.text) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !better.empty() && better.back() != '_') better += '_';
        if (c == '_' && (better.empty() || better.back() == '_')) continue;
        better += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    while (!better.empty() && better.back() == '_') better.pop_back();
    if (better == name.text) return;
    checking.diagnostics.warning(not_snake_case, name.span, fmt::format("`{}` is not written in small letters with single underscores", name.text),
                                 better.empty() ? std::string() : fmt::format("write `{}`", better));
}

Title title_of(const language::Title& title)
{
    if (title.second) return {title.first.raw, title.second->raw};
    return japanese(title.first.raw) ? Title{{}, title.first.raw} : Title{title.first.raw, {}};
}

List<Remark> remarks_of(const std::vector<language::Remark>& written)
{
    std::vector<Remark> remarks;
    remarks.reserve(written.size());
    for (const language::Remark& remark : written) remarks.push_back({static_cast<Remark::Kind>(remark.kind), title_of(remark.text)});
    return remarks;
}

void require_verification(Checking& checking, const List<Remark>& remarks, const std::string& what, Span name)
{
    const auto says = [](const Remark& remark) { return remark.kind != Remark::Kind::note; };
    if (!checking.options.verification_required || std::any_of(remarks.begin(), remarks.end(), says)) return;
    checking.diagnostics.error(not_verified, name, fmt::format("{} does not say whether it was held against the text cited", what),
                               "add `checked \"how, when\"` or `unverified \"what to look up\"`");
}

std::string_view meant(Checking& checking, std::string_view raw)
{
    return raw.find('\\') == std::string_view::npos ? raw : checking.keep(language::unquote(raw));
}

Title title_of(const std::optional<language::Title>& title)
{
    return title ? title_of(*title) : Title{};
}

}  // namespace kyujo::law
