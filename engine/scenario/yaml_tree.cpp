#include "scenario/yaml_tree.hpp"

#include "scenario/codes.hpp"
#include "scenario/seen_keys.hpp"
#include "scenario/words.hpp"
#include "scenario/yaml_spans.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

class TreeBuilder {
public:
    TreeBuilder(std::span<const Event> events, const Place& place, const DocumentLimits& limits, text::Diagnostics& diagnostics)
        : events_(events), place_(place), limits_(limits), diagnostics_(diagnostics)
    {
        for (std::size_t i = 0; i < events.size(); ++i) {
            const Event& event = events[i];
            if (event.kind != Event::Kind::end) ++written_;
            if (event.kind == Event::Kind::alias || event.anchor == 0) continue;
            if (anchored_.size() <= event.anchor) anchored_.resize(event.anchor + 1);
            anchored_[event.anchor] = i;
        }
    }

    std::optional<Node> build()
    {
        const std::size_t errors = diagnostics_.error_count();
        std::size_t cursor = 0;
        Node root = node(cursor);
        root.faulty = diagnostics_.error_count() != errors;
        return failed_ ? std::nullopt : std::optional<Node>(std::move(root));
    }

private:
    Node node(std::size_t& cursor)
    {
        const Event& event = events_[cursor];
        Node result;
        if (++built_ > allowance()) {
            fail(code::alias_bomb, unfolding_, fmt::format("aliases unfold into more than {} times what is written", limits_.alias_factor),
                 "write the repeated part once, as a thing with a name");
            return result;
        }
        if (event.tag == Event::Tag::other) refuse_tag(event);
        switch (event.kind) {
            case Event::Kind::alias:
                return alias(cursor);
            case Event::Kind::list:
                list(cursor, result);
                break;
            case Event::Kind::map:
                map(cursor, result);
                break;
            case Event::Kind::scalar:
                scalar(event, result), ++cursor;
                break;
            default:
                result.span = span(null_extent(place_.document, event.at)), ++cursor;
                break;
        }
        return result;
    }

    void scalar(const Event& event, Node& result)
    {
        result.kind = Node::Kind::scalar;
        result.scalar = event.text;
        result.quoted = event.tag == Event::Tag::text;
        result.span = span(scalar_extent(place_.document, event.at, event.text));
        if (result.quoted && lacks_closing_quote(place_.document, event.at)) {
            fail(code::malformed, {place_.file, result.span.begin, result.span.begin + 1}, "a quote is opened and never closed");
            return;
        }
        // Escapes can make what the bytes of the file may not hold, and two of them (`\N`, `\_`) come out as broken UTF-8.
        if (result.quoted && find_control(event.text) != std::string_view::npos)
            fail(code::not_text, result.span, "an escape in this text stands for a character that no text may hold");
    }

    void list(std::size_t& cursor, Node& result)
    {
        result.kind = Node::Kind::list;
        result.span = span(collection_extent(place_.document, events_[cursor].at));
        if (!enter(cursor, result.span)) return;
        for (++cursor; !failed_ && events_[cursor].kind != Event::Kind::end;) result.items.push_back(node(cursor));
        leave(cursor);
    }

    void map(std::size_t& cursor, Node& result)
    {
        result.kind = Node::Kind::map;
        result.span = span(collection_extent(place_.document, events_[cursor].at));
        if (!enter(cursor, result.span)) return;
        SeenKeys seen;
        for (++cursor; !failed_ && events_[cursor].kind != Event::Kind::end;) {
            Node key = node(cursor);
            if (failed_) break;
            Node value = node(cursor);
            if (value.kind == Node::Kind::null && value.span.begin == value.span.end) value.span = key.span;
            if (usable_key(key, result, seen)) {
                result.keys.push_back(std::move(key));
                result.items.push_back(std::move(value));
            }
        }
        leave(cursor);
    }

    bool usable_key(const Node& key, const Node& map, SeenKeys& seen)
    {
        if (key.kind != Node::Kind::scalar || key.scalar.empty()) {
            const bool nothing = key.kind == Node::Kind::null || key.kind == Node::Kind::scalar;
            diagnostics_.error(code::bad_key, key.span, nothing ? "a value without a key" : "a list or map cannot be a key",
                               nothing ? "write `KEY: VALUE`" : "put the key in quotes if the brackets are part of it");
            return false;
        }
        if (key.scalar == "<<" && !key.quoted) {
            diagnostics_.error(code::unused_feature, key.span, "merge keys are not used here",
                               "write the attributes out, or use an alias for the whole value");
            return false;
        }
        return seen.admit(map.keys, key, diagnostics_);
    }

    Node alias(std::size_t& cursor)
    {
        const Event& event = events_[cursor++];
        --built_;  // what it stands for counts, not the alias itself
        const Span here = span(alias_extent(place_.document, event.at));
        std::size_t target = anchored_[event.anchor];
        if (std::find(open_.begin(), open_.end(), target) != open_.end()) {
            fail(code::bad_alias, here, "an alias inside the very value that it stands for");
            return {};
        }
        const bool outermost = !unfolding_.file.valid();
        if (outermost) unfolding_ = here;
        Node result = node(target);
        if (outermost) unfolding_ = {};
        // Faults of the value as a whole are shown where it is used.
        result.span = here;
        return result;
    }

    void refuse_tag(const Event& event)
    {
        const Span where = span(tag_extent(place_.document, event.at));
        const auto written = place_.document.substr(where.begin - place_.begin, where.end - where.begin);
        diagnostics_.error(code::unused_feature, where, fmt::format("the tag {} is not used here", quoted(written)),
                           "leave it out; the law says what type a value has");
    }

    bool enter(std::size_t cursor, Span where)
    {
        if (open_.size() == limits_.depth) {
            fail(code::too_large, where, fmt::format("nested more than {} levels deep, aliases unfolded", limits_.depth));
            return false;
        }
        open_.push_back(cursor);
        return true;
    }
    void leave(std::size_t& cursor)
    {
        open_.pop_back();
        ++cursor;
    }

    std::size_t allowance() const { return std::max<std::size_t>(written_ + limits_.alias_free, written_ * limits_.alias_factor); }
    Span span(Extent extent) const { return {place_.file, place_.begin + extent.first, place_.begin + extent.second}; }
    void fail(std::string_view code, Span where, std::string message, std::string help = {})
    {
        if (!failed_) diagnostics_.error(code, where, std::move(message), std::move(help));
        failed_ = true;
    }

    std::span<const Event> events_;
    const Place& place_;
    const DocumentLimits& limits_;
    text::Diagnostics& diagnostics_;
    std::vector<std::size_t> anchored_;  ///< per anchor, the event of its value
    std::vector<std::size_t> open_;      ///< events of the lists and maps being built
    Span unfolding_;                     ///< the outermost alias being unfolded
    std::size_t written_ = 0;
    std::size_t built_ = 0;
    bool failed_ = false;
};

}  // namespace

std::optional<Node> build_tree(std::span<const Event> events, const Place& place, const DocumentLimits& limits, text::Diagnostics& diagnostics)
{
    return TreeBuilder(events, place, limits, diagnostics).build();
}

}  // namespace kyujo::scenario
