#include "law/load.hpp"

#include "language/parse.hpp"
#include "law/names.hpp"
#include "text/parallel.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

namespace kyujo::law {

namespace {

constexpr std::string_view unreadable = "F101";
constexpr std::string_view empty_folder = "F102";
constexpr std::string_view too_large = "F103";

std::string normal(const std::string& path)
{
    return std::filesystem::path(path).lexically_normal().generic_string();
}

/// `used` as written in the file `user`.
std::string relative_to(const std::string& user, const std::string& used)
{
    return (std::filesystem::path(user).parent_path() / used).lexically_normal().generic_string();
}

class Loader {
public:
    Loader(const FileReader& reader, text::Diagnostics& diagnostics) : reader_(reader), diagnostics_(diagnostics)
    {
        loaded_.texts = std::make_shared<text::SourceSet>();
    }

    /// A file or folder asked for at `span` (nowhere: on the command line).
    void add(const std::string& path, Span span)
    {
        // Whatever there was to say of it has been said.
        if (!asked_.insert(path).second) return;
        const auto folder = reader_.list(path);
        if (!folder) return file(path, span);
        if (folder->empty())
            diagnostics_.error(empty_folder, span, fmt::format("there is no law file in folder `{}`", path), "law files end in `.law`");
        std::vector<std::string> members = *folder;
        std::sort(members.begin(), members.end());
        for (const std::string& member : members) file(member, span);
    }

    Loaded finish(const CheckOptions& options)
    {
        // Files are read as they are come by, so a chain of `use` of any length needs no recursion.
        for (std::size_t next = 0; next < files_.size();) {
            parse_from(next);
            for (const std::size_t end = files_.size(); next < end; ++next) follow_uses(next);
        }
        loaded_.law = check(std::move(files_), loaded_.texts, diagnostics_, options);
        return std::move(loaded_);
    }

private:
    std::string identity(const std::string& path) const { return reader_.identity ? reader_.identity(path) : normal(path); }

    void file(const std::string& path, Span span)
    {
        if (!seen_.insert(identity(path)).second) return;
        const language::ParseLimits limits;
        text::FileBytes read = reader_.read(path, limits.file_bytes);
        if (read.too_large)
            diagnostics_.error(too_large, span, fmt::format("`{}` is larger than {} MiB", path, limits.file_bytes >> 20u),
                               "split it into several files");
        if (read.error != 0) diagnostics_.error(unreadable, span, fmt::format("cannot read `{}`: {}", path, text::why_unreadable(read.error)));
        if (!read.ok()) return;
        files_.emplace_back().file = loaded_.texts->add(path, std::move(read.bytes));
    }

    /// Parses the files from `first` on, several at once where there is much to read.
    void parse_from(std::size_t first)
    {
        constexpr std::size_t worth_a_thread = 1u << 17u;  // bytes
        const text::SourceSet& texts = *loaded_.texts;
        std::size_t bytes = 0;
        for (std::size_t i = first; i < files_.size(); ++i) bytes += texts[files_[i].file].text().size();
        std::vector<text::Diagnostics> findings(files_.size() - first);
        text::for_each_index(findings.size(), std::min(text::processors(), 1 + bytes / worth_a_thread), [&](std::size_t i) {
            files_[first + i] = language::parse(files_[first + i].file, texts, findings[i], language::ParseLimits{});
        });
        for (const text::Diagnostics& found : findings) diagnostics_.append(found);
    }

    void follow_uses(std::size_t index)
    {
        std::vector<std::pair<std::string, Span>> uses;
        const std::string& user = (*loaded_.texts)[files_[index].file].path();
        for (const language::Declaration& declaration : files_[index].declarations) {
            const auto* const use = std::get_if<language::UseDeclaration>(&declaration.form);
            if (use != nullptr) uses.emplace_back(relative_to(user, language::unquote(use->path.raw)), use->path.span);
        }
        for (const auto& [path, span] : uses) add(path, span);
    }

    const FileReader& reader_;
    text::Diagnostics& diagnostics_;
    Loaded loaded_;
    std::vector<language::Syntax> files_;
    std::unordered_set<std::string> asked_;  ///< paths as they were written, relative to where the program runs
    std::unordered_set<std::string> seen_;   ///< files, by what is the same for every path to them
};

}  // namespace

Loaded load(const std::vector<std::string>& paths, const FileReader& reader, text::Diagnostics& diagnostics, const CheckOptions& options)
{
    std::vector<std::string> sorted = paths;
    std::sort(sorted.begin(), sorted.end());
    Loader loader(reader, diagnostics);
    for (const std::string& path : sorted) loader.add(path, {});
    return loader.finish(options);
}

}  // namespace kyujo::law
