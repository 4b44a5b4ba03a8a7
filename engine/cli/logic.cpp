#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "logic/print_proof.hpp"
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

Exit explain(const logic::Document& document, std::string_view text, const LogicArguments& arguments, Console& console)
{
    const auto literal = logic::find_literal(document, arguments.explain);
    if (!literal) {
        console.err(fmt::format("error: `{}` does not occur in the theory\n  = help: write a literal as in the theory, such as `-a` or `[O]a`\n",
                                arguments.explain));
        return Exit::usage;
    }
    const logic::Explanation explanation = logic::explain(document, arguments.options, *literal);
    const auto print = arguments.output.format == report::Format::json ? logic::proof_as_json : logic::proof_as_text;
    console.out(print(document, text, arguments.options, explanation));
    return Exit::done;
}

}  // namespace

Exit run(const LogicArguments& arguments, Console& console)
{
    text::SourceSet texts;
    text::Diagnostics findings;
    auto bytes = session::read_file(arguments.file, findings, largest_theory);
    logic::Document document;
    if (bytes) {
        texts.add(arguments.file, std::move(*bytes));
        document = logic::read(text::FileId(0), texts, findings);
    }
    print_findings(findings, texts, arguments.output, console);
    if (findings.has_errors()) return exit_of(findings);
    if (document.unknowns.size() > logic::most_unknowns) return too_many_unknowns(document, console);
    if (!arguments.explain.empty()) return explain(document, texts[text::FileId(0)].text(), arguments, console);
    return conclude(document, arguments, console);
}

}  // namespace kyujo::cli
