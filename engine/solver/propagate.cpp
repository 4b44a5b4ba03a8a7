#include "solver/solver.hpp"

namespace kyujo::solver {

void propagate(const Theory& theory, const Schedule& schedule, Columns& proof, Columns& support, Loops loops)
{
    solve_all<Ambiguity::propagating>(theory, schedule, {proof, support}, {}, loops);
}

}  // namespace kyujo::solver
