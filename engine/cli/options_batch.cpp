#include "cli/options_batch.hpp"

#include <CLI/CLI.hpp>

#include <limits>

namespace kyujo::cli {

BatchOptions::BatchOptions(CLI::App& app)
{
    app_ = app.add_subcommand("batch", "Judge many scenarios, one JSON object a line, and write one line for each");
    app_->footer(
        "Lines without an answer are reported on stderr; exit code 2 when there are any.\n"
        "Columns: line, scenario, thing, order, date, verdict, side, grounds, missing, turns_on, because, duties.\n"
        "\n"
        "Examples:\n"
        "  kyujo batch --rules rules cases.ndjson > verdicts.ndjson\n"
        "  kyujo batch --rules rules --summary cases.ndjson\n"
        "  kyujo batch --rules rules --columns line,order,verdict --rejects bad.ndjson - < cases.ndjson");
    // Told when it is asked for: see Table::takes.
    app_->preparse_callback([this](std::size_t) { add_options(); });
}

void BatchOptions::add_options()
{
    app_->add_option("FILES", paths_, "Files of scenarios (NDJSON), folders of them, or - for standard input")->type_name(" ");
    app_->add_option("--rules", rules_, "The law files or folders that all lines are judged by; may be repeated")
        ->type_name("PATH")
        ->allow_extra_args(false);
    app_->add_option("--columns", columns_, "What is written of each answer, instead of the usual")->type_name("NAME,NAME");
    app_->add_flag("--explain", explain_, "Write the rules that decide, too");
    app_->add_flag("--summary", summary_, "Count instead: verdicts, rules that decide, verdicts by month of the law date");
    app_->add_option("--format", format_, "Of the summary: text or json")->type_name("FORMAT");
    app_->add_option("--skip", skip_, "Leave out the first N lines: resumes a run that was broken off")->type_name("N");
    app_->add_option("--rejects", rejects_, "Keep lines without an answer in this file, as they are")->type_name("FILE");
    app_->add_option("--jobs", jobs_, "Threads (default: one for each processor)")->type_name("N");
    app_->add_option("--as-of", as_of_, "Judge by the law of this date, whatever the scenario says")->type_name("DATE");
    app_->add_option("--order", order_, "Only this legal order, such as japan")->type_name("NAME");
    app_->add_option("--sources", sources_, "Judge only by rules that rest on these sources; `report*` is every name that begins so")
        ->type_name("NAME,NAME");
    app_->add_option("--assume", assume_, "Take this side on an open question, whatever the scenario assumes; may be repeated")
        ->type_name("QUESTION=READING")
        ->allow_extra_args(false);
    app_->add_option("--ambiguity", clashes_, "Rules that clash: by_cases (the default), blocking, propagating or gated")->type_name("HOW");
    app_->add_option("--completions", completions_, "Possibilities tried for one answer (default 1048576); 0 tries all")->type_name("N");
    app_->add_option("--limit", limit_, "Errors shown (default 20); 0 shows all")->type_name("N");
}

bool BatchOptions::parsed() const
{
    return app_->parsed();
}

std::string BatchOptions::too_few() const
{
    if (!parsed()) return "";
    if (paths_.empty())
        return "error: no file of scenarios is named\n  = help: name a file, or - for standard input, as in `kyujo batch --rules rules "
               "cases.ndjson`\n";
    if (rules_.empty())
        return "error: no rules are named\n  = help: all lines are judged by the same rules, as in `kyujo batch --rules rules cases.ndjson`\n";
    return "";
}

BatchArguments BatchOptions::understand(Choices& choices) const
{
    BatchArguments arguments;
    arguments.paths = paths_;
    session::Options& evaluation = arguments.evaluation;
    evaluation.rules = rules_;
    evaluation.as_of = choices.date("--as-of", as_of_);
    evaluation.order = order_;
    evaluation.sources = choices.names("--sources", sources_);
    evaluation.sides = choices.sides(assume_);
    evaluation.limits.ambiguity = choices.clashes(clashes_);
    evaluation.limits.completions = choices.count("--completions", completions_);
    if (evaluation.limits.completions == 0) evaluation.limits.completions = std::numeric_limits<std::uint64_t>::max();
    arguments.columns = choices.columns(columns_, explain_);
    arguments.summary = summary_;
    arguments.skip = choices.count("--skip", skip_);
    arguments.jobs = choices.count("--jobs", jobs_);
    arguments.rejects = rejects_;
    arguments.output.format = choices.text_or_json(format_);
    arguments.output.limit = choices.count("--limit", limit_);
    return arguments;
}

}  // namespace kyujo::cli
