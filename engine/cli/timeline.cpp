#include "session/timeline.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate.hpp"

namespace kyujo::cli {

Exit run(const TimelineArguments& arguments, Console& console)
{
    const auto session = evaluate(arguments.paths, arguments.evaluation);
    text::Diagnostics findings;
    const auto cases = session::timelines(*session, arguments.evaluation.order, arguments.range, arguments.evaluation.limits, findings);
    const report::Options options = report_options(arguments.output, console);
    if (!cases.empty()) console.out(arguments.picture ? report::timelines_as_svg(cases, options) : report::timelines(cases, options));
    session->findings().append(findings);
    print_findings(*session, arguments.output, console);
    return worse(exit_of(*session), refuse_no_match(*session, arguments.evaluation, console));
}

}  // namespace kyujo::cli
