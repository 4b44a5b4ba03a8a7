#include "scenario/ndjson.hpp"

#include "scenario/codes.hpp"
#include "scenario/json_fault.hpp"
#include "scenario/seen_keys.hpp"
#include "scenario/words.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

namespace json = simdjson::ondemand;

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_trailing_blanks(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Walks over all of one line, so that all of it is checked. Functions return whether to go on; what stopped them is in `error_` or reported.
class TreeBuilder {
public:
    TreeBuilder(const char* buffer, const Place& place, const DocumentLimits& limits, text::Diagnostics& diagnostics)
        : buffer_(buffer), place_(place), limits_(limits), diagnostics_(diagnostics)
    {}

    bool build(json::document& document, Node& root)
    {
        json::object object;
        if (failed(document.get_object().get(object))) return false;
        const std::size_t begin = place_.document.find_first_not_of(blanks);
        if (!map(object, begin, 1, root)) return false;
        return place_.document.find_first_not_of(blanks, end_) == std::string_view::npos;
    }

    bool reported() const { return reported_; }  ///< why building failed

private:
    bool value(json::value& value, std::uint32_t depth, Node& node)
    {
        std::string_view token = value.raw_json_token();
        const std::size_t begin = offset(token.data());
        token = without_trailing_blanks(token);
        switch (token.empty() ? '\0' : token.front()) {
            case '{': {
                json::object object;
                return enter(depth, begin) && !failed(value.get_object().get(object)) && map(object, begin, depth + 1, node);
            }
            case '[': {
                json::array array;
                return enter(depth, begin) && !failed(value.get_array().get(array)) && list(array, begin, depth + 1, node);
            }
            case '"': {
                std::string_view text;
                if (failed(value.get_string().get(text))) return false;
                scalar(node, text, begin, token.size());
                return is_text(node);
            }
            case 't':
            case 'f': {
                bool yes = false;
                if (failed(value.get_bool().get(yes))) return false;
                scalar(node, yes ? "yes" : "no", begin, token.size());
                return true;
            }
            case 'n': {
                bool null = false;
                if (failed(value.is_null().get(null)) || !null) return false;
                scalar(node, "none", begin, token.size());
                node.kind = Node::Kind::null;
                return true;
            }
            default:
                // Not converted: an amount counts with the digits that it was written with.
                scalar(node, token, begin, token.size());
                return is_json_number(token);
        }
    }

    bool map(json::object& object, std::size_t begin, std::uint32_t depth, Node& node)
    {
        node.kind = Node::Kind::map;
        SeenKeys seen;
        end_ = begin + 1;
        for (auto entry : object) {
            json::field field;
            if (failed(std::move(entry).get(field))) return false;
            Node key, item;
            if (!read_key(field, key)) return false;
            if (depth == 1) in_title_ = key.scalar == "scenario";
            if (!value(field.value(), depth, item)) return false;
            const bool may_lack = depth == 1 || (depth == 2 && in_title_);
            if (item.kind == Node::Kind::null && !may_lack) item.kind = Node::Kind::scalar;
            if (key.scalar.empty())
                diagnostics_.error(code::bad_key, key.span, "a value without a key", "write `\"KEY\": VALUE`");
            else if (seen.admit(node.keys, key, diagnostics_)) {
                node.keys.push_back(std::move(key));
                node.items.push_back(std::move(item));
            }
        }
        close(begin, node);
        leave_out_nulls(node);
        if (node.keys.size() == 1 && node.keys[0].scalar == "$text" && node.items[0].kind == Node::Kind::scalar) as_text(node);
        return true;
    }

    /// Programs write what they do not have as null.
    static void leave_out_nulls(Node& map)
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < map.items.size(); ++i) {
            if (map.items[i].kind == Node::Kind::null) continue;
            if (kept != i) {
                map.keys[kept] = std::move(map.keys[i]);
                map.items[kept] = std::move(map.items[i]);
            }
            ++kept;
        }
        map.keys.resize(kept);
        map.items.resize(kept);
    }

    /// {"$text": "none"} is a text, whatever it may mean as a word.
    static void as_text(Node& node)
    {
        const Span whole = node.span;
        Node text = std::move(node.items[0]);
        node = std::move(text);
        node.quoted = true;
        node.span = whole;
    }

    bool list(json::array& array, std::size_t begin, std::uint32_t depth, Node& node)
    {
        node.kind = Node::Kind::list;
        end_ = begin + 1;
        for (auto entry : array) {
            json::value item;
            if (failed(std::move(entry).get(item))) return false;
            Node& added = node.items.emplace_back();
            if (!value(item, depth, added)) return false;
            if (added.kind == Node::Kind::null) added.kind = Node::Kind::scalar;
        }
        close(begin, node);
        return true;
    }

    bool read_key(json::field& field, Node& key)
    {
        const std::size_t begin = offset(field.key().raw()) - 1;
        std::string_view text;
        if (failed(field.unescaped_key().get(text))) return false;
        std::size_t end = begin + 1;
        for (; buffer_[end] != '"'; ++end)
            if (buffer_[end] == '\\') ++end;
        scalar(key, text, begin, end + 1 - begin);
        return is_text(key);
    }

    void scalar(Node& node, std::string_view text, std::size_t begin, std::size_t size)
    {
        node.kind = Node::Kind::scalar;
        node.scalar = text;
        end_ = begin + size;
        node.span = span(begin, end_);
    }

    /// Escapes can make what the bytes of the file may not hold.
    bool is_text(const Node& node)
    {
        if (find_control(node.scalar) == std::string_view::npos) return true;
        diagnostics_.error(code::not_text, node.span, "this text holds a character that no text may hold, or an escape that stands for one",
                           "take it out");
        reported_ = true;
        return false;
    }

    void close(std::size_t begin, Node& node)
    {
        end_ = std::min(place_.document.size(), place_.document.find_first_of("]}", end_)) + 1;
        node.span = span(begin, end_);
    }

    bool enter(std::uint32_t depth, std::size_t begin)
    {
        if (depth < limits_.depth) return true;
        diagnostics_.error(code::too_large, span(begin, begin + 1), fmt::format("nested more than {} levels deep", limits_.depth));
        reported_ = true;
        return false;
    }

    static bool failed(simdjson::error_code error) { return error != simdjson::SUCCESS; }
    std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - buffer_); }
    Span span(std::size_t begin, std::size_t end) const
    {
        return {place_.file, place_.begin + static_cast<std::uint32_t>(begin), place_.begin + static_cast<std::uint32_t>(end)};
    }

    const char* buffer_;
    const Place& place_;
    const DocumentLimits& limits_;
    text::Diagnostics& diagnostics_;
    std::size_t end_ = 0;  ///< of what was read last
    bool in_title_ = false;
    bool reported_ = false;
};

}  // namespace

