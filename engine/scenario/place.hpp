// Where in its file a document lies.
#pragma once

#include "text/source.hpp"

#include <cstdint>
#include <string_view>

namespace kyujo::scenario {

/// Offsets in the document count from `begin` in the text of `file`.
struct Place {
    text::FileId file;
    std::uint32_t begin = 0;
    std::string_view document;
};

}  // namespace kyujo::scenario
