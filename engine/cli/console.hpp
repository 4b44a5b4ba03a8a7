// The two output streams. Results go to `out`, everything said about the run to `err`.
#pragma once

#include <cstddef>
#include <string_view>

namespace kyujo::cli {

/// Writes straight to the file descriptors. A reader that has gone away (`kyujo … | head`) ends the output, not the run.
class Console {
public:
    Console();
    void out(std::string_view text);
    void err(std::string_view text);
    bool color_out() const { return color_out_; }
    bool color_err() const { return color_err_; }
    std::size_t width() const { return width_; }        ///< columns to wrap results at
    bool watched() const { return watched_; }           ///< stderr is a terminal
    bool closed() const { return closed_ || failed_; }  ///< nothing more can be written
    bool failed() const { return failed_; }             ///< results could not be written, for another reason than a closed pipe

private:
    bool color_out_ = false;
    bool color_err_ = false;
    bool closed_ = false;
    bool failed_ = false;
    std::size_t width_ = 100;
    bool watched_ = false;
};

}  // namespace kyujo::cli
