// A theory of defeasible deontic logic, for the reference interpreter and its random friends. Nothing here knows the engine.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace reference {

enum class Mode { plain, obligation, permission };
enum class Kind { strict, defeasible, defeater };

/// `a`, `-a`, `[O]a`, `[P]-a`: an atom by number, which may be negated, under a modality.
struct Literal {
    Mode mode = Mode::plain;
    unsigned atom = 0;
    bool negative = false;
    friend bool operator==(const Literal&, const Literal&) = default;
};

Literal negated(Literal q);
std::string spelling(Literal q);
/// Of a spelling; atoms are `a`, `b`, ….
Literal literal(const std::string& spelling);
/// A number for each literal.
std::size_t number(Literal q);
Literal literal(std::size_t number);
constexpr std::size_t numbers(unsigned atoms)
{
    return 6 * std::size_t{atoms};
}

struct Rule {
    std::string label;
    Kind kind = Kind::defeasible;
    std::vector<Literal> body;   ///< all to be shown
    std::vector<Literal> fails;  ///< norms, all to be refuted
    Literal head;
    std::vector<Literal> repairs;  ///< owed in turn when the one before is owed and violated
};

struct Theory {
    unsigned atoms = 0;
    std::vector<Literal> facts;
    std::vector<Rule> rules;
    std::vector<std::pair<std::size_t, std::size_t>> superiority;  ///< stronger, weaker
    std::vector<std::pair<Literal, Literal>> exclusions;
    std::vector<unsigned> unknowns;  ///< atoms
};

/// With a rule of its own for every link of a chain of duties; priorities of the chain are priorities of every link.
Theory without_chains(const Theory& theory);
/// opp(q): whose rules attack q.
std::vector<Literal> opponents(const Theory& theory, Literal q);
/// Whose rules may beat attackers of q: q's own, and for a permission those of the obligation.
std::vector<Literal> team(Literal q);
/// Whether a is superior to b.
bool superior(const Theory& theory, std::size_t a, std::size_t b);

}  // namespace reference
