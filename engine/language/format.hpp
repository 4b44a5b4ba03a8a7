// The same tree in one canonical layout.
#pragma once

#include "language/syntax.hpp"

#include <string>

namespace kyujo::language {

/// Text of a file whose parse had no errors. Keeps comments; parsing the result gives the same tree; formatting it again gives the same text.
std::string format(const Syntax& syntax, const text::SourceSet& sources);

}  // namespace kyujo::language
