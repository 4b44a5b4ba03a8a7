#include "solver/solve.hpp"

#include "solver/processors.hpp"
#include "solver/solvers.hpp"

namespace kyujo::solver {

Solving::Solving(const Theory& theory, const Schedule& schedule, Loops loops)
{
    solvers_ = solvers_for_avx2(theory, schedule, loops);
    if (!solvers_) solvers_ = std::make_unique<SolversOfTarget>(theory, schedule, loops);
}

Solving::Solving(Solving&&) noexcept = default;
Solving::~Solving() = default;

Work Solving::solve(Columns& columns, std::span<const Tie> ties)
{
    return solvers_->solve(columns, ties);
}

Work Solving::propagate(Columns& proof, Columns& support)
{
    return solvers_->propagate(proof, support);
}

Work solve(const Theory& theory, const Schedule& schedule, Columns& columns, std::span<const Tie> ties, Loops loops)
{
    return Solving(theory, schedule, loops).solve(columns, ties);
}

Work propagate(const Theory& theory, const Schedule& schedule, Columns& proof, Columns& support, Loops loops)
{
    return Solving(theory, schedule, loops).propagate(proof, support);
}

}  // namespace kyujo::solver
