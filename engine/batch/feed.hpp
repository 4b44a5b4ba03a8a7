// Files as chunks of whole lines, so that no more is held than is worked on.
#pragma once

#include "batch/load.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::batch {

struct Chunk {
    enum class Kind : std::uint8_t {
        lines,
        giant,      ///< a part of a line that is too long to be held
        unreadable  ///< the file could not be opened or read on
    } kind = Kind::lines;
    std::uint64_t number = 0;  ///< of the chunk, from 0
    std::size_t file = 0;      ///< index among the paths
    bool begins_file = false;
    bool ends_line = true;      ///< of a giant: this is its last part
    bool begins_line = true;    ///< of a giant: this is its first part
    std::uint64_t skipped = 0;  ///< lines left out before it
    int error = 0;              ///< errno of what failed
    std::string buffer;         ///< with `padding` zeros behind the text
    std::size_t begin = 0, end = 0;
    std::string_view text() const { return std::string_view(buffer).substr(begin, end - begin); }
};

class Feed {
public:
    /// `skip`: lines to leave out at the start.
    Feed(std::vector<std::string> paths, std::uint64_t skip);
    ~Feed();
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    /// The next chunk, into the memory of an old one; false at the end of the last file.
    bool next(Chunk& chunk);
    const std::vector<std::string>& paths() const { return paths_; }
    /// Bytes read so far, and bytes of all files; 0 when that is not known.
    std::uint64_t bytes_read() const { return bytes_read_; }
    std::uint64_t bytes_in_all() const { return bytes_in_all_; }

private:
    bool open();
    void close();
    void skip_lines(Chunk& chunk);
    void fit_size(std::string_view text);

    /// Small enough for the cache of a processor, and about as many lines as are solved together.
    std::size_t chunk_bytes_ = std::size_t{1} << 18u;
    static constexpr std::size_t longest_line = std::size_t{4} << 20u;

    std::vector<std::string> paths_;
    std::size_t file_ = 0;
    int descriptor_ = -1;
    bool begun_ = false;  ///< something of the file was given out
    bool in_giant_ = false;
    bool in_skipped_line_ = false;
    std::uint64_t skip_;
    std::uint64_t chunks_ = 0;
    std::uint64_t bytes_read_ = 0, bytes_in_all_ = 0;
    std::string rest_;  ///< the line that the last chunk broke off in
};

}  // namespace kyujo::batch
