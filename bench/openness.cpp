// What it costs not to know: the same scenario with more and more unknown facts, and every completion of the shipped law.
// Prints figures and ratios; asserts nothing, since machines differ. Run from the project's root.
#include "law/load.hpp"
#include "scenario/document.hpp"
#include "scenario/read.hpp"
#include "text/render.hpp"
#include "verdict/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <stdexcept>

using namespace kyujo;

namespace {

/// Time of the processor, the least of several runs: a busy machine does not make the answer slower.
double seconds(const std::function<void()>& work)
{
    const auto now = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
        const double start = now();
        int times = 0;
        while (times == 0 || (now() - start < 0.05 && times < 1000)) {
            work();
            ++times;
        }
        best = std::min(best, (now() - start) / times);
    }
    return best;
}

struct Case {
    law::Loaded loaded;
    text::SourceSet texts;
    scenario::Scenario scenario;

    Case(const std::string& path, const law::FileReader& reader, const std::string& yaml)
    {
        text::Diagnostics findings;
        loaded = law::load({path}, reader, findings);
        const auto documents = scenario::read_documents(texts.add("case.yaml", yaml), texts, findings);
        if (!documents.empty()) {
            auto read = scenario::read_scenarios(documents.front(), loaded.law, texts, findings);
            if (!read.empty()) scenario = std::move(read.front());
        }
        if (findings.has_errors()) throw std::runtime_error(text::render(findings, texts, {}));
    }

    verdict::Answer answer(std::uint64_t completions)
    {
        text::Diagnostics findings;
        verdict::Limits limits;
        limits.completions = completions;
        const verdict::Solved solved = verdict::solve(loaded.law, scenario, *scenario.as_of, findings, limits);
        return verdict::answer(loaded.law, scenario, solved, scenario.judged.front(), law::OrderId(0));
    }
    double time(std::uint64_t completions = std::uint64_t{1} << 21)
    {
        return seconds([&] { answer(completions); });
    }
};

/// A law in which `count` yes/no facts all matter and no two are alike: prohibited where a majority of them hold.
Case majority(unsigned count, bool known)
{
    std::string law = "order bench \"Bench\"\nsource code \"Code\"\n  rank statute\nentity act\n";
    std::string list;
    std::string facts = "kind: yes";
    for (unsigned i = 0; i < count; ++i) {
        law += fmt::format("  f{} yes or no\n", i);
        list += fmt::format("    - act.f{}\n", i);
        if (known) facts += fmt::format(", f{}: {}", i, i % 2 == 0 ? "yes" : "no");
    }
    law += fmt::format("  kind yes or no\nrule majority\n  cite code s 1\n  if at least {} of\n{}  then act is prohibited\n", (count + 1) / 2, list);
    return Case("bench.law", law::FileReader::memory({{"bench.law", law}}), "scenario: bench\nas_of: 2020-01-01\nact: {" + facts + "}\n");
}

void print_majority()
{
    Case known = majority(10, true);
    Case ten = majority(10, false);
    fmt::print("10 unknown yes/no facts against none: {:.2f} times the time of solving and answering ({:.0f} against {:.0f} us)\n",
               ten.time() / known.time(), ten.time() * 1e6, known.time() * 1e6);
    // What a user waits for: law and case are read each time.
    const double whole = seconds([&] { majority(10, true).answer(1); });
    const double whole_ten = seconds([&] { majority(10, false).answer(std::uint64_t{1} << 20); });
    fmt::print("the same with reading law and case: {:.2f} times ({:.0f} against {:.0f} us)\n", whole_ten / whole, whole_ten * 1e6, whole * 1e6);
    Case known_sixteen = majority(16, true);
    Case sixteen = majority(16, false);
    fmt::print("16 unknown facts: {:.2f} ms more than none\n", (sixteen.time() - known_sixteen.time()) * 1e3);
    Case twenty = majority(20, false);
    const verdict::Answer answer = twenty.answer(std::uint64_t{1} << 21);
    fmt::print("20 unknown facts, {} completions told apart: {:.1f} ms\n", answer.openness.completions, twenty.time() * 1e3);
}

void print_shipped()
{
    const std::string head = "scenario: bench\nas_of: 2017-07-20\nact: {";
    Case known("rules/japan/report_2017", law::FileReader::disk(),
               head + "kind: study, by: {kind: self_defense_forces, unit: cyber_defense_unit}, purpose: study}\n");
    Case unknown("rules/japan/report_2017", law::FileReader::disk(),
                 head +
                     "kind: unknown, by: unknown, purpose: unknown, against: unknown, capability: unknown, partner: unknown, relies_on: unknown, "
                     "amounts_to_force: unknown, in_response_to: unknown}\n");
    const verdict::Answer answer = unknown.answer(std::uint64_t{1} << 24);
    fmt::print("the report's law, nothing known of the act: {} completions told apart in {:.1f} ms; with everything known {:.3f} ms\n",
               answer.openness.completions, unknown.time(std::uint64_t{1} << 24) * 1e3, known.time() * 1e3);
    fmt::print("that is {:.0f} ms for 2^20 completions\n",
               unknown.time(std::uint64_t{1} << 24) * 1e3 / static_cast<double>(answer.openness.completions) * (1 << 20));
}

}  // namespace

int main()
{
    print_majority();
    print_shipped();
    return 0;
}