struct JsonReader::Parser {
    json::parser parser;
    std::string buffer;  ///< the line, and the room after it that simdjson reads into
};

JsonReader::JsonReader(const DocumentLimits& limits) : limits_(limits), parser_(std::make_unique<Parser>()) {}
JsonReader::~JsonReader() = default;

std::optional<Node> JsonReader::read(const Place& line, text::Diagnostics& diagnostics)
{
    const std::string_view text = line.document;
    const auto report = [&](std::string_view code, std::size_t begin, std::size_t end, std::string message, std::string help) {
        const auto at = [&](std::size_t offset) { return line.begin + static_cast<std::uint32_t>(offset); };
        diagnostics.error(code, {line.file, at(begin), at(end)}, std::move(message), std::move(help));
    };
    if (text.size() > limits_.document_bytes) {
        report(code::too_large, 0, 0,
               fmt::format("this line has {} bytes, and {} is the most that one may have", text.size(), limits_.document_bytes),
               "describe one scenario on each line");
        return std::nullopt;
    }
    const std::size_t errors = diagnostics.error_count();
    std::string& buffer = parser_->buffer;
    buffer.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    buffer.assign(text);
    TreeBuilder builder(buffer.data(), line, limits_, diagnostics);
    Node root;
    const std::size_t first = text.find_first_not_of(blanks);
    const bool object = first != std::string_view::npos && text[first] == '{';
    json::document document;
    if (object &&
        parser_->parser.iterate(simdjson::padded_string_view(buffer.data(), buffer.size(), buffer.capacity())).get(document) == simdjson::SUCCESS &&
        builder.build(document, root)) {
        root.faulty = diagnostics.error_count() != errors;
        return root;
    }
    if (builder.reported()) return std::nullopt;
    if (auto fault = find_json_fault(text, limits_.depth))
        report(fault->code, fault->begin, fault->end, std::move(fault->message), std::move(fault->help));
    else if (!object)
        report(code::wrong_type, std::min(first, text.size()), without_trailing_blanks(text).size(),
               "a line holds one object, `{…}`, that describes a scenario", {});
    else
        report(code::malformed, 0, 0, "this line cannot be read as JSON", {});
    return std::nullopt;
}

bool is_blank(std::string_view line)
{
    return line.find_first_not_of(blanks) == std::string_view::npos;
}

std::vector<Node> read_json_lines(text::FileId file, const text::SourceSet& sources, text::Diagnostics& diagnostics, const DocumentLimits& limits)
{
    std::vector<Node> scenarios;
    const std::string_view text = sources[file].text();
    JsonReader reader(limits);
    std::size_t begin = text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.size(), text.find('\n', begin));
        const auto line = text.substr(begin, end - begin);
        if (!is_blank(line))
            if (auto scenario = reader.read({file, static_cast<std::uint32_t>(begin), line}, diagnostics)) scenarios.push_back(std::move(*scenario));
        begin = end + 1;
    }
    return scenarios;
}

}  // namespace kyujo::scenario
