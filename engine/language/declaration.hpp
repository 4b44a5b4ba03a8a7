// The grammar as the driver sees it: no Spirit type.
#pragma once

#include "language/state.hpp"
#include "language/syntax.hpp"

namespace kyujo::language {

/// Reads one declaration at `at`, which stands at a declaring word, and moves `at` behind it, or behind the part that
/// could be read: then `state.failed` is set.
void parse_declaration(const Token*& at, State& state, Declaration& declaration);

}  // namespace kyujo::language
