#include "tests/reference/random.hpp"

#include <algorithm>
#include <cstdlib>

namespace reference {

namespace {

/// What kind of theory it is to be.
struct Make {
    unsigned atoms;
    bool norms, loops, strict, defeaters, circles;
    bool crowded;  ///< many rules for each literal, some with many premises
};

class Maker {
public:
    explicit Maker(std::uint64_t seed) : dice_(seed)
    {
        make_ = {static_cast<unsigned>(2 + dice_.below(5)),
                 dice_.chance(35),
                 dice_.chance(60),
                 dice_.chance(50),
                 dice_.chance(60),
                 dice_.chance(10),
                 dice_.chance(1)};
        if (make_.crowded) make_.atoms += 5;
        theory_.atoms = make_.atoms;
    }

    Theory run()
    {
        add_facts();
        const std::size_t rules = make_.crowded ? 60 + dice_.below(60) : 1 + dice_.below(13);
        for (std::size_t i = 0; i < rules; ++i) theory_.rules.push_back(rule(i));
        add_superiority();
        if (dice_.chance(15)) add_exclusion();
        return theory_;
    }

private:
    /// Below `atoms`.
    Literal any(unsigned atoms, bool norm) { return {norm ? mode() : Mode::plain, static_cast<unsigned>(dice_.below(atoms)), dice_.chance(45)}; }
    Mode mode() { return static_cast<Mode>(dice_.below(3)); }

    void add_facts()
    {
        for (std::size_t count = dice_.below(3); count > 0; --count) {
            const Literal fact = any(make_.atoms, make_.norms && dice_.chance(20));
            if (std::find(theory_.facts.begin(), theory_.facts.end(), fact) == theory_.facts.end()) theory_.facts.push_back(fact);
        }
        if (!dice_.chance(15)) return;
        for (unsigned atom = 0; atom < make_.atoms; ++atom) {
            const auto about = [&](Literal q) { return q.mode == Mode::plain && q.atom == atom; };
            const bool given = std::any_of(theory_.facts.begin(), theory_.facts.end(), about);
            if (!given && theory_.unknowns.size() < 3 && dice_.chance(40)) theory_.unknowns.push_back(atom);
        }
    }

    Rule rule(std::size_t number)
    {
        Rule r;
        r.label = "r" + std::to_string(number);
        r.kind = make_.strict && dice_.chance(15) ? Kind::strict : make_.defeaters && dice_.chance(15) ? Kind::defeater : Kind::defeasible;
        r.head = any(make_.crowded ? 3 : make_.atoms, make_.norms && dice_.chance(60));
        // Without loops, a body only speaks of atoms before the head's; a norm about an atom comes after the atom itself.
        const unsigned reach = make_.loops ? make_.atoms : r.head.atom;
        if (reach == 0) return r;
        static constexpr std::size_t sizes[] = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3};
        const std::size_t premises = make_.crowded && dice_.chance(10) ? 40 : sizes[dice_.below(std::size(sizes))];
        for (std::size_t count = premises; count > 0; --count) {
            const Literal premise = any(reach, make_.norms && dice_.chance(40));
            const bool fails = premise.mode != Mode::plain && r.kind != Kind::strict && dice_.chance(35);
            auto& list = fails ? r.fails : r.body;
            if (std::find(list.begin(), list.end(), premise) == list.end()) list.push_back(premise);
        }
        if (r.head.mode == Mode::obligation && dice_.chance(20))
            for (std::size_t count = 1 + dice_.below(2); count > 0; --count) r.repairs.push_back(any(make_.atoms, false));
        return r;
    }

    /// Mostly between rules that clash, mostly without circles.
    void add_superiority()
    {
        std::vector<std::size_t> rank(theory_.rules.size());
        for (std::size_t i = 0; i < rank.size(); ++i) std::swap(rank[i] = i, rank[dice_.below(i + 1)]);
        for (std::size_t a = 0; a < rank.size(); ++a) {
            for (std::size_t b = 0; b < rank.size(); ++b) {
                if (a == b || (!make_.circles && rank[a] < rank[b])) continue;
                const auto opposed = opponents(theory_, theory_.rules[b].head);
                const bool clash = std::find(opposed.begin(), opposed.end(), theory_.rules[a].head) != opposed.end();
                if (dice_.chance(make_.crowded ? (clash ? 2 : 0) : clash ? 35 : 2)) theory_.superiority.emplace_back(a, b);
            }
        }
    }

