// Documents to scenarios, checked against a law; all errors of a file in one run.
#pragma once

#include "scenario/scenario.hpp"

namespace kyujo::scenario {

/// Rule sets a document asks for, in `rules:`; empty when it names none. Wrong types are reported.
struct RuleRequest {
    std::vector<std::string> paths;
    std::vector<Span> spans;
};
RuleRequest requested_rules(const Node& document, text::Diagnostics& diagnostics);

/// Overrides from the command line, applied before checking.
struct ReadOptions {
    std::optional<Date> as_of;
    /// Dates that say which law applies are checked and not kept: whoever asks looks at every date.
    bool undated = false;
    std::vector<law::SourceId> sources;    ///< instead of `sources`, unless empty
    std::vector<Assumption> assumptions;   ///< in place of what the scenario assumes about the same questions
    std::size_t variation_limit = 10'000;  ///< rows a `vary` may ask for
};

/// The scenarios of one document: one, or one per combination of its `vary`. Sets errors and returns what could be read; nothing for a faulty
/// document.
std::vector<Scenario> read_scenarios(const Node& document, const law::Law& law, const text::SourceSet& sources, text::Diagnostics& diagnostics,
                                     const ReadOptions& options = {});

/// The document once for every combination of its `vary`, or itself when it varies nothing: each what read_scenarios reads as one scenario.
/// Nothing after an error.
std::vector<Node> expand_variations(const Node& document, const law::Law& law, text::Diagnostics& diagnostics, const ReadOptions& options = {});

}  // namespace kyujo::scenario
