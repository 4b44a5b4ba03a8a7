#include "cli/commands.hpp"
#include "cli/evaluate.hpp"

namespace kyujo::cli {

Exit run(const ExplainArguments& arguments, Console& console)
{
    session::Options options = arguments.evaluation;
    options.keep_theories = false;
    const auto session = evaluate(arguments.paths, options);
    const auto cases = session->cases();
    if (!cases.empty()) console.out(report::full(cases, report_options(arguments.output, console)));
    print_findings(*session, arguments.output, console);
    return worse(exit_of(*session), refuse_no_match(*session, arguments.evaluation, console));
}

}  // namespace kyujo::cli
