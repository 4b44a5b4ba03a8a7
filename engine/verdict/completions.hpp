// Blocks of completions: which value every variable has in every column, and what that makes of inputs and ties.
#pragma once

#include "solver/solve.hpp"
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
    std::uint32_t bits(std::uint32_t variable) const { return bits_[variable]; }

    /// Columns of a word of the block in which the variable has the value; of an open variable, none.
    solver::Word where(std::uint32_t variable, std::uint32_t value, std::uint64_t word) const;

private:
    std::vector<std::int32_t> state_;
    std::vector<std::uint8_t> bits_, shift_;
};

/// Sets the unknown inputs for `count` words of the block from `first_word` on, into the columns from their first word.
void set_inputs(const Unknowns& unknowns, const Assignment& assignment, std::uint64_t first_word, std::size_t count, solver::Columns& columns);

/// The ties of all clashes among the variables, with room for `words` words.
std::vector<solver::Tie> make_ties(const Ground& ground, const Unknowns& unknowns, std::size_t words);
void set_ties(const Unknowns& unknowns, const Assignment& assignment, const Ground& ground, std::uint64_t first_word, std::size_t count,
              std::vector<solver::Tie>& ties);

}  // namespace kyujo::verdict
