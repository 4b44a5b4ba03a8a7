#include "points/trace.hpp"

#include "language/syntax.hpp"
#include "scenario/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace kyujo::points {

namespace {

namespace fs = std::filesystem;

/// The nearest file of that name, from the folder of the law file upward.
std::optional<std::string> locate(const std::string& law_file, const std::string& named)
{
    std::error_code error;
    const fs::path start = fs::path(law_file).parent_path();
    fs::path folder = fs::absolute(start.empty() ? fs::path(".") : start, error).lexically_normal();
    const fs::path here = fs::current_path(error);
    for (;;) {
        const fs::path candidate = folder / named;
        if (fs::is_regular_file(candidate, error)) {
            const fs::path relative = candidate.lexically_relative(here);
            return relative.empty() || *relative.begin() == ".." ? candidate.string() : relative.string();
        }
        if (folder == folder.parent_path()) return std::nullopt;
        folder = folder.parent_path();
    }
}

/// The file of points of each source; a null pointer for a source without one.
using FilesBySource = std::vector<const PointsFile*>;

class Tracer {
public:
    Tracer(const law::Law& law, const Exercised& exercised, Trace& into) : law_(law), exercised_(exercised), into_(into) {}

    void run(const FilesBySource& files)
    {
        for (const PointsFile& file : into_.files)
            for (const Point& point : file.points) into_.rows.push_back({&point, {}});
        for (const law::Rule& rule : law_.rules) add_rule(rule, files);
        for (const law::Question& question : law_.questions) add_question(question, files);
        for (const Row& row : into_.rows)
            if (row.point->norm && row.carriers.empty())
                into_.gaps.error(norm_without_rule, row.point->span, fmt::format("`{}` is a norm, and no rule or question cites it", row.point->id),
                                 "cite it where it is encoded, or say `norm: no` with the reason");
    }

private:
    void add_rule(const law::Rule& rule, const FilesBySource& files)
    {
        const auto scenarios = exercised_.find(rule.name);
        Carrier carrier{std::string(rule.name), false, scenarios == exercised_.end() ? std::set<std::string>() : scenarios->second};
        if (carrier.scenarios.empty())
            into_.gaps.error(never_exercised, rule.name_span, fmt::format("no scenario exercises the rule `{}`", rule.name),
                             "add a scenario in which it applies");
        std::vector<law::Citation> citations(rule.cites.begin(), rule.cites.end());
        citations.insert(citations.end(), rule.under.begin(), rule.under.end());
        const bool pinpointed = std::any_of(citations.begin(), citations.end(), [](const auto& c) { return !c.locator.empty(); });
        if (!pinpointed)
            into_.gaps.error(no_pinpoint, rule.name_span, fmt::format("the rule `{}` names no place in any source", rule.name),
                             "say where it comes from: `cite SOURCE PLACE`, such as `cite report P18`");
        add(carrier, citations, files);
    }
    void add_question(const law::Question& question, const FilesBySource& files)
    {
        Carrier carrier{std::string(question.name), true, {}};
        for (const law::Rule& rule : law_.rules) {
            if (!rule.question.valid() || law_.questions[rule.question].name != question.name) continue;
            if (const auto found = exercised_.find(rule.name); found != exercised_.end())
                carrier.scenarios.insert(found->second.begin(), found->second.end());
        }
        add(carrier, question.cites, files);
    }
    void add(const Carrier& carrier, const std::vector<law::Citation>& citations, const FilesBySource& files)
    {
        bool placed = false;
        for (const law::Citation& citation : citations) {
            const PointsFile* const file = citation.source.valid() ? files[citation.source.index()] : nullptr;
            if (file == nullptr || citation.locator.empty()) continue;
            if (!file->has(citation.locator)) {
                into_.gaps.error(unknown_point, citation.span, fmt::format("`{}` has no point `{}`", file->path, citation.locator),
                                 text::did_you_mean(citation.locator, file->ids()));
                continue;
            }
            placed = add_to_row(carrier, *file, citation.locator) || placed;
        }
        if (!placed) into_.elsewhere.push_back(carrier);
    }
    /// False for a silence or something derived: those have no row.
    bool add_to_row(const Carrier& carrier, const PointsFile& file, std::string_view id)
    {
        const Point* const point = file.find(id);
        const auto row = std::find_if(into_.rows.begin(), into_.rows.end(), [&](const Row& r) { return r.point == point; });
        if (point == nullptr || row == into_.rows.end()) return false;
        const bool known = std::any_of(row->carriers.begin(), row->carriers.end(), [&](const Carrier& c) { return c.name == carrier.name; });
        if (!known) row->carriers.push_back(carrier);
        return true;
    }

    const law::Law& law_;
    const Exercised& exercised_;
    Trace& into_;
};

struct Read {
    std::vector<PointsFile> files;
    std::vector<std::optional<std::size_t>> of_source;  ///< index in `files`
};

Read read_all(law::Loaded& loaded, text::Diagnostics& findings)
{
    Read read;
    for (const law::Source& source : loaded.law.sources) {
        read.of_source.emplace_back();
        if (source.points.empty()) continue;
        const std::string named = language::unquote(source.points);
        const auto path = locate((*loaded.texts)[source.span.file].path(), named);
        const auto known = std::find_if(read.files.begin(), read.files.end(), [&](const PointsFile& f) { return path && f.path == *path; });
        if (known != read.files.end()) {
            read.of_source.back() = static_cast<std::size_t>(known - read.files.begin());
            continue;
        }
        if (!path) {
            findings.error(points_not_found, source.span, fmt::format("there is no file of points `{}`", named),
                           "it is looked for beside the law file and in the folders above it");
            continue;
        }
        text::FileBytes bytes = text::read_bytes(*path, scenario::DocumentLimits{}.file_bytes);
        if (!bytes.ok()) {
            findings.error(points_not_found, source.span,
                           fmt::format("cannot read `{}`: {}", *path, bytes.too_large ? "it is too large" : text::why_unreadable(bytes.error)));
            continue;
        }
        const text::FileId file = loaded.texts->add(*path, std::move(bytes.bytes));
        read.files.push_back(read_points(file, *loaded.texts, findings));
        read.of_source.back() = read.files.size() - 1;
    }
    return read;
}

}  // namespace

std::vector<PointsFile> read_points_of(law::Loaded& loaded, text::Diagnostics& findings)
{
    return read_all(loaded, findings).files;
}

Trace trace(law::Loaded& loaded, const Exercised& exercised, text::Diagnostics& findings)
{
    Read read = read_all(loaded, findings);
    Trace result;
    result.files = std::move(read.files);
    FilesBySource files;
    for (const auto& index : read.of_source) files.push_back(index ? &result.files[*index] : nullptr);
    Tracer(loaded.law, exercised, result).run(files);
    return result;
}

}  // namespace kyujo::points
