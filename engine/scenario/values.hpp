// Values of attributes: what is written, held against the type that the law declares.
#pragma once

#include "scenario/reading.hpp"

namespace kyujo::scenario {

/// The fact that a value states; nothing, and an error, when it does not fit the attribute.
std::optional<Fact> read_fact(Reading& reading, law::AttributeId attribute, const Node& node);

/// Reads all bodies into the facts of their things.
void read_facts(Reading& reading);

}  // namespace kyujo::scenario
