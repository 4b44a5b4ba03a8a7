// One function per command, each in a file of its own.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"

namespace kyujo::cli {

Exit run(const CheckArguments& arguments, Console& console);
Exit run(const ExplainArguments& arguments, Console& console);
Exit run(const LintArguments& arguments, Console& console);
Exit run(const FormatArguments& arguments, Console& console);
Exit run(const TestArguments& arguments, Console& console);
Exit run(const TimelineArguments& arguments, Console& console);
Exit run(const BookArguments& arguments, Console& console);
Exit run(const TraceArguments& arguments, Console& console);
Exit run(const VerifyArguments& arguments, Console& console);
Exit run(const LogicArguments& arguments, Console& console);
Exit run(const BatchArguments& arguments, Console& console);
Exit run(const ConvertArguments& arguments, Console& console);
Exit run(const GenerateArguments& arguments, Console& console);
Exit run(const VersionArguments& arguments, Console& console);

}  // namespace kyujo::cli
