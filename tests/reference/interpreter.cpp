#include "tests/reference/interpreter.hpp"

#include <algorithm>

namespace reference {

namespace {

class Interpreter {
public:
    Interpreter(const Theory& theory, Ambiguity ambiguity, const std::vector<int>& unknowns)
        : theory_(theory), ambiguity_(ambiguity), propagating_(ambiguity != Ambiguity::blocking), count_(numbers(theory.atoms))
    {
        for (auto& tag : tags_) tag.assign(count_, false);
        fact_.assign(count_, false);
        open_.assign(count_, false);
        for (const Literal q : theory.facts) fact_[number(q)] = true;
        for (std::size_t i = 0; i < unknowns.size(); ++i) {
            const Literal q{Mode::plain, theory.unknowns[i], unknowns[i] < 0};
            if (unknowns[i] != 0)
                fact_[number(q)] = true;
            else
                open_[number(q)] = open_[number(negated(q))] = true;
        }
        for (std::size_t q = 0; q < count_; ++q) {
            opponents_.emplace_back();
            team_.emplace_back();
            for (const Literal p : opponents(theory, literal(q))) opponents_[q].push_back(number(p));
            for (const Literal p : team(literal(q))) team_[q].push_back(number(p));
        }
        rules_for_.resize(count_);
        for (std::size_t r = 0; r < theory.rules.size(); ++r) {
            body_.emplace_back();
            fails_.emplace_back();
            for (const Literal a : theory.rules[r].body) body_[r].push_back(number(a));
            for (const Literal a : theory.rules[r].fails) fails_[r].push_back(number(a));
            rules_for_[number(theory.rules[r].head)].push_back(r);
        }
        for (std::size_t q = 0; q < count_; ++q) {
            attackers_.emplace_back();
            for (const std::size_t p : opponents_[q])
                for (const std::size_t s : rules_for_[p]) attackers_[q].push_back(s);
            fighters_.emplace_back();
            for (const std::size_t p : team_[q])
                for (const std::size_t t : rules_for_[p])
                    if (supports(t)) fighters_[q].push_back(t);
        }
    }

    void close()
    {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t q = 0; q < count_; ++q) {
                changed |= set(plus_D, q, definite(q));
                changed |= set(minus_D, q, not_definite(q));
                changed |= set(plus_d, q, proved(q));
                changed |= set(minus_d, q, refuted(q));
                if (propagating_) changed |= set(plus_s, q, supported(q));
                if (propagating_) changed |= set(minus_s, q, not_supported(q));
            }
        }
    }
    void refute_circles();
    Tags tags() const { return tags_; }

private:
    // --- rules ---
    bool supports(std::size_t r) const { return theory_.rules[r].kind != Kind::defeater; }
    bool strict(std::size_t r) const { return theory_.rules[r].kind == Kind::strict; }
    bool all(std::size_t r, Tag body, Tag fails) const
    {
        return std::all_of(body_[r].begin(), body_[r].end(), [&](std::size_t a) { return tags_[body][a]; }) &&
               std::all_of(fails_[r].begin(), fails_[r].end(), [&](std::size_t a) { return tags_[fails][a]; });
    }
    bool some(std::size_t r, Tag body, Tag fails) const
    {
        return std::any_of(body_[r].begin(), body_[r].end(), [&](std::size_t a) { return tags_[body][a]; }) ||
               std::any_of(fails_[r].begin(), fails_[r].end(), [&](std::size_t a) { return tags_[fails][a]; });
    }
    bool applicable(std::size_t r) const { return all(r, plus_d, propagating_ ? minus_s : minus_d); }
    bool discarded(std::size_t r) const { return some(r, minus_d, propagating_ ? plus_s : plus_d); }
    bool threatens(std::size_t r) const { return propagating_ ? all(r, plus_s, minus_d) : applicable(r); }
    bool harmless(std::size_t r) const { return propagating_ ? some(r, minus_s, plus_d) : discarded(r); }
    bool beats(std::size_t t, std::size_t s) const { return superior(theory_, t, s); }
    template <class Test>
    bool each_support(std::size_t q, Test&& test) const
    {
        return std::all_of(rules_for_[q].begin(), rules_for_[q].end(), [&](std::size_t r) { return !supports(r) || test(r); });
    }
    template <class Test>
    bool each_attacker(std::size_t q, Test&& test) const
    {
        return std::all_of(attackers_[q].begin(), attackers_[q].end(), test);
    }
    template <class Test>
    bool each_fighter(std::size_t q, Test&& test) const
    {
        return std::all_of(fighters_[q].begin(), fighters_[q].end(), test);
    }
    bool each_opponent(std::size_t q, Tag tag) const
    {
        return std::all_of(opponents_[q].begin(), opponents_[q].end(), [&](std::size_t p) { return tags_[tag][p]; });
    }
    bool some_opponent(std::size_t q, Tag tag) const
    {
        return std::any_of(opponents_[q].begin(), opponents_[q].end(), [&](std::size_t p) { return tags_[tag][p]; });
    }

