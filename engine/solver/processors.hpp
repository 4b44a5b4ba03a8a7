// Solvers for processors that can do more at a time than every processor can.
#pragma once

#include "solver/solve.hpp"

namespace kyujo::solver {

/// Nothing where the processor, or the compiler, has no AVX2.
std::unique_ptr<Solving::Solvers> solvers_for_avx2(const Theory& theory, const Schedule& schedule, Loops loops);

}  // namespace kyujo::solver
