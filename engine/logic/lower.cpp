#include "logic/lower.hpp"

#include "logic/opposition.hpp"

#include <unordered_map>

namespace kyujo::logic {

namespace {

using theory::LiteralKind;
using theory::TheoryRuleId;

class Lowering {
public:
    Lowering(const Document& document, Ambiguity ambiguity)
        : document_(document), ambiguity_(ambiguity), opposition_(document), traits_(document.literal_count()), heads_(document.literal_count())
    {
        result_.definite.resize(document.literal_count());
        result_.defeasible.resize(document.literal_count());
    }

    Lowered run()
    {
        add_inputs();
        note_traits();
        add_definite();
        for (std::size_t i = 0; i < heads_.size(); ++i)
            if (is(Literal(i), has_rules)) heads_[i] = theory().add_derived();
        for (std::size_t i = 0; i < heads_.size(); ++i) add_defeasible(Literal(i));
        add_strict_rules();
        const std::size_t first = theory().rule_count();
        add_rules();
        const auto rule = [&](RuleId id) { return TheoryRuleId(first + id.index()); };
        for (const auto& [stronger, weaker] : document_.superiority) theory().add_superiority(rule(stronger), rule(weaker));
        for (std::size_t i = 0; i < heads_.size(); ++i)
            if (is(Literal(i), has_support)) add_opposition(Literal(i));
        theory().freeze();
        return std::move(result_);
    }

private:
    enum Trait : std::uint8_t { fact = 1, has_rules = 2, has_support = 4, has_strict = 8 };

    bool is(Literal literal, Trait trait) const { return (traits_[literal.index()] & trait) != 0; }
    Node& definite(Literal literal) { return result_.definite[literal.index()]; }
    Node& defeasible(Literal literal) { return result_.defeasible[literal.index()]; }
    Node head(Literal literal) const { return heads_[literal.index()]; }
    theory::Theory& theory() { return result_.theory; }

    void add_inputs()
    {
        result_.always = theory().add_input();
        result_.never = theory().add_input();
        for (std::size_t i = 0; i < document_.unknowns.size(); ++i) {
            const Node holds = theory().add_input();
            result_.unknowns.emplace_back(holds, theory().add_input());
        }
    }

    void note_traits()
    {
        const auto note = [&](Literal literal, Trait trait) {
            traits_[literal.index()] = static_cast<std::uint8_t>(traits_[literal.index()] | trait);
        };
        for (const Literal literal : document_.facts) note(literal, fact);
        for (const Rule& rule : document_.rules) {
            note(rule.head, has_rules);
            if (rule.kind != Kind::defeater) note(rule.head, has_support);
            if (rule.kind == Kind::strict) note(rule.head, has_strict);
        }
    }

    /// +D q: a fact, or by a strict rule all of whose premises are +D. Without strict rules that is known beforehand.
    void add_definite()
    {
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const Literal literal(i);
            definite(literal) = is(literal, fact) ? result_.always : is(literal, has_strict) ? theory().add_derived() : result_.never;
        }
        for (std::size_t i = 0; i < document_.unknowns.size(); ++i) {
            given_by(literal_of(document_.unknowns[i], false), result_.unknowns[i].first);
            given_by(literal_of(document_.unknowns[i], true), result_.unknowns[i].second);
        }
    }

    /// Of an unknown fact: definite if the input says so, besides by strict rules.
    void given_by(Literal literal, Node input)
    {
        if (is(literal, has_strict))
            theory().add_rule(definite(literal), {&input, 1});
        else
            definite(literal) = input;
    }

    void add_strict_rules()
    {
        for (std::size_t i = 0; i < document_.rules.size(); ++i) {
            const Rule& rule = document_.rules[RuleId(i)];
            if (rule.kind != Kind::strict || is(rule.head, fact)) continue;
            body_.clear();
            for (const Premise& premise : document_.body(RuleId(i))) body_.push_back(definite(premise.literal));
            theory().add_rule(definite(rule.head), body_);
        }
    }

    /// +d q: +D q; or by its rules, while -D of every opponent. -d q: -D q, and the other way round.
    void add_defeasible(Literal literal)
    {
        if (!is(literal, has_support) || is(literal, fact)) {
            defeasible(literal) = definite(literal);
            return;
        }
        std::vector<Node> conditions{head(literal)};
        bool contradicted = false;
        opposition_.for_each_opponent(literal, [&](Literal opponent) {
            const Node node = definite(opponent);
            contradicted = contradicted || node == result_.always;
            if (node != result_.never) conditions.push_back(not_definite(node));
        });
        // A fact to the contrary ends the matter, unless support outlives it.
        if (contradicted && ambiguity_ != Ambiguity::propagating) {
            defeasible(literal) = definite(literal);
            return;
        }
        const Node by_rules = conditions.size() == 1 ? head(literal) : formula(LiteralKind::all, conditions);
        defeasible(literal) = definite(literal) == result_.never ? by_rules : formula(LiteralKind::any, {definite(literal), by_rules});
    }

    Node formula(LiteralKind kind, const std::vector<Node>& children)
    {
        const Node node = theory().add_formula(kind);
        for (const Node child : children) theory().add_child(node, child);
        return node;
    }

    /// Where something is not definite. Support pays no heed to that, unless gated: then it is a presumption that only what is definite
    /// attacks, so that it always has support.
    Node not_definite(Node node)
    {
        if (ambiguity_ != Ambiguity::propagating) return failed(node);
        const auto [found, fresh] = presumed_.try_emplace(node.value);
        if (!fresh) return found->second;
        const Node attacker = theory().add_derived();
        found->second = theory().add_derived();
        theory().add_rule(attacker, {&node, 1});
        theory().add_rule(found->second, {});
        theory().add_attack(attacker, found->second);
        return found->second;
    }

    Node failed(Node node)
    {
        if (node == result_.always) return result_.never;
        if (node == result_.never) return result_.always;
        const auto [found, fresh] = failed_.try_emplace(node.value);
        if (fresh) found->second = formula(LiteralKind::swap, {node});
        return found->second;
    }

    void add_rules()
    {
        for (std::size_t i = 0; i < document_.rules.size(); ++i) {
            const Rule& rule = document_.rules[RuleId(i)];
            body_.clear();
            for (const Premise& premise : document_.body(RuleId(i))) {
                const Node node = defeasible(premise.literal);
                body_.push_back(premise.fails ? failed(node) : node);
            }
            theory().add_rule(head(rule.head), body_, 1, rule.kind == Kind::defeater);
        }
    }

    void add_opposition(Literal literal)
    {
        opposition_.for_each_opponent(literal, [&](Literal opponent) {
            if (is(opponent, has_rules)) theory().add_attack(head(opponent), head(literal));
        });
        const Literal ally = opposition_.ally(literal);
        if (ally.valid() && is(ally, has_support)) theory().add_ally(head(ally), head(literal));
    }

    const Document& document_;
    Ambiguity ambiguity_;
    Opposition opposition_;
    Lowered result_;
    std::vector<std::uint8_t> traits_;  ///< by literal
    std::vector<Node> heads_;           ///< by literal: what its rules come to, before facts and strict rules are looked at
    std::unordered_map<std::uint32_t, Node> failed_, presumed_;
    std::vector<Node> body_;
};

}  // namespace

Lowered lower(const Document& document, Ambiguity ambiguity)
{
    return Lowering(document, ambiguity).run();
}

}  // namespace kyujo::logic
