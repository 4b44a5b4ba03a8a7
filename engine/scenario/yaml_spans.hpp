// Where a YAML value ends in the source: the parser only tells where it begins.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

namespace kyujo::scenario {

/// Half-open range of bytes in the text given.
using Extent = std::pair<std::uint32_t, std::uint32_t>;

/// A scalar whose node begins at `at`, tag and anchor left out: a quoted one with its quotes, a block one's first line.
Extent scalar_extent(std::string_view text, std::uint32_t at, std::string_view value);
/// Whether a quoted scalar there lacks its closing quote. YAML's parser lets that pass at the end of a document.
bool lacks_closing_quote(std::string_view text, std::uint32_t at);
/// `~` or `null` written at `at`; nothing written gives an empty range.
Extent null_extent(std::string_view text, std::uint32_t at);
/// `*name`
Extent alias_extent(std::string_view text, std::uint32_t at);
/// A list or map, up to its closing bracket or the end of its first line.
Extent collection_extent(std::string_view text, std::uint32_t at);
/// The tag among the properties at `at`, such as `!!int`.
Extent tag_extent(std::string_view text, std::uint32_t at);

}  // namespace kyujo::scenario
