// The passes of check(), in the order in which they run. Private to engine/law.
#pragma once

#include "law/checking.hpp"

namespace kyujo::law {

/// Registers every declaration under its name. `files` in canonical order.
void collect(Checking& checking, const std::vector<const language::Syntax*>& files);
/// Ranks, dates, precedence.
void check_sources(Checking& checking);
/// Types and usual values of attributes.
void check_vocabulary(Checking& checking);
/// Open questions, before the rules that rest on their readings.
void check_questions(Checking& checking);
/// Definitions of concepts.
void check_definitions(Checking& checking);
void check_rules(Checking& checking);
void check_claims(Checking& checking);

/// Circles of `overrides`, and overrides that have nothing to settle.
void check_overrides(Checking& checking);
/// Circles of definitions; circles through `unless` or `is not established as`; orders that ask each other.
void check_dependencies(Checking& checking);
/// Fills Law::more_special.
void find_more_special(Checking& checking);
/// Circles that the maxims make together with each other or with `overrides`. Needs Law::precedence.
void check_maxim_circles(Checking& checking);

}  // namespace kyujo::law
