#include "batch/tokens.hpp"

#include <algorithm>

namespace kyujo::batch {

namespace {

constexpr std::size_t padding_of_token = Tokens::longest_list;
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
Spread spread(const std::vector<std::uint64_t>& words, std::size_t width, std::uint32_t more_bits = 0)
{
    Spread best;
    std::size_t most = 0;
    std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    const auto least = static_cast<std::uint32_t>(std::bit_width(words.size())) + more_bits;
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
    lists_of_all_ = lists_of_all_ && token.front() == '[' && token.back() == ']';
    // Once lists are too many to be told apart by a few bytes, they are for good.
    if (simple_ || !lists_of_all_) {
        Group all;
        for (const Token& known : tokens_) all.push_back(&known);
        rebuild(all);
        simple_ = nodes_.size() == 1 && longest() <= Opening::most;
        whole_ = simple_ && longest() + behind_.size() <= Opening::most;
        if (whole_) take_in_what_follows();
        if (simple_ || !lists_of_all_) return;
        build_lists();
    } else if (!add_list(tokens_.back())) {
        build_lists();
    }
}

void Tokens::rebuild(const Group& tokens)
{
    nodes_.clear();
    tables_.clear();
    build(tokens);
}

std::size_t Tokens::longest() const
{
    std::size_t longest = 0;
    for (const Token& token : tokens_) longest = std::max<std::size_t>(longest, token.length);
    return longest;
}

void Tokens::take_in_what_follows()
{
    for (Entry& entry : tables_.front()) {
        if (entry.length == 0) continue;
        const std::string text = std::string(entry.text, entry.length) + behind_;
        entry.begins = Opening(text);
        entry.length = static_cast<std::uint32_t>(text.size());
    }
}

/// False when there is no place for it.
bool Tokens::add_list(const Token& token)
{
    if (!is_short_list(token)) return false;
    List& list = lists_[(word_of_list(token.padded.data(), token.length) * list_multiplier_) >> list_shift_];
    if (list.length != 0) return false;
    list = {Opening(std::string_view(token.padded).substr(0, token.length)), token.length, token.meaning};
    return true;
}

bool Tokens::is_short_list(const Token& token)
{
    return token.length <= longest_list && token.padded.find(']') + 1 == token.length;
}

/// Those that find no place of their own are left to find().
void Tokens::build_lists()
{
    std::vector<std::uint64_t> words;
    for (const Token& token : tokens_)
        if (is_short_list(token)) words.push_back(word_of_list(token.padded.data(), token.length));
    constexpr std::uint32_t more_bits = 2;
    const Spread spread = batch::spread(words, sizeof(std::uint64_t), more_bits);
    list_multiplier_ = spread.multiplier;
    list_shift_ = 64 - spread.bits;
    lists_.assign(std::size_t{1} << spread.bits, {});
    Group others;
    for (const Token& token : tokens_)
        if (!add_list(token)) others.push_back(&token);
    if (others.empty()) others.push_back(&tokens_.front());  // find() needs something to look in
    rebuild(others);
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
