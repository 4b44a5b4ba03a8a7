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
        session::Held held = session::hold(one, arguments.evaluation.order);
        if (!held.unmet.empty()) exit = Exit::unmet;
        report.add(one, std::move(held));
    }
    console.out(report.render(arguments.output.format));
    print_findings(*session, arguments.output, console);
    return worse(worse(exit_of(*session), exit), refuse_no_match(*session, arguments.evaluation, console));
}

}  // namespace kyujo::cli
