#include "solver/solver.hpp"

namespace kyujo::solver {

void propagate(const Theory& theory, const Schedule& schedule, Columns& proof, Columns& support)
{
    solve_all<Ambiguity::propagating>(theory, schedule, {proof, support}, {});
}

}  // namespace kyujo::solver