    void add_exclusion()
    {
        const Literal a = any(make_.atoms, make_.norms && dice_.chance(30));
        const Literal b = any(make_.atoms, make_.norms && dice_.chance(30));
        if (!(a == b)) theory_.exclusions.emplace_back(a, b);
    }

    Dice dice_;
    Make make_{};
    Theory theory_;
};

}  // namespace

Theory random_theory(std::uint64_t seed)
{
    return Maker(seed).run();
}

std::string as_dfl(const Theory& theory)
{
    std::string text;
    for (const Literal q : theory.facts) text += ">> " + spelling(q) + "\n";
    for (const unsigned atom : theory.unknowns) text += "?? " + spelling({Mode::plain, atom, false}) + "\n";
    for (const Rule& r : theory.rules) {
        text += r.label + ":";
        std::string comma = " ";
        for (const Literal q : r.body) text += std::exchange(comma, ", ") + spelling(q);
        for (const Literal q : r.fails) text += std::exchange(comma, ", ") + "-" + spelling(q);
        text += r.kind == Kind::strict ? " -> " : r.kind == Kind::defeasible ? " => " : " ~> ";
        text += spelling(r.head);
        for (const Literal q : r.repairs) text += " (x) " + spelling(q);
        text += "\n";
    }
    for (const auto& [a, b] : theory.superiority) text += theory.rules[a].label + " > " + theory.rules[b].label + "\n";
    for (const auto& [a, b] : theory.exclusions) text += spelling(a) + " >< " + spelling(b) + "\n";
    return text;
}

bool has_circle(const Theory& theory)
{
    // Takes away rules that beat nothing that is left, until none or only circles remain.
    std::vector<std::pair<std::size_t, std::size_t>> left = theory.superiority;
    for (bool changed = true; changed;) {
        const auto idle = [&](const auto& pair) {
            return std::none_of(left.begin(), left.end(), [&](const auto& other) { return other.first == pair.second; });
        };
        std::vector<std::pair<std::size_t, std::size_t>> kept;
        for (const auto& pair : left)
            if (!idle(pair)) kept.push_back(pair);
        changed = kept.size() != left.size();
        left = kept;
    }
    return !left.empty();
}

Theory shrunk(Theory theory, const std::function<bool(const Theory&)>& fails)
{
    const auto without_one_of = [&](auto list) {
        for (std::size_t i = (theory.*list).size(); i-- > 0;) {
            Theory smaller = theory;
            (smaller.*list).erase((smaller.*list).begin() + static_cast<std::ptrdiff_t>(i));
            if (fails(smaller)) theory = std::move(smaller);
        }
    };
    const auto without_rule = [&](std::size_t gone) {
        Theory smaller = theory;
        smaller.rules.erase(smaller.rules.begin() + static_cast<std::ptrdiff_t>(gone));
        smaller.superiority.clear();
        for (auto [a, b] : theory.superiority)
            if (a != gone && b != gone) smaller.superiority.emplace_back(a - (a > gone ? 1 : 0), b - (b > gone ? 1 : 0));
        if (fails(smaller)) theory = std::move(smaller);
    };
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = theory.rules.size(); i-- > 0;) without_rule(i);
        without_one_of(&Theory::superiority);
        without_one_of(&Theory::exclusions);
        without_one_of(&Theory::facts);
        without_one_of(&Theory::unknowns);
    }
    return theory;
}

std::uint64_t tries(std::uint64_t usual)
{
#ifdef KYUJO_FEWER_TRIES
    usual /= 20;
#endif
    const char* const wanted = std::getenv("KYUJO_THEORIES");
    return wanted == nullptr ? usual : std::strtoull(wanted, nullptr, 10);
}

}  // namespace reference