    // --- conditions ---
    bool definite(std::size_t q) const
    {
        return fact_[q] || !each_support(q, [&](std::size_t r) { return !strict(r) || !all(r, plus_D, minus_D); });
    }
    bool not_definite(std::size_t q) const
    {
        return !fact_[q] && !open_[q] && each_support(q, [&](std::size_t r) { return !strict(r) || some(r, minus_D, plus_D); });
    }
    bool proved(std::size_t q) const
    {
        if (tags_[plus_D][q]) return true;
        const bool argued = !each_support(q, [&](std::size_t r) { return !applicable(r); });
        return argued && each_opponent(q, minus_D) && each_attacker(q, [&](std::size_t s) {
                   return harmless(s) || !each_fighter(q, [&](std::size_t t) { return !(applicable(t) && beats(t, s)); });
               });
    }
    bool refuted(std::size_t q) const
    {
        if (!tags_[minus_D][q]) return false;
        return each_support(q, [&](std::size_t r) { return discarded(r); }) || some_opponent(q, plus_D) || !each_attacker(q, [&](std::size_t s) {
                   return !(threatens(s) && each_fighter(q, [&](std::size_t t) { return discarded(t) || !beats(t, s); }));
               });
    }
    bool supported(std::size_t q) const
    {
        if (tags_[plus_D][q]) return true;
        if (ambiguity_ == Ambiguity::gated && !each_opponent(q, minus_D)) return false;
        return !each_support(
            q, [&](std::size_t r) { return !(threatens(r) && each_attacker(q, [&](std::size_t s) { return !beats(s, r) || discarded(s); })); });
    }
    bool not_supported(std::size_t q) const
    {
        if (!tags_[minus_D][q]) return false;
        if (ambiguity_ == Ambiguity::gated && some_opponent(q, plus_D)) return true;
        return each_support(
            q, [&](std::size_t r) { return harmless(r) || !each_attacker(q, [&](std::size_t s) { return !(beats(s, r) && applicable(s)); }); });
    }
    bool set(Tag tag, std::size_t q, bool now)
    {
        if (!now || tags_[tag][q]) return false;
        tags_[tag][q] = true;
        return true;
    }

    // --- circles ---
    struct Edge {
        std::size_t from, to;
        bool negative;
    };
    std::vector<Edge> definite_edges() const;
    std::vector<Edge> edges() const;
    std::vector<std::vector<std::size_t>> positive_circles(const std::vector<Edge>& edges) const;
    bool refute_definite(const std::vector<std::size_t>& circle);
    bool refute(const std::vector<std::size_t>& circle);

    const Theory& theory_;
    Ambiguity ambiguity_;
    bool propagating_;
    std::size_t count_;
    Tags tags_;
    std::vector<bool> fact_, open_;                                                              ///< by literal: a fact; unknown whether it is one
    std::vector<std::vector<std::size_t>> opponents_, team_, rules_for_, attackers_, fighters_;  ///< by literal
    std::vector<std::vector<std::size_t>> body_, fails_;                                         ///< by rule
};

std::vector<Interpreter::Edge> Interpreter::definite_edges() const
{
    std::vector<Edge> result;
    for (std::size_t r = 0; r < theory_.rules.size(); ++r) {
        const std::size_t q = number(theory_.rules[r].head);
        if (!strict(r)) continue;
        for (const std::size_t a : body_[r]) result.push_back({q, a, false});
    }
    return result;
}

std::vector<Interpreter::Edge> Interpreter::edges() const
{
    std::vector<Edge> result;
    const auto add = [&](std::size_t q, std::size_t r, bool attack) {
        for (const std::size_t a : body_[r]) result.push_back({q, a, attack});
        for (const std::size_t a : fails_[r]) {
            result.push_back({q, a, true});
        }
    };
    for (std::size_t q = 0; q < count_; ++q) {
        if (each_support(q, [](std::size_t) { return false; })) continue;  // what no rule supports depends on nothing
        for (const std::size_t r : rules_for_[q])
            if (supports(r)) add(q, r, false);
        for (const std::size_t s : attackers_[q]) add(q, s, true);
        if (attackers_[q].empty()) continue;
        for (const std::size_t t : fighters_[q]) add(q, t, false);
    }
    return result;
}

