// The one solver: theory x columns to proved and refuted columns.
#pragma once

#include "theory/schedule.hpp"
#include "theory/theory.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kyujo::solver {

using theory::LiteralId;
using theory::Schedule;
using theory::Theory;
using theory::TheoryRuleId;

using Word = std::uint64_t;  ///< 64 columns, one bit each

/// Two bit vectors of `words` words per literal: proved (+d) and refuted (-d). Never both; neither means undecided:
/// it leans on an unknown input, or on rules that stop each other in a circle.
class Columns {
public:
    Columns(std::size_t literals, std::size_t words) : words_(words), proved_(literals * words), refuted_(literals * words) {}
    std::size_t words() const { return words_; }
    std::span<Word> proved(LiteralId id) { return {proved_.data() + id.index() * words_, words_}; }
    std::span<Word> refuted(LiteralId id) { return {refuted_.data() + id.index() * words_, words_}; }
    std::span<const Word> proved(LiteralId id) const { return {proved_.data() + id.index() * words_, words_}; }
    std::span<const Word> refuted(LiteralId id) const { return {refuted_.data() + id.index() * words_, words_}; }
    bool is_proved(LiteralId id, std::size_t column = 0) const { return (proved(id)[column / 64] >> (column % 64)) & 1u; }
    bool is_refuted(LiteralId id, std::size_t column = 0) const { return (refuted(id)[column / 64] >> (column % 64)) & 1u; }

private:
    std::size_t words_;
    std::vector<Word> proved_, refuted_;
};

/// Fills the tags of every derived and formula literal; inputs must be set before (proved = true, refuted = false, neither = unknown).
/// Ambiguity blocking, team defeat (TOCL 2001, see theory.hpp). Purely positive loops are unfounded, hence refuted.
/// The schedule must have been made from the same theory. Cost: theory size x words.
void solve(const Theory& theory, const Schedule& schedule, Columns& columns);

}  // namespace kyujo::solver
