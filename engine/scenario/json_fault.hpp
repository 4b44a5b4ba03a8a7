// Why a text is no JSON, and where. The fast reader only says that it is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kyujo::scenario {

/// As a diagnostic without its file; offsets in the text given.
struct JsonFault {
    std::string_view code;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string message;
    std::string help;
};

/// The first fault of a text that should be one JSON value (RFC 8259) nested at most `depth` levels; nothing when there is none.
std::optional<JsonFault> find_json_fault(std::string_view text, std::uint32_t depth);

/// Whether a text is a number as JSON writes it.
bool is_json_number(std::string_view text);

}  // namespace kyujo::scenario
