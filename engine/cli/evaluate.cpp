#include "cli/evaluate.hpp"

#include "cli/carried_law.hpp"
#include "session/files.hpp"
#include "text/render.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

/// Files and folders that cannot be read, and names on the command line that mean nothing. Law that another file asks for is that file's error.
constexpr std::string_view not_there[] = {session::unreadable,
                                          session::empty_folder,
                                          session::unknown_order,
                                          session::unknown_source,
                                          session::unknown_question,
                                          session::unknown_reading,
                                          "F101",
                                          "F102"};
/// Sizes, depths and numbers past what is read.
constexpr std::string_view limits[] = {session::file_too_large, "F103", "F104", "L100", "L314", "S102", "S106"};

template <std::size_t N>
bool contains(const std::string_view (&codes)[N], std::string_view code)
{
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

Exit exit_of(const text::Diagnostic& finding)
{
    if (contains(limits, finding.code)) return Exit::limit;
    return contains(not_there, finding.code) && !finding.span.file.valid() ? Exit::usage : Exit::invalid;
}

}  // namespace

std::unique_ptr<session::Session> evaluate(const std::vector<std::string>& paths, session::Options options)
{
    options.law_image = carried_law();
    auto session = std::make_unique<session::Session>(std::move(options));
    std::vector<std::string> files;
    for (const std::string& path : paths)
        for (std::string& file : session::find_files(path, {".yaml", ".yml"}, session->findings())) files.push_back(std::move(file));
    session->add_files(files);
    session->refuse_unknown_order();
    session->refuse_unknown_questions();
    return session;
}

void print_findings(const text::Diagnostics& findings, const text::SourceSet& texts, const Output& output, Console& console)
{
    if (!findings.empty()) console.err(text::render(findings, texts, {console.color_err(), output.limit}));
}

void print_findings(const session::Session& session, const Output& output, Console& console)
{
    for (const session::RuleSet* rules : session.rules().all()) {
        // Whoever judges a scenario needs to know that its law is broken; warnings about law are for `lint`.
        if (rules->findings.has_errors()) print_findings(rules->findings, *rules->loaded.texts, output, console);
    }
    print_findings(session.findings(), session.texts(), output, console);
}

Exit exit_of(const text::Diagnostics& findings)
{
    Exit exit = Exit::done;
    for (const text::Diagnostic& finding : findings.all())
        if (finding.severity == text::Severity::error) exit = worse(exit, exit_of(finding));
    return exit;
}

Exit exit_of(const session::Session& session)
{
    Exit exit = exit_of(session.findings());
    const auto stopped = [](const session::Evaluated& one) {
        const auto answer = [](const explain::Explanation& x) { return x.answer.openness.stopped; };
        const auto class_answer = [](const explain::ConceptExplanation& x) { return x.verdict.openness.stopped; };
        return std::any_of(one.explanations.begin(), one.explanations.end(), answer) ||
               std::any_of(one.concepts.begin(), one.concepts.end(), class_answer);
    };
    if (std::any_of(session.results().begin(), session.results().end(), stopped)) exit = worse(exit, Exit::limit);
    for (const session::RuleSet* rules : session.rules().all()) exit = worse(exit, exit_of(rules->findings));
    return exit;
}

Exit worse(Exit a, Exit b)
{
    constexpr std::array by_weight{Exit::done, Exit::gate, Exit::unmet, Exit::invalid, Exit::limit, Exit::usage, Exit::internal_error};
    const auto weight = [&](Exit e) { return std::find(by_weight.begin(), by_weight.end(), e) - by_weight.begin(); };
    return weight(a) < weight(b) ? b : a;
}

Exit refuse_no_match(const session::Session& session, const session::Options& options, Console& console)
{
    if (options.scenario.empty() || !session.results().empty() || exit_of(session) != Exit::done) return Exit::done;
    console.err(fmt::format("error: no scenario is titled `{}`\n", options.scenario));
    return Exit::usage;
}

std::optional<std::vector<std::string>> rules_or_default(const std::vector<std::string>& paths, Console& console)
{
    if (!paths.empty()) return paths;
    if (const auto folder = session::rules_folder("")) return std::vector<std::string>{*folder};
    console.err("error: no rules are named, and there is no folder `rules` here or above\n");
    return std::nullopt;
}

report::Options report_options(const Output& output, const Console& console)
{
    report::Options options;
    options.format = output.format;
    options.language = output.language;
    options.color = console.color_out();
    options.width = console.width();
    return options;
}

}  // namespace kyujo::cli
