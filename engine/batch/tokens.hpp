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
    static constexpr std::uint32_t all_agree = ~std::uint32_t{0};

    /// A place for a token, or for several that a node below tells apart.
    struct alignas(64) Entry {
        Opening begins;             ///< what the token begins with; of a short one also what follows it, see `whole()`
        std::uint32_t length = 0;   ///< of that, or of the token; 0: empty
        std::uint64_t meaning = 0;  ///< of an inner one: the node to go on with
        const char* text = nullptr;
    };

    struct Node {
        std::uint64_t multiplier = 0;  ///< leaves bytes that do not count out of the highest bits
        const Entry* entries = nullptr;
        std::uint32_t offset = 0, shift = 63;
        const Entry& place(std::uint64_t word) const { return entries[(word * multiplier) >> shift]; }
    };

    struct Known {
        std::uint64_t meaning = 0;
        std::uint32_t length = 0;  ///< 0: none of the known ones
    };
    Known find(const char* at) const { return find(root(), at); }

    /// Where the search begins; until the next add().
    const Node& root() const { return nodes_.front(); }
    Known find(const Node& from, const char* at) const
    {
        const Node* node = &from;
        const Entry* entry = &node->place(load(at + node->offset));
        while (entry->length == inner) {
            node = &nodes_[entry->meaning];
            entry = &node->place(load(at + node->offset));
        }
        bool same = entry->begins.agrees<false>(at) == all_agree;
        // Zeros behind the text are no part of a token: nobody looks far beyond them.
        for (std::size_t i = Opening::most; same && i < entry->length; i += 8)
            same = ((load(at + i) ^ load(entry->text + i)) & lowest(entry->length - i)) == 0;
        return {entry->meaning, same ? entry->length : 0};
    }

    Tokens() = default;
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;

    /// What stands behind each of them.
    void are_before(std::string_view text) { behind_ = text; }
    bool knows(std::string_view token) const;
    /// When there are too many tokens, further ones are not kept.
    void add(std::string_view token, std::uint64_t meaning);

    /// Whether the root alone, and an Opening, tell which it is; then whether half of that is enough.
    bool simple() const { return simple_; }
    bool half() const { return longest() + (whole_ ? behind_.size() : 0) <= Opening::most / 2; }
    /// Whether what stands behind each token is compared, and counted, with it.
    bool whole() const { return simple_ && whole_; }

    /// Lists of words, by all of their bytes: they begin alike and end anywhere, so that few bytes do not tell them apart.
    struct alignas(64) List {
        Opening begins;
        std::uint32_t length = 0;
        std::uint64_t meaning = 0;
    };
    static constexpr std::size_t longest_list = Opening::most;
    /// Whether all tokens are lists, and most are found so; the others are found by find().
    bool are_lists() const { return lists_of_all_; }
    Known find_list(const char* at) const
    {
        const std::size_t length = index_of(']', at) + 1;
        const List& list = lists_[(word_of_list(at, length) * list_multiplier_) >> list_shift_];
        return list.begins.agrees<false>(at) == all_agree ? Known{list.meaning, list.length} : find(at);
    }

private:
    static constexpr std::uint32_t inner = 0xFFFFFFFFu;
    /// As many ones as there are bytes in the longest list, then as many zeros.
    static constexpr auto kept_bytes = [] {
        std::array<char, 2 * longest_list> bytes{};
        for (std::size_t i = 0; i < longest_list; ++i) bytes[i] = '\xFF';
        return bytes;
    }();
    struct Token {
        std::string padded;
        std::uint32_t length = 0;
        std::uint64_t meaning = 0;
    };
    using Group = std::vector<const Token*>;

    std::size_t build(const Group& tokens);
    void rebuild(const Group& tokens);
    std::size_t longest() const;
    void take_in_what_follows();
    void build_lists();
    bool add_list(const Token& token);
    static bool is_short_list(const Token& token);
    static std::uint64_t word_of_list(const char* at, std::size_t length)
    {
        const char* const kept = kept_bytes.data() + longest_list - std::min(length, longest_list);
        std::uint64_t mixed = length;
        for (std::size_t i = 0; i < longest_list; i += 8) mixed = std::rotl(mixed, 17) ^ (load(at + i) & load(kept + i));
        return mixed;
    }

    std::deque<Token> tokens_;
    std::string behind_;
    bool simple_ = true, whole_ = false;
    bool lists_of_all_ = true;
    std::uint64_t list_multiplier_ = 0;
    std::uint32_t list_shift_ = 63;
    std::vector<List> lists_;
    std::deque<std::vector<Entry>> tables_ = {std::vector<Entry>(2)};
    std::vector<Node> nodes_ = {Node{0, tables_.front().data(), 0, 63}};
};

}  // namespace kyujo::batch
