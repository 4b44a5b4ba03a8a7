#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "cli/findings_json.hpp"

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string summary(const session::RuleSet& rules)
{
    const law::Law& law = rules.loaded.law;
    return fmt::format("{}: {}, {}, {}, {}\n", counted(rules.loaded.texts->size(), "file"), counted(law.rules.size(), "rule"),
                       counted(law.questions.size(), "question"), counted(rules.findings.error_count(), "error"),
                       counted(rules.findings.warning_count(), "warning"));
}

}  // namespace

Exit run(const LintArguments& arguments, Console& console)
{
    const auto paths = rules_or_default(arguments.paths, console);
    if (!paths) return Exit::usage;
    law::CheckOptions options;
    options.citations_required = arguments.require_citations;
    options.verification_required = arguments.require_verification;
    session::RuleSets sets(options);
    const session::RuleSet& rules = sets.load(*paths);
    if (arguments.output.format == report::Format::json) {
        console.out(findings_as_json(rules.findings, *rules.loaded.texts));
    } else {
        print_findings(rules.findings, *rules.loaded.texts, arguments.output, console);
        console.out(summary(rules));
    }
    const bool denied = arguments.deny_warnings && rules.findings.warning_count() != 0;
    return worse(exit_of(rules.findings), denied ? Exit::gate : Exit::done);
}

}  // namespace kyujo::cli
