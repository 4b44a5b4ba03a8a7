// Knows CLI11, as options_data.cpp does (four seconds to compile).
#include "cli/options.hpp"

#include "cli/choices.hpp"
#include "cli/options_batch.hpp"
#include "cli/options_data.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <functional>
#include <limits>

namespace kyujo::cli {

namespace {

constexpr const char* about =
    "Kyujo answers whether an act is permitted under the law written in rule files, and why.\n"
    "Nothing it says is legal advice.";

constexpr const char* exit_codes =
    "Exit codes:\n"
    "  0   done, and every expectation held\n"
    "  1   a wrong option, or a file that cannot be read or written\n"
    "  2   a law or scenario file has errors\n"
    "  3   an expectation did not hold (test, check --require, fmt --check, sources verify)\n"
    "  4   a coverage or warning gate was not met (trace, lint --deny-warnings)\n"
    "  5   a limit was hit\n"
    "  70  a fault of the program itself\n"
    "Results go to stdout, everything else to stderr. NO_COLOR=1 asks for plain text.\n"
    "\n"
    "Examples:\n"
    "  kyujo check examples\n"
    "  kyujo explain examples/report/studying_attacks.yaml\n"
    "  kyujo COMMAND --help";

/// Option values as written, before they are understood.
struct Words {
    std::vector<std::string> paths, rules, scenarios, assume;
    std::string format = "text", language = "en", limit = "20", clashes = "by_cases", completions = "1048576";
    std::string as_of, order, scenario, require, points, file, folder = "docs/law", sources, from, to;
    std::string ambiguity = "blocking", loops = "open", literal;
    bool check = false, require_citations = false, require_verification = false, deny_warnings = false;
};

class Table {
public:
    Table() : app_(about, "kyujo")
    {
        app_.footer(exit_codes);
        app_.require_subcommand(0);
        app_.get_formatter()->column_width(26);
        app_.set_help_flag("-h,--help", "Show this text");
        app_.set_version_flag("--version", std::string("kyujo " KYUJO_VERSION), "Show the version");
        add_judging();
        add_law();
        add_logic();
        data_.emplace(app_);
        batch_.emplace(app_);
        formats(version_ = command("version", "Print the version", "Examples:\n  kyujo version\n  kyujo version --format json"));
    }

