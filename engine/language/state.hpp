// What the grammar knows besides the tokens: how deep it is, whether it failed, and how to say so in people's words.
#pragma once

#include "language/codes.hpp"
#include "language/parse.hpp"
#include "language/reporter.hpp"
#include "language/token.hpp"

#include <optional>

namespace kyujo::language {

/// What could have stood in a place, for "expected … after …".
struct Expected {
    std::string_view what;        ///< "a condition"
    std::string_view words = {};  ///< keywords that could have stood there, between spaces, for suggestions
    std::string_view help = {};   ///< when nothing better is known
    bool name = false;            ///< a name was wanted: a reserved word is told apart
    bool stray = false;           ///< what was found is one too many, rather than something missing before it
};

/// The grammar never throws: `failed` makes every token parser fail, so that the parse runs to the nearest recovery
/// point, which continues behind the broken part. Only the first failure of a stretch is reported.
class State {
public:
    State(Reporter& reporter, const ParseLimits& limits) : reporter_(reporter), limits_(limits) {}

    std::string_view view(const Token& token) const { return reporter_.text().substr(token.begin, token.length); }
    text::Span span(const Token& token) const { return reporter_.span(token.begin, token.finish()); }
    /// From `first` to the token before `last`.
    text::Span span(const Token* first, const Token* last) const;
    Word word(const Token& token) const { return {view(token), span(token)}; }
    std::string_view text() const { return reporter_.text(); }

    /// Something else than `expected` stands at `at`.
    void fail(const Token* at, const Expected& expected);
    /// The same with words of its own.
    void fail_with(const Token* at, std::string_view code, std::string message, std::string help = {});
    /// A bracket opened at `opening` is not closed at `at`.
    void fail_unclosed(const Token* at, const Token* opening);
    /// An error that does not stop the parse; the declaration is left out of the tree all the same. Null when not reported.
    text::Diagnostic* complain(const Token& at, std::string_view code, std::string message, std::string help = {});
    text::Diagnostic* complain(text::Span span, std::string_view code, std::string message, std::string help = {});
    /// One level deeper; false, and failed, past the limit.
    bool descend(const Token* at);
    void ascend() { --depth_; }

    /// Starts a declaration at its declaring word. `indented`: it stands right of the one before, like a part of it.
    void begin_declaration(const Token* declaring, bool indented);
    /// A word at the left margin that resembles a declaring word, such as `ruel`.
    bool resembles_declaration(const Token& token) const;
    /// A word that begins a line and resembles one of `words`.
    bool resembles(const Token& token, std::string_view words) const;
    /// The end of the piece, a declaring word, or what resembles one.
    bool at_end(const Token& token) const { return token.kind == TokenKind::end || is_declaring(token.keyword) || resembles_declaration(token); }
    /// Where reading can go on after a failure.
    bool can_resume(const Token* token) const;
    /// Belongs to the attribute being read, or to none: what stands on a line of its own at or left of the attribute's
    /// name begins something else.
    bool within_attribute(const Token& token) const;
    /// Begins the next attribute of an entity whose first attribute begins at `first`.
    bool begins_attribute(const Token& token) const;

    bool failed = false;                     ///< since the last recovery
    bool broken = false;                     ///< this declaration had an error
    const Token* failed_at = nullptr;        ///< when failed
    const Token* declaring = nullptr;        ///< the word that began this declaration
    const Token* attribute = nullptr;        ///< name of the attribute being read
    const Token* first_attribute = nullptr;  ///< of the entity being read
    const Token* bullet = nullptr;           ///< innermost enclosing bullet within the same brackets
    const Token* block_bullet = nullptr;     ///< first bullet of the innermost open block
    bool bullet_beside_others = false;       ///< `bullet` stands on one line with the bullet before it
    bool block_complained = false;           ///< the layout of the innermost open block was reported
    bool block_within_block = false;         ///< the innermost open block stands unbracketed in another's bullet
    bool indented = false;                   ///< the declaration stands right of the one before
    bool in_duty = false;
    bool in_only_if = false;
    std::uint32_t open_brackets = 0;

private:
    std::string help_for(const Token& at, const Expected& expected) const;
    bool explain(const Token* at, const Expected& expected);
    bool explain_jumble(const Token* at);
    void report(const Token* at, std::string_view code, std::string message, std::string help);

    Reporter& reporter_;
    const ParseLimits& limits_;
    std::uint32_t depth_ = 0;
};

/// "`word`", shortened when long.
std::string quote(std::string_view text);
/// "did you mean `x`?" for a word among keywords (between spaces); empty when nothing is near.
std::string suggest(std::string_view word, std::string_view words);
/// The word itself, when one is near.
std::optional<std::string_view> nearest_word(std::string_view word, std::string_view words);

inline constexpr std::string_view declaring_words = "order source entity concept rule question precedence claim use";

}  // namespace kyujo::language
