#include "language/state.hpp"

#include "text/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace kyujo::language {
namespace {

/// A number that a comma cuts in two: 1,000.
bool cuts_number(const Token* comma)
{
    return comma->kind == TokenKind::comma && comma[-1].kind == TokenKind::number && comma[1].kind == TokenKind::number &&
           comma[-1].finish() == comma->begin && comma->finish() == comma[1].begin;
}
bool ends_line(const Token& next)
{
    return next.first_on_line || next.kind == TokenKind::end;
}
/// A full stop at the end of a sentence; the path before it may have swallowed the dot.
const Token* full_stop(const Token* at)
{
    if (at->kind == TokenKind::dot && ends_line(at[1])) return at;
    if (at[-1].kind == TokenKind::dot && ends_line(*at)) return at - 1;
    return nullptr;
}
bool is_article(Keyword keyword)
{
    return keyword == Keyword::k_a || keyword == Keyword::k_an || keyword == Keyword::k_the;
}
/// Words that stand where a clause ends: finding one says that something is missing, not that a name was badly chosen.
bool is_structural(Keyword keyword)
{
    switch (keyword) {
        case Keyword::k_if:
        case Keyword::k_unless:
        case Keyword::k_then:
        case Keyword::k_and:
        case Keyword::k_or:
        case Keyword::k_is:
        case Keyword::k_counts:
        case Keyword::k_must:
        case Keyword::k_normally:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::string quote(std::string_view text)
{
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return fmt::format("`{}`", text);
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0u) == 0x80u) --cut;
    return fmt::format("`{}…`", text.substr(0, cut));
}

std::optional<std::string_view> nearest_word(std::string_view word, std::string_view words)
{
    constexpr std::size_t longest_keyword = 16;  // nothing longer can be near one
    if (word.size() > longest_keyword) return std::nullopt;
    std::vector<std::string_view> candidates;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        candidates.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return text::nearest(word, candidates);
}

std::string suggest(std::string_view word, std::string_view words)
{
    const auto near = nearest_word(word, words);
    return near ? fmt::format("did you mean `{}`?", *near) : std::string();
}

text::Span State::span(const Token* first, const Token* last) const
{
    return reporter_.span(first->begin, last > first ? last[-1].finish() : first->begin);
}

void State::begin_declaration(const Token* word, bool stands_right)
{
    indented = stands_right;
    failed = broken = false;
    declaring = word;
    attribute = first_attribute = bullet = block_bullet = nullptr;
    bullet_beside_others = block_complained = block_within_block = in_duty = in_only_if = false;
    open_brackets = 0;
    depth_ = 0;
}

void State::report(const Token* at, std::string_view code, std::string message, std::string help)
{
    if (!at->tainted) reporter_.error(code, span(*at), std::move(message), std::move(help));
}

void State::fail_with(const Token* at, std::string_view code, std::string message, std::string help)
{
    if (failed) return;
    failed = broken = true;
    failed_at = at;
    report(at, code, std::move(message), std::move(help));
}

text::Diagnostic* State::complain(text::Span where, std::string_view code, std::string message, std::string help)
{
    broken = true;
    return &reporter_.error(code, where, std::move(message), std::move(help));
}

text::Diagnostic* State::complain(const Token& at, std::string_view code, std::string message, std::string help)
{
    broken = true;
    return at.tainted ? nullptr : complain(span(at), code, std::move(message), std::move(help));
}

bool State::descend(const Token* at)
{
    if (depth_ < limits_.depth) {
        ++depth_;
        return true;
    }
    fail_with(at - 1, L100_limit, fmt::format("nested more than {} levels deep", limits_.depth),
              "define a concept for the inner part and test for it");
    return false;
}

void State::fail_unclosed(const Token* at, const Token* opening)
{
    if (failed) return;
    failed = broken = true;
    failed_at = at;
    if (at->tainted || explain(at, {})) return;
    const bool elsewhere = at->kind == TokenKind::end || at->first_on_line;
    const auto message =
        elsewhere ? fmt::format("this bracket is not closed") : fmt::format("this bracket is not closed before {}", quote(view(*at)));
    reporter_.error(L119_bracket, span(*opening), message, "add a `)` where it ends");
}

void State::fail(const Token* at, const Expected& expected)
{
    if (failed) return;
    failed = broken = true;
    failed_at = at;
    if (at->tainted || explain(at, expected)) return;
    const Token& before = at[-1];
    const bool missing = at->kind == TokenKind::end || (at->first_on_line && at->keyword != Keyword::none_of_them && !expected.stray);
    const bool misspelt =
        at->kind == TokenKind::word && (at->keyword == Keyword::none_of_them || (!at->first_on_line && !is_structural(at->keyword)));
    std::string help = misspelt ? suggest(view(*at), expected.words) : std::string();
    const bool point_before = missing && help.empty() && before.kind != TokenKind::begin;
    std::string message = fmt::format("expected {}", expected.what);
    if (before.kind != TokenKind::begin) message += fmt::format(" after {}", quote(view(before)));
    if (!point_before) message += at->kind == TokenKind::end ? ", found the end of the file" : fmt::format(", found {}", quote(view(*at)));
    if (help.empty()) help = point_before ? std::string(expected.help) : help_for(*at, expected);
    if (help.empty() && indented && declaring != nullptr)
        help = fmt::format("{} begins a declaration: an attribute needs another name", quote(view(*declaring)));
    reporter_.error(L110_expected, point_before ? span(before) : span(*at), std::move(message), std::move(help));
}

/// What could mend it, when no keyword is near.
std::string State::help_for(const Token& at, const Expected& expected) const
{
    const Token& before = *(&at - 1);
    if (is_article(at.keyword)) return fmt::format("leave out {}: articles stand only before a class or a value, and are no names", quote(view(at)));
    if (!expected.help.empty() || !at.is_name() || at.first_on_line) return std::string(expected.help);
    if (before.kind == TokenKind::number) return "a number stands alone here; its unit is declared with the attribute";
    const bool plain_words = before.is_name() && before.keyword == Keyword::none_of_them && at.keyword == Keyword::none_of_them;
    return plain_words ? fmt::format("a name is one word: `{}_{}`", view(before), view(at)) : std::string();
}

/// Mistakes that deserve better words than "expected …".
bool State::explain(const Token* at, const Expected& expected)
{
    if (const Token* const stop = full_stop(at)) {
        report(stop, L123_full_stop, "a full stop has no meaning in a law file", "leave it out");
        return true;
    }
    if (at->kind == TokenKind::jumble) return explain_jumble(at);
    if (cuts_number(at)) {
        report(at - 1, L105_number, fmt::format("`{},{}` is no number", view(at[-1]), view(at[1])),
               fmt::format("write `{}{}`", view(at[-1]), view(at[1])));
        return true;
    }
    if (at->kind == TokenKind::close && open_brackets == 0) {
        report(at, L119_bracket, "this bracket was never opened", "delete it, or add a `(` where it begins");
        return true;
    }
    const bool on_line = !at->first_on_line || is_declaring(at->keyword) || expected.stray;
    if (expected.name && at->kind == TokenKind::word && is_reserved(at->keyword) && !is_structural(at->keyword) && !is_article(at->keyword) &&
        on_line) {
        const bool is_value = at->is(Keyword::k_none) || at->is(Keyword::k_unknown);
        report(at, L112_reserved, fmt::format("{} is a word of the law language and cannot be a name", quote(view(*at))),
               is_value ? fmt::format("every attribute can be `{}` without listing it", view(*at))
                        : fmt::format("choose another, such as `{}_`", view(*at)));
        return true;
    }
    if (is_declaring(at->keyword) && !at->first_on_line && at[1].kind != TokenKind::end && at[-1].kind != TokenKind::begin && at > declaring + 1) {
        report(at, L112_reserved, fmt::format("{} begins a declaration and cannot stand here", quote(view(*at))),
               "choose another name; in the place of a citation, put the whole place between quotes");
        return true;
    }
    return false;
}

bool State::explain_jumble(const Token* at)
{
    const auto run = view(*at);
    const std::size_t digits = run.find_first_not_of("0123456789");
    const bool date = digits == 4 && run[4] == '-';
    const bool all_date_characters = run.find_first_not_of("0123456789-") == std::string_view::npos;
    if (date && all_date_characters && run.size() == 10 && run[7] == '-')
        report(at, L106_date, fmt::format("there is no day {}", quote(run)), "write year, month and day: `2017-07-16`");
    else if (date && all_date_characters)
        report(at, L106_date, fmt::format("{} is no date", quote(run)),
               "write four digits for the year, two for the month, two for the day: `2017-07-16`");
    else
        report(at, L105_number, fmt::format("{} is neither a number nor a name", quote(run)),
               run.find('_') != std::string_view::npos ? "digits are written without separators" : "a name cannot begin with a digit");
    return true;
}

bool State::resembles_declaration(const Token& token) const
{
    if (!token.first_on_line || token.kind != TokenKind::word || token.keyword != Keyword::none_of_them) return false;
    if (declaring != nullptr && (&token <= declaring || !declaring->first_on_line || !at_or_left_of(token, *declaring))) return false;
    return nearest_word(view(token), declaring_words).has_value();
}

bool State::can_resume(const Token* token) const
{
    if (token->kind == TokenKind::end) return true;
    if (token->first_on_line) return at_end(*token);
    return is_declaring(token->keyword) && token != failed_at && token[1].is_name();
}

bool State::resembles(const Token& token, std::string_view words) const
{
    return token.first_on_line && token.kind == TokenKind::word && token.keyword == Keyword::none_of_them &&
           nearest_word(view(token), words).has_value();
}

bool State::within_attribute(const Token& token) const
{
    return attribute == nullptr || !token.first_on_line || !attribute->first_on_line || !at_or_left_of(token, *attribute);
}

bool State::begins_attribute(const Token& token) const
{
    if (!token.is_name()) return false;
    if (first_attribute == nullptr) return !resembles_declaration(token);
    const bool parts_indented = declaring->first_on_line && first_attribute->first_on_line && !at_or_left_of(*first_attribute, *declaring);
    return !(parts_indented && token.first_on_line && at_or_left_of(token, *declaring));
}

}  // namespace kyujo::language
