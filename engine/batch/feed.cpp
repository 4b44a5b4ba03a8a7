#include "batch/feed.hpp"

#include "text/disk.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace kyujo::batch {

namespace {

/// As many bytes as there are, up to `count`; less only at the end. The error, or 0.
int read_fully(int descriptor, char* to, std::size_t count, std::size_t& got)
{
    got = 0;
    while (got < count) {
        const ssize_t part = ::read(descriptor, to + got, count - got);
        if (part < 0 && errno == EINTR) continue;
        if (part < 0) return errno;
        if (part == 0) return 0;
        got += static_cast<std::size_t>(part);
        // Whoever writes a pipe may wait for the answers to what it wrote.
        pollfd waiting{descriptor, POLLIN, 0};
        if (std::memchr(to, '\n', got) != nullptr && ::poll(&waiting, 1, 0) == 0) return 0;
    }
    return 0;
}

}  // namespace

Feed::Feed(std::vector<std::string> paths, std::uint64_t skip) : paths_(std::move(paths)), skip_(skip)
{
    for (const std::string& path : paths_) {
        struct stat status {};
        if (path == text::standard_input || ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
            bytes_in_all_ = 0;
            return;
        }
        bytes_in_all_ += static_cast<std::uint64_t>(status.st_size);
    }
}

Feed::~Feed()
{
    close();
}

void Feed::close()
{
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
    descriptor_ = -1;
}

bool Feed::open()
{
    begun_ = false;
    descriptor_ = paths_[file_] == text::standard_input ? STDIN_FILENO : ::open(paths_[file_].c_str(), O_RDONLY | O_CLOEXEC);
    return descriptor_ >= 0;
}

bool Feed::next(Chunk& chunk)
{
    while (file_ < paths_.size()) {
        chunk.kind = Chunk::Kind::lines;
        chunk.file = file_;
        chunk.error = 0;
        chunk.skipped = 0;
        chunk.begins_line = chunk.ends_line = true;
        const auto give = [&] {
            chunk.number = chunks_++;
            return true;
        };
        const auto fail = [&](int error) {
            chunk.kind = Chunk::Kind::unreadable;
            chunk.error = error;
            chunk.begin = chunk.end = 0;
            close();
            rest_.clear();
            in_giant_ = in_skipped_line_ = false;
            ++file_;
            return give();
        };
        if (descriptor_ < 0 && !open()) return fail(errno);
        const std::size_t kept = rest_.size();
        chunk.buffer.resize(kept + chunk_bytes_ + padding);
        std::memcpy(chunk.buffer.data(), rest_.data(), kept);
        std::size_t got = 0;
        if (const int error = read_fully(descriptor_, chunk.buffer.data() + kept, chunk_bytes_, got)) return fail(error);
        bytes_read_ += got;
        const bool at_end = got == 0;
        chunk.begin = 0;
        chunk.end = kept + got;
        rest_.clear();
        chunk.begins_file = !begun_;
        if (at_end) {
            close();
            ++file_;
        }
        const std::size_t last = chunk.text().rfind('\n');
        if (in_giant_) {
            // Give out what belongs to the long line, keep what comes after it.
            const std::size_t first = chunk.text().find('\n');
            chunk.kind = Chunk::Kind::giant;
            chunk.begins_line = false;
            chunk.ends_line = first != std::string::npos || at_end;
            if (first != std::string::npos) {
                rest_ = chunk.text().substr(first + 1);
                chunk.end = first + 1;
            }
            in_giant_ = !chunk.ends_line;
        } else if (last == std::string::npos && !at_end && chunk.end < longest_line) {
            rest_ = chunk.text();
            continue;
        } else if (last == std::string::npos && !at_end) {
            chunk.kind = Chunk::Kind::giant;
            chunk.ends_line = false;
            in_giant_ = true;
        } else if (!at_end) {
            rest_ = chunk.text().substr(last + 1);
            chunk.end = last + 1;
        }
        begun_ = true;
        fit_size(chunk.text());
        if (skip_ != 0 || in_skipped_line_) skip_lines(chunk);
        std::memset(chunk.buffer.data() + chunk.end, 0, padding);
        if (chunk.begin == chunk.end && chunk.skipped == 0 && chunk.kind == Chunk::Kind::lines) continue;
        return give();
    }
    return false;
}

/// Chunks of about a thousand lines like the first ones of this one.
void Feed::fit_size(std::string_view text)
{
    constexpr std::size_t sample = 16, wanted = 1000;
    constexpr std::size_t least = std::size_t{1} << 16u, most = std::size_t{1} << 20u;
    std::size_t end = 0;
    std::size_t lines = 0;
    for (; lines < sample; ++lines) {
        const std::size_t next = text.find('\n', end);
        if (next == std::string_view::npos) break;
        end = next + 1;
    }
    if (lines != 0) chunk_bytes_ = std::clamp(end / lines * wanted, least, most);
}

/// Takes away what is to be skipped.
void Feed::skip_lines(Chunk& chunk)
{
    if (chunk.kind == Chunk::Kind::giant) {
        if (chunk.begins_line) in_skipped_line_ = true;
        chunk.kind = Chunk::Kind::lines;
        chunk.begin = chunk.end;
        if (!chunk.ends_line) return;
        in_skipped_line_ = false;
        --skip_;
        chunk.skipped = 1;
        return;
    }
    while (skip_ != 0 && chunk.begin != chunk.end) {
        const std::size_t stop = chunk.text().find('\n');
        chunk.begin = stop == std::string::npos ? chunk.end : chunk.begin + stop + 1;
        --skip_;
        ++chunk.skipped;
    }
}

}  // namespace kyujo::batch
