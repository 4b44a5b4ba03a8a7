// The tags of a ground theory of law, from the definitions: clause by clause, over and over until nothing changes. It reads the theory's
// arrays and shares nothing with the solver.
//   Antoniou, Billington, Governatori, Maher, "Representation results for defeasible logic", ACM TOCL 2(2), 2001;
//   Maher, Governatori, "A semantic decomposition of defeasible logics", AAAI 1999 (unfounded loops).
#pragma once

#include "theory/theory.hpp"

#include <vector>

namespace reference {

struct GroundTags {
    std::vector<bool> proved, refuted;  ///< by literal; those of inputs are given
};

/// Ambiguity blocking, team defeat, loops without support refuted. `tags` holds the inputs' tags, and nothing else.
GroundTags interpret(const kyujo::theory::Theory& theory, GroundTags tags);

}  // namespace reference
