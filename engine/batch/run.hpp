// A batch: files of scenarios in, answers out in the same order, on all processors, in constant memory.
#pragma once

#include "batch/summary.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::batch {

inline constexpr std::string_view long_line = "S102";
inline constexpr std::string_view unreadable_input = "F150";

struct Task {
    std::vector<std::string> paths;  ///< files; "-" is standard input
    std::uint64_t skip = 0;          ///< lines to leave out at the start
    unsigned jobs = 1;               ///< threads; at least 1
};

/// A line without an answer, or a file that cannot be read (then `texts` is empty).
struct Fault {
    const text::SourceSet& texts;
    const text::Diagnostics& findings;
    std::uint64_t line = 1;  ///< number of the line in its file
};

/// Where everything goes. Called from one thread at a time, in the order of the lines.
struct Outlets {
    std::function<bool(std::string_view)> answers;  ///< false: nobody wants more
    std::function<void(const Fault&)> fault;
    std::function<bool(std::string_view)> rejected;                  ///< bytes of lines without an answer; false: they cannot be kept
    std::function<void(std::uint64_t lines, double done)> progress;  ///< done: from 0 to 1, negative when that is not known
};

struct Result {
    std::uint64_t lines = 0;     ///< read, in all
    std::uint64_t rejected = 0;  ///< lines without an answer
    bool unreadable = false;     ///< some file could not be read
    bool stopped = false;        ///< some search was stopped by a limit
    bool cut = false;            ///< an outlet was closed
    Summary summary;
};

Result run(const Setting& setting, const Task& task, const Outlets& outlets);

}  // namespace kyujo::batch
