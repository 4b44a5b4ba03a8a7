// Checks proofs step by step against the proof conditions, from what the program prints as JSON. It searches for nothing and shares
// nothing with the engine.
#pragma once

#include "tests/reference/interpreter.hpp"

#include <nlohmann/json_fwd.hpp>

namespace reference {

/// What is wrong with one way of a printed proof; empty when all is well. `theory` without unknown facts.
std::string check_proof(const Theory& theory, Ambiguity ambiguity, bool unfounded, const nlohmann::json& way, Literal asked);

}  // namespace reference
