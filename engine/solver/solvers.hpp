// The solvers of one theory, by width and kind; compiled for each target (see target.hpp).
#pragma once

#include "solver/solver.hpp"

#include <optional>

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

class SolversOfTarget final : public Solving::Solvers {
public:
    SolversOfTarget(const Theory& theory, const Schedule& schedule, Loops loops) : theory_(theory), schedule_(schedule), loops_(loops) {}

    Work solve(Columns& columns, std::span<const Tie> ties) override { return run(narrow_blocking_, wide_blocking_, columns, columns, ties); }
    Work propagate(Columns& proof, Columns& support) override { return run(narrow_propagating_, wide_propagating_, proof, support, {}); }

private:
    static constexpr std::size_t wide = 16;
    template <std::size_t width, Ambiguity ambiguity>
    using Made = std::optional<Solver<width, ambiguity>>;  ///< when it is first needed

    /// Blocks as wide as they fit, then word by word.
    template <Ambiguity ambiguity>
    Work run(Made<1, ambiguity>& narrow_one, Made<wide, ambiguity>& wide_one, Columns& proof, Columns& support, std::span<const Tie> ties)
    {
        std::size_t word = 0;
        Work work;
        const auto run_blocks = [&](auto& solver, std::size_t width) {
            if (proof.words() - word < width) return;
            if (!solver) solver.emplace(theory_, schedule_, loops_);
            const std::uint64_t before = solver->touched();
            for (; word + width <= proof.words(); word += width) solver->run({proof, support, word}, ties);
            work.touched += solver->touched() - before;
        };
        run_blocks(wide_one, wide);
        run_blocks(narrow_one, 1);
        return work;
    }

    const Theory& theory_;
    const Schedule& schedule_;
    Loops loops_;
    Made<1, Ambiguity::blocking> narrow_blocking_;
    Made<wide, Ambiguity::blocking> wide_blocking_;
    Made<1, Ambiguity::propagating> narrow_propagating_;
    Made<wide, Ambiguity::propagating> wide_propagating_;
};

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver
