// The proof conditions of TOCL 2001 clause by clause, one column, repeated until nothing changes. Slow on purpose, and sharing no code with
// the solver: it reads a theory of its own.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace naive {

struct Rule {
    std::size_t head;
    std::vector<std::size_t> body;
    unsigned level = 1;
    bool defeater = false;
};

enum class Kind { input, derived, all, any, at_least, swap };

struct Literal {
    Kind kind = Kind::derived;
    std::vector<std::size_t> children;
    std::size_t threshold = 0;
    int input = 0;  ///< +1 true, -1 false, 0 unknown
    std::vector<std::size_t> attackers, allies;
};

struct Theory {
    std::vector<Literal> literals;
    std::vector<Rule> rules;
    std::vector<std::pair<std::size_t, std::size_t>> superiority;  ///< stronger, weaker
};

/// Per literal: +1 proved, -1 refuted, 0 neither.
class Fixpoint {
public:
    explicit Fixpoint(const Theory& theory) : theory_(theory), plus_(theory.literals.size(), false), minus_(theory.literals.size(), false)
    {
        bool changed = true;
        while (changed) {
            changed = false;
            for (std::size_t q = 0; q < theory.literals.size(); ++q) {
                if (!plus_[q] && proved(q)) plus_[q] = changed = true;
                if (!minus_[q] && refuted(q)) minus_[q] = changed = true;
            }
        }
    }
    int tag(std::size_t q) const { return plus_[q] ? 1 : minus_[q] ? -1 : 0; }
    bool contradictory(std::size_t q) const { return plus_[q] && minus_[q]; }

private:
    bool applicable(const Rule& r) const
    {
        for (const std::size_t b : r.body) {
            if (!plus_[b]) return false;
        }
        return true;
    }
    bool discarded(const Rule& r) const
    {
        for (const std::size_t b : r.body) {
            if (minus_[b]) return true;
        }
        return false;
    }
    bool pair(std::size_t a, std::size_t b) const
    {
        for (const auto& [stronger, weaker] : theory_.superiority) {
            if (stronger == a && weaker == b) return true;
        }
        return false;
    }
    bool superior(std::size_t a, std::size_t b) const
    {
        if (pair(a, b)) return true;
        return !pair(b, a) && theory_.rules[a].level > theory_.rules[b].level;
    }
    bool in_team(const Rule& r, std::size_t q) const
    {
        if (r.defeater) return false;
        if (r.head == q) return true;
        for (const std::size_t ally : theory_.literals[q].allies) {
            if (r.head == ally) return true;
        }
        return false;
    }
    bool attacks(const Rule& r, std::size_t q) const
    {
        for (const std::size_t opponent : theory_.literals[q].attackers) {
            if (r.head == opponent) return true;
        }
        return false;
    }
    std::size_t count(std::size_t q, bool plus) const
    {
        std::size_t n = 0;
        for (const std::size_t child : theory_.literals[q].children) n += plus ? plus_[child] : minus_[child];
        return n;
    }

    bool proved(std::size_t q) const
    {
        const Literal& l = theory_.literals[q];
        const std::size_t n = l.children.size();
        switch (l.kind) {
            case Kind::input:
                return l.input > 0;
            case Kind::all:
                return count(q, true) == n;
            case Kind::any:
                return count(q, true) > 0;
            case Kind::at_least:
                return count(q, true) >= l.threshold;
            case Kind::swap:
                return minus_[l.children[0]];
            case Kind::derived:
                break;
        }
        bool supported = false;
        for (const Rule& r : theory_.rules) supported = supported || (!r.defeater && r.head == q && applicable(r));
        if (!supported) return false;
        for (std::size_t s = 0; s < theory_.rules.size(); ++s) {
            if (!attacks(theory_.rules[s], q) || discarded(theory_.rules[s])) continue;
            bool beaten = false;
            for (std::size_t t = 0; t < theory_.rules.size(); ++t) {
                beaten = beaten || (in_team(theory_.rules[t], q) && applicable(theory_.rules[t]) && superior(t, s));
            }
            if (!beaten) return false;
        }
        return true;
    }
    bool refuted(std::size_t q) const
    {
        const Literal& l = theory_.literals[q];
        const std::size_t n = l.children.size();
        switch (l.kind) {
            case Kind::input:
                return l.input < 0;
            case Kind::all:
                return count(q, false) > 0;
            case Kind::any:
                return count(q, false) == n;
            case Kind::at_least:
                return count(q, false) + l.threshold > n;
            case Kind::swap:
                return plus_[l.children[0]];
            case Kind::derived:
                break;
        }
        bool all_discarded = true;
        for (const Rule& r : theory_.rules) all_discarded = all_discarded && (r.defeater || r.head != q || discarded(r));
        if (all_discarded) return true;
        for (std::size_t s = 0; s < theory_.rules.size(); ++s) {
            if (!attacks(theory_.rules[s], q) || !applicable(theory_.rules[s])) continue;
            bool helpless = true;
            for (std::size_t t = 0; t < theory_.rules.size(); ++t) {
                helpless = helpless && (!in_team(theory_.rules[t], q) || !superior(t, s) || discarded(theory_.rules[t]));
            }
            if (helpless) return true;
        }
        return false;
    }

    const Theory& theory_;
    std::vector<bool> plus_, minus_;
};

}  // namespace naive
