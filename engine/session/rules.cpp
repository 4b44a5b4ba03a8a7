#include "session/rules.hpp"

#include "law/image.hpp"
#include "session/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace kyujo::session {

namespace {

namespace fs = std::filesystem;

/// The folder KYUJO_RULES names (empty: none); else beside the program that runs (a moved installation), else where the build was told to install.
std::optional<std::string> installed()
{
    if (const char* const named = std::getenv("KYUJO_RULES")) return is_folder(named) ? std::optional<std::string>(named) : std::nullopt;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        const fs::path beside = (program.parent_path() / KYUJO_RULES_FROM_BINDIR).lexically_normal();
        if (is_folder(beside.string())) return beside.string();
    }
    if (is_folder(KYUJO_INSTALLED_RULES)) return KYUJO_INSTALLED_RULES;
    return std::nullopt;
}

/// A folder of scenarios may bear the name of a rule set: only one that holds law counts.
bool holds_law(const fs::path& path)
{
    if (!is_folder(path.string())) return true;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(path, error); !error && entry != fs::recursive_directory_iterator(); entry.increment(error))
        if (entry->path().extension() == ".law") return true;
    return false;
}

std::optional<std::string> existing(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error) || !holds_law(path)) return std::nullopt;
    return shown_path(fs::absolute(path, error).lexically_normal().string());
}

/// Names of the rule sets in the rules folder, for "did you mean".
std::vector<std::string> names_in(const std::optional<std::string>& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    if (!folder) return names;
    for (fs::directory_iterator entry(*folder, error); !error && entry != fs::directory_iterator(); entry.increment(error))
        names.push_back(entry->path().filename().string());
    return names;
}

void report_unknown(const std::string& name, text::Span span, const std::optional<std::string>& folder, text::Diagnostics& problems)
{
    const std::vector<std::string> names = names_in(folder);
    const std::string help = text::did_you_mean(name, {names.begin(), names.end()});
    auto& finding = problems.error(unknown_rules, span, fmt::format("there is no rule set `{}`", name), help);
    if (folder)
        finding.notes.push_back({fmt::format("looked beside the scenario file and in `{}`", *folder), {}});
    else
        finding.notes.push_back({"looked beside the scenario file; there is no `rules` folder at or above it", {}});
}

}  // namespace

std::optional<std::string> rules_folder(const std::string& folder)
{
    if (auto found = nearest_folder(folder, "rules")) return found;
    if (auto found = nearest_folder("", "rules")) return found;
    return installed();
}

std::optional<std::vector<std::string>> resolve(const scenario::RuleRequest& request, const std::string& scenario_file, text::Diagnostics& problems)
{
    const fs::path beside = scenario_file == standard_input ? fs::path() : fs::path(scenario_file).parent_path();
    const std::optional<std::string> folder = rules_folder(beside.string());
    if (request.paths.empty()) {
        if (folder) return std::vector<std::string>{*folder};
        problems.error(no_rules, {}, fmt::format("`{}` names no rules, and there is no `rules` folder at or above it", scenario_file),
                       "name them with `rules:` in the file, or with `--rules`");
        return std::nullopt;
    }
    std::vector<std::string> paths;
    bool complete = true;
    for (std::size_t i = 0; i < request.paths.size(); ++i) {
        auto found = existing(beside / request.paths[i]);
        if (!found && folder) found = existing(fs::path(*folder) / request.paths[i]);
        if (found) {
            paths.push_back(*found);
            continue;
        }
        report_unknown(request.paths[i], i < request.spans.size() ? request.spans[i] : text::Span{}, folder, problems);
        complete = false;
    }
    if (!complete) return std::nullopt;
    return paths;
}

law::Loaded RuleSets::read(const std::vector<std::string>& paths, text::Diagnostics& findings) const
{
    const auto disk = law::FileReader::disk();
    if (paths.size() == 1 && options_ == law::CheckOptions{})
        if (auto known = law::from_image(image_, paths.front(), disk)) return *std::move(known);
    return law::load(paths, disk, findings, options_);
}

const RuleSet& RuleSets::load(std::vector<std::string> paths)
{
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    auto& slot = sets_[paths];
    if (!slot) {
        slot = std::make_unique<RuleSet>();
        slot->loaded = read(paths, slot->findings);
        order_.push_back(slot.get());
    }
    return *slot;
}

}  // namespace kyujo::session
