#include "session/files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace kyujo::session {

namespace {

namespace fs = std::filesystem;

void cannot_read(const std::string& path, int error, text::Diagnostics& problems)
{
    problems.error(unreadable, {}, fmt::format("cannot read `{}`: {}", path, text::why_unreadable(error)));
}

void too_large(const std::string& path, std::uint64_t limit, text::Diagnostics& problems)
{
    problems.error(file_too_large, {}, fmt::format("`{}` is larger than {} MiB", path, limit >> 20u), "split it into several files");
}

bool hidden(const fs::path& path)
{
    const fs::path file = path.filename();  // kept: a reference into the temporary would dangle
    const std::string& name = file.native();
    return name.size() > 1 && name.front() == '.';
}

bool ends_in(std::string_view name, const std::vector<std::string_view>& endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return name.size() > e.size() && name.ends_with(e); });
}

std::string endings_in_words(const std::vector<std::string_view>& endings)
{
    std::string words;
    for (const std::string_view ending : endings) words += fmt::format("{}*{}", words.empty() ? "" : ", ", ending);
    return words;
}

}  // namespace

bool holds_json_lines(std::string_view path)
{
    return path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

bool is_folder(const std::string& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string shown_path(const std::string& path)
{
    std::error_code error;
    const fs::path here = fs::current_path(error);
    const fs::path relative = error ? fs::path() : fs::path(path).lexically_relative(here);
    return relative.empty() || *relative.begin() == ".." ? path : relative.string();
}

std::optional<std::string> nearest_folder(const std::string& start, const std::string& name)
{
    std::error_code error;
    fs::path folder = fs::absolute(start.empty() ? "." : start, error).lexically_normal();
    if (error) return std::nullopt;
    for (;;) {
        const fs::path candidate = folder / name;
        if (is_folder(candidate.string())) return shown_path(candidate.string());
        const fs::path parent = folder.parent_path();
        if (parent == folder) return std::nullopt;
        folder = parent;
    }
}

std::optional<std::string> read_file(const std::string& path, text::Diagnostics& problems, std::uint64_t limit)
{
    text::FileBytes file = text::read_bytes(path, limit);
    if (file.error != 0) cannot_read(path, file.error, problems);
    if (file.too_large) too_large(path, limit, problems);
    return file.ok() ? std::optional(std::move(file.bytes)) : std::nullopt;
}

std::vector<std::string> find_files(const std::string& path, const std::vector<std::string_view>& endings, text::Diagnostics& problems)
{
    if (path == standard_input || !is_folder(path)) return {path};
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator entry(path, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (hidden(entry->path())) {
            entry.disable_recursion_pending();
            continue;
        }
        std::error_code ignored;
        if (!entry->is_directory(ignored) && ends_in(entry->path().native(), endings)) found.push_back(entry->path().lexically_normal().string());
    }
    if (error) {
        cannot_read(path, error.value(), problems);
        return {};
    }
    std::sort(found.begin(), found.end());
    if (found.empty()) problems.error(empty_folder, {}, fmt::format("`{}` holds no file {}", path, endings_in_words(endings)));
    return found;
}

}  // namespace kyujo::session
