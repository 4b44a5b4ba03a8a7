#include "scenario/sources.hpp"

#include "scenario/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

void no_such_source(Reading& reading, const Node& item)
{
    std::vector<std::string_view> names;
    for (const law::Source& source : reading.law.sources) names.push_back(source.name);
    const bool pattern = !item.scalar.empty() && item.scalar.back() == '*';
    reading.error(
        code::unknown_name, item.span,
        pattern ? fmt::format("no source has a name that fits {}", quoted(item.scalar)) : fmt::format("there is no source {}", quoted(item.scalar)),
        pattern ? std::string() : suggest(reading, item.scalar, names));
}

}  // namespace

std::vector<law::SourceId> sources_named(const law::Law& law, std::string_view word)
{
    const bool pattern = !word.empty() && word.back() == '*';
    if (pattern) word.remove_suffix(1);
    std::vector<law::SourceId> found;
    for (std::size_t i = 0; i < law.sources.size(); ++i) {
        const std::string_view name = law.sources[law::SourceId(i)].name;
        if (pattern ? name.substr(0, word.size()) == word : name == word) found.emplace_back(i);
    }
    return found;
}

void read_sources(Reading& reading, const Node& sources)
{
    auto& chosen = reading.scenario.sources;
    for (const Node* item : one_or_many(sources)) {
        if (item->kind != Node::Kind::scalar || item->scalar.empty()) {
            reading.error(code::wrong_type, item->span, fmt::format("`sources` takes names of sources, not {}", describe(*item)),
                          "write `sources: [constitution]`");
            continue;
        }
        const auto found = sources_named(reading.law, item->scalar);
        if (found.empty()) no_such_source(reading, *item);
        chosen.insert(chosen.end(), found.begin(), found.end());
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    if (sources.kind == Node::Kind::list && sources.items.empty())
        reading.error(code::missing, sources.span, "`sources` names no source", "leave it out to use all of them");
}

}  // namespace kyujo::scenario
