// How reading law scales: megabytes per second, growth with size, memory per rule, and hostile shapes.
// Prints figures and ratios; asserts nothing, since machines differ. `parse write N` prints a law of N rules instead.
#include "language/parse.hpp"
#include "language/format.hpp"
#include "large_law.hpp"
#include "law/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <string_view>

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace kyujo;

namespace {

double user_seconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

/// User time of the processor: a busy machine does not make the reader slower, nor does the kernel that hands out its memory.
double seconds(const std::function<void()>& work)
{
    const double start = user_seconds();
    work();
    return user_seconds() - start;
}

double best_of(int runs, const std::function<double()>& measure)
{
    double best = measure();
    for (int i = 1; i < runs; ++i) best = std::min(best, measure());
    return best;
}

/// Memory of this process now, in bytes.
double resident()
{
    std::size_t total = 0;
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> total >> pages;
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// The most it ever was. Tells of the first thing measured only.
double peak()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024;
}

struct RuleSet {
    std::shared_ptr<text::SourceSet> sources = std::make_shared<text::SourceSet>();
    std::vector<text::FileId> files;
    std::size_t bytes = 0;

    explicit RuleSet(std::vector<std::string> texts)
    {
        for (auto& text : texts) {
            bytes += text.size();
            files.push_back(sources->add(fmt::format("{}.law", files.size()), std::move(text)));
        }
    }
};

std::vector<language::Syntax> parse_all(const RuleSet& rules, text::Diagnostics& diagnostics)
{
    std::vector<language::Syntax> trees;
    trees.reserve(rules.files.size());
    for (const auto file : rules.files) trees.push_back(language::parse(file, *rules.sources, diagnostics));
    return trees;
}

double time_to_parse(const RuleSet& rules)
{
    return best_of(5, [&] {
        std::vector<language::Syntax> trees;
        return seconds([&] {
            text::Diagnostics diagnostics;
            trees = parse_all(rules, diagnostics);
        });
    });
}

double time_to_check(const RuleSet& rules)
{
    return best_of(3, [&] {
        text::Diagnostics found;
        auto trees = parse_all(rules, found);
        return seconds([&] { law::check(std::move(trees), rules.sources, found); });
    });
}

double time_to_format(const RuleSet& rules)
{
    text::Diagnostics diagnostics;
    const auto trees = parse_all(rules, diagnostics);
    return best_of(3, [&] {
        return seconds([&] {
            for (const auto& tree : trees) language::format(tree, *rules.sources);
        });
    });
}

double time_of_text(const std::string& law)
{
    const RuleSet rules({law});
    return time_to_parse(rules);
}

/// The texts of a law as if they were files, each given away once: a reader that kept them would be measured with the law.
law::FileReader reader_of(std::vector<std::string>& texts)
{
    law::FileReader reader;
    reader.list = [&texts](const std::string&) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < texts.size(); ++i) names.push_back(fmt::format("{:04}", i));
        return names;
    };
    reader.read = [&texts](const std::string& name, std::uint64_t) {
        text::FileBytes file;
        file.bytes = std::move(texts[std::stoul(name)]);
        return file;
    };
    return reader;
}

void print_memory(std::size_t count)
{
    const double before = resident();
    std::vector<std::string> texts = bench::large_law(count);
    for (std::string& text : texts) text.shrink_to_fit();
    std::size_t bytes = 0;
    for (const std::string& text : texts) bytes += text.size();
    text::Diagnostics diagnostics;
    const law::Loaded loaded = law::load({"law"}, reader_of(texts), diagnostics);
    const double most = peak();
    malloc_trim(0);
    const double kept = resident();
    const auto each = [&](double amount) { return amount / static_cast<double>(count); };
    fmt::print("memory per rule, of {}: {:.0f} bytes kept, {:.0f} of them text; {:.0f} at the peak\n", count, each(kept - before),
               each(static_cast<double>(bytes)), each(most - before));
}

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

void print_hostile(std::string_view name, const std::function<std::string(std::size_t)>& law, std::size_t size)
{
    const double once = time_of_text(law(size));
    const double twice = time_of_text(law(2 * size));
    fmt::print("{}: {:.1f} ms, twice as many take {:.2f} times the time\n", name, once * 1e3, twice / once);
}

void print_all_hostile()
{
    const std::string head = "rule r if ";
    const std::string tail = " then act is permitted\n";
    print_hostile(
        "10^5 open brackets", [&](std::size_t n) { return head + repeated("(", n) + "act.x" + repeated(")", n) + tail; }, 100'000);
    print_hostile(
        "10^5 `not`", [&](std::size_t n) { return head + repeated("not ", n) + "act.x" + tail; }, 100'000);
    print_hostile(
        "5*10^5 `and`", [&](std::size_t n) { return head + repeated("act.x and ", n) + "act.x" + tail; }, 500'000);
    print_hostile(
        "10^5 unclosed quotes", [&](std::size_t n) { return repeated("rule r \"title\n then \"\n", n / 2); }, 100'000);
    print_hostile(
        "10^5 broken rules", [&](std::size_t n) { return repeated("rule r if then\n", n); }, 100'000);
}

}  // namespace

int main(int count, char** words)
{
    if (count == 3 && std::string_view(words[1]) == "write") {
        for (const auto& file : bench::large_law(std::strtoul(words[2], nullptr, 10))) fmt::print("{}", file);
        return 0;
    }
    print_memory(100'000);
    const RuleSet once(bench::large_law(50'000));
    const RuleSet twice(bench::large_law(100'000));
    const double parse_once = time_to_parse(once);
    const double parse_twice = time_to_parse(twice);
    const double megabytes = static_cast<double>(twice.bytes) / 1e6;
    fmt::print("100,000 rules, {:.1f} MB: parsed at {:.1f} MB/s, {:.2f} times the time of half as many\n", megabytes, megabytes / parse_twice,
               parse_twice / parse_once);
    const double check_twice = time_to_check(twice);
    fmt::print("100,000 rules: checked at {:.1f} MB/s, {:.2f} times the time of half as many\n", megabytes / check_twice,
               check_twice / time_to_check(once));
    fmt::print("100,000 rules: formatted at {:.1f} MB/s\n", megabytes / time_to_format(twice));
    print_all_hostile();
    return 0;
}
