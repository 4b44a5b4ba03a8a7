// How the solver scales: nanoseconds per body literal on a chain, growth with size, and cost per scenario as columns fill.
// Prints figures and ratios; asserts nothing, since machines differ.
#include "solver/solve.hpp"

#include <fmt/format.h>

#include <chrono>
#include <functional>

using namespace kyujo;
using theory::LiteralId;

namespace {

theory::Theory chain(std::size_t length)
{
    theory::Theory result;
    LiteralId before = result.add_input();
    for (std::size_t i = 0; i < length; ++i) {
        const LiteralId next = result.add_derived();
        result.add_rule(next, std::vector<LiteralId>{before});
        before = next;
    }
    result.freeze();
    return result;
}

/// => a(i), a(i+1) => -a(i), the latter superior for odd i: rules in conflict on every level.
theory::Theory levels(std::size_t count)
{
    theory::Theory result;
    std::vector<std::pair<LiteralId, LiteralId>> atoms;
    for (std::size_t i = 0; i <= count; ++i) {
        atoms.emplace_back(result.add_derived(), result.add_derived());
        result.add_attack(atoms.back().first, atoms.back().second);
        result.add_attack(atoms.back().second, atoms.back().first);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto plain = result.add_rule(atoms[i].first, {});
        const auto against = result.add_rule(atoms[i].second, std::vector<LiteralId>{atoms[i + 1].first});
        if (i % 2 == 1) result.add_superiority(against, plain);
    }
    result.add_rule(atoms[count].first, {});
    result.freeze();
    return result;
}

double seconds(const std::function<void()>& work)
{
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

struct Times {
    double schedule, solve;
};

Times time_of(const theory::Theory& theory, std::size_t words)
{
    const double scheduling = seconds([&] { theory::Schedule schedule(theory); });
    const theory::Schedule schedule(theory);
    const double solving = seconds([&] {
        solver::Columns columns(theory.literal_count(), words);
        solver::solve(theory, schedule, columns);
    });
    return {scheduling, solving};
}

}  // namespace

int main()
{
    const std::size_t million = 1'000'000;
    const Times once = time_of(chain(million), 1);
    const Times twice = time_of(chain(2 * million), 1);
    const double per_literal = (once.schedule + once.solve) / static_cast<double>(million) * 1e9;
    fmt::print("chain of 10^6 rules: {:.1f} ns per body literal ({:.1f} scheduling, {:.1f} solving)\n", per_literal,
               once.schedule / static_cast<double>(million) * 1e9, once.solve / static_cast<double>(million) * 1e9);
    fmt::print("chain of 2x10^6 against 10^6: {:.2f} times the time\n", (twice.schedule + twice.solve) / (once.schedule + once.solve));

    const Times small = time_of(levels(100'000), 1);
    const Times large = time_of(levels(200'000), 1);
    fmt::print("levels of 2x10^5 against 10^5: {:.2f} times the time\n", (large.schedule + large.solve) / (small.schedule + small.solve));

    const auto theory = levels(10'000);
    const double one = time_of(theory, 1).solve;
    const double eight = time_of(theory, 8).solve;
    fmt::print("512 columns against 64: {:.2f} times the time\n", eight / one);
    return 0;
}
