// Reads rule sets from disk (or from memory, in tests): folders, files and what they `use`, each once.
#pragma once

#include "law/check.hpp"
#include "text/disk.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace kyujo::law {

/// How the loader sees files. The default reads the disk; tests give their own.
struct FileReader {
    std::function<text::FileBytes(const std::string& path, std::uint64_t most)> read;
    /// *.law files below a folder, sorted by path; nothing when `path` is no folder.
    std::function<std::optional<std::vector<std::string>>(const std::string& path)> list;
    /// What is the same for every way to write a path to one file. May be empty: then `.` and `..` are taken out.
    std::function<std::string(const std::string& path)> identity;
    static FileReader disk();
    /// Files in memory, by path; a folder is whatever stands before a slash.
    static FileReader memory(std::map<std::string, std::string> files);
};

/// The trees are gone once the law is checked: they would be the larger half of it all.
struct Loaded {
    std::shared_ptr<text::SourceSet> texts;  ///< one per file that was read
    Law law;
};

/// Reads, parses and checks `paths` (files or folders) with everything they `use` (paths relative to the using file).
/// A path that cannot be read is a diagnostic. The order of paths and files never changes the law.
Loaded load(const std::vector<std::string>& paths, const FileReader& reader, text::Diagnostics& diagnostics, const CheckOptions& options = {});

}  // namespace kyujo::law
