// What the lexer hands to the grammar. Sixteen bytes, because a token exists for every few characters of the law.
#pragma once

#include "language/keywords.hpp"

#include <cstdint>

namespace kyujo::language {

enum class TokenKind : std::uint8_t {
    begin,   ///< stands before the first token, so that every token has one before it
    word,    ///< a name or a keyword
    number,  ///< 3, -1, 0.5
    date,    ///< 2017-07-16, a day that exists
    month,   ///< 2017-07
    jumble,  ///< begins with a digit but is none of the above: 6-2, 5bis, 2017-7-16; only a locator can use it
    quoted,  ///< "text", with its quotes
    comma,
    dot,
    dash,
    slash,
    plus,
    open,
    close,
    end,  ///< stands behind the last token
};

struct Token {
    std::uint32_t begin = 0;   ///< offset of the first byte
    std::uint32_t length = 0;  ///< in bytes
    std::uint16_t column = 0;  ///< characters before it on its line, plus one; stops at 65535
    std::uint16_t wide = 0;    ///< the same with tab stops every 8 columns: layout is judged by both
    TokenKind kind = TokenKind::end;
    Keyword keyword = Keyword::none_of_them;
    bool first_on_line = false;
    bool tainted = false;  ///< next to an error that the lexer reported: a parse error here would be its echo

    std::uint32_t finish() const { return begin + length; }
    bool is(Keyword wanted) const { return keyword == wanted; }
    bool is_name() const { return kind == TokenKind::word && !is_reserved(keyword); }
};
static_assert(sizeof(Token) == 16);

/// In one column, however wide the reader's editor shows a tab.
constexpr bool same_column(const Token& a, const Token& b)
{
    return a.column == b.column && a.wide == b.wide;
}
/// `a` stands at or left of `b`, for at least one width of tabs.
constexpr bool at_or_left_of(const Token& a, const Token& b)
{
    return a.column <= b.column || a.wide <= b.wide;
}

}  // namespace kyujo::language
