// The things of a scenario: lists, short forms, singletons, and those described where a reference may stand.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

/// The one thing of every `just one` entity, present whether or not the file speaks of it.
void declare_singletons(Reading& reading, const Node& document);

/// Declares what stands under a key that names an entity. False when the key names none.
bool declare_section(Reading& reading, const Node& key, const Node& value);

}  // namespace kyujo::scenario
