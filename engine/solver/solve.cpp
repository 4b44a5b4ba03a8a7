#include "solver/solver.hpp"

namespace kyujo::solver {

void solve(const Theory& theory, const Schedule& schedule, Columns& columns, std::span<const Tie> ties, Loops loops)
{
    solve_all<Ambiguity::blocking>(theory, schedule, {columns, columns}, ties, loops);
}

}  // namespace kyujo::solver
