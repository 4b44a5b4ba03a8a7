// From process start to printed verdict: the program against clingo and CLIPS on a trivial input, in turn, so that a noisy machine hits all alike.
// usage: cold_start KYUJO SCENARIO [RUNS]. Prints the median time from start to end, the least processor time, ratios of both, and peak memory;
// programs that are not installed are left out and named.
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
        fmt::print(stderr, "usage: cold_start KYUJO SCENARIO [RUNS]\n");
        return 1;
    }
    const int runs = argc > 3 ? std::atoi(argv[3]) : 100;
    const std::string clingo_input = temporary_file(".lp", "a. b :- a. c :- b, not d.\n");
    const std::string clips_input = temporary_file(".clp", "(defrule r => (printout t \"permitted\" crlf))\n(reset)\n(run)\n(exit)\n");
    std::vector<Contender> contenders{
        {"kyujo", {argv[1], "check", argv[2]}}, {"clingo", {"clingo", "--verbose=0", clingo_input}}, {"clips", {"clips", "-f2", clips_input}}};
    for (int run = -2; run < runs; ++run) {
        for (Contender& contender : contenders) {
            if (!contender.present) continue;
            contender.present = run_once(contender);
            if (run < 0) contender.milliseconds.clear();  // warm-up
        }
    }
    unlink(clingo_input.c_str());
    unlink(clips_input.c_str());
    const Contender& own = contenders.front();
    for (const Contender& contender : contenders) {
        if (!contender.present) {
            fmt::print("{:8} not installed\n", contender.name);
            continue;
        }
        const double time = median(contender.milliseconds);
        fmt::print("{:8} {:6.2f} ms, {:6.2f} ms of processor, {:5.1f} MiB peak; kyujo takes {:.2f} times as long, {:.2f} times the processor\n",
                   contender.name, time, contender.processor, static_cast<double>(contender.peak_kib) / 1024, median(own.milliseconds) / time,
                   own.processor / contender.processor);
    }
    return contenders.front().present ? 0 : 1;
}
