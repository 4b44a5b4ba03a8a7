// One YAML document to a flat list of events. The only file that knows yaml-cpp; none of its types or exceptions leave it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::scenario {

struct Event {
    enum class Kind : std::uint8_t { null, scalar, alias, list, map, end } kind = Kind::null;
    /// `text` marks a quoted scalar (or `!!str`); `other` any tag with a meaning of its own.
    enum class Tag : std::uint8_t { none, text, other } tag = Tag::none;
    std::uint32_t at = 0;      ///< byte offset in the document; of an anchored or tagged node, its `&` or `!`
    std::uint32_t anchor = 0;  ///< 0: none. Of an alias, the anchor meant
    std::string text;          ///< of a scalar
};

/// Why a document cannot be used, as a diagnostic without its file.
struct Failure {
    std::string_view code;
    std::uint32_t at = 0;
    std::string message;
    std::string help;
};

/// Appends the events of the one document in `text`; none when it holds nothing but comments. Stops at nesting beyond `depth`.
/// `text` must be valid UTF-8 without control characters.
std::optional<Failure> read_events(std::string_view text, std::uint32_t depth, std::vector<Event>& events);

}  // namespace kyujo::scenario
