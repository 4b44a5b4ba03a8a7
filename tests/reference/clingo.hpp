// Many theories through one call of clingo.
#pragma once

#include "tests/reference/interpreter.hpp"

#include <optional>

namespace reference {

bool has_clingo();
/// Tags of each theory (without unknown facts), loops left open; nothing when clingo gave no answer set.
std::optional<std::vector<Tags>> ask_clingo(const std::vector<Theory>& theories, Ambiguity ambiguity);

}  // namespace reference
