// How the loader sees files: on disk, or in memory.
#include "law/load.hpp"

#include <sys/stat.h>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace kyujo::law {

namespace {

namespace fs = std::filesystem;

/// The file itself, however its path is written and through whatever links: one call, where a path without links takes one for each of its parts.
std::string identity_on_disk(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return fs::path(path).lexically_normal().generic_string();
    return fmt::format("{}:{}", status.st_dev, status.st_ino);
}

bool hidden(std::string_view name)
{
    return name.size() > 1 && name.front() == '.';
}

/// A folder that cannot be opened stands in the list like a file: reading it then fails, and no rule goes missing without a word.
std::optional<std::vector<std::string>> list_disk(const std::string& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error)) return std::nullopt;
    std::vector<std::string> files;
    std::vector<fs::path> open{folder};
    while (!open.empty()) {
        const fs::path current = open.back();
        open.pop_back();
        fs::directory_iterator entry(current, error);
        if (error) {
            files.push_back(current.generic_string());
            continue;
        }
        for (; entry != fs::directory_iterator(); entry.increment(error)) {
            if (error) break;
            const std::string path = entry->path().generic_string();
            const auto name = std::string_view(path).substr(path.rfind('/') + 1);
            std::error_code ignored;
            // Links to folders are not followed: they could lead in a circle.
            const bool is_folder = entry->is_directory(ignored) && !entry->is_symlink(ignored);
            if (is_folder && !hidden(name)) open.emplace_back(path);
            if (!is_folder && name.size() > 4 && name.ends_with(".law")) files.push_back(path);
        }
        if (error) files.push_back(current.generic_string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

FileReader FileReader::disk()
{
    return {text::read_bytes, list_disk, identity_on_disk};
}

FileReader FileReader::memory(std::map<std::string, std::string> files)
{
    FileReader reader;
    const auto shared = std::make_shared<const std::map<std::string, std::string>>(std::move(files));
    reader.read = [shared](const std::string& path, std::uint64_t most) {
        text::FileBytes file;
        const auto found = shared->find(path);
        if (found == shared->end())
            file.error = ENOENT;
        else if (found->second.size() > most)
            file.too_large = true;
        else
            file.bytes = found->second;
        return file;
    };
    reader.list = [shared](const std::string& folder) -> std::optional<std::vector<std::string>> {
        const std::string prefix = folder.ends_with('/') ? folder : folder + "/";
        std::optional<std::vector<std::string>> result;
        for (auto at = shared->lower_bound(prefix); at != shared->end() && at->first.starts_with(prefix); ++at) {
            if (!result) result.emplace();
            if (at->first.ends_with(".law")) result->push_back(at->first);
        }
        return result;
    };
    return reader;
}

}  // namespace kyujo::law
