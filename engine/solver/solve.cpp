#include "solver/solver.hpp"

namespace kyujo::solver {

namespace {

/// Blocks as wide as they fit, then word by word.
template <Ambiguity ambiguity>
Work solve_all(const Theory& theory, const Schedule& schedule, Columns& proof, Columns& support, std::span<const Tie> ties, Loops loops)
{
    constexpr std::size_t wide = 16;
    const std::size_t words = proof.words();
    std::size_t word = 0;
    Work work;
    if (words >= wide) {
        Solver<wide, ambiguity> solver(theory, schedule, {proof, support}, ties, loops);
        for (; word + wide <= words; word += wide) solver.run(word);
        work.touched += solver.touched();
    }
    if (word == words) return work;
    Solver<1, ambiguity> solver(theory, schedule, {proof, support}, ties, loops);
    for (; word < words; ++word) solver.run(word);
    work.touched += solver.touched();
    return work;
}

}  // namespace

Work solve(const Theory& theory, const Schedule& schedule, Columns& columns, std::span<const Tie> ties, Loops loops)
{
    return solve_all<Ambiguity::blocking>(theory, schedule, columns, columns, ties, loops);
}

Work propagate(const Theory& theory, const Schedule& schedule, Columns& proof, Columns& support, Loops loops)
{
    return solve_all<Ambiguity::propagating>(theory, schedule, proof, support, {}, loops);
}

}  // namespace kyujo::solver
