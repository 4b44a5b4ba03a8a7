// How the solver scales: time per unit of a theory's size, growth with size, and cost per scenario as columns fill.
// Prints figures and ratios; asserts nothing, since machines differ.
#include "law/load.hpp"
#include "ratios.hpp"
#include "scenario/document.hpp"
#include "scenario/read.hpp"
#include "solver/solve.hpp"
#include "theory/ground.hpp"

#include <random>

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

void schedule(benchmark::State& state, const theory::Theory& theory)
{
    for (auto _ : state) benchmark::DoNotOptimize(theory::Schedule(theory));
    state.counters["unit"] =
        benchmark::Counter(static_cast<double>(theory.size()), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void solve(benchmark::State& state, const theory::Theory& theory, std::size_t words)
{
    const theory::Schedule schedule(theory);
    solver::Columns columns(theory.literal_count(), words);
    for (auto _ : state) benchmark::DoNotOptimize(solver::solve(theory, schedule, columns));
    // Seconds for one unit of size: a rule, a premise, a priority.
    state.counters["unit"] =
        benchmark::Counter(static_cast<double>(theory.size()), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void chain_scheduled(benchmark::State& state)
{
    schedule(state, chain(static_cast<std::size_t>(state.range(0))));
}
void chain_solved(benchmark::State& state)
{
    solve(state, chain(static_cast<std::size_t>(state.range(0))), 1);
}
void levels_scheduled(benchmark::State& state)
{
    schedule(state, levels(static_cast<std::size_t>(state.range(0))));
}
void levels_solved(benchmark::State& state)
{
    solve(state, levels(static_cast<std::size_t>(state.range(0))), static_cast<std::size_t>(state.range(1)));
}

/// The sixty rules that batches are measured by: 1024 scenarios at once, every fact drawn by lot. Batches propagate ambiguity, for what holds
/// whatever is not known.
void rules_solved(benchmark::State& state, bool propagating)
{
    text::Diagnostics findings;
    const law::Loaded loaded = law::load({KYUJO_BENCH_RULES}, law::FileReader::disk(), findings);
    text::SourceSet texts;
    const auto documents = scenario::read_documents(texts.add("case.yaml", "scenario: any\nas_of: 2024-07-21\nact: {}\n"), texts, findings);
    auto scenarios = scenario::read_scenarios(documents.front(), loaded.law, texts, findings);
    const theory::Ground ground = theory::ground(loaded.law, scenarios.front(), *scenarios.front().as_of, findings);
    if (findings.has_errors()) {
        state.SkipWithError("the rules cannot be read");
        return;
    }
    constexpr std::size_t words = 16;
    solver::Columns proof(ground.theory.literal_count(), words);
    solver::Columns support = proof;
    std::mt19937_64 lot(1);
    for (const LiteralId input : ground.inputs) {
        for (std::size_t i = 0; i < words; ++i) {
            proof.proved(input)[i] = lot();
            proof.refuted(input)[i] = ~proof.proved(input)[i];
        }
    }
    solver::Solving solving(ground.theory, ground.schedule);
    for (auto _ : state) benchmark::DoNotOptimize(propagating ? solving.propagate(proof, support) : solving.solve(proof));
    state.counters["scenario"] = benchmark::Counter(64 * words, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

BENCHMARK_CAPTURE(rules_solved, blocking, false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(rules_solved, propagating, true)->Unit(benchmark::kMicrosecond);
BENCHMARK(chain_scheduled)->Arg(1'000'000)->Arg(2'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(chain_solved)->Arg(1'000'000)->Arg(2'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(levels_scheduled)->Arg(100'000)->Arg(200'000)->Unit(benchmark::kMillisecond);
BENCHMARK(levels_solved)->Args({100'000, 1})->Args({200'000, 1})->Args({10'000, 1})->Args({10'000, 8})->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    bench::Times times;
    benchmark::RunSpecifiedBenchmarks(&times);
    times.print_ratio("chain of 2x10^6 against 10^6, scheduling", "chain_scheduled/2000000", "chain_scheduled/1000000");
    times.print_ratio("chain of 2x10^6 against 10^6, solving", "chain_solved/2000000", "chain_solved/1000000");
    times.print_ratio("levels of 2x10^5 against 10^5, scheduling", "levels_scheduled/200000", "levels_scheduled/100000");
    times.print_ratio("levels of 2x10^5 against 10^5, solving", "levels_solved/200000/1", "levels_solved/100000/1");
    times.print_ratio("512 columns against 64", "levels_solved/10000/8", "levels_solved/10000/1");
    return 0;
}
