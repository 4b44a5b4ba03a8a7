#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "points/render.hpp"
#include "session/decisions.hpp"
#include "session/files.hpp"

#include <filesystem>

namespace kyujo::cli {

namespace {

/// The nearest folder `examples` beside the rules traced, or beside a folder above them.
std::vector<std::string> scenarios_beside(const std::string& rules)
{
    const auto folder = session::nearest_folder((std::filesystem::path(rules) / "..").string(), "examples");
    return folder ? std::vector{*folder} : std::vector<std::string>{};
}

points::Exercised exercised_in(const session::Session& session)
{
    points::Exercised exercised;
    for (const session::Evaluated& one : session.results())
        for (const law::RuleId rule : session::applied_rules(one))
            exercised[std::string(one.rules->loaded.law.rules[rule].name)].insert(one.scenario.title);
    return exercised;
}

}  // namespace

Exit run(const TraceArguments& arguments, Console& console)
{
    const auto paths = rules_or_default(arguments.rules, console);
    if (!paths) return Exit::usage;
    text::Diagnostics findings;
    law::Loaded loaded = law::load(*paths, law::FileReader::disk(), findings);
    if (findings.has_errors()) {
        print_findings(findings, *loaded.texts, arguments.output, console);
        return exit_of(findings);
    }
    const auto scenarios = arguments.scenarios.empty() ? scenarios_beside(paths->front()) : arguments.scenarios;
    session::Options judging;
    judging.usual_rules = *paths;
    const auto session = evaluate(scenarios, judging);
    text::Diagnostics found;
    const points::Trace trace = points::trace(loaded, exercised_in(*session), found);
    console.out(points::render(trace, arguments.output.format));
    print_findings(*session, arguments.output, console);
    found.append(trace.gaps);
    print_findings(found, *loaded.texts, arguments.output, console);
    const Exit gaps = trace.gaps.empty() ? Exit::done : Exit::gate;
    return worse(worse(exit_of(*session), exit_of(findings)), found.error_count() > trace.gaps.error_count() ? Exit::invalid : gaps);
}

}  // namespace kyujo::cli
