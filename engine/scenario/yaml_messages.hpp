// What the YAML parser complains of, in words for people who do not know YAML.
#pragma once

#include "scenario/yaml_events.hpp"

namespace kyujo::scenario {

Failure explain_yaml_error(std::string_view complaint, std::uint32_t at);

}  // namespace kyujo::scenario
