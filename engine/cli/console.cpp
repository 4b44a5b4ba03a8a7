#include "cli/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

/// The error that stopped the writing, or 0.
int write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

/// https://no-color.org: set and not empty means plain text.
bool colors_wanted()
{
    const char* const no_color = std::getenv("NO_COLOR");
    const char* const terminal = std::getenv("TERM");
    return (no_color == nullptr || *no_color == '\0') && (terminal == nullptr || std::strcmp(terminal, "dumb") != 0);
}

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 120;  // longer lines are hard to read

}  // namespace

Console::Console()
{
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), handled there
    const bool terminal = ::isatty(STDOUT_FILENO) == 1;
    color_out_ = terminal && colors_wanted();
    watched_ = ::isatty(STDERR_FILENO) == 1;
    color_err_ = watched_ && colors_wanted();
    winsize size{};
    if (terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0)
        width_ = std::clamp<std::size_t>(size.ws_col, narrowest, widest);
}

void Console::out(std::string_view text)
{
    if (closed_ || failed_) return;
    const int error = write_all(STDOUT_FILENO, text);
    if (error == EPIPE) closed_ = true;
    if (error == 0 || error == EPIPE) return;
    failed_ = true;
    err(fmt::format("error: cannot write the results: {}\n", std::strerror(error)));
}

void Console::err(std::string_view text)
{
    write_all(STDERR_FILENO, text);  // nowhere left to complain when this fails
}

}  // namespace kyujo::cli
