#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "points/render.hpp"
#include "session/files.hpp"

#include <algorithm>
#include <filesystem>

namespace kyujo::cli {

namespace {

namespace fs = std::filesystem;

/// The points that ship with the rules: in `seeds`, beside the rules folder.
std::string shipped_points()
{
    const auto rules = session::rules_folder("");
    const fs::path seeds = rules ? fs::path(*rules).parent_path() / "seeds" : fs::path("seeds");
    return (seeds / "tokyo-report.yaml").string();
}

}  // namespace

Exit run(const VerifyArguments& arguments, Console& console)
{
    text::SourceSet texts;
    text::Diagnostics findings;
    const std::string path = arguments.points.empty() ? shipped_points() : arguments.points;
    auto bytes = session::read_file(path, findings);
    const auto text = session::read_file(arguments.file, findings);
    points::PointsFile file;
    if (bytes) file = points::read_points(texts.add(path, std::move(*bytes)), texts, findings);
    if (findings.has_errors()) {
        print_findings(findings, texts, arguments.output, console);
        return exit_of(findings);
    }
    const auto comparisons = points::compare(file, *text);
    console.out(points::render(file, comparisons, arguments.output.format));
    const bool all = std::all_of(comparisons.begin(), comparisons.end(), [](const auto& c) { return c.match == points::Match::found; });
    return all ? Exit::done : Exit::unmet;
}

}  // namespace kyujo::cli
