// Findings about files that are read piece by piece, said as they come.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"

namespace kyujo::cli {

class Findings {
public:
    Findings(const Output& output, Console& console) : output_(output), console_(console) {}

    /// Says them, up to the limit of the output. `first_line`: the number that the first line of every text has in its file.
    void say(const text::Diagnostics& findings, const text::SourceSet& texts, std::uint64_t first_line = 1);
    /// How many there were; how the run ends.
    Exit finish();

private:
    const Output& output_;
    Console& console_;
    std::uint64_t errors_ = 0;
    std::uint64_t warnings_ = 0;
    Exit exit_ = Exit::done;
};

}  // namespace kyujo::cli
