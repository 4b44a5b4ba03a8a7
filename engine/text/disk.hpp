// Bytes of files, read at once.
#pragma once

#include <cstdint>
#include <string>

namespace kyujo::text {

/// Name that stands for standard input.
inline constexpr const char* standard_input = "-";

struct FileBytes {
    std::string bytes;
    int error = 0;           ///< errno of what failed, or 0
    bool too_large = false;  ///< there are more than were asked for
    bool ok() const { return error == 0 && !too_large; }
};

/// All bytes of a file, of standard input, or of whatever else can be read to its end; nothing when there are more than `most`.
FileBytes read_bytes(const std::string& path, std::uint64_t most);

/// In words that begin small, to follow a colon.
std::string why_unreadable(int error);

}  // namespace kyujo::text
