// The lines of a file of any size, one after the other, in memory for one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kyujo::text {

class LineReader {
public:
    /// A file, or standard input for "-". A line longer than `longest` bytes comes cut off.
    LineReader(const std::string& path, std::size_t longest);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// The next line without its line break; it stays until the next call. False at the end, and after an error.
    bool next(std::string_view& line);
    std::uint64_t number() const { return number_; }  ///< of the line that came last, from 1
    bool cut() const { return cut_; }                 ///< the line that came last was longer
    int error() const { return error_; }              ///< errno of what failed, or 0

private:
    bool fill();

    bool owned_;
    int descriptor_;
    std::size_t longest_;
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what has not been handed out
    std::size_t end_ = 0;
    std::uint64_t number_ = 0;
    int error_ = 0;
    bool cut_ = false;
    bool ended_ = false;
};

}  // namespace kyujo::text
