// Files and folders as the commands see them: names given by people to texts, every failure a finding.
#pragma once

#include "text/diagnostic.hpp"
#include "text/disk.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::session {

inline constexpr std::string_view unreadable = "F150";      ///< a file or folder that cannot be read
inline constexpr std::string_view empty_folder = "F151";    ///< a folder without a file of the kind asked for
inline constexpr std::string_view file_too_large = "F152";  ///< a file over the size limit

inline constexpr std::uint64_t largest_file = 16u << 20u;  ///< bytes

using text::standard_input;

/// The bytes of a file, or of standard input for "-". Reports and returns nothing when that is not possible.
std::optional<std::string> read_file(const std::string& path, text::Diagnostics& problems, std::uint64_t limit = largest_file);

/// What a name given on the command line stands for: a file (or "-") for itself, a folder for every file below it whose name
/// ends in one of `endings`, sorted by path. Hidden files and folders are passed over.
std::vector<std::string> find_files(const std::string& path, const std::vector<std::string_view>& endings, text::Diagnostics& problems);

/// Whether the name says that each line is a scenario in JSON.
bool holds_json_lines(std::string_view path);

bool is_folder(const std::string& path);

/// An absolute path as people would write it: relative to the current folder when it lies below that.
std::string shown_path(const std::string& path);

/// The nearest folder of that name in `start` ("" is the current folder) or in those above it, as shown_path gives it.
std::optional<std::string> nearest_folder(const std::string& start, const std::string& name);

}  // namespace kyujo::session
