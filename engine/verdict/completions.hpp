// Blocks of completions: which value every variable has in every column, and what that makes of a part of a theory.
#pragma once

#include "solver/solve.hpp"
#include "verdict/part.hpp"
#include "verdict/unknowns.hpp"

namespace kyujo::verdict {

/// Values of the variables in a block of columns. A variable is left open, has one value throughout, or runs through all its values, from
/// bits of the column's number; columns whose bits name no value are not valid.
class Assignment {
public:
    explicit Assignment(const Unknowns& unknowns);

    static constexpr std::int32_t open = -1;
    static constexpr std::int32_t runs = -2;

    void fix(std::uint32_t variable, std::uint32_t value) { state_[variable] = static_cast<std::int32_t>(value); }
    void leave_open(std::uint32_t variable) { state_[variable] = open; }
    bool is_open(std::uint32_t variable) const { return state_[variable] == open; }
    bool is_running(std::uint32_t variable) const { return state_[variable] == runs; }
    /// The value of a variable that is neither open nor running.
    std::uint32_t fixed(std::uint32_t variable) const { return static_cast<std::uint32_t>(state_[variable]); }
    /// Makes the variables run, the last one in the lowest bits. They must be open.
    void run(std::span<const std::uint32_t> variables);
    /// The value of a running variable in a column.
    std::uint32_t value_in(std::uint32_t variable, std::uint64_t column) const
    {
        return static_cast<std::uint32_t>(column >> shift_[variable]) & ((1u << bits_[variable]) - 1u);
    }
    /// The same of a variable that runs or has one value throughout.
    std::uint32_t value_in_column(std::uint32_t variable, std::uint64_t column) const
    {
        return is_running(variable) ? value_in(variable, column) : fixed(variable);
    }
    std::uint32_t bits(std::uint32_t variable) const { return bits_[variable]; }

    /// Columns of a word of the block in which the variable has the value; of an open variable, none.
    solver::Word where(std::uint32_t variable, std::uint32_t value, std::uint64_t word) const;

private:
    std::vector<std::int32_t> state_;
    std::vector<std::uint8_t> bits_, shift_;
};

/// Columns of a part of a theory for one block of completions after the other. A solved block leaves its tags where the next one overwrites them.
class Bench {
public:
    /// `support`: whether ambiguity is propagated.
    Bench(const Part& part, const Ground& ground, const Unknowns& unknowns, std::size_t words, bool support);

    /// Sets inputs and ties for the words of the block from `first_word` on.
    void set(const Assignment& assignment, std::uint64_t first_word);
    void solve(solver::Solving& solving);

    std::size_t words() const { return columns_.words(); }
    const solver::Columns& columns() const { return columns_; }
    const solver::Columns& support() const { return support_; }

private:
    void set_inputs(const Assignment& assignment, std::uint64_t first_word);
    void set_ties(const Assignment& assignment, std::uint64_t first_word);

    /// The variable that a tie belongs to, and which side of it its literal is on.
    struct Clash {
        std::uint32_t variable = 0, side = 0;
    };

    const Unknowns& unknowns_;
    std::vector<LiteralId> inputs_;  ///< of the unknowns, in the part; invalid where it has none
    solver::Columns columns_;
    solver::Columns support_;  ///< without words unless ambiguity is propagated
    std::vector<solver::Tie> ties_;
    std::vector<Clash> clashes_;  ///< by tie
};

}  // namespace kyujo::verdict
