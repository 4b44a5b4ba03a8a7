// The scalable theories of Maher, Rock, Antoniou, Billington, Miller, "Efficient defeasible reasoning systems", International Journal on
// Artificial Intelligence Tools 10(4), 2001, with what follows from them, in closed form.
#pragma once

#include <string>
#include <vector>

namespace families {

/// What is to be printed of an atom and of its contrary: signs at the definite, defeasible and support level, `?` for neither.
struct Expected {
    std::string atom, positive, negative;
};

struct Family {
    std::string dfl;
    std::size_t facts = 0, rules = 0, priorities = 0, size = 0;
    std::vector<Expected> blocking, propagating;
};

/// A chain of n rules from one fact.
Family chain(std::size_t n, bool strict);
/// n rules in a circle, without a fact.
Family circle(std::size_t n, bool strict);
/// 2n+3 presumptions, each but the last attacked by a rule from the next; with priorities, the odd ones lose.
Family levels(std::size_t n, bool priorities);
/// Every atom by two rules, against two, each beaten by one of them; the premises of all four likewise, n levels deep.
Family teams(std::size_t n);
/// A tree of depth n in which every inner atom has one rule with k premises; the leaves are facts.
Family tree(std::size_t n, std::size_t k, bool strict);
/// nk+1 rules, each from the k atoms that follow; the last k atoms are facts.
Family dag(std::size_t n, std::size_t k, bool strict);
/// m rules and m defeaters with n premises each, each premise at the end of a strict chain of k rules.
Family mix(std::size_t m, std::size_t n, std::size_t k);

}  // namespace families