    Parsed parse(int argc, const char* const* argv);

private:
    CLI::App* command(const std::string& name, const std::string& says, const std::string& examples, CLI::App* parent = nullptr)
    {
        CLI::App* const sub = (parent == nullptr ? &app_ : parent)->add_subcommand(name, says);
        sub->footer(examples);
        return sub;
    }
    /// What a command takes is told when it is asked for: there are a hundred options in all, and one command in each run.
    static void takes(CLI::App* sub, const std::function<void()>& options)
    {
        sub->preparse_callback([options](std::size_t) { options(); });
    }
    void formats(CLI::App* sub) { sub->add_option("--format", words_.format, "text, markdown or json")->type_name("FORMAT"); }
    void limit(CLI::App* sub) { sub->add_option("--limit", words_.limit, "Errors and warnings shown (default 20); 0 shows all")->type_name("N"); }
    void paths(CLI::App* sub, const char* name, const char* says) { sub->add_option(name, words_.paths, says)->type_name(" "); }
    void judging(CLI::App* sub, const char* what)
    {
        paths(sub, what, "Scenario files, folders of them, or - for standard input");
        formats(sub);
        sub->add_option("--as-of", words_.as_of, "Judge by the law of this date, whatever the scenario says")->type_name("DATE");
        choosing(sub);
    }
    /// What is judged, and by which part of the law.
    void choosing(CLI::App* sub)
    {
        sub->add_option("--order", words_.order, "Only this legal order, such as japan")->type_name("NAME");
        sub->add_option("--lang", words_.language, "Language of the report: en or ja")->type_name("LANG");
        sub->add_option("--rules", words_.rules, "Use these law files or folders instead of what the scenario asks for; may be repeated")
            ->type_name("PATH")
            ->allow_extra_args(false);
        sub->add_option("--sources", words_.sources, "Judge only by rules that rest on these sources; `report*` is every name that begins so")
            ->type_name("NAME,NAME");
        sub->add_option("--scenario", words_.scenario, "Only the scenario with this title")->type_name("TITLE");
        sub->add_option("--assume", words_.assume, "Take this side on an open question, whatever the scenario assumes; may be repeated")
            ->type_name("QUESTION=READING")
            ->allow_extra_args(false);
        sub->add_option("--ambiguity", words_.clashes, "Rules that clash: by_cases (the default), blocking, propagating or gated")->type_name("HOW");
        sub->add_option("--completions", words_.completions, "Possibilities tried for one answer (default 1048576); 0 tries all")->type_name("N");
        limit(sub);
    }
    void add_judging();
    void add_timeline();
    void add_law();
    void add_tracing();
    void add_logic();
    std::string usage_error(const CLI::App& sub) const;
    std::string unknown_option(const CLI::App& sub, const std::string& word) const;
    std::string unknown_command(const CLI::App& parent, const std::string& word) const;
    std::optional<Arguments> understand(Choices& choices) const;
    session::Options evaluation(Choices& choices) const;
    std::string too_few() const;
    CLI::App app_;
    Words words_;
    std::optional<DataOptions> data_;
    std::optional<BatchOptions> batch_;
    CLI::App *check_ = nullptr, *explain_ = nullptr, *lint_ = nullptr, *format_ = nullptr, *test_ = nullptr, *trace_ = nullptr, *book_ = nullptr,
             *sources_ = nullptr, *verify_ = nullptr, *logic_ = nullptr, *version_ = nullptr, *timeline_ = nullptr;
};

void Table::add_judging()
{
    check_ = command("check", "Judge scenarios: the verdict and the rule that decides it",
                     "Examples:\n"
                     "  kyujo check examples\n"
                     "  kyujo check --order japan --as-of 2017-07-20 case.yaml\n"
                     "  kyujo check --assume forces_may_strike_back=yes case.yaml\n"
                     "  kyujo check --require permitted case.yaml    # exit code 3 if it is not\n"
                     "  cat case.yaml | kyujo check --format json -");
    takes(check_, [this] {
        judging(check_, "PATHS");
        check_->add_option("--require", words_.require, "End with exit code 3 unless every verdict is this one")->type_name("VERDICT");
    });
    explain_ = command("explain", "Judge scenarios and account for every rule that could have decided",
                       "Examples:\n"
                       "  kyujo explain case.yaml\n"
                       "  kyujo explain --format markdown --lang ja case.yaml\n"
                       "  kyujo explain --scenario \"The unit takes a worm apart\" examples");
    takes(explain_, [this] { judging(explain_, "SCENARIO"); });
    test_ = command("test", "Hold scenarios against what they expect",
                    "A scenario without `expect` is an error. Exit code 3 when an expectation does not hold.\n"
                    "\n"
                    "Examples:\n"
                    "  kyujo test examples\n"
                    "  kyujo test --format json examples/report");
    takes(test_, [this] { judging(test_, "PATHS"); });
    add_timeline();
}

void Table::add_timeline()
{
    timeline_ = command("timeline", "Show how the answers to a scenario move with the law",
                        "Dates as of which the scenario would be judged are not used: every date is looked at.\n"
                        "\n"
                        "Examples:\n"
                        "  kyujo timeline case.yaml\n"
                        "  kyujo timeline --from 2015-01-01 --to 2026-12-31 case.yaml\n"
                        "  kyujo timeline --format svg case.yaml > case.svg");
    takes(timeline_, [this] {
        paths(timeline_, "PATHS", "Scenario files, folders of them, or - for standard input");
        timeline_->add_option("--format", words_.format, "text, markdown, json or svg")->type_name("FORMAT");
        timeline_->add_option("--from", words_.from, "The first day shown; without it, since ever")->type_name("DATE");
        timeline_->add_option("--to", words_.to, "The last day shown; without it, without end")->type_name("DATE");
        choosing(timeline_);
    });
}

void Table::add_law()
{
    lint_ = command("lint", "Check law files and report everything that is wrong with them",
                    "The files and folders given are read together, as one rule set; without any, the nearest `rules` folder.\n"
                    "\n"
                    "Examples:\n"
                    "  kyujo lint rules\n"
                    "  kyujo lint --require-citations --deny-warnings rules\n"
                    "  kyujo lint --format json my.law");
    takes(lint_, [this] {
        paths(lint_, "RULES", "Law files or folders");
        lint_->add_flag("--require-citations", words_.require_citations, "A rule that rests on no source is an error, not a warning");
        lint_->add_flag("--require-verification", words_.require_verification,
                        "Every rule, question and dated source says how it was checked, or that it was not");
        lint_->add_flag("--deny-warnings", words_.deny_warnings, "End with exit code 4 when there are warnings");
        formats(lint_);
        limit(lint_);
    });
    format_ = command("fmt", "Lay law files out in the one canonical way",
                      "Files are changed in place; - reads standard input and writes standard output.\n"
                      "\n"
                      "Examples:\n"
                      "  kyujo fmt rules\n"
                      "  kyujo fmt --check rules    # changes nothing; exit code 3 if something would change\n"
                      "  kyujo fmt - < my.law");
    takes(format_, [this] {
        paths(format_, "PATHS", "Law files, folders of them, or - for standard input");
        format_->add_flag("--check", words_.check, "Change nothing; name the files that would change");
        limit(format_);
    });
    add_tracing();
}

void Table::add_tracing()
{
    book_ = command("book", "Write the law as pages for people: rules with their formal content in words, versions, questions, doubts",
                    "One Markdown page per law file, an index, and a register of what was not verified against its text.\n"
                    "\n"
                    "Examples:\n"
                    "  kyujo book\n"
                    "  kyujo book --out pages --lang ja rules\n"
                    "  kyujo book --check         # changes nothing; exit code 3 if a page would change");
    takes(book_, [this] {
        paths(book_, "RULES", "Law files or folders; without any, the nearest `rules` folder");
        book_->add_option("--out", words_.folder, "The folder of the pages (default docs/law)")->type_name("FOLDER");
        book_->add_flag("--check", words_.check, "Change nothing; name the pages that would change");
        book_->add_option("--lang", words_.language, "Language of the pages: en or ja")->type_name("LANG");
        limit(book_);
    });
    trace_ = command("trace", "Show which rules encode which points of a source, and which scenarios exercise them",
                     "Exit code 4 when a point that is a norm has no rule, a rule no point, or a rule no scenario.\n"
                     "A scenario exercises a rule that applies in the account of one of its answers.\n"
                     "\n"
                     "Examples:\n"
                     "  kyujo trace\n"
                     "  kyujo trace --format markdown rules --scenarios examples");
    takes(trace_, [this] {
        trace_->add_option("RULES", words_.rules, "Law files or folders; without any, the nearest `rules` folder")->type_name(" ");
        trace_
            ->add_option("--scenarios", words_.scenarios,
                         "Scenario files or folders; without any, the nearest folder `examples` beside or above the rules")
            ->type_name("PATH")
            ->allow_extra_args(false);
        formats(trace_);
        limit(trace_);
    });
    sources_ = command("sources", "Compare a source you hold with the one the rules were made from", "Examples:\n  kyujo sources verify report.txt");
    verify_ = command("verify", "Tell, paragraph by paragraph, whether a text is the one that was read",
                      "Only digests of the paragraphs are kept, not their words. Exit code 3 unless every paragraph is found.\n"
                      "\n"
                      "Examples:\n"
                      "  kyujo sources verify report.txt\n"
                      "  kyujo sources verify --points seeds/tokyo-report.yaml -",
                      sources_);
    takes(verify_, [this] {
        verify_->add_option("FILE", words_.file, "The text, one paragraph per block of lines, or - for standard input")->type_name(" ");
        verify_->add_option("--points", words_.points, "The file of points with the digests")->type_name("FILE");
        formats(verify_);
        limit(verify_);
    });
}

void Table::add_logic()
{
    logic_ = command("logic", "Print what follows from a theory of defeasible logic, without any law",
                     "The theory is in DFL, the text form of SPINdle. Conclusions are printed one a line: +D -D definite, +d -d defeasible,\n"
                     "+s -s supported, proved and refuted; ?d neither proved nor refuted.\n"
                     "\n"
                     "Examples:\n"
                     "  kyujo logic penguins.dfl\n"
                     "  kyujo logic --ambiguity propagating --explain -flies penguins.dfl\n"
                     "  kyujo logic - < penguins.dfl");
    takes(logic_, [this] {
        logic_->add_option("FILE", words_.file, "The theory, or - for standard input")->type_name(" ");
        logic_->add_option("--ambiguity", words_.ambiguity, "What a clash does to what rests on it: blocking (the default), propagating or gated")
            ->type_name("MODE");
        logic_->add_option("--loops", words_.loops, "Literals that support only each other: open (the default) or unfounded, that is refuted")
            ->type_name("MODE");
        logic_->add_option("--explain", words_.literal, "Prove or refute this literal step by step, or show why neither can be done")
            ->type_name("LITERAL");
        logic_->add_option("--format", words_.format, "text or json")->type_name("FORMAT");
        limit(logic_);
    });
}

std::string Table::unknown_option(const CLI::App& sub, const std::string& word) const
{
    std::vector<std::string> names;
    for (const CLI::Option* option : sub.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    const std::string name = word.substr(0, word.find('='));
    const std::string near = text::did_you_mean(name, {names.begin(), names.end()});
    const std::string command = sub.get_parent() == nullptr ? "kyujo" : sub.get_name();
    return fmt::format("error: `{}` has no option `{}`\n  = help: {}\n", command, name,
                       near.empty() ? fmt::format("see `kyujo {}--help`", sub.get_parent() == nullptr ? "" : sub.get_name() + " ") : near);
}

std::string Table::unknown_command(const CLI::App& parent, const std::string& word) const
{
    std::vector<std::string> names;
    for (const CLI::App* sub : parent.get_subcommands([](const CLI::App*) { return true; })) names.push_back(sub->get_name());
    const std::string near = text::did_you_mean(word, {names.begin(), names.end()});
    return fmt::format("error: there is no command `{}`\n  = help: {}\n", word, near.empty() ? "see `kyujo --help`" : near);
}

/// What CLI11 could not place, in our words.
std::string Table::usage_error(const CLI::App& sub) const
{
    for (const CLI::App* child : sub.get_subcommands())
        if (std::string found = usage_error(*child); !found.empty()) return found;
    for (const std::string& word : sub.remaining()) {
        if (word.size() > 1 && word.front() == '-') return unknown_option(sub, word);
        if (&sub == &app_ || &sub == sources_) return unknown_command(sub, word);
        return fmt::format("error: `{}` is one argument too many\n  = help: see `kyujo {} --help`\n", word, sub.get_name());
    }
    return "";
}

std::string Table::too_few() const
{
    const auto asks = [&](const CLI::App* sub) { return sub->parsed() && words_.paths.empty(); };
    if (asks(check_) || asks(explain_) || asks(test_) || asks(timeline_))
        return "error: no scenario is named\n  = help: name a file, a folder, or - for standard input, as in `kyujo check examples`\n";
    if (asks(format_)) return "error: no law file is named\n  = help: name a file, a folder, or - for standard input, as in `kyujo fmt rules`\n";
    if (sources_->parsed() && !verify_->parsed())
        return "error: `sources` needs to know what to do\n  = help: as in `kyujo sources verify report.txt`\n";
    if (verify_->parsed() && words_.file.empty()) return "error: no text is named\n  = help: as in `kyujo sources verify report.txt`\n";
    if (logic_->parsed() && words_.file.empty()) return "error: no theory is named\n  = help: as in `kyujo logic penguins.dfl`\n";
    return data_->too_few() + batch_->too_few();
}

session::Options Table::evaluation(Choices& choices) const
{
    session::Options options;
    options.rules = words_.rules;
    options.as_of = choices.date("--as-of", words_.as_of);
    options.order = words_.order;
    options.scenario = words_.scenario;
    options.sources = choices.names("--sources", words_.sources);
    options.judge = !timeline_->parsed();
    options.sides = choices.sides(words_.assume);
    options.limits.ambiguity = choices.clashes(words_.clashes);
    options.limits.completions = choices.count("--completions", words_.completions);
    if (options.limits.completions == 0) options.limits.completions = std::numeric_limits<std::uint64_t>::max();
    return options;
}

std::optional<Arguments> Table::understand(Choices& choices) const
{
    if (data_->parsed()) return data_->understand(choices);
    if (batch_->parsed()) return batch_->understand(choices);
    const auto [format, picture] = timeline_->parsed() ? choices.format_or_picture(words_.format)
                                   : logic_->parsed()  ? std::pair(choices.text_or_json(words_.format), false)
                                                       : std::pair(choices.format(words_.format), false);
    const Output output{format, choices.language(words_.language), choices.count("--limit", words_.limit)};
    if (check_->parsed()) return CheckArguments{words_.paths, evaluation(choices), output, choices.verdict(words_.require)};
    if (explain_->parsed()) return ExplainArguments{words_.paths, evaluation(choices), output};
    if (test_->parsed()) return TestArguments{words_.paths, evaluation(choices), output};
    if (timeline_->parsed()) return TimelineArguments{words_.paths, evaluation(choices), choices.range(words_.from, words_.to), output, picture};
    if (lint_->parsed()) return LintArguments{words_.paths, output, words_.require_citations, words_.require_verification, words_.deny_warnings};
    if (format_->parsed()) return FormatArguments{words_.paths, output, words_.check};
    if (book_->parsed()) return BookArguments{words_.paths, words_.folder, words_.check, output};
    if (trace_->parsed()) return TraceArguments{words_.rules, words_.scenarios, output};
    if (verify_->parsed()) return VerifyArguments{words_.file, words_.points, output};
    if (logic_->parsed())
        return LogicArguments{words_.file, {choices.ambiguity(words_.ambiguity), choices.loops(words_.loops)}, words_.literal, output};
    if (version_->parsed()) return VersionArguments{output};
    return std::nullopt;
}

Parsed Table::parse(int argc, const char* const* argv)
{
    Parsed parsed;
    try {
        app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        parsed.help = app_.help();
        return parsed;
    } catch (const CLI::CallForVersion& version) {
        parsed.help = std::string(version.what()) + "\n";
        return parsed;
    } catch (const CLI::ArgumentMismatch& fault) {
        const std::string words = fault.what();
        parsed.error = fmt::format("error: `{}` needs a value\n  = help: see `kyujo --help`\n", words.substr(0, words.find(':')));
        return parsed;
    } catch (const CLI::ParseError& fault) {
        parsed.error = usage_error(app_);
        if (parsed.error.empty()) parsed.error = fmt::format("error: {}\n  = help: see `kyujo --help`\n", fault.what());
        return parsed;
    }
    parsed.error = too_few();
    if (!parsed.error.empty()) return parsed;
    Choices choices;
    parsed.arguments = understand(choices);
    parsed.error = choices.error;
    if (!parsed.error.empty()) parsed.arguments.reset();
    if (parsed.error.empty() && !parsed.arguments) parsed.error = app_.help() + "\nerror: no command is named\n";
    return parsed;
}

}  // namespace

Parsed parse_command_line(int argc, const char* const* argv)
{
    return Table().parse(argc, argv);
}

}  // namespace kyujo::cli
