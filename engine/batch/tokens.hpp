// Values that were seen in one place of a line, as the bytes that stood for them.
#pragma once

#include "batch/load.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::batch {

/// Finds which known token stands at a place, without looking for its end first: no JSON value is the beginning of another, but for numbers, and of
/// those the caller must check what follows. Tokens are told apart by up to eight bytes at a time, all of them inside the shortest one.
class Tokens {
public:
    static constexpr std::size_t most = 512;

    struct Known {
        std::uint64_t meaning = 0;
        std::uint32_t length = 0;  ///< 0: none of the known ones
    };
    Known find(const char* at) const
    {
        if (nodes_.empty()) return {};
        const Node* node = &nodes_.front();
        while (true) {
            const std::uint64_t word = load(at + node->offset) & node->mask;
            const Entry& entry = entries_[node->first + ((word * node->multiplier) >> node->shift)];
            if (entry.word != word || entry.length == 0) return {};
            if (entry.length == inner) {
                node = &nodes_[entry.meaning];
                continue;
            }
            // What the windows did not cover.
            std::uint64_t difference = 0;
            for (std::size_t i = entry.covered; i < entry.length; i += 8)
                difference |= (load(at + i) ^ load(entry.text + i)) & lowest(entry.length - i);
            if (difference != 0) return {};
            return {entry.meaning, entry.length};
        }
    }

    bool knows(std::string_view token) const;
    /// Too many tokens, and further ones are not kept.
    void add(std::string_view token, std::uint64_t meaning);

private:
    static constexpr std::uint32_t inner = 0xFFFFFFFFu;
    struct Entry {
        std::uint64_t word = 0;
        std::uint64_t meaning = 0;  ///< of an inner one: the node to go on with
        const char* text = nullptr;
        std::uint32_t length = 0;   ///< 0: empty
        std::uint32_t covered = 0;  ///< bytes that are known to agree
    };
    struct Node {
        std::uint64_t mask = 0, multiplier = 0;
        std::uint32_t offset = 0, shift = 0, first = 0;
    };
    struct Token {
        std::string padded;
        std::uint32_t length = 0;
        std::uint64_t meaning = 0;
    };

    std::size_t build(const std::vector<const Token*>& tokens, std::size_t offset);

    std::deque<Token> tokens_;
    std::vector<Node> nodes_;
    std::vector<Entry> entries_;
};

}  // namespace kyujo::batch
