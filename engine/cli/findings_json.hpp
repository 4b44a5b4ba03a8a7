// Findings for editors and other programs: docs/errors explains the codes; lines and columns count from 1, columns in characters.
#pragma once

#include "text/diagnostic.hpp"

#include <string>

namespace kyujo::cli {

std::string findings_as_json(const text::Diagnostics& findings, const text::SourceSet& texts);

}  // namespace kyujo::cli
