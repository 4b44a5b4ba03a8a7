#include "language/keywords.hpp"

namespace kyujo::language {
namespace {

constexpr std::size_t keyword_count = std::size(keyword_spellings);
constexpr std::size_t slot_count = 512;  // a power of two, well above the number of words: most other words miss at the first slot

constexpr std::size_t slot_of(std::string_view word)
{
    const auto first = static_cast<unsigned char>(word.front());
    const auto middle = static_cast<unsigned char>(word[word.size() / 2]);
    const auto last = static_cast<unsigned char>(word.back());
    return (first * 7u + middle * 31u + last * 101u + word.size() * 13u) % slot_count;
}

constexpr std::array<Keyword, slot_count> make_table()
{
    std::array<Keyword, slot_count> table{};
    for (std::size_t i = 1; i < keyword_count; ++i) {
        std::size_t slot = slot_of(keyword_spellings[i]);
        while (table[slot] != Keyword::none_of_them) slot = (slot + 1) % slot_count;
        table[slot] = static_cast<Keyword>(i);
    }
    return table;
}
constexpr auto table = make_table();

constexpr std::size_t longest_keyword()
{
    std::size_t longest = 0;
    for (const auto word : keyword_spellings) longest = word.size() > longest ? word.size() : longest;
    return longest;
}

}  // namespace

Keyword find_keyword(std::string_view word)
{
    if (word.empty() || word.size() > longest_keyword()) return Keyword::none_of_them;
    for (std::size_t slot = slot_of(word); table[slot] != Keyword::none_of_them; slot = (slot + 1) % slot_count)
        if (spelling(table[slot]) == word) return table[slot];
    return Keyword::none_of_them;
}

}  // namespace kyujo::language
