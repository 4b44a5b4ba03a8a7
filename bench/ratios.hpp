// Ratios between the benchmarks of one run: what a machine's speed does not change.
#pragma once

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace kyujo::bench {

/// Prints the usual table and remembers the least processor time of each benchmark.
class Times : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            if (run.error_occurred || run.run_type != Run::RT_Iteration || run.iterations == 0) continue;
            const double seconds = run.cpu_accumulated_time / static_cast<double>(run.iterations);
            const auto [found, fresh] = seconds_.emplace(run.run_name.function_name + "/" + run.run_name.args, seconds);
            if (!fresh) found->second = std::min(found->second, seconds);
        }
    }
    /// How often the second fits into the first, over `per`; says nothing where a filter left one of them out.
    void print_ratio(const std::string& what, const std::string& first, const std::string& second, double per = 1) const
    {
        const auto a = seconds_.find(first);
        const auto b = seconds_.find(second);
        if (a != seconds_.end() && b != seconds_.end()) fmt::print("{}: {:.2f} times the time\n", what, a->second / b->second / per);
    }

private:
    std::map<std::string, double> seconds_;
};

}  // namespace kyujo::bench
