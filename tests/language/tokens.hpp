// The tokens of a law text, for tests that space them anew.
#pragma once

#include "language/token.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyujo::language {

struct Piece {
    std::string text;
    TokenKind kind;
    Keyword keyword;
};
std::vector<Piece> pieces_of(std::string_view law);

}  // namespace kyujo::language
