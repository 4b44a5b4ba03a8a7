#include "language/format.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "language/parse.hpp"
#include "session/files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

namespace fs = std::filesystem;

/// Through a file of its own beside the old one, so that an interruption leaves one or the other, never half of each.
bool replace_file(const std::string& path, const std::string& text)
{
    std::error_code error;
    const fs::path target = fs::canonical(path, error);  // a link stays a link
    if (error) return false;
    std::string name = target.string() + ".XXXXXX";
    const int file = ::mkstemp(name.data());
    if (file < 0) return false;
    struct stat old {};
    bool good = ::stat(target.c_str(), &old) == 0 && ::fchmod(file, old.st_mode & 07777u) == 0;
    for (std::size_t done = 0; good && done < text.size();) {
        const ssize_t count = ::write(file, text.data() + done, text.size() - done);
        good = count > 0;
        done += good ? static_cast<std::size_t>(count) : 0;
    }
    good = ::close(file) == 0 && good && std::rename(name.c_str(), target.c_str()) == 0;
    if (!good) ::unlink(name.c_str());
    return good;
}

struct Run {
    const FormatArguments& arguments;
    Console& console;
    text::SourceSet texts;
    text::Diagnostics findings;
    Exit exit = Exit::done;

    void file(const std::string& path)
    {
        auto bytes = session::read_file(path, findings);
        if (!bytes) return;
        const text::FileId id = texts.add(path, std::move(*bytes));
        text::Diagnostics found;
        const language::Syntax syntax = language::parse(id, texts, found);
        findings.append(found);
        if (found.has_errors()) return;
        const std::string formatted = language::format(syntax, texts);
        const bool same = formatted == texts[id].text();
        if (path == session::standard_input && !arguments.check) return console.out(formatted);
        if (same) return;
        if (arguments.check) {
            exit = Exit::unmet;
            console.out(fmt::format("{}\n", path));
        } else if (replace_file(path, formatted)) {
            console.out(fmt::format("{}\n", path));
        } else {
            findings.error(session::unreadable, {}, fmt::format("cannot write `{}`", path));
        }
    }
};

}  // namespace

Exit run(const FormatArguments& arguments, Console& console)
{
    Run run{arguments, console, {}, {}, Exit::done};
    for (const std::string& path : arguments.paths)
        for (const std::string& file : session::find_files(path, {".law"}, run.findings)) run.file(file);
    print_findings(run.findings, run.texts, arguments.output, console);
    return worse(exit_of(run.findings), run.exit);
}

}  // namespace kyujo::cli
