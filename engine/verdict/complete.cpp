#include "verdict/complete.hpp"

namespace kyujo::verdict {

Completer::Completer(const Ground& ground, const Firm& firm, const Unknowns& unknowns, std::vector<LiteralId> literals)
    : unknowns_(unknowns),
      part_(ground, firm, std::move(literals)),
      bench_(part_, ground, unknowns, 1, false),
      solving_(part_.theory(), part_.schedule())
{}

void Completer::solve(std::span<const std::uint32_t> assignment)
{
    Assignment fixed(unknowns_);
    for (std::uint32_t i = 0; i < assignment.size(); ++i)
        if (assignment[i] != left_open) fixed.fix(i, assignment[i]);
    bench_.set(fixed, 0);
    bench_.solve(solving_);
}

bool Completer::is_proved(LiteralId literal) const
{
    const LiteralId own = part_.local(literal);
    return own.valid() && bench_.columns().is_proved(own);
}

}  // namespace kyujo::verdict
