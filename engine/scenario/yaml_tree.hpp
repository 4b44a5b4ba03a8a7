// Events of one document to a tree of nodes: aliases unfolded within a budget, duplicate keys and unused features refused.
#pragma once

#include "scenario/document.hpp"
#include "scenario/place.hpp"
#include "scenario/yaml_events.hpp"

#include <optional>
#include <span>

namespace kyujo::scenario {

/// Nothing when the document cannot be used at all; faults that leave a usable tree are reported and the tree returned.
std::optional<Node> build_tree(std::span<const Event> events, const Place& place, const DocumentLimits& limits, text::Diagnostics& diagnostics);

}  // namespace kyujo::scenario
