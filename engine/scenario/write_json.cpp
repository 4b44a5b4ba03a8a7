#include "scenario/json_fault.hpp"
#include "scenario/writing.hpp"

#include <algorithm>
#include <iterator>

namespace kyujo::scenario {

namespace {

/// Their values are texts, whatever they look like.
constexpr std::string_view text_keys[] = {"scenario", "rules", "as_of", "judge", "assume", "note", "description", "sources"};

class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}

    void scenario(const Node& root)
    {
        out_ += '{';
        bool first = true;
        for (std::size_t i = 0; i < root.keys.size(); ++i) {
            if (root.items[i].kind == Node::Kind::null) continue;  // `expect:` with nothing after it
            plain_ = std::find(std::begin(text_keys), std::end(text_keys), root.keys[i].scalar) != std::end(text_keys);
            if (!first) out_ += ',';
            first = false;
            entry(root.keys[i], root.items[i]);
        }
        out_ += "}\n";
    }

private:
    void entry(const Node& key, const Node& item)
    {
        string(key.scalar);
        out_ += ':';
        value(item);
    }

    void value(const Node& node)
    {
        switch (node.kind) {
            case Node::Kind::null:
                out_ += "null";
                break;
            case Node::Kind::scalar:
                scalar(node);
                break;
            case Node::Kind::list:
                out_ += '[';
                for (std::size_t i = 0; i < node.items.size(); ++i) {
                    if (i > 0) out_ += ',';
                    value(node.items[i]);
                }
                out_ += ']';
                break;
            case Node::Kind::map:
                out_ += '{';
                for (std::size_t i = 0; i < node.items.size(); ++i) {
                    if (i > 0) out_ += ',';
                    entry(node.keys[i], node.items[i]);
                }
                out_ += '}';
                break;
        }
    }

    void scalar(const Node& node)
    {
        const bool number = !node.quoted && is_json_number(node.scalar) && node.scalar.find_first_of("eE") == std::string::npos;
        if (plain_) {
            string(node.scalar);
        } else if (!node.quoted && (node.scalar == "yes" || node.scalar == "no")) {
            out_ += node.scalar == "yes" ? "true" : "false";
        } else if (number) {
            out_ += node.scalar;
        } else if (needs_its_quotes(node)) {
            out_ += "{\"$text\":";
            string(node.scalar);
            out_ += '}';
        } else {
            string(node.scalar);
        }
    }

    void string(std::string_view text)
    {
        constexpr std::string_view hexadecimal = "0123456789abcdef";
        out_ += '"';
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                out_ += '\\';
                out_ += c;
            } else if (c == '\n') {
                out_ += "\\n";
            } else if (c == '\t') {
                out_ += "\\t";
            } else if (byte < 0x20) {
                out_ += "\\u00";
                out_ += hexadecimal[byte >> 4u];
                out_ += hexadecimal[byte & 15u];
            } else {
                out_ += c;
            }
        }
        out_ += '"';
    }

    std::string& out_;
    bool plain_ = false;  ///< below a key whose values are texts
};

}  // namespace

void write_json(const Node& scenario, std::string& out)
{
    Writer(out).scenario(scenario);
}

}  // namespace kyujo::scenario
