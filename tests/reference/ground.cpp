#include "tests/reference/ground.hpp"

#include <algorithm>

namespace reference {
namespace {

using kyujo::theory::LiteralId;
using kyujo::theory::LiteralKind;
using kyujo::theory::Theory;
using kyujo::theory::TheoryRuleId;

class Interpreter {
public:
    Interpreter(const Theory& theory, GroundTags& tags) : theory_(theory), tags_(tags) {}

    void run()
    {
        do settle();
        while (refute_unfounded());
    }

private:
    bool proved(LiteralId q) const { return tags_.proved[q.index()]; }
    bool refuted(LiteralId q) const { return tags_.refuted[q.index()]; }
    bool applicable(TheoryRuleId r) const
    {
        const auto body = theory_.body(r);
        return std::all_of(body.begin(), body.end(), [this](LiteralId q) { return proved(q); });
    }
    bool discarded(TheoryRuleId r) const
    {
        const auto body = theory_.body(r);
        return std::any_of(body.begin(), body.end(), [this](LiteralId q) { return refuted(q); });
    }
    template <class Test>
    bool some_attacking_rule(LiteralId q, Test test) const
    {
        for (const LiteralId attacker : theory_.attackers(q))
            for (const TheoryRuleId s : theory_.rules_for(attacker))
                if (test(s)) return true;
        return false;
    }
    /// Rules that may defend q: its own and those of its allies.
    template <class Test>
    bool some_defending_rule(LiteralId q, Test test) const
    {
        std::vector<LiteralId> team{q};
        team.insert(team.end(), theory_.allies(q).begin(), theory_.allies(q).end());
        for (const LiteralId member : team)
            for (const TheoryRuleId t : theory_.rules_for(member))
                if (!theory_.rule(t).defeater && test(t)) return true;
        return false;
    }
    bool some_rule(LiteralId q, bool (Interpreter::*test)(TheoryRuleId) const, bool wanted) const
    {
        for (const TheoryRuleId r : theory_.rules_for(q))
            if (!theory_.rule(r).defeater && (this->*test)(r) == wanted) return true;
        return false;
    }

    bool shows(LiteralId q) const
    {
        if (!some_rule(q, &Interpreter::applicable, true)) return false;
        return !some_attacking_rule(q, [&](TheoryRuleId s) {
            return !discarded(s) && !some_defending_rule(q, [&](TheoryRuleId t) { return applicable(t) && theory_.superior(t, s); });
        });
    }
    bool rules_out(LiteralId q) const
    {
        if (!some_rule(q, &Interpreter::discarded, false)) return true;
        return some_attacking_rule(q, [&](TheoryRuleId s) {
            return applicable(s) && !some_defending_rule(q, [&](TheoryRuleId t) { return !discarded(t) && theory_.superior(t, s); });
        });
    }
    bool formula_shown(LiteralId q) const { return count(q, tags_.proved) >= needed(q); }
    bool formula_ruled_out(LiteralId q) const { return theory_.children(q).size() - count(q, tags_.refuted) < needed(q); }
    std::size_t count(LiteralId q, const std::vector<bool>& tag) const
    {
        const auto children = theory_.children(q);
        return static_cast<std::size_t>(std::count_if(children.begin(), children.end(), [&](LiteralId child) { return tag[child.index()]; }));
    }
    std::size_t needed(LiteralId q) const
    {
        const auto& literal = theory_.literal(q);
        if (literal.kind == LiteralKind::all) return theory_.children(q).size();
        return literal.kind == LiteralKind::any ? 1 : literal.threshold;
    }

    /// One tag more, if the definitions give it.
    bool step(LiteralId q)
    {
        const LiteralKind kind = theory_.literal(q).kind;
        if (kind == LiteralKind::input || proved(q) || refuted(q)) return false;
        bool up = false;
        bool down = false;
        if (kind == LiteralKind::derived) {
            up = shows(q);
            down = rules_out(q);
        } else if (kind == LiteralKind::swap) {
            up = refuted(theory_.children(q).front());
            down = proved(theory_.children(q).front());
        } else {
            up = formula_shown(q);
            down = formula_ruled_out(q);
        }
        tags_.proved[q.index()] = up;
        tags_.refuted[q.index()] = down;
        return up || down;
    }
    void settle()
    {
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = 0; i < theory_.literal_count(); ++i) again = step(LiteralId(i)) || again;
        }
    }

    /// Literals without a tag that could not be shown even if every attack failed and every swap went their way support only each other.
    bool refute_unfounded()
    {
        const std::size_t count = theory_.literal_count();
        std::vector<bool> founded(count);
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = 0; i < count; ++i) {
                if (founded[i] || tags_.refuted[i] || !could_be_shown(LiteralId(i), founded)) continue;
                founded[i] = again = true;
            }
        }
        bool any = false;
        for (std::size_t i = 0; i < count; ++i) {
            if (founded[i] || tags_.refuted[i] || tags_.proved[i]) continue;
            tags_.refuted[i] = any = true;
        }
        return any;
    }
    bool could_be_shown(LiteralId q, const std::vector<bool>& founded) const
    {
        const auto is_founded = [&](LiteralId other) { return bool(founded[other.index()]); };
        switch (theory_.literal(q).kind) {
            case LiteralKind::input:
            case LiteralKind::swap:
                return true;
            case LiteralKind::derived:
                for (const TheoryRuleId r : theory_.rules_for(q)) {
                    const auto body = theory_.body(r);
                    if (!theory_.rule(r).defeater && std::all_of(body.begin(), body.end(), is_founded)) return true;
                }
                return proved(q);
            case LiteralKind::all:
            case LiteralKind::any:
            case LiteralKind::at_least:
                break;
        }
        return count(q, founded) >= needed(q);
    }

    const Theory& theory_;
    GroundTags& tags_;
};

}  // namespace

GroundTags interpret(const Theory& theory, GroundTags tags)
{
    Interpreter(theory, tags).run();
    return tags;
}

}  // namespace reference
