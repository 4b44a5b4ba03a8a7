#include "cli/rejects.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace kyujo::cli {

bool Rejects::open(const std::string& path, Console& console)
{
    path_ = path;
    file_.reset(std::fopen(path.c_str(), "wb"));
    return file_ != nullptr || complain(console);
}

bool Rejects::write(std::string_view bytes, Console& console)
{
    if (failed_) return false;
    return std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size() || complain(console);
}

bool Rejects::close(Console& console)
{
    if (failed_ || file_ == nullptr) return !failed_;
    return std::fclose(file_.release()) == 0 || complain(console);
}

bool Rejects::complain(Console& console)
{
    if (!failed_) console.err(fmt::format("error: cannot write {}: {}\n", path_, std::strerror(errno)));
    failed_ = true;
    return false;
}

}  // namespace kyujo::cli
