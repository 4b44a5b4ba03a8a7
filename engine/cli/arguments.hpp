// What was asked for on the command line, per command. Filled by options.cpp, read by the commands.
#pragma once

#include "batch/setting.hpp"
#include "explain/timeline.hpp"
#include "logic/conclusions.hpp"
#include "report/report.hpp"
#include "session/evaluate.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kyujo::cli {

struct Output {
    report::Format format = report::Format::text;
    report::Language language = report::Language::english;
    std::size_t limit = 20;  ///< findings shown; 0 shows all
};

struct CheckArguments {
    std::vector<std::string> paths;
    session::Options evaluation;
    Output output;
    std::optional<verdict::Word> require;
};
struct ExplainArguments {
    std::vector<std::string> paths;
    session::Options evaluation;
    Output output;
};
struct LintArguments {
    std::vector<std::string> paths;  ///< empty: the rules folder
    Output output;
    bool require_citations = false;
    bool require_verification = false;
    bool deny_warnings = false;
};
struct FormatArguments {
    std::vector<std::string> paths;
    Output output;
    bool check = false;
};
struct TestArguments {
    std::vector<std::string> paths;
    session::Options evaluation;
    Output output;
};
struct TimelineArguments {
    std::vector<std::string> paths;
    session::Options evaluation;  ///< of scenarios that are only read
    explain::Range range;
    Output output;
    bool picture = false;  ///< SVG instead of the output's format
};
struct BookArguments {
    std::vector<std::string> rules;
    std::string folder;  ///< where the pages go
    bool check = false;  ///< change nothing; name the pages that would change
    Output output;
};
struct TraceArguments {
    std::vector<std::string> rules;      ///< empty: the rules folder
    std::vector<std::string> scenarios;  ///< empty: the folder `examples` beside the rules folder
    Output output;
};
struct VerifyArguments {
    std::string file;
    std::string points;  ///< empty: seeds/tokyo-report.yaml near the rules folder
    Output output;
};
struct LogicArguments {
    std::string file;
    logic::Options options;
    std::string explain;  ///< a literal; empty: print all conclusions
    Output output;
};
struct BatchArguments {
    std::vector<std::string> paths;
    session::Options evaluation;
    batch::Columns columns;
    bool summary = false;
    std::size_t skip = 0;
    std::size_t jobs = 0;  ///< 0: as many as there are processors
    std::string rejects;   ///< empty: lines without an answer are not kept
    Output output;
};
/// How scenarios are written down.
enum class Form : std::uint8_t { yaml, ndjson, csv };
struct ConvertArguments {
    std::vector<std::string> paths;
    std::optional<Form> from, to;    ///< nothing: as the names of the files say
    std::vector<std::string> rules;  ///< scenarios are held against these; empty: only where the vocabulary is needed
    bool keep_vary = false;
    Output output;
};
struct GenerateArguments {
    std::vector<std::string> rules;  ///< empty: the rules folder
    std::string order;               ///< only what its rules look at; empty: what any rule looks at
    std::uint64_t seed = 0;
    std::uint64_t count = 0;  ///< 0: without end
    std::uint64_t skip = 0;
    text::Decimal unknown{5, 2};
    Form form = Form::ndjson;
    Output output;
};
struct VersionArguments {
    Output output;
};

using Arguments =
    std::variant<CheckArguments, ExplainArguments, LintArguments, FormatArguments, TestArguments, TimelineArguments, BookArguments, TraceArguments,
                 VerifyArguments, LogicArguments, ConvertArguments, GenerateArguments, BatchArguments, VersionArguments>;

}  // namespace kyujo::cli
