// One case of an open answer at a time: what holds under a given assignment of the unknowns.
#pragma once

#include "verdict/completions.hpp"

namespace kyujo::verdict {

/// A variable without a value: what holds whatever it is gets a tag, the rest none.
inline constexpr std::uint32_t left_open = 0xFFFFFFFFu;

/// Solves, for each assignment, only what some literals lean on and what is not firm.
class Completer {
public:
    Completer(const Ground& ground, const Firm& firm, const Unknowns& unknowns, std::vector<LiteralId> literals);
    Completer(const Completer&) = delete;
    Completer& operator=(const Completer&) = delete;

    /// One value per variable, or left_open.
    void solve(std::span<const std::uint32_t> assignment);
    /// Under the assignment last solved; meaningful of the literals asked for and what they lean on.
    bool is_proved(LiteralId literal) const;

private:
    const Unknowns& unknowns_;
    Part part_;
    Bench bench_;
    solver::Solving solving_;
};

}  // namespace kyujo::verdict
