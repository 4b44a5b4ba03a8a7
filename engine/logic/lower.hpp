// From a theory as written to the ground theory that the solver knows: what is definite, what is defeasible, and what is supported become
// literals and formulas of their own.
#pragma once

#include "logic/document.hpp"
#include "theory/theory.hpp"

namespace kyujo::logic {

/// What becomes of a clash that nobody wins.
enum class Ambiguity : std::uint8_t {
    blocking,     ///< both sides have failed (Antoniou, Billington, Governatori, Maher, TOCL 2(2), 2001)
    propagating,  ///< what rests on it is in doubt too: attackers need only be supported (the same authors, AAAI 2000)
    gated,        ///< likewise, but nothing supports what a fact or strict rules contradict
};

using Node = theory::LiteralId;

struct Lowered {
    theory::Theory theory;  ///< frozen
    // By literal of the document: where its tags are found. Those of support are the support tags of `defeasible`.
    std::vector<Node> definite;    ///< +D, -D
    std::vector<Node> defeasible;  ///< +d, -d
    // Inputs.
    Node always, never;
    std::vector<std::pair<Node, Node>> unknowns;  ///< by unknown of the document: that it is a fact, that its contrary is
};

/// Linear. A literal that no rule can support becomes a constant; only with strict rules is there more than one node for a literal. What
/// depends on what is read off the rules alone, so that a loop is the same loop whatever the facts are.
Lowered lower(const Document& document, Ambiguity ambiguity);

}  // namespace kyujo::logic
