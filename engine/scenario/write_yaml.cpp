#include "scenario/writing.hpp"
#include "text/source.hpp"

#include <algorithm>

namespace kyujo::scenario {

namespace {

constexpr std::size_t widest = 120;

bool starts_like_syntax(std::string_view text)
{
    const char first = text.front();
    if (first == '-' || first == '?' || first == ':') {
        const char second = text.size() > 1 ? text[1] : ' ';
        return !(first == '-' && second >= '0' && second <= '9');
    }
    return std::string_view(" \t!&*|>'\"%@`#,[]{}=~").find(first) != std::string_view::npos;
}

/// Whether a text stands for itself without quotes, in brackets and out of them alike.
bool is_plain(std::string_view text)
{
    if (text.empty() || starts_like_syntax(text) || text.back() == ' ' || text.back() == ':') return false;
    for (const std::string_view word : {"null", "Null", "NULL", "<<", "---", "..."})
        if (text == word) return false;
    if (text.substr(0, 3) == "---" || text.substr(0, 3) == "...") return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) < 0x20 || std::string_view(",[]{}\"").find(c) != std::string_view::npos) return false;
        if (c == ':' && text[i + 1] == ' ') return false;
        if (c == '#' && text[i - 1] == ' ') return false;
    }
    // Characters that YAML takes for line breaks or that nobody sees.
    return text.find("\xC2\x85") == std::string_view::npos && text.find("\xE2\x80\xA8") == std::string_view::npos &&
           text.find("\xE2\x80\xA9") == std::string_view::npos && text.find("\xEF\xBB\xBF") == std::string_view::npos;
}

std::string in_quotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (c == '\r')
            result += "\\r";
        else
            result += c;
    }
    return result + '"';
}

std::string scalar(const Node& node)
{
    return is_plain(node.scalar) && !needs_its_quotes(node) ? node.scalar : in_quotes(node.scalar);
}

/// On one line, in brackets.
std::string flow(const Node& node)
{
    if (node.kind == Node::Kind::null) return "null";
    if (node.kind == Node::Kind::scalar) return scalar(node);
    const bool map = node.kind == Node::Kind::map;
    std::string result = map ? "{" : "[";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0) result += ", ";
        if (map) result += scalar(node.keys[i]) + ": ";
        result += flow(node.items[i]);
    }
    return result + (map ? "}" : "]");
}

/// A text of several lines that a block can show as it is.
bool is_block_text(const Node& node)
{
    const std::string& text = node.scalar;
    if (node.kind != Node::Kind::scalar || text.find('\n') == std::string::npos || text.find_first_of("\r\t") != std::string::npos) return false;
    if (text.front() == ' ' || text.front() == '\n' || text.find(" \n") != std::string::npos || text.find("\n\n\n") != std::string::npos)
        return false;
    const std::size_t last = text.find_last_not_of('\n');
    return text.size() - last <= 2 && text.back() != ' ';
}

class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}

    void map(const Node& node, std::size_t indent)
    {
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (node.items[i].kind == Node::Kind::null && indent == 0) continue;  // `expect:` with nothing after it
            const std::string head = std::string(indent, ' ') + scalar(node.keys[i]) + ":";
            out_ += head;
            value(node.items[i], indent, text::count_characters(head));
        }
    }

private:
    /// What follows a key or a dash that ends in column `used`.
    void value(const Node& node, std::size_t indent, std::size_t used)
    {
        if (is_block_text(node)) return block_text(node.scalar, indent + 2);
        const bool opens = node.kind == Node::Kind::map && indent == 0 && !node.items.empty();
        const std::string line = opens ? std::string() : flow(node);
        const bool fits = node.items.empty() || used + 1 + text::count_characters(line) <= widest;
        if (!opens && fits) {
            out_ += ' ' + line + '\n';
            return;
        }
        out_ += '\n';
        if (node.kind == Node::Kind::map)
            map(node, indent + 2);
        else
            list(node, indent + 2);
    }

    void list(const Node& node, std::size_t indent)
    {
        for (const Node& item : node.items) {
            const std::string line = flow(item);
            const bool fits = item.items.empty() || indent + 2 + text::count_characters(line) <= widest;
            if (fits) {
                out_ += std::string(indent, ' ') + "- " + line + '\n';
                continue;
            }
            // The first line of the item stands after the dash.
            const std::size_t begin = out_.size();
            if (item.kind == Node::Kind::map)
                map(item, indent + 2);
            else
                list(item, indent + 2);
            out_[begin + indent] = '-';
        }
    }

    void block_text(std::string_view text, std::size_t indent)
    {
        const bool ends = text.back() == '\n';
        out_ += ends ? " |\n" : " |-\n";
        if (ends) text.remove_suffix(1);
        while (true) {
            const std::size_t end = std::min(text.size(), text.find('\n'));
            if (end > 0) out_ += std::string(indent, ' ');
            out_ += text.substr(0, end);
            out_ += '\n';
            if (end == text.size()) return;
            text.remove_prefix(end + 1);
        }
    }

    std::string& out_;
};

}  // namespace

void write_yaml(const Node& scenario, std::string& out)
{
    const std::size_t before = out.size();
    Writer(out).map(scenario, 0);
    if (out.size() == before) out += "{}\n";
}

}  // namespace kyujo::scenario
