#include "scenario/seen_keys.hpp"

#include "scenario/codes.hpp"
#include "scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

const Node* SeenKeys::find(const std::vector<Node>& keys, const std::string& name)
{
    constexpr std::size_t few = 16;
    if (keys.size() < few) {
        const auto found = std::find_if(keys.begin(), keys.end(), [&](const Node& key) { return key.scalar == name; });
        return found == keys.end() ? nullptr : &*found;
    }
    for (; hashed_ < keys.size(); ++hashed_) index_.emplace(keys[hashed_].scalar, hashed_);
    const auto found = index_.find(name);
    return found == index_.end() ? nullptr : &keys[found->second];
}

bool SeenKeys::admit(const std::vector<Node>& keys, const Node& key, text::Diagnostics& diagnostics)
{
    const Node* const first = find(keys, key.scalar);
    if (first == nullptr) return true;
    diagnostics.error(code::duplicate_key, key.span, fmt::format("{} is given twice", quoted(key.scalar)))
        .notes.push_back({"first given here", first->span});
    return false;
}

}  // namespace kyujo::scenario
