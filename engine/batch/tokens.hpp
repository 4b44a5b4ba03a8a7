// Values that were seen in one place of a line, as the bytes that stood for them.
#pragma once

#include "batch/load.hpp"

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::batch {

/// Finds which known token stands at a place, without looking for its end first: no JSON value is the beginning of another, but for numbers, and of
/// those the caller must check what follows. A few bytes of the token lead to the one that it may be; then all of it is compared.
class Tokens {
public:
    static constexpr std::size_t most = 512;

    struct Known {
        std::uint64_t meaning = 0;
        std::uint32_t length = 0;  ///< 0: none of the known ones
    };
    Known find(const char* at) const
    {
        const Node* node = &nodes_.front();
        while (true) {
            const std::uint64_t word = load(at + node->offset) & node->mask;
            const Entry& entry = entries_[node->first + ((word * node->multiplier) >> node->shift)];
            if (entry.length == inner) {
                node = &nodes_[entry.meaning];
                continue;
            }
            std::uint64_t difference = ((load(at) ^ entry.words[0]) & entry.masks[0]) | ((load(at + 8) ^ entry.words[1]) & entry.masks[1]);
            for (std::size_t i = 16; i < entry.length; i += 8) difference |= (load(at + i) ^ load(entry.text + i)) & lowest(entry.length - i);
            return {entry.meaning, difference == 0 ? entry.length : 0};
        }
    }

    bool knows(std::string_view token) const;
    /// When there are too many tokens, further ones are not kept.
    void add(std::string_view token, std::uint64_t meaning);

private:
    static constexpr std::uint32_t inner = 0xFFFFFFFFu;
    struct Entry {
        std::array<std::uint64_t, 2> words{}, masks{};  ///< the token's beginning
        std::uint64_t meaning = 0;                      ///< of an inner one: the node to go on with
        const char* text = nullptr;
        std::uint32_t length = 0;  ///< 0: empty
    };
    struct Node {
        std::uint64_t mask = 0, multiplier = 0;
        std::uint32_t offset = 0, shift = 63, first = 0;
    };
    struct Token {
        std::string padded;
        std::uint32_t length = 0;
        std::uint64_t meaning = 0;
    };
    using Group = std::vector<const Token*>;

    std::size_t build(const Group& tokens);

    std::deque<Token> tokens_;
    std::vector<Node> nodes_ = {Node{}};
    std::vector<Entry> entries_ = std::vector<Entry>(2);
};

}  // namespace kyujo::batch
