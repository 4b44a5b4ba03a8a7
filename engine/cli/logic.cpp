#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "logic/print.hpp"
#include "logic/read.hpp"
#include "session/files.hpp"

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

/// Theories are made by programs, too: far larger than any file written by hand.
constexpr std::uint64_t largest_theory = std::uint64_t{2} << 30u;

Exit too_many_unknowns(const logic::Document& document, Console& console)
{
    console.err(fmt::format("error: {} unknown facts have too many completions to go through\n  = help: at most {} can be unknown\n",
                            document.unknowns.size(), logic::most_unknowns));
    return Exit::limit;
}

Exit conclude(const logic::Document& document, const LogicArguments& arguments, Console& console)
{
    const logic::Conclusions conclusions = logic::conclude(document, arguments.options);
    const auto print = arguments.output.format == report::Format::json ? logic::print_json : logic::print_text;
    print(document, conclusions, arguments.options, [&](std::string_view part) { console.out(part); });
    return Exit::done;
}

}  // namespace

Exit run(const LogicArguments& arguments, Console& console)
{
    text::SourceSet texts;
    text::Diagnostics findings;
    auto bytes = session::read_file(arguments.file, findings, largest_theory);
    logic::Document document;
    if (bytes) document = logic::read(texts.add(arguments.file, std::move(*bytes)), texts, findings);
    print_findings(findings, texts, arguments.output, console);
    if (findings.has_errors()) return exit_of(findings);
    if (document.unknowns.size() > logic::most_unknowns) return too_many_unknowns(document, console);
    return conclude(document, arguments, console);
}

}  // namespace kyujo::cli
