// One case of an open answer at a time: what holds under a given assignment of the unknowns.
#pragma once

#include "verdict/completions.hpp"
#include "verdict/explore.hpp"

namespace kyujo::verdict {

/// A variable without a value: what holds whatever it is gets a tag, the rest none.
inline constexpr std::uint32_t left_open = 0xFFFFFFFFu;

/// Solves, for each assignment, only what some literals lean on and what is not firm; of other literals that are not firm it says nothing.
class Completer {
public:
    Completer(const Ground& ground, const Firm& firm, const Unknowns& unknowns, std::vector<LiteralId> literals);

    Completer(const Completer&) = delete;
    Completer& operator=(const Completer&) = delete;

    /// One word of columns, all of them alike, valid until the next call. One value per variable, or left_open.
    const solver::Columns& solve(std::span<const std::uint32_t> assignment);

private:
    const Ground& ground_;
    const Unknowns& unknowns_;
    theory::Schedule schedule_;
    solver::Columns columns_;
    std::vector<solver::Tie> ties_;
    solver::Solving solving_;
};

}  // namespace kyujo::verdict
