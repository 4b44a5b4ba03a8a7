// Conclusions as text, one a line, and as JSON.
#pragma once

#include "logic/conclusions.hpp"

#include <functional>
#include <string_view>

namespace kyujo::logic {

/// Takes a part of the output; parts are large.
using Sink = std::function<void(std::string_view)>;

/// `+D a`, `-d b`, …; `?d a` where a literal is neither proved nor refuted; with unknown facts `maybe +d a` where a tag holds in some
/// completions only. By tag, then by literal.
void print_text(const Document& document, const Conclusions& conclusions, const Options& options, const Sink& sink);
void print_json(const Document& document, const Conclusions& conclusions, const Options& options, const Sink& sink);

std::string_view to_string(Ambiguity ambiguity);
std::string_view to_string(Loops loops);

}  // namespace kyujo::logic
