// Scenarios as JSON, one a line (NDJSON), to the same trees as YAML gives: the same keys, checks and messages.
//
// `true` and `false` are yes and no. `null` is the word `none`; for a key of the scenario itself or of its title it says that the key is not given.
// Texts are words: "unknown", "none", "yes" and "3 hours" mean what they mean in YAML without quotes. {"$text": "none"} is the text none, as
// quotes make it in YAML. Numbers keep their digits.
#pragma once

#include "scenario/document.hpp"
#include "scenario/place.hpp"

#include <memory>
#include <optional>

namespace kyujo::scenario {

/// The only class that knows simdjson. Keeps its memory from one line to the next, so one reader serves many lines; not two threads at once.
class JsonReader {
public:
    explicit JsonReader(const DocumentLimits& limits = {});
    ~JsonReader();
    JsonReader(const JsonReader&) = delete;
    JsonReader& operator=(const JsonReader&) = delete;

    /// One line: an object that describes one scenario. Nothing, and an error, when it is not well-formed JSON; faults that leave a usable tree
    /// are reported and make the tree `faulty`. A line of a file that is not held whole is a text of its own, with `begin` 0; text::RenderOptions
    /// gives it its number.
    std::optional<Node> read(const Place& line, text::Diagnostics& diagnostics);

private:
    struct Parser;
    DocumentLimits limits_;
    std::unique_ptr<Parser> parser_;
};

/// Whether nothing stands on a line; such lines are no scenarios and no errors.
bool is_blank(std::string_view line);

/// The scenario on each line of a file. A line that cannot be read is reported and left out; the others are kept.
std::vector<Node> read_json_lines(text::FileId file, const text::SourceSet& sources, text::Diagnostics& diagnostics,
                                  const DocumentLimits& limits = {});

}  // namespace kyujo::scenario
