#include "scenario/words.hpp"

#include <algorithm>

namespace kyujo::scenario {

std::string quoted(std::string_view text)
{
    constexpr std::size_t longest = 60;
    const bool cut = text.size() > longest;
    std::size_t end = cut ? longest : text.size();
    while (cut && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    std::string result = "`";
    for (const char c : text.substr(0, end)) result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return result + (cut ? "…`" : "`");
}

std::string enumerate(const std::vector<std::string_view>& words, std::string_view conjunction)
{
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) result += i + 1 == words.size() ? " " + std::string(conjunction) + " " : ", ";
        result += quoted(words[i]);
    }
    return result;
}

std::string with_article(std::string_view noun)
{
    const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(noun);
}

std::string describe(const Node& node)
{
    switch (node.kind) {
        case Node::Kind::list:
            return "a list";
        case Node::Kind::map:
            return "a map";
        case Node::Kind::null:
            return "nothing";
        default:
            return quoted(node.scalar);
    }
}

std::size_t find_control(std::string_view text)
{
    const auto control = [](std::string_view at) {
        const auto c = static_cast<unsigned char>(at.front());
        if (c == 0xC2 && at.size() > 1) return static_cast<unsigned char>(at[1]) < 0xA0;  // U+0080 to U+009F
        return c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r');
    };
    const std::size_t invalid = text::find_invalid_utf8(text);
    for (std::size_t i = 0; i < std::min(invalid, text.size()); ++i)
        if (control(text.substr(i))) return i;
    return invalid;
}

}  // namespace kyujo::scenario
