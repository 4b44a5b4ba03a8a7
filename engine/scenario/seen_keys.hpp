// No key twice in one map.
#pragma once

#include "scenario/document.hpp"

#include <unordered_map>

namespace kyujo::scenario {

/// Finds a key among those of one map: by looking through few, by hashing many.
class SeenKeys {
public:
    /// Whether `key` is not among `keys`, those of the map so far; else it is reported. The caller then adds it.
    bool admit(const std::vector<Node>& keys, const Node& key, text::Diagnostics& diagnostics);

private:
    const Node* find(const std::vector<Node>& keys, const std::string& name);

    std::unordered_map<std::string, std::size_t> index_;
    std::size_t hashed_ = 0;
};

}  // namespace kyujo::scenario
