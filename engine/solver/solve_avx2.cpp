// The same solvers for processors with AVX2. Everything that is not the solver's own comes in before the target is set, and so stays fit for every
// processor: the linker may take any of it for the rest of the program.
#include "solver/processors.hpp"
#include "theory/schedule.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__EMSCRIPTEN__)

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif
#define KYUJO_SOLVER_TARGET avx2
#include "solver/solvers.hpp"
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

namespace kyujo::solver {

std::unique_ptr<Solving::Solvers> solvers_for_avx2(const Theory& theory, const Schedule& schedule, Loops loops)
{
    if (!__builtin_cpu_supports("avx2")) return nullptr;
    return std::make_unique<avx2::SolversOfTarget>(theory, schedule, loops);
}

}  // namespace kyujo::solver

#else

namespace kyujo::solver {

std::unique_ptr<Solving::Solvers> solvers_for_avx2(const Theory&, const Schedule&, Loops)
{
    return nullptr;
}

}  // namespace kyujo::solver

#endif
