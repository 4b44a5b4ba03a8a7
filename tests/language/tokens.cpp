#include "tests/language/tokens.hpp"

#include "language/lexer.hpp"

namespace kyujo::language {

std::vector<Piece> pieces_of(std::string_view law)
{
    text::Diagnostics diagnostics;
    Reporter reporter(text::FileId(0), law, diagnostics, 1000);
    std::vector<Comment> comments;
    Lexer lexer(reporter, comments);
    std::vector<Token> tokens;
    std::vector<Piece> pieces;
    while (lexer.next_piece(tokens))
        for (const Token& token : tokens)
            if (token.kind != TokenKind::begin && token.kind != TokenKind::end)
                pieces.push_back({std::string(law.substr(token.begin, token.length)), token.kind, token.keyword});
    return pieces;
}

}  // namespace kyujo::language
