#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "cli/test_report.hpp"
#include "session/expect.hpp"

namespace kyujo::cli {

Exit run(const TestArguments& arguments, Console& console)
{
    const auto session = evaluate(arguments.paths, arguments.evaluation);
    TestReport report(*session, {console.color_out()});
    Exit exit = Exit::done;
    for (const session::Evaluated& one : session->results()) {
        // A test that asserts nothing would always pass.
        if (one.scenario.expectations.empty()) {
            session->findings().error(session::no_expectation, one.scenario.span, "this scenario expects nothing",
                                      "say under `expect:` what the law gives, as in `japan: permitted`");
            continue;
        }
        const auto unmet = session::unmet_expectations(one);
        report.add(one, unmet);
        if (!unmet.empty()) exit = Exit::unmet;
    }
    console.out(report.render(arguments.output.format));
    print_findings(*session, arguments.output, console);
    return worse(exit_of(*session), exit);
}

}  // namespace kyujo::cli
