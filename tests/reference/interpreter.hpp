// The proof conditions clause by clause, over and over until nothing changes. Slow on purpose, and sharing nothing with the engine.
//   Antoniou, Billington, Governatori, Maher, "Representation results for defeasible logic", ACM TOCL 2(2), 2001 (blocking);
//   the same authors, "A flexible framework for defeasible logics", AAAI 2000 (propagating);
//   Maher, Governatori, "A semantic decomposition of defeasible logics", AAAI 1999 (unfounded loops).
#pragma once

#include "tests/reference/theory.hpp"

#include <array>

namespace reference {

enum class Ambiguity { blocking, propagating, gated };
enum Tag { plus_D, minus_D, plus_d, minus_d, plus_s, minus_s };

/// By tag and number of the literal.
using Tags = std::array<std::vector<bool>, 6>;

/// `unknowns`: per unknown fact, +1 if it holds, -1 if its contrary does, 0 if neither is known.
Tags interpret(const Theory& theory, Ambiguity ambiguity, bool unfounded, const std::vector<int>& unknowns);

}  // namespace reference
