#include "solver/solver.hpp"

namespace kyujo::solver {

void solve(const Theory& theory, const Schedule& schedule, Columns& columns, std::span<const Tie> ties)
{
    solve_all<Ambiguity::blocking>(theory, schedule, {columns, columns}, ties);
}

}  // namespace kyujo::solver
