#include "session/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace kyujo::session {

namespace {

namespace fs = std::filesystem;

/// Closes what it opened, whatever happens in between.
class Descriptor {
public:
    explicit Descriptor(const std::string& path) : owned_(path != standard_input), fd_(owned_ ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : 0) {}
    ~Descriptor()
    {
        if (owned_ && fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    bool owned_;
    int fd_;
};

std::string reason(int error)
{
    switch (error) {
        case ENOENT:
            return "there is no such file or folder";
        case EACCES:
            return "permission denied";
        case EISDIR:
            return "it is a folder";
        case ENOTDIR:
            return "a part of the path is a file, not a folder";
        default:
            break;
    }
    std::string words = std::system_category().message(error);
    std::transform(words.begin(), words.begin() + (words.empty() ? 0 : 1), words.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return words;
}

void cannot_read(const std::string& path, int error, text::Diagnostics& problems)
{
    problems.error(unreadable, {}, fmt::format("cannot read `{}`: {}", path, reason(error)));
}

void too_large(const std::string& path, text::Diagnostics& problems)
{
    problems.error(file_too_large, {}, fmt::format("`{}` is larger than {} MiB", path, largest_file >> 20u), "split it into several files");
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

bool is_folder(const std::string& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<std::string> read_file(const std::string& path, text::Diagnostics& problems)
{
    const Descriptor file(path);
    if (file.get() < 0) {
        cannot_read(path, errno, problems);
        return std::nullopt;
    }
    struct stat status {};
    const bool known_size = ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode);
    std::string bytes(
        known_size ? static_cast<std::size_t>(std::min<std::uint64_t>(static_cast<std::uint64_t>(status.st_size), largest_file)) + 1 : 65536, '\0');
    std::size_t used = 0;
    while (used <= largest_file) {
        if (used == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t count = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            cannot_read(path, errno, problems);
            return std::nullopt;
        }
        if (count == 0) break;
        used += static_cast<std::size_t>(count);
    }
    if (used > largest_file) {
        too_large(path, problems);
        return std::nullopt;
    }
    bytes.resize(used);
    return bytes;
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
