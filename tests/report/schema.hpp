// Validates JSON against the part of JSON Schema (draft 2020-12) that docs/schema uses; a keyword it does not know is itself a fault,
// so that a schema cannot ask for something that nobody checks.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace kyujo::tests {

/// What is wrong, as `place: fault`; empty when the value is valid.
std::vector<std::string> schema_faults(const nlohmann::ordered_json& schema, const nlohmann::ordered_json& value);

}  // namespace kyujo::tests
