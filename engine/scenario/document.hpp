// YAML as a plain tree with places, built by a guarded walk over yaml-cpp: valid UTF-8 only, duplicate keys refused, aliases
// expanded within a budget, depth bounded. Scalars are typed by the YAML 1.2 core schema plus dates, and keep their text.
#pragma once

#include "text/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyujo::scenario {

using text::Span;

struct Node {
    enum class Kind : std::uint8_t { null, scalar, list, map } kind = Kind::null;
    Span span;                ///< of a scalar: its text; of a list or map: its first line
    std::string scalar;       ///< text of a scalar
    bool quoted = false;      ///< a quoted scalar is always text, never `yes` or a number
    std::vector<Node> items;  ///< of a list; of a map, the values
    std::vector<Node> keys;   ///< of a map: scalars, one per item
    bool faulty = false;      ///< of a whole document: something in it was refused, so it is read for further errors, not for answers
    /// Value under a key of a map; null pointer when there is none.
    const Node* find(std::string_view key) const;
};

struct DocumentLimits {
    std::uint32_t depth = 64;
    std::uint32_t file_bytes = 16u << 20u;
    std::uint32_t document_bytes = 1u << 20u;  ///< of one document: the YAML scanner may hold all of it as tokens, 130 bytes a byte
    std::uint32_t alias_factor = 10;           ///< nodes after alias expansion, per node written
    std::uint32_t alias_free = 1000;           ///< expansions up to this many nodes are never refused
};

/// Every YAML document of a file. A document that is not well-formed is reported and left out; the others are kept.
std::vector<Node> read_documents(text::FileId file, const text::SourceSet& sources, text::Diagnostics& diagnostics,
                                 const DocumentLimits& limits = {});

}  // namespace kyujo::scenario
