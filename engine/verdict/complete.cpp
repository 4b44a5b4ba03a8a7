#include "verdict/complete.hpp"

#include "verdict/cone.hpp"

namespace kyujo::verdict {

Completer::Completer(const Ground& ground, const Firm& firm, const Unknowns& unknowns, std::vector<LiteralId> literals)
    : ground_(ground),
      unknowns_(unknowns),
      schedule_(ground.schedule.only(doubtful_cone(ground, firm, std::move(literals)))),
      columns_(firm_columns(ground, firm, 1)),
      ties_(make_ties(ground, unknowns, 1)),
      solving_(ground.theory, schedule_)
{}

const solver::Columns& Completer::solve(std::span<const std::uint32_t> assignment)
{
    Assignment fixed(unknowns_);
    for (std::uint32_t i = 0; i < assignment.size(); ++i)
        if (assignment[i] != left_open) fixed.fix(i, assignment[i]);
    set_inputs(unknowns_, fixed, 0, 1, columns_);
    set_ties(unknowns_, fixed, ground_, 0, 1, ties_);
    solving_.solve(columns_, ties_);
    return columns_;
}

}  // namespace kyujo::verdict
