// Conclusions: what a rule says of the thing it is about.
#pragma once

#include "law/paths.hpp"

namespace kyujo::law {

/// Whether it could be made: false when something in it was reported. Everything in it is looked at in any case.
bool check_conclusion(Checking& checking, Scope& scope, const language::Conclusion& written, bool by_default, Conclusion& made);

/// Whether the two can clash: they say opposed things, of things of the same kind.
bool opposed(const Law& law, const Conclusion& a, const Conclusion& b);
/// Kind of thing at the end of a path to a thing.
EntityId end_of(const Law& law, const Path& path);

}  // namespace kyujo::law
