#include "logic/lower.hpp"

#include "logic/opposition.hpp"

#include <map>
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
        add_rules();
        for (std::size_t i = 0; i < heads_.size(); ++i)
            if (is(Literal(i), has_support)) add_opposition(Literal(i));
        theory().freeze();
        return std::move(result_);
    }

private:
    enum Trait : std::uint8_t { has_rules = 1, has_support = 2, has_strict = 4 };

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
            definite(literal) = is(literal, has_strict) ? theory().add_derived() : result_.never;
        }
        for (const Literal literal : document_.facts) given_by(literal, result_.always);
        for (std::size_t i = 0; i < document_.unknowns.size(); ++i) {
            given_by(literal_of(document_.unknowns[i], false), result_.unknowns[i].first);
            given_by(literal_of(document_.unknowns[i], true), result_.unknowns[i].second);
        }
    }

    /// A fact, or an unknown one: definite if the input says so, besides by strict rules.
    void given_by(Literal literal, Node input)
    {
        if (is(literal, has_strict))
            theory().add_rule(definite(literal), {&input, 1});
        else
            definite(literal) = input;
    }

    void add_strict_rules()
    {
        const auto wanted = [&](const Rule& rule) { return rule.kind == Kind::strict; };
        const auto body = [&](const Premise& premise) { return definite(premise.literal); };
        const auto alone = [](RuleId) { return false; };
        add_all_rules(
            wanted, [&](Literal literal) { return definite(literal); }, body, alone);
    }

    /// +d q: +D q; or by its rules, while -D of every opponent. -d q: -D q, and the other way round.
    void add_defeasible(Literal literal)
    {
        if (!is(literal, has_support)) {
            defeasible(literal) = definite(literal);
            return;
        }
        std::vector<Node> conditions{head(literal)};
        opposition_.for_each_opponent(literal, [&](Literal opponent) {
            if (definite(opponent) != result_.never) conditions.push_back(not_definite(definite(opponent)));
        });
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
        in_theory_.resize(document_.rules.size());
        std::vector<bool> ranked(document_.superiority.empty() ? 0 : document_.rules.size());
        for (const auto& [stronger, weaker] : document_.superiority) ranked[stronger.index()] = ranked[weaker.index()] = true;
        const auto wanted = [](const Rule&) { return true; };
        const auto body = [&](const Premise& premise) {
            const Node node = defeasible(premise.literal);
            return premise.fails ? failed(node) : node;
        };
        const auto alone = [&](RuleId rule) { return !ranked.empty() && ranked[rule.index()]; };
        add_all_rules(
            wanted, [&](Literal literal) { return head(literal); }, body, alone);
        for (const auto& [stronger, weaker] : document_.superiority)
            theory().add_superiority(in_theory_[stronger.index()], in_theory_[weaker.index()]);
    }

    // --- rules, none of which is too wide ---
    //
    // The solver looks at a whole literal whenever something it rests on has changed. So that this costs little in a loop, too, no literal
    // is left to rest on many things: long bodies become trees of conjunctions, many rules for one head trees of disjunctions. Rules that
    // have priorities stay as they are.
    static constexpr std::size_t wide = 16;

    template <class Wanted, class Head, class Body, class Alone>
    void add_all_rules(Wanted&& wanted, Head&& head_of, Body&& node_of, Alone&& alone)
    {
        std::vector<std::uint32_t> count(heads_.size());
        for (const Rule& rule : document_.rules)
            if (wanted(rule)) ++count[rule.head.index()];
        std::map<std::size_t, std::vector<Node>> crowds;  // by head and kind: what its rules ask for
        for (std::size_t i = 0; i < document_.rules.size(); ++i) {
            const RuleId id(i);
            const Rule& rule = document_.rules[id];
            if (!wanted(rule)) continue;
            body_.clear();
            for (const Premise& premise : document_.body(id)) body_.push_back(node_of(premise));
            narrow(LiteralKind::all, body_);
            const bool defeater = rule.kind == Kind::defeater;
            if (count[rule.head.index()] <= wide || alone(id)) {
                const TheoryRuleId added = theory().add_rule(head_of(rule.head), body_, 1, defeater);
                if (!in_theory_.empty()) in_theory_[i] = added;
            } else {
                crowds[2 * rule.head.index() + (defeater ? 1 : 0)].push_back(body_.size() == 1 ? body_.front() : formula(LiteralKind::all, body_));
            }
        }
        for (auto& [crowd, nodes] : crowds) {
            narrow(LiteralKind::any, nodes);
            for (const Node& node : nodes) theory().add_rule(head_of(Literal(crowd / 2)), {&node, 1}, 1, crowd % 2 == 1);
        }
    }

    /// Groups until few are left.
    void narrow(LiteralKind kind, std::vector<Node>& nodes)
    {
        while (nodes.size() > wide) {
            std::vector<Node> groups;
            for (std::size_t at = 0; at < nodes.size(); at += wide) {
                const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(at);
                const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(std::min(at + wide, nodes.size()));
                groups.push_back(formula(kind, {begin, end}));
            }
            nodes.swap(groups);
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
    std::vector<TheoryRuleId> in_theory_;  ///< by rule; of those with priorities
    std::vector<Node> body_;
};

}  // namespace

Lowered lower(const Document& document, Ambiguity ambiguity)
{
    return Lowering(document, ambiguity).run();
}

}  // namespace kyujo::logic
