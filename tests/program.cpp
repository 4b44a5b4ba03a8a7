#include "tests/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kyujo::tests {

namespace fs = std::filesystem;

namespace {

struct Pipe {
    int read = -1, write = -1;
    Pipe()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        read = ends[0];
        write = ends[1];
    }
};

[[noreturn]] void become(const std::vector<std::string>& words, const std::string& folder, const Pipe& in, const Pipe& out, const Pipe& err)
{
    ::dup2(in.read, STDIN_FILENO);
    ::dup2(out.write, STDOUT_FILENO);
    ::dup2(err.write, STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    std::vector<char*> argv;
    for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    if (::chdir(folder.c_str()) == 0) ::execvp(argv[0], argv.data());
    ::_exit(127);
}

/// Feeds stdin and drains both outputs together, so that neither side waits for the other.
void talk(int in, const std::string& input, int out, std::string& out_text, int err, std::string& err_text)
{
    std::size_t written = 0;
    if (input.empty()) {
        ::close(in);
        in = -1;
    }
    std::array<pollfd, 3> ends{{{in, POLLOUT, 0}, {out, POLLIN, 0}, {err, POLLIN, 0}}};
    while (ends[1].fd >= 0 || ends[2].fd >= 0) {
        ::poll(ends.data(), ends.size(), -1);
        if (ends[0].fd >= 0 && ends[0].revents != 0) {
            const ssize_t count = ::write(in, input.data() + written, input.size() - written);
            written += count > 0 ? static_cast<std::size_t>(count) : input.size() - written;
            if (written == input.size()) {
                ::close(in);
                ends[0].fd = -1;
            }
        }
        for (std::size_t i = 1; i < 3; ++i) {
            if (ends[i].fd < 0 || ends[i].revents == 0) continue;
            std::array<char, 65536> buffer{};
            const ssize_t count = ::read(ends[i].fd, buffer.data(), buffer.size());
            if (count > 0)
                (i == 1 ? out_text : err_text).append(buffer.data(), static_cast<std::size_t>(count));
            else
                ends[i].fd = -1;
        }
    }
    if (ends[0].fd >= 0) ::close(in);
}

}  // namespace

Run run(const std::vector<std::string>& words, const std::string& input, const std::string& folder)
{
    std::signal(SIGPIPE, SIG_IGN);
    const Pipe in, out, err;
    const pid_t child = ::fork();
    if (child == 0) become(words, folder, in, out, err);
    ::close(in.read);
    ::close(out.write);
    ::close(err.write);
    Run result;
    talk(in.write, input, out.read, result.out, err.read, result.err);
    ::close(out.read);
    ::close(err.read);
    int status = 0;
    ::waitpid(child, &status, 0);
    result.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

Run run_kyujo(std::vector<std::string> words, const std::string& input, const std::string& folder)
{
    words.insert(words.begin(), KYUJO_BINARY);
    return run(words, input, folder);
}

Run shell(const std::string& line, const std::string& folder)
{
    const std::string path = fs::path(KYUJO_BINARY).parent_path().string() + ":" + std::getenv("PATH");
    return run({"env", "PATH=" + path, "sh", "-c", line}, "", folder);
}

Folder::Folder()
{
    std::string name = (fs::temp_directory_path() / "kyujo-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = name;
}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& text) const
{
    const fs::path path = fs::path(path_) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

std::string Folder::read(const std::string& name) const
{
    return read_text((fs::path(path_) / name).string());
}

void Folder::copy_from(const std::string& folder) const
{
    fs::copy(folder, path_, fs::copy_options::recursive);
}

std::string read_text(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace kyujo::tests
