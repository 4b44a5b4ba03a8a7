// The places where the look of a condition could say something else than its words: checked here, each an error that
// asks for brackets. Layout never changes what a law means.
#pragma once

#include "language/state.hpp"
#include "language/syntax.hpp"

namespace kyujo::language {

/// A chain that mixes `and` with `or`, itself or through a quantifier at its end that reaches to the end of the chain.
void check_mixed(State& state, const Condition& condition);
/// An `and`/`or` that begins a line at or left of the bullet it would continue.
void check_connective(State& state, const Token& connective);
/// A bullet in another column than the first of its block: the innermost open block takes it, whatever it looks like.
void check_bullet(State& state, const Token* bullet);

}  // namespace kyujo::language
