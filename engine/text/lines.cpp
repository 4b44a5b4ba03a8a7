#include "text/lines.hpp"

#include "text/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace kyujo::text {

namespace {

constexpr std::size_t one_read = 1u << 16u;

}  // namespace

LineReader::LineReader(const std::string& path, std::size_t longest)
    : owned_(path != standard_input), descriptor_(owned_ ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : 0), longest_(longest)
{
    if (descriptor_ < 0) error_ = errno;
}

LineReader::~LineReader()
{
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
}

/// Reads more behind what is there, which moves to the front; false at the end.
bool LineReader::fill()
{
    if (ended_ || error_ != 0) return false;
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() < end_ + one_read) buffer_.resize(end_ + one_read);
    ssize_t count = 0;
    do count = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
    while (count < 0 && errno == EINTR);
    if (count < 0) error_ = errno;
    ended_ = count <= 0;
    end_ += count > 0 ? static_cast<std::size_t>(count) : 0;
    return count > 0;
}

bool LineReader::next(std::string_view& line)
{
    std::size_t looked = 0;
    cut_ = false;
    for (;;) {
        auto rest = std::string_view(buffer_).substr(begin_, end_ - begin_);
        const std::size_t line_break = rest.find('\n', looked);
        const bool whole = line_break != std::string_view::npos;
        if (!whole && rest.size() <= longest_) {
            looked = rest.size();
            if (fill()) continue;
            if (error_ != 0 || begin_ == end_) return false;
            rest = std::string_view(buffer_).substr(begin_, end_ - begin_);
        }
        const std::size_t size = std::min(line_break, rest.size());
        cut_ = size > longest_;
        line = rest.substr(0, std::min(size, longest_));
        ++number_;
        begin_ = std::min(end_, begin_ + size + 1);
        if (!cut_ || whole) return true;
        // The rest of an overlong line is passed over. What was handed out must stay, so a copy of its place is kept at the front.
        const std::string kept(line);
        while (fill()) {
            const std::size_t found = std::string_view(buffer_).substr(0, end_).find('\n');
            begin_ = found == std::string_view::npos ? end_ : found + 1;
            if (found != std::string_view::npos) break;
        }
        buffer_.insert(0, kept);
        begin_ += kept.size();
        end_ += kept.size();
        line = std::string_view(buffer_).substr(0, kept.size());
        return true;
    }
}

}  // namespace kyujo::text
