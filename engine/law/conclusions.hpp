// Conclusions: what a rule says of the thing it is about.
#pragma once

#include "law/paths.hpp"

namespace kyujo::law {

inline constexpr std::string_view not_last = "L225";

/// Nothing when something in it was reported. Everything in it is looked at in any case.
std::optional<Conclusion> check_conclusion(Checking& checking, Scope& scope, const language::Conclusion& conclusion, bool by_default);

/// Whether the two can never both be drawn without a clash, and whether a clash between them is possible at all: their ends are the same
/// kind of thing, and they say opposed things of it.
bool opposed(const Law& law, const Conclusion& a, const Conclusion& b);
/// The path of what it is about; of a duty, its bearer.
const Path& path_of(const Conclusion& conclusion);
/// Kind of thing at the end of a path to a thing.
EntityId end_of(const Law& law, const Path& path);

}  // namespace kyujo::law
