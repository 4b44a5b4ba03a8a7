#include "cli/commands.hpp"
#include "cli/evaluate.hpp"

#include <fmt/format.h>

namespace kyujo::cli {

Exit run(const ExplainArguments& arguments, Console& console)
{
    const auto session = evaluate(arguments.paths, arguments.evaluation);
    const auto cases = session->cases();
    if (!cases.empty()) console.out(report::full(cases, report_options(arguments.output, console)));
    print_findings(*session, arguments.output, console);
    const Exit exit = exit_of(*session);
    if (!cases.empty() || exit != Exit::done) return exit;
    console.err(fmt::format("error: no scenario is titled `{}`\n", arguments.evaluation.scenario));
    return Exit::usage;
}

}  // namespace kyujo::cli
