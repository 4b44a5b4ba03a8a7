#include "cli/commands.hpp"
#include "cli/evaluate.hpp"

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

/// Says which answers are not the one required.
Exit hold_to(verdict::Word required, const session::Session& session, Console& console)
{
    Exit exit = Exit::done;
    for (const session::Evaluated& one : session.results()) {
        const law::Law& law = one.rules->loaded.law;
        for (const explain::Explanation& x : one.explanations) {
            if (x.answer.word == required) continue;
            exit = Exit::unmet;
            console.err(fmt::format("required {}, but {}: {}, {} is {}\n", verdict::to_string(required), one.scenario.title,
                                    law.orders[x.answer.order].name, one.scenario.instances[x.answer.subject].name,
                                    verdict::to_string(x.answer.word)));
        }
    }
    return exit;
}

}  // namespace

Exit run(const CheckArguments& arguments, Console& console)
{
    session::Options options = arguments.evaluation;
    options.keep_theories = false;
    const auto session = evaluate(arguments.paths, options);
    const auto cases = session->cases();
    if (!cases.empty()) console.out(report::summary(cases, report_options(arguments.output, console)));
    print_findings(*session, arguments.output, console);
    const Exit required = arguments.require ? hold_to(*arguments.require, *session, console) : Exit::done;
    return worse(worse(exit_of(*session), required), refuse_no_match(*session, arguments.evaluation, console));
}

}  // namespace kyujo::cli
