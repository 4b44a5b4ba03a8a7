#include "book/book.hpp"

#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "session/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace kyujo::cli {

namespace {

namespace fs = std::filesystem;

/// What a page holds now; nothing when there is none, or none that can be read.
std::optional<std::string> page_now(const fs::path& path)
{
    const auto bytes = text::read_bytes(path.string(), std::uint64_t{64} << 20u);
    return bytes.ok() ? std::optional(bytes.bytes) : std::nullopt;
}

bool write_page(const fs::path& path, const std::string& text)
{
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    return !error && file.good();
}

/// Pages in the folder that no law file makes any more.
std::vector<std::string> left_over(const fs::path& folder, const std::vector<book::Page>& pages)
{
    std::vector<std::string> found;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != ".md") continue;
        const std::string name = entry->path().lexically_relative(folder).generic_string();
        const bool made = std::any_of(pages.begin(), pages.end(), [&](const book::Page& page) { return page.path == name; });
        if (!made) found.push_back(entry->path().generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

Exit run(const BookArguments& arguments, Console& console)
{
    const auto paths = rules_or_default(arguments.rules, console);
    if (!paths) return Exit::usage;
    text::Diagnostics findings;
    const law::Loaded loaded = law::load(*paths, law::FileReader::disk(), findings);
    Exit exit = exit_of(findings);
    if (!findings.has_errors()) {
        report::Options options;
        options.language = arguments.output.language;
        const std::string root = fs::is_directory(paths->front()) ? paths->front() : fs::path(paths->front()).parent_path().string();
        const std::vector<book::Page> pages = book::pages(loaded, root, options);
        const fs::path folder(arguments.folder);
        for (const book::Page& page : pages) {
            const fs::path path = folder / page.path;
            if (page_now(path) == page.text) continue;
            if (arguments.check) {
                exit = worse(exit, Exit::unmet);
            } else if (!write_page(path, page.text)) {
                findings.error(session::unreadable, {}, fmt::format("cannot write `{}`", path.generic_string()));
                exit = worse(exit, exit_of(findings));
                continue;
            }
            console.out(fmt::format("{}\n", path.generic_string()));
        }
        for (const std::string& path : left_over(folder, pages)) {
            if (arguments.check) exit = worse(exit, Exit::unmet);
            console.out(fmt::format("{}: no law file makes this page any more\n", path));
        }
    }
    print_findings(findings, *loaded.texts, arguments.output, console);
    return exit;
}

}  // namespace kyujo::cli
