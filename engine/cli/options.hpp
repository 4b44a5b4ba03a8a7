// The command line: words to arguments.
#pragma once

#include "cli/arguments.hpp"

#include <string>
#include <vector>

namespace kyujo::cli {

/// What the words asked for: a command, or a text to print instead (help, on stdout; a usage error, on stderr).
struct Parsed {
    std::optional<Arguments> arguments;
    std::string help;   ///< asked for with --help
    std::string error;  ///< what is wrong, ending in a line break
};

Parsed parse_command_line(int argc, const char* const* argv);

}  // namespace kyujo::cli
