// `sources`: the law restricted to what rests on some of its sources.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

/// The source of that name; of a beginning with `*` behind it (`report*`), every source whose name begins so, in the order of the law.
std::vector<law::SourceId> sources_named(const law::Law& law, std::string_view word);

void read_sources(Reading& reading, const Node& sources);

}  // namespace kyujo::scenario
