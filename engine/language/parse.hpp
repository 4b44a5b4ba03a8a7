// Law text to syntax tree.
#pragma once

#include "language/syntax.hpp"
#include "text/diagnostic.hpp"

namespace kyujo::language {

struct ParseLimits {
    std::uint32_t depth = 256;              ///< nested brackets, blocks, quantifiers and `not`
    std::uint32_t file_bytes = 16u << 20u;  ///< 16 MiB
    std::uint32_t errors = 1000;            ///< per file; then reading stops, and says so
};

/// Never throws; every error goes to `diagnostics`, and a broken declaration is left out of the tree while the next is
/// still read. Linear time in the length of the text.
Syntax parse(text::FileId file, const text::SourceSet& sources, text::Diagnostics& diagnostics, const ParseLimits& limits = {});

/// The same, but rules are passed over, for a law too large for all its trees at once. Nothing when the file has an error or something else that
/// parse() must look at.
std::optional<Syntax> outline(text::FileId file, const text::SourceSet& sources, const ParseLimits& limits = {});

/// The rule that was passed over there, as parse() would have read it. Nothing when parse() would have found something else there: an error, say.
std::optional<Declaration> parse_rule(text::Span text, text::Span name, const text::SourceSet& sources, const ParseLimits& limits = {});

}  // namespace kyujo::language
