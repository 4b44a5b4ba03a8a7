// Diagnostics as people see them: code, place, the line itself, a caret, notes, help.
#pragma once

#include "text/diagnostic.hpp"

#include <string>

namespace kyujo::text {

struct RenderOptions {
    bool color = false;
    std::size_t limit = 20;  ///< errors and warnings shown before "and N more"; 0 shows all
    /// The number that the first line of every text has in its file: of a file too large to hold, a text may be one line.
    std::uint64_t first_line = 1;
};

std::string render(const Diagnostic& diagnostic, const SourceSet& sources, bool color);
std::string render(const Diagnostic& diagnostic, const SourceSet& sources, const RenderOptions& options);
/// All of them in reading order, and a closing line that counts them.
std::string render(const Diagnostics& diagnostics, const SourceSet& sources, const RenderOptions& options);

}  // namespace kyujo::text
