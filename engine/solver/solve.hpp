// The one solver: theory x columns to proved and refuted columns.
#pragma once

#include "theory/schedule.hpp"
#include "theory/theory.hpp"

#include <cstdint>
#include <memory>
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

/// How a clash at a literal counts, per column, where rules of equal standing meet and none of them is beaten by another rule.
/// Blocking by default: neither side is shown. `preferred`: the literal's side is taken to win. `open`: which side wins is left
/// unknown, so that only what holds either way gets a tag. A column has at most one of the two.
struct Tie {
    LiteralId literal;
    std::vector<Word> preferred;  ///< as many words as the columns
    std::vector<Word> open;
};

/// What becomes of literals that support only each other, in a loop through no attack and no swap.
enum class Loops : std::uint8_t {
    unfounded,  ///< refuted (Maher, Governatori, AAAI 1999)
    open,       ///< neither proved nor refuted (TOCL 2001)
};

/// What solving took: occurrences of literals and rules that were looked at, all columns of a block at a time. Unlike time it is the same on
/// every machine, so that growth with the theory can be tested.
struct Work {
    std::uint64_t touched = 0;
};

/// Fills the tags of the scheduled derived and formula literals; inputs, and literals that are not scheduled, must be set before (proved =
/// true, refuted = false, neither = unknown). Ambiguity blocking, team defeat (TOCL 2001, see theory.hpp). The schedule must have been made
/// from the same theory; at most one tie per literal. Cost: scheduled theory x words.
Work solve(const Theory& theory, const Schedule& schedule, Columns& columns, std::span<const Tie> ties = {}, Loops loops = Loops::unfounded);

/// The same under ambiguity propagation (Antoniou, Billington, Governatori, Maher, AAAI 2000): an attacker counts as soon as it is
/// *supported*, so that whatever leans on a clash gets no tag. Fills both the proof tags (+delta, -delta) and the support tags (+sigma,
/// -sigma); inputs are read from `proof`. What is proved here is proved under blocking too, and what is unsupported is refuted there.
Work propagate(const Theory& theory, const Schedule& schedule, Columns& proof, Columns& support, Loops loops = Loops::unfounded);

/// The same again and again for other columns: what solving takes besides them is allocated once. Theory and schedule must outlive it.
class Solving {
public:
    Solving(const Theory& theory, const Schedule& schedule, Loops loops = Loops::unfounded);
    Solving(Solving&&) noexcept;
    ~Solving();
    Work solve(Columns& columns, std::span<const Tie> ties = {});
    Work propagate(Columns& proof, Columns& support);

    /// What does it, by what the processor can do.
    struct Solvers {
        virtual ~Solvers() = default;
        virtual Work solve(Columns& columns, std::span<const Tie> ties) = 0;
        virtual Work propagate(Columns& proof, Columns& support) = 0;
    };

private:
    std::unique_ptr<Solvers> solvers_;
};

}  // namespace kyujo::solver
