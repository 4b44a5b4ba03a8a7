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
    Loader(const FileReader& reader, text::Diagnostics& diagnostics, const CheckOptions& options)
        : reader_(reader), diagnostics_(diagnostics), options_(options)
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

    Loaded finish()
    {
        for (;;) {
            text::Diagnostics findings = parse_all();
            Checked checked = check(std::move(files_), loaded_.texts, findings, options_);
            if (checked.misread.empty()) {
                diagnostics_ = std::move(findings);
                loaded_.law = std::move(checked.law);
                return std::move(loaded_);
            }
            // There is a mistake in a rule that was passed over at first. It is looked at now, and any of its names is known to be half read.
            for (const text::FileId file : checked.misread) in_full_.insert(file.value);
            files_.clear();
            for (std::size_t i = 0; i < loaded_.texts->size(); ++i) files_.emplace_back().file = text::FileId(i);
        }
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
        bytes_ += read.bytes.size();
        files_.emplace_back().file = loaded_.texts->add(path, std::move(read.bytes));
    }

    /// What there is to say of the files themselves, and of their syntax. Files are read as they are come by, so a chain of `use` of any length needs
    /// no recursion.
    text::Diagnostics parse_all()
    {
        std::vector<text::Diagnostics> found;
        for (std::size_t next = 0; next < files_.size();) {
            parse_from(next, found);
            for (const std::size_t end = files_.size(); next < end; ++next) follow_uses(next);
        }
        text::Diagnostics all = diagnostics_;
        for (const text::Diagnostics& of_file : found) all.append(of_file);
        return all;
    }

    /// Parses the files from `first` on, several at once where there is much to read.
    void parse_from(std::size_t first, std::vector<text::Diagnostics>& found)
    {
        constexpr std::size_t worth_a_thread = 1u << 17u;  // bytes
        std::size_t bytes = 0;
        for (std::size_t i = first; i < files_.size(); ++i) bytes += (*loaded_.texts)[files_[i].file].text().size();
        found.resize(files_.size());
        text::for_each_index(files_.size() - first, std::min(text::processors(), 1 + bytes / worth_a_thread),
                             [&](std::size_t i) { files_[first + i] = parsed(files_[first + i].file, found[first + i]); });
    }

    language::Syntax parsed(text::FileId file, text::Diagnostics& found) const
    {
        if (bytes_ > options_.outline_above && in_full_.count(file.value) == 0)
            if (auto outline = language::outline(file, *loaded_.texts)) return std::move(*outline);
        return language::parse(file, *loaded_.texts, found);
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
    const CheckOptions& options_;
    Loaded loaded_;
    std::vector<language::Syntax> files_;
    std::size_t bytes_ = 0;                      ///< of all files
    std::unordered_set<std::uint32_t> in_full_;  ///< files that are parsed, however much there is
    std::unordered_set<std::string> asked_;      ///< paths as they were written, relative to where the program runs
    std::unordered_set<std::string> seen_;       ///< files, by what is the same for every path to them
};

}  // namespace

Loaded load(const std::vector<std::string>& paths, const FileReader& reader, text::Diagnostics& diagnostics, const CheckOptions& options)
{
    std::vector<std::string> sorted = paths;
    std::sort(sorted.begin(), sorted.end());
    Loader loader(reader, diagnostics, options);
    for (const std::string& path : sorted) loader.add(path, {});
    return loader.finish();
}

}  // namespace kyujo::law
