#include "language/parse.hpp"

#include "language/characters.hpp"
#include "language/codes.hpp"
#include "language/declaration.hpp"
#include "language/lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace kyujo::language {
namespace {

class Parser {
public:
    Parser(Syntax& syntax, Reporter& reporter, const ParseLimits& limits)
        : syntax_(syntax), reporter_(reporter), state_(reporter, limits), lexer_(reporter, syntax.comments)
    {}
    Parser(Syntax& syntax, Reporter& reporter, const ParseLimits& limits, text::Span lines)
        : syntax_(syntax), reporter_(reporter), state_(reporter, limits), lexer_(reporter, syntax.comments, lines)
    {
        constexpr std::size_t tokens_of_a_rule = 64;  // most have fewer
        tokens_.reserve(tokens_of_a_rule);
    }

    void read_file()
    {
        while (!reporter_.exhausted() && lexer_.next_piece(tokens_)) read_piece();
    }

    /// Up to the first error.
    void read_all_but_rules()
    {
        while (reporter_.count() == 0 && lexer_.next_piece(tokens_)) {
            read_piece();
            while (lexer_.at_rule()) {
                syntax_.outlines.push_back(lexer_.pass_over_rule());
                syntax_.outlines.back().after = syntax_.declarations.size();
            }
        }
    }

private:
    /// Usually one declaration: several when they share lines, or when a declaring word is misspelt.
    void read_piece()
    {
        state_.declaring = nullptr;
        Token* at = tokens_.data() + 1;
        bool misspelt = false;
        while (at->kind != TokenKind::end) {
            if (is_declaring(at->keyword)) {
                at = read_declaration(at, std::exchange(misspelt, false));
            } else {
                misspelt = refuse(at);
                if (!misspelt) at = skip(at + 1);
            }
        }
    }

    Token* read_declaration(Token* const word, bool misspelt)
    {
        state_.begin_declaration(word, word->first_on_line && word->column > margin_);
        if (word->first_on_line) margin_ = std::min(margin_, word->column);
        const Token* at = word;
        Declaration declaration;
        parse_declaration(at, state_, declaration);
        if (!state_.failed && !state_.at_end(*at)) refuse_rest(at, *word);
        if (state_.broken || misspelt) {
            const Token& next = word[1];
            std::optional<Word> name;
            if (next.is_name() && !is_declaring(next.keyword)) name = state_.word(next);
            syntax_.broken.push_back({spelling(word->keyword), name, state_.span(*word)});
        } else {
            syntax_.declarations.push_back(std::move(declaration));
        }
        Token* const reached = tokens_.data() + (at - tokens_.data());
        if (!state_.failed) return reached;
        state_.failed = false;
        return skip(std::max(tokens_.data() + (state_.failed_at - tokens_.data()), word + 1));
    }

    /// A word that begins no declaration, between declarations. True when it was a misspelt declaring word, which is
    /// then taken for what it was meant to be, so that the errors after it are found too.
    bool refuse(Token* at)
    {
        state_.failed = false;
        const auto near = at->first_on_line && at->kind == TokenKind::word ? nearest_word(state_.view(*at), declaring_words) : std::nullopt;
        if (near) {
            if (!at->tainted)
                reporter_.error(L111_no_declaration, state_.span(*at), fmt::format("{} begins no declaration", quote(state_.view(*at))),
                                fmt::format("did you mean `{}`?", *near));
            at->keyword = find_keyword(*near);
            return true;
        }
        if (at->kind == TokenKind::word && !at->tainted)
            reporter_.error(L111_no_declaration, state_.span(*at), fmt::format("{} begins no declaration", quote(state_.view(*at))),
                            "a declaration begins with `order`, `source`, `entity`, `concept`, `rule`, `question`, `precedence`, `claim` or `use`");
        else
            state_.fail(at, {"a declaration"});
        state_.failed = false;
        return false;
    }

