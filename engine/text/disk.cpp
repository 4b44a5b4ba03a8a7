#include "text/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace kyujo::text {

namespace {

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

/// Room for a regular file and the read that finds its end; a pipe's bytes are not counted beforehand.
std::size_t first_room(int descriptor, std::uint64_t most)
{
    struct stat status {};
    const bool sized = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return static_cast<std::size_t>(sized ? std::min(static_cast<std::uint64_t>(status.st_size), most) + 1
                                          : std::min<std::uint64_t>(65536, most + 1));
}

}  // namespace

FileBytes read_bytes(const std::string& path, std::uint64_t most)
{
    FileBytes result;
    const Descriptor file(path);
    if (file.get() < 0) {
        result.error = errno;
        return result;
    }
    std::string& bytes = result.bytes;
    bytes.resize(first_room(file.get(), most));
    std::size_t used = 0;
    while (used <= most) {
        if (used == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t count = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) result.error = errno;
        if (count <= 0) break;
        used += static_cast<std::size_t>(count);
    }
    result.too_large = used > most;
    bytes.resize(result.ok() ? used : 0);
    return result;
}

std::string why_unreadable(int error)
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

}  // namespace kyujo::text