/// Sets of literals that reach each other, without a negative edge between them.
std::vector<std::vector<std::size_t>> Interpreter::positive_circles(const std::vector<Edge>& edges) const
{
    std::vector<std::vector<bool>> reaches(count_, std::vector<bool>(count_, false));
    for (const Edge& edge : edges) reaches[edge.from][edge.to] = true;
    for (std::size_t via = 0; via < count_; ++via)
        for (std::size_t a = 0; a < count_; ++a)
            if (reaches[a][via])
                for (std::size_t b = 0; b < count_; ++b)
                    if (reaches[via][b]) reaches[a][b] = true;
    std::vector<std::vector<std::size_t>> result;
    std::vector<bool> seen(count_, false);
    const auto reach = [&](const std::vector<std::size_t>& circle) { return std::count(reaches[circle[0]].begin(), reaches[circle[0]].end(), true); };
    for (std::size_t q = 0; q < count_; ++q) {
        if (seen[q] || !reaches[q][q]) continue;
        std::vector<std::size_t> circle;
        for (std::size_t p = q; p < count_; ++p)
            if (reaches[q][p] && reaches[p][q]) circle.push_back(p);
        for (const std::size_t p : circle) seen[p] = true;
        const auto inside = [&](const Edge& e) { return e.negative && seen[e.from] && reaches[q][e.from] && reaches[e.to][q] && reaches[e.from][q]; };
        if (std::none_of(edges.begin(), edges.end(), inside)) result.push_back(circle);
    }
    std::sort(result.begin(), result.end(), [&](const auto& a, const auto& b) { return reach(a) < reach(b); });
    return result;
}

bool Interpreter::refute_definite(const std::vector<std::size_t>& circle)
{
    std::vector<bool> possible(count_, false);
    const auto may_hold = [&](std::size_t a) {
        const bool inside = std::find(circle.begin(), circle.end(), a) != circle.end();
        return inside ? possible[a] : !tags_[minus_D][a];
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::size_t q : circle) {
            if (possible[q] || tags_[minus_D][q]) continue;
            const bool by_rule =
                !each_support(q, [&](std::size_t r) { return !strict(r) || !std::all_of(body_[r].begin(), body_[r].end(), may_hold); });
            if (tags_[plus_D][q] || open_[q] || by_rule) possible[q] = changed = true;
        }
    }
    bool news = false;
    for (const std::size_t q : circle)
        if (!possible[q]) news |= set(minus_D, q, true);
    return news;
}

/// What no rule can support from outside the circle. When propagating, support is what counts.
bool Interpreter::refute(const std::vector<std::size_t>& circle)
{
    const Tag weak_plus = propagating_ ? plus_s : plus_d;
    const Tag weak_minus = propagating_ ? minus_s : minus_d;
    std::vector<bool> possible(count_, false);
    const auto may_hold = [&](std::size_t a) {
        const bool inside = std::find(circle.begin(), circle.end(), a) != circle.end();
        return inside ? possible[a] : !tags_[weak_minus][a];
    };
    const auto may_apply = [&](std::size_t r) {
        return std::all_of(body_[r].begin(), body_[r].end(), may_hold) &&
               std::none_of(fails_[r].begin(), fails_[r].end(), [&](std::size_t a) { return tags_[plus_d][a]; });
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::size_t q : circle) {
            if (possible[q] || tags_[weak_minus][q]) continue;
            const bool closed = ambiguity_ != Ambiguity::propagating && some_opponent(q, plus_D);
            const bool by_rule = !closed && !each_support(q, [&](std::size_t r) { return !may_apply(r); });
            if (tags_[weak_plus][q] || !tags_[minus_D][q] || by_rule) possible[q] = changed = true;
        }
    }
    bool news = false;
    for (const std::size_t q : circle) {
        if (possible[q] || tags_[weak_minus][q]) continue;
        news |= set(minus_d, q, !tags_[plus_d][q]);
        if (propagating_) news |= set(minus_s, q, true);
    }
    return news;
}

/// One by one, those first that others rest on; what one leaves behind is drawn before the next is looked at.
void Interpreter::refute_circles()
{
    for (const auto& circle : positive_circles(definite_edges()))
        while (refute_definite(circle)) close();
    for (const auto& circle : positive_circles(edges()))
        while (refute(circle)) close();
}

}  // namespace

Tags interpret(const Theory& theory, Ambiguity ambiguity, bool unfounded, const std::vector<int>& unknowns)
{
    const Theory plain = without_chains(theory);
    Interpreter interpreter(plain, ambiguity, unknowns);
    interpreter.close();
    if (unfounded) interpreter.refute_circles();
    return interpreter.tags();
}

}  // namespace reference
