#include "batch/run.hpp"
#include "cli/carried_law.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "cli/rejects.hpp"
#include "session/files.hpp"
#include "text/parallel.hpp"
#include "text/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace kyujo::cli {

namespace {

/// A line on a terminal that is written over and over.
class Progress {
public:
    explicit Progress(Console& console) : console_(console), wanted_(console.watched()) {}

    void show(std::uint64_t lines, double done)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!wanted_ || now - shown_ < std::chrono::milliseconds(200)) return;
        shown_ = now;
        std::string line = fmt::format("\r{} lines", lines);
        if (done >= 0) {
            constexpr int width = 30;
            const int full = std::clamp(static_cast<int>(done * width), 0, width);
            line = fmt::format("\r[{}{}] {:3.0f} %, {} lines", std::string(static_cast<std::size_t>(full), '#'),
                               std::string(static_cast<std::size_t>(width - full), ' '), std::min(done, 1.0) * 100, lines);
        }
        console_.err(line);
        standing_ = true;
    }
    /// Makes room for something else.
    void clear()
    {
        if (standing_) console_.err("\r\x1b[K");
        standing_ = false;
    }

private:
    Console& console_;
    bool wanted_;
    bool standing_ = false;
    std::chrono::steady_clock::time_point shown_ = std::chrono::steady_clock::now();
};

/// Says what is wrong with lines, as far as the limit goes, and counts the rest.
class Faults {
public:
    Faults(Console& console, const Output& output) : console_(console), output_(output) {}

    void add(const batch::Fault& fault)
    {
        exit_ = worse(exit_, exit_of(fault.findings));
        for (const text::Diagnostic& finding : fault.findings.sorted()) {
            if (output_.limit == 0 || shown_ < output_.limit)
                console_.err(text::render(finding, fault.texts, {console_.color_err(), 0, fault.line}) + "\n");
            ++shown_;
        }
    }
    void close(std::uint64_t rejected, bool kept) const
    {
        if (output_.limit != 0 && shown_ > output_.limit) console_.err(fmt::format("… and {} more; --limit 0 shows all\n", shown_ - output_.limit));
        if (rejected != 0)
            console_.err(fmt::format("{} {} no answer{}\n", rejected, rejected == 1 ? "line has" : "lines have",
                                     kept ? "" : "; --rejects FILE keeps such lines"));
    }
    Exit exit() const { return exit_; }

private:
    Console& console_;
    const Output& output_;
    std::size_t shown_ = 0;
    Exit exit_ = Exit::done;
};

std::vector<std::string> files_of(const std::vector<std::string>& paths, text::Diagnostics& findings)
{
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        const auto found = session::find_files(path, {".ndjson", ".jsonl"}, findings);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

/// What is judged by; nothing, said on stderr and in `exit`, when it cannot be.
std::optional<batch::Setting> setting_of(const BatchArguments& arguments, const session::RuleSet& rules, session::Session& session, Exit& exit,
                                         Console& console)
{
    const law::Law& law = rules.loaded.law;
    if (rules.findings.has_errors()) print_findings(rules.findings, *rules.loaded.texts, arguments.output, console);
    exit = exit_of(rules.findings);
    if (exit != Exit::done) return std::nullopt;
    session.refuse_unknown_order();
    session.refuse_unknown_questions();
    auto read = session.read_options(law);
    print_findings(session, arguments.output, console);
    exit = exit_of(session);
    if (!read || exit != Exit::done) return std::nullopt;
    batch::Setting setting;
    setting.rules = &rules;
    setting.read = std::move(*read);
    setting.limits = arguments.evaluation.limits;
    setting.orders = session::judged_orders(law, arguments.evaluation.order);
    setting.columns = arguments.columns;
    setting.columns.because = setting.columns.because || arguments.summary;  // rules that decide are counted
    setting.summary = arguments.summary;
    return setting;
}

}  // namespace

Exit run(const BatchArguments& arguments, Console& console)
{
    text::Diagnostics missing;
    const std::vector<std::string> files = files_of(arguments.paths, missing);
    session::RuleSets sets(arguments.evaluation.law, carried_law());
    // Only looked at, and alive as long as the run: nobody's to delete.
    const std::shared_ptr<const session::RuleSet> rules(&sets.load(arguments.evaluation.rules), [](const session::RuleSet*) {});
    session::Session session(arguments.evaluation, rules);
    Exit exit = Exit::done;
    const auto setting = setting_of(arguments, *rules, session, exit, console);
    if (!setting) return exit;
    print_findings(missing, {}, arguments.output, console);
    Rejects rejects;
    if (!arguments.rejects.empty() && !rejects.open(arguments.rejects, console)) return Exit::usage;

    Progress progress(console);
    Faults faults(console, arguments.output);
    batch::Outlets outlets;
    outlets.answers = [&](std::string_view text) {
        console.out(text);
        return !console.closed() && !console.failed();
    };
    outlets.fault = [&](const batch::Fault& fault) {
        progress.clear();
        faults.add(fault);
    };
    if (rejects.is_open()) outlets.rejected = [&](std::string_view bytes) { return rejects.write(bytes, console); };
    outlets.progress = [&](std::uint64_t lines, double done) { progress.show(lines, done); };
    const batch::Task task{files, arguments.skip, static_cast<unsigned>(arguments.jobs == 0 ? text::processors() : arguments.jobs)};
    const batch::Result result = batch::run(*setting, task, outlets);
    progress.clear();
    if (arguments.summary) {
        const bool json = arguments.output.format == report::Format::json;
        console.out(json ? batch::as_json(*setting, result.summary, result.rejected) : batch::as_text(*setting, result.summary, result.rejected));
    }
    faults.close(result.rejected, rejects.is_open());
    exit = worse(exit_of(missing), faults.exit());
    if (result.stopped) exit = worse(exit, Exit::limit);
    return rejects.close(console) ? exit : Exit::usage;
}

}  // namespace kyujo::cli
