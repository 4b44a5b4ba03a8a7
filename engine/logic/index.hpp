// A document with its rules by head and its opposition, for whoever walks through it.
#pragma once

#include "logic/opposition.hpp"

namespace kyujo::logic {

class Index {
public:
    explicit Index(const Document& document);
    const Document& document() const { return document_; }
    const Opposition& opposition() const { return opposition_; }
    std::span<const RuleId> rules_for(Literal literal) const
    {
        return {by_head_.data() + begin_[literal.index()], begin_[literal.index() + 1] - begin_[literal.index()]};
    }
    bool is_fact(Literal literal) const { return facts_[literal.index()]; }
    bool superior(RuleId stronger, RuleId weaker) const;

    /// Calls `visit(rule)` for each strict or defeasible rule for the literal.
    template <class Visit>
    void for_each_supporter(Literal literal, Visit&& visit) const
    {
        for (const RuleId rule : rules_for(literal))
            if (document_.rules[rule].kind != Kind::defeater) visit(rule);
    }
    /// For each rule for an opponent.
    template <class Visit>
    void for_each_attacker(Literal literal, Visit&& visit) const
    {
        opposition_.for_each_opponent(literal, [&](Literal opponent) {
            for (const RuleId rule : rules_for(opponent)) visit(rule);
        });
    }
    /// For each rule that may beat an attacker.
    template <class Visit>
    void for_each_in_team(Literal literal, Visit&& visit) const
    {
        for_each_supporter(literal, visit);
        if (const Literal ally = opposition_.ally(literal); ally.valid()) for_each_supporter(ally, visit);
    }

private:
    const Document& document_;
    Opposition opposition_;
    std::vector<std::uint32_t> begin_;
    std::vector<RuleId> by_head_;
    std::vector<bool> facts_;
};

}  // namespace kyujo::logic
