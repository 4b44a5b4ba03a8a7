#include "batch/tokens.hpp"

#include <algorithm>

namespace kyujo::batch {

namespace {

constexpr std::size_t padding_of_token = 16;
/// How far from the beginning of a token bytes may be that tell which it is: there may be nothing behind the text but `padding`.
constexpr std::size_t farthest = padding / 2;

/// How a table of places spreads words.
struct Spread {
    std::uint64_t multiplier = 0;
    std::uint32_t bits = 1;
    std::size_t place(std::uint64_t word) const { return static_cast<std::size_t>((word * multiplier) >> (64 - bits)); }
};

/// The one that sends the words to the most places, in a table that is no larger than it need be for that. Of a word only the lowest `width` bytes
/// count: the others are multiplied out of it.
Spread spread(const std::vector<std::uint64_t>& words, std::size_t width)
{
    Spread best;
    std::size_t most = 0;
    std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    const auto least = static_cast<std::uint32_t>(std::bit_width(words.size()));
    for (std::uint32_t bits = least; bits <= least + 2 && most < words.size(); ++bits) {
        for (int tries = 0; tries < 64 && most < words.size(); ++tries) {
            const Spread now{multiplier << (64 - 8 * width), bits};
            std::vector<bool> taken(std::size_t{1} << bits, false);
            for (const std::uint64_t word : words) taken[now.place(word)] = true;
            const auto places = static_cast<std::size_t>(std::count(taken.begin(), taken.end(), true));
            if (places > most) best = now;
            most = std::max(most, places);
            multiplier = (multiplier ^ (multiplier >> 29u)) * 0xBF58476D1CE4E5B9u | 1u;
        }
    }
    return best;
}

}  // namespace

bool Tokens::knows(std::string_view token) const
{
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& t) { return std::string_view(t.padded).substr(0, t.length) == token; });
}

void Tokens::add(std::string_view token, std::uint64_t meaning)
{
    if (tokens_.size() == most || knows(token)) return;
    tokens_.push_back({std::string(token) + std::string(padding_of_token, '\0'), static_cast<std::uint32_t>(token.size()), meaning});
    Group all;
    for (const Token& known : tokens_) all.push_back(&known);
    nodes_.clear();
    tables_.clear();
    build(all);
    build_lists();
    longest_ = 0;
    for (const Token* const known : all) longest_ = std::max<std::size_t>(longest_, known->length);
    simple_ = nodes_.size() == 1 && longest_ <= Opening::most;
    whole_ = simple_ && longest_ + behind_.size() <= Opening::most;
    if (!whole_) return;
    longest_ += behind_.size();
    for (Entry& entry : tables_.front()) {
        if (entry.length == 0) continue;
        const std::string text = std::string(entry.text, entry.length) + behind_;
        entry.begins = Opening(text);
        entry.length = static_cast<std::uint32_t>(text.size());
    }
}

/// Those that share a place with another are left to find().
void Tokens::build_lists()
{
    lists_of_all_ = std::all_of(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.padded[0] == '[' && t.padded[t.length - 1] == ']'; });
    if (!lists_of_all_) return;
    list_shift_ = 64 - std::max(1u, static_cast<unsigned>(std::bit_width(4 * tokens_.size())));
    lists_.assign(std::size_t{1} << (64 - list_shift_), {});
    for (const Token& token : tokens_) {
        const std::string_view text = std::string_view(token.padded).substr(0, token.length);
        if (text.find(']') + 1 != token.length || token.length > longest_list) continue;
        const std::string padded = std::string(text) + std::string(longest_list, '\0');
        List& list = lists_[place_of_list(padded.data(), token.length)];
        if (list.length != 0) continue;
        list = {Opening(text), token.length, token.meaning};
    }
}

/// A node for some tokens; gives its number. Where two share a place, a node below tells them apart, by other bytes.
std::size_t Tokens::build(const Group& tokens)
{
    std::size_t shortest = tokens.front()->length;
    for (const Token* const token : tokens) shortest = std::min<std::size_t>(shortest, token->length);
    const std::size_t width = std::min<std::size_t>(8, shortest);
    // The bytes that tell most of them apart.
    std::vector<std::uint64_t> words;
    std::size_t offset = 0;
    for (std::size_t at = 0; at + width <= std::min(shortest, farthest); ++at) {
        std::vector<std::uint64_t> here;
        for (const Token* const token : tokens) here.push_back(load(token->padded.data() + at) & lowest(width));
        std::sort(here.begin(), here.end());
        here.erase(std::unique(here.begin(), here.end()), here.end());
        if (here.size() <= words.size()) continue;
        words = std::move(here);
        offset = at;
    }
    const Spread spread = batch::spread(words, width);
    const std::size_t number = nodes_.size();
    std::vector<Entry>& table = tables_.emplace_back(std::size_t{1} << spread.bits);
    nodes_.push_back({spread.multiplier, table.data(), static_cast<std::uint32_t>(offset), 64 - spread.bits});
    std::vector<Group> groups(std::size_t{1} << spread.bits);
    for (const Token* const token : tokens) groups[spread.place(load(token->padded.data() + offset) & lowest(width))].push_back(token);
    for (std::size_t place = 0; place < groups.size(); ++place) {
        const Group& group = groups[place];
        if (group.empty()) continue;
        Entry entry;
        if (group.size() > 1 && group.size() < tokens.size()) {
            entry.length = inner;
            entry.meaning = build(group);
        } else {
            // Numbers of which one is the beginning of the others cannot be told apart so: one of them is found, the others are read the long way.
            const Token& token = *group.front();
            entry.begins = Opening(std::string_view(token.padded).substr(0, token.length));
            entry.text = token.padded.data();
            entry.length = token.length;
            entry.meaning = token.meaning;
        }
        table[place] = entry;
    }
    return number;
}

}  // namespace kyujo::batch
