// Prints parts of the tree on a page in canonical layout. Each function goes on where the page's last line ends.
#pragma once

#include "language/page.hpp"

namespace kyujo::language {

/// The part on one line, as far as `limit` characters: longer text says only that it does not fit.
std::string on_one_line(const Condition& condition, std::size_t limit);
std::string on_one_line(const DateExpression& date);
std::string on_one_line(const Path& path);

/// A block stands in it, or a comment that would lose its place on one line.
bool must_break(const Page& page, const Condition& condition);
/// Breaks at `and`, `or`, bullets and `where` when one line does not do; continuation lines begin at the column where it began.
void print(Page& page, const Condition& condition);
void print(Page& page, const Conclusion& conclusion);
void print(Page& page, const Title& title);
std::string_view header_word(Remark::Kind kind);
void print(Page& page, const Citation& citation);
/// Separated by commas; continuation lines begin at the column where the first began.
void print_list(Page& page, const std::vector<Word>& words);
void print_list(Page& page, const std::vector<Citation>& citations);
void print(Page& page, const RuleDeclaration& rule);
void print(Page& page, const EntityDeclaration& entity);
void print(Page& page, const Declaration& declaration);

}  // namespace kyujo::language
