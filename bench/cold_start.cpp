// From process start to printed verdict: the program against clingo and CLIPS on a trivial input, in turn, so that a noisy machine hits all alike.
// usage: cold_start KYUJO NAME=SCENARIO... Prints a line for each, its columns parted by tabs: milliseconds from start to end (median), of processor
// time (least), peak memory in MiB, and how many times as long as clingo it took. Programs that are not installed are left out and named.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

extern char** environ;

namespace {

struct Contender {
    std::string name;
    std::vector<std::string> command;
    std::vector<double> milliseconds = {};
    double processor = 1e9;  ///< milliseconds of user and system time, least of all runs: what a busy machine hardly changes
    long peak_kib = 0;
    bool present = true;
};

/// Runs a command once with its output thrown away. False when it cannot be started.
bool run_once(Contender& contender)
{
    std::vector<char*> argv;
    for (std::string& word : contender.command) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    const bool started = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    if (!started) return false;
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || (WIFEXITED(status) && WEXITSTATUS(status) == 127)) return false;
    contender.milliseconds.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    const auto spent = [](const timeval& t) { return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3; };
    contender.processor = std::min(contender.processor, spent(usage.ru_utime) + spent(usage.ru_stime));
    contender.peak_kib = std::max(contender.peak_kib, usage.ru_maxrss);
    return true;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

std::string temporary_file(const std::string& suffix, const std::string& text)
{
    const char* const folder = std::getenv("TMPDIR");
    std::string path = fmt::format("{}/kyujo-bench-{}{}", folder != nullptr ? folder : "/tmp", getpid(), suffix);
    std::ofstream(path) << text;
    return path;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        fmt::print(stderr, "usage: cold_start KYUJO NAME=SCENARIO...\n");
        return 1;
    }
    constexpr int runs = 100;
    const std::string clingo_input = temporary_file(".lp", "a. b :- a. c :- b, not d.\n");
    const std::string clips_input = temporary_file(".clp", "(defrule r => (printout t \"permitted\" crlf))\n(reset)\n(run)\n(exit)\n");
    std::vector<Contender> contenders{{"clingo, three rules", {"clingo", "--verbose=0", clingo_input}},
                                      {"CLIPS, one rule", {"clips", "-f2", clips_input}}};
    for (int i = 2; i < argc; ++i) {
        const std::string given = argv[i];
        const std::size_t equals = given.find('=');
        contenders.push_back({"kyujo, " + given.substr(0, equals), {argv[1], "check", given.substr(equals + 1)}});
    }
    for (int run = -2; run < runs; ++run) {
        for (Contender& contender : contenders) {
            if (!contender.present) continue;
            contender.present = run_once(contender);
            if (run < 0) contender.milliseconds.clear();  // warm-up
        }
    }
    unlink(clingo_input.c_str());
    unlink(clips_input.c_str());
    const Contender& yardstick = contenders.front();
    for (const Contender& contender : contenders) {
        if (!contender.present) {
            fmt::print(stderr, "{}: not installed\n", contender.name);
            continue;
        }
        const double time = median(contender.milliseconds);
        const double peak = static_cast<double>(contender.peak_kib) / 1024;
        fmt::print("{}\t{:.1f}\t{:.1f}\t{:.0f}\t", contender.name, time, contender.processor, peak);
        fmt::print("{}\n", yardstick.present ? fmt::format("{:.2f}", time / median(yardstick.milliseconds)) : "");
    }
    return contenders.back().present ? 0 : 1;
}
