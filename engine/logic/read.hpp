// Theory files in DFL, the text form of SPINdle (Lam, Governatori, RuleML 2009), propositional part, with modal literals, chains of
// duties, exclusions and unknown facts. docs/how-to/logic.md describes it.
#pragma once

#include "logic/document.hpp"
#include "text/diagnostic.hpp"

#include <optional>

namespace kyujo::logic {

/// Reads a file of `texts`, reporting every mistake at once. The document is only meaningful if `problems` has no errors, and refers to
/// the text, which must outlive it. Linear.
Document read(text::FileId file, const text::SourceSet& texts, text::Diagnostics& problems);

/// A literal written on its own, such as one asked about; nothing if it is none or does not occur in the document.
std::optional<Literal> find_literal(const Document& document, std::string_view written);

}  // namespace kyujo::logic
