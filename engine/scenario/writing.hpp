// Trees of scenarios written down again: as a line of JSON, or as YAML in the one canonical layout. What is written is read as the same
// scenario; comments, anchors and the choice of quotes are not kept.
#pragma once

#include "scenario/document.hpp"

#include <string>
#include <string_view>

namespace kyujo::scenario {

/// Appends one line with its line break. The tree holds no null but, at the top, `expect`: see refuse_nulls.
void write_json(const Node& scenario, std::string& out);

/// Appends one document, without a mark before it.
void write_yaml(const Node& scenario, std::string& out);

/// Reports every value that is missing (`kind:` with nothing after it), which no form but YAML can say. Whether there was none.
bool refuse_nulls(const Node& scenario, text::Diagnostics& diagnostics);

/// Whether a text in quotes would mean something else without them: `"none"`, `"12"`.
bool needs_its_quotes(const Node& scalar);

}  // namespace kyujo::scenario
