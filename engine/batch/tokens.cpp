#include "batch/tokens.hpp"

#include <algorithm>
#include <map>

namespace kyujo::batch {

namespace {

struct Hash {
    std::uint64_t multiplier = 0;
    std::uint32_t bits = 0;
};

/// A multiplier that sends different words to different places, in a table that is as small as can be had without much searching.
Hash spread(const std::vector<std::uint64_t>& words)
{
    std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    for (auto bits = static_cast<std::uint32_t>(std::bit_width(words.size()));; ++bits) {
        std::vector<bool> taken;
        for (int tries = 0; tries < 64; ++tries) {
            taken.assign(std::size_t{1} << bits, false);
            const bool fits = std::none_of(words.begin(), words.end(), [&](std::uint64_t word) {
                const auto place = static_cast<std::size_t>((word * multiplier) >> (64 - bits));
                const bool clash = taken[place];
                taken[place] = true;
                return clash;
            });
            if (fits) return {multiplier, bits};
            multiplier = (multiplier ^ (multiplier >> 29u)) * 0xBF58476D1CE4E5B9u | 1u;
        }
    }
}

}  // namespace

bool Tokens::knows(std::string_view token) const
{
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& t) { return std::string_view(t.padded).substr(0, t.length) == token; });
}

void Tokens::add(std::string_view token, std::uint64_t meaning)
{
    if (tokens_.size() == most || knows(token)) return;
    tokens_.push_back({std::string(token) + std::string(8, '\0'), static_cast<std::uint32_t>(token.size()), meaning});
    std::vector<const Token*> all;
    for (const Token& known : tokens_) all.push_back(&known);
    nodes_.clear();
    entries_.clear();
    build(all, 0);
}

/// A node for tokens that agree in all bytes before `offset`; gives its number.
std::size_t Tokens::build(const std::vector<const Token*>& tokens, std::size_t offset)
{
    std::size_t shortest = tokens.front()->length;
    for (const Token* const token : tokens) shortest = std::min<std::size_t>(shortest, token->length);
    // Behind a number that is the beginning of another stands a zero here, and in no line: it will not be found, and is read the long way.
    const std::size_t width = std::clamp<std::size_t>(shortest - std::min(shortest, offset), 1, 8);
    std::map<std::uint64_t, std::vector<const Token*>> groups;
    for (const Token* const token : tokens) groups[load(token->padded.data() + offset) & lowest(width)].push_back(token);
    std::vector<std::uint64_t> words;
    for (const auto& [word, group] : groups) words.push_back(word);
    const Hash hash = spread(words);
    const std::size_t number = nodes_.size();
    const std::size_t first = entries_.size();
    nodes_.push_back({lowest(width), hash.multiplier, static_cast<std::uint32_t>(offset), 64 - hash.bits, static_cast<std::uint32_t>(first)});
    entries_.resize(first + (std::size_t{1} << hash.bits));
    for (const auto& [word, group] : groups) {
        const std::size_t place = first + static_cast<std::size_t>((word * hash.multiplier) >> (64 - hash.bits));
        Entry entry;
        entry.word = word;
        if (group.size() == 1) {
            const Token& token = *group.front();
            entry.meaning = token.meaning;
            entry.text = token.padded.data();
            entry.length = token.length;
            entry.covered = static_cast<std::uint32_t>(offset + width);
        } else {
            entry.length = inner;
            entry.meaning = build(group, offset + width);
        }
        entries_[place] = entry;
    }
    return number;
}

}  // namespace kyujo::batch