    /// Something follows a declaration that was complete. A word at the margin is left for `refuse`.
    void refuse_rest(const Token* at, const Token& declaring)
    {
        if (at->first_on_line && at->is_name() && declaring.first_on_line && at_or_left_of(*at, declaring)) return;
        const bool ends_in_condition = declaring.is(Keyword::k_concept) || declaring.is(Keyword::k_claim);
        if (declaring.is(Keyword::k_concept) && !at->first_on_line && at[-1].is_name() && at[-2].is(Keyword::k_of))
            state_.fail(at, {"a title between quotes, `presumed`, `means` or a new declaration", "presumed means", {}, false, true});
        else if (ends_in_condition)
            state_.fail(at, {"`and`, `or` or a new declaration", "and or means presumed", {}, false, true});
        else
            state_.fail(at, {"a new declaration",
                             {},
                             at->kind == TokenKind::word && at[-1].is_name() ? "a title stands between double quotes" : "",
                             false,
                             true});
    }

    /// Where a declaration can begin again.
    Token* skip(Token* at)
    {
        while (!state_.can_resume(at)) ++at;
        return at;
    }

    Syntax& syntax_;
    Reporter& reporter_;
    State state_;
    Lexer lexer_;
    std::vector<Token> tokens_;
    std::uint16_t margin_ = 65535;  ///< leftmost column of a declaring word so far
};

/// Declarations, roughly: lines that begin with a declaring word. Spares the growing of a long list.
std::size_t count_declarations(std::string_view text)
{
    constexpr std::size_t shortest = 40;  // what a declaration takes at least, in a file that is not hostile
    std::size_t count = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at), text.size());
        if (end > at && is_declaring(find_keyword(text.substr(at, end - at)))) ++count;
        const void* const line_end = std::memchr(text.data() + end, '\n', text.size() - end);
        if (line_end == nullptr) break;
        at = static_cast<std::size_t>(static_cast<const char*>(line_end) - text.data()) + 1;
    }
    return std::min(count, text.size() / shortest + 1);
}

/// Whether the text can be read at all.
bool readable(Reporter& reporter, const ParseLimits& limits)
{
    const auto text = reporter.text();
    if (text.size() > limits.file_bytes) {
        reporter.error(L100_limit, reporter.span(0, 0),
                       fmt::format("this file has {} bytes, more than the limit of {}", text.size(), limits.file_bytes),
                       "divide it into several files");
        return false;
    }
    const std::size_t invalid = text::find_invalid_utf8(text);
    if (invalid != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(invalid);
        const bool nul = text[invalid] == '\0';
        reporter.error(L101_encoding, reporter.span(at, at + 1), nul ? "a NUL byte in the text" : "this file is not UTF-8 text",
                       nul ? "" : "save it in the encoding UTF-8");
        return false;
    }
    return true;
}

}  // namespace

Syntax parse(text::FileId file, const text::SourceSet& sources, text::Diagnostics& diagnostics, const ParseLimits& limits)
{
    Syntax syntax;
    syntax.file = file;
    const auto text = sources[file].text();
    Reporter reporter(file, text, diagnostics, limits.errors);
    if (!readable(reporter, limits)) return syntax;
    report_direction_marks(reporter);
    syntax.declarations.reserve(count_declarations(text));
    Parser(syntax, reporter, limits).read_file();
    return syntax;
}

std::optional<Syntax> outline(text::FileId file, const text::SourceSet& sources, const ParseLimits& limits)
{
    Syntax syntax;
    syntax.file = file;
    text::Diagnostics found;
    Reporter reporter(file, sources[file].text(), found, limits.errors);
    if (!readable(reporter, limits)) return std::nullopt;
    report_direction_marks(reporter);
    Parser(syntax, reporter, limits).read_all_but_rules();
    return reporter.count() == 0 ? std::optional(std::move(syntax)) : std::nullopt;
}

std::optional<Declaration> parse_rule(text::Span text, text::Span name, const text::SourceSet& sources, const ParseLimits& limits)
{
    Syntax syntax;
    text::Diagnostics found;
    Reporter reporter(text.file, sources[text.file].text(), found, limits.errors);
    Parser(syntax, reporter, limits, text).read_file();
    if (reporter.count() != 0 || syntax.declarations.size() != 1) return std::nullopt;
    const auto* const rule = std::get_if<RuleDeclaration>(&syntax.declarations.front().form);
    if (rule == nullptr || rule->name.span != name) return std::nullopt;
    return std::move(syntax.declarations.front());
}

}  // namespace kyujo::language
