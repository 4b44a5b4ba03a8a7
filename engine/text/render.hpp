// Diagnostics as people see them: code, place, the line itself, a caret, notes, help.
#pragma once

#include "text/diagnostic.hpp"

#include <string>

namespace kyujo::text {

struct RenderOptions {
    bool color = false;
    std::size_t limit = 20;  ///< errors and warnings shown before "and N more"; 0 shows all
};

std::string render(const Diagnostic& diagnostic, const SourceSet& sources, bool color);
/// All of them in reading order, and a closing line that counts them.
std::string render(const Diagnostics& diagnostics, const SourceSet& sources, const RenderOptions& options);

}  // namespace kyujo::text
