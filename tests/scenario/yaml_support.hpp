// YAML given inline to read_documents, and trees as short text to compare with.
#pragma once

#include "scenario/document.hpp"
#include "text/render.hpp"

#include <string>
#include <vector>

namespace kyujo::scenario::test {

struct Documents {
    explicit Documents(std::string yaml, const DocumentLimits& limits = {})
    {
        const text::FileId file = sources.add("case.yaml", std::move(yaml));
        nodes = read_documents(file, sources, diagnostics, limits);
    }
    std::string errors() const { return text::render(diagnostics, sources, {false, 0}); }
    std::string_view text(const Node& node) const { return sources.text(node.span); }
    std::string_view text_of(text::Span span) const { return sources.text(span); }
    /// "S104 S201", in reading order.
    std::string codes() const
    {
        std::string result;
        for (const auto& diagnostic : diagnostics.sorted()) result += (result.empty() ? "" : " ") + std::string(diagnostic.code);
        return result;
    }

    text::SourceSet sources;
    text::Diagnostics diagnostics;
    std::vector<Node> nodes;
};

/// {a: [1, 'x'], b: ~}: quoted scalars in quotes.
inline std::string outline(const Node& node)
{
    switch (node.kind) {
        case Node::Kind::null:
            return "~";
        case Node::Kind::scalar:
            return node.quoted ? "'" + node.scalar + "'" : node.scalar;
        default:
            break;
    }
    const bool map = node.kind == Node::Kind::map;
    std::string result = map ? "{" : "[";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0) result += ", ";
        if (map) result += outline(node.keys[i]) + ": ";
        result += outline(node.items[i]);
    }
    return result + (map ? "}" : "]");
}

inline std::string repeat(std::string_view piece, std::size_t count)
{
    std::string result;
    result.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) result += piece;
    return result;
}

}  // namespace kyujo::scenario::test
