// A small law, and scenarios given inline to read_scenarios.
#pragma once

#include "law/law.hpp"
#include "scenario/read.hpp"
#include "yaml_support.hpp"

namespace kyujo::scenario::test {

/// Orders japan and alliance; entities act, actor, system, situation; classes, rules and questions to expect things of.
const law::Law& small_law();

struct Scenarios {
    explicit Scenarios(const std::string& yaml, const ReadOptions& options = {}) : documents(yaml)
    {
        for (const Node& document : documents.nodes)
            for (Scenario& scenario : read_scenarios(document, small_law(), documents.sources, documents.diagnostics, options))
                all.push_back(std::move(scenario));
    }
    std::string errors() const { return documents.errors(); }
    std::string codes() const { return documents.codes(); }
    /// Messages in reading order, each on a line; with its help after " | ".
    std::string messages() const
    {
        std::string result;
        for (const auto& diagnostic : documents.diagnostics.sorted())
            result += diagnostic.message + (diagnostic.help.empty() ? "" : " | " + diagnostic.help) + "\n";
        return result;
    }
    const Scenario& only() const { return all.at(0); }

    Documents documents;
    std::vector<Scenario> all;
};

/// `title: t` and `as_of` before the text given.
inline std::string with_head(const std::string& yaml)
{
    return "scenario: t\nas_of: 2017-07-20\n" + yaml;
}

/// "given study", "assumed no", "unknown": the fact of a thing by names.
std::string fact(const Scenario& scenario, std::string_view thing, std::string_view attribute);
/// Names of what is judged, parted by spaces.
std::string judged(const Scenario& scenario);
/// One expectation a line: "act japan: permitted".
std::string expectations(const Scenario& scenario);

}  // namespace kyujo::scenario::test
