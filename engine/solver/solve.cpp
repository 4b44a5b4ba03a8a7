#include "solver/solver.hpp"

#include <optional>

namespace kyujo::solver {

namespace {

constexpr std::size_t wide = 16;

}  // namespace

/// One of each width and kind, made when it is first needed.
struct Solving::Solvers {
    const Theory& theory;
    const Schedule& schedule;
    Loops loops;
    std::optional<Solver<1, Ambiguity::blocking>> narrow_blocking{};
    std::optional<Solver<wide, Ambiguity::blocking>> wide_blocking{};
    std::optional<Solver<1, Ambiguity::propagating>> narrow_propagating{};
    std::optional<Solver<wide, Ambiguity::propagating>> wide_propagating{};

    /// Blocks as wide as they fit, then word by word.
    template <Ambiguity ambiguity>
    Work run(std::optional<Solver<1, ambiguity>>& narrow_one, std::optional<Solver<wide, ambiguity>>& wide_one, Columns& proof, Columns& support,
             std::span<const Tie> ties)
    {
        std::size_t word = 0;
        Work work;
        const auto run_blocks = [&](auto& solver, std::size_t width) {
            if (proof.words() - word < width) return;
            if (!solver) solver.emplace(theory, schedule, loops);
            const std::uint64_t before = solver->touched();
            for (; word + width <= proof.words(); word += width) solver->run({proof, support, word}, ties);
            work.touched += solver->touched() - before;
        };
        run_blocks(wide_one, wide);
        run_blocks(narrow_one, 1);
        return work;
    }
};

Solving::Solving(const Theory& theory, const Schedule& schedule, Loops loops) : solvers_(new Solvers{theory, schedule, loops}) {}
Solving::Solving(Solving&&) noexcept = default;
Solving::~Solving() = default;

Work Solving::solve(Columns& columns, std::span<const Tie> ties)
{
    return solvers_->run<Ambiguity::blocking>(solvers_->narrow_blocking, solvers_->wide_blocking, columns, columns, ties);
}

Work Solving::propagate(Columns& proof, Columns& support)
{
    return solvers_->run<Ambiguity::propagating>(solvers_->narrow_propagating, solvers_->wide_propagating, proof, support, {});
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
