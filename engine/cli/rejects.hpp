// The file that lines without an answer are kept in, byte for byte.
#pragma once

#include "cli/console.hpp"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace kyujo::cli {

/// Functions give false, and say why on stderr, when the file cannot be written.
class Rejects {
public:
    bool open(const std::string& path, Console& console);
    bool is_open() const { return file_ != nullptr; }
    bool write(std::string_view bytes, Console& console);
    bool close(Console& console);

private:
    bool complain(Console& console);
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
    std::string path_;
    bool failed_ = false;
};

}  // namespace kyujo::cli
