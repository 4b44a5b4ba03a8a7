// Text to tokens, a declaration at a time, so that a long file needs no more memory than its longest declaration.
#pragma once

#include "language/reporter.hpp"
#include "language/syntax.hpp"
#include "language/token.hpp"

#include <vector>

namespace kyujo::language {

class Lexer {
public:
    /// The reporter's text must be valid UTF-8. Comments are appended as they are met.
    Lexer(Reporter& reporter, std::vector<Comment>& comments);
    /// Reads no more than some lines of the text.
    Lexer(Reporter& reporter, std::vector<Comment>& comments, text::Span lines);
    /// The tokens up to the next declaring word that begins a line, between a `begin` and an `end` token. False when
    /// nothing is left.
    bool next_piece(std::vector<Token>& tokens);
    /// The last piece ended where a rule begins.
    bool at_rule() const { return waiting_.is(Keyword::k_rule); }
    /// Passes over that rule, with no look at anything but the word after `rule` and the first word of each line.
    RuleOutline pass_over_rule();

private:
    bool scan(Token& token);
    void next_line();
    bool line_declares() const;
    void skip_blank();
    void scan_number(Token& token);
    void scan_word(Token& token);
    void scan_quoted(Token& token);
    bool scan_sign(Token& token);
    void stray();
    void place(Token& token);
    void taint_line();

    Reporter& reporter_;
    std::vector<Comment>& comments_;
    std::vector<Token>* tokens_ = nullptr;
    const char* data_;
    std::uint32_t at_ = 0;
    std::uint32_t size_;
    std::uint32_t mark_ = 0;  ///< offset whose column is known
    std::uint32_t column_ = 1, wide_ = 1;
    bool line_begun_ = false;    ///< a token stands on this line
    bool line_tainted_ = false;  ///< an error was reported on this line
    bool taint_next_ = false;    ///< the first token of the next line is tainted too
    Token waiting_;              ///< the declaring word that ended the last piece
};

}  // namespace kyujo::language
