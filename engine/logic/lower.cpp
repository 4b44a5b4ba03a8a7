#include "logic/lower.hpp"

#include "logic/lowering.hpp"

namespace kyujo::logic {

using theory::LiteralKind;

Lowering::Lowering(const Document& document, Ambiguity ambiguity)
    : document_(document), ambiguity_(ambiguity), opposition_(document), traits_(document.literal_count()), heads_(document.literal_count())
{
    result_.definite.resize(document.literal_count());
    result_.defeasible.resize(document.literal_count());
    if (propagating()) result_.support.resize(document.literal_count());
}

Lowered Lowering::run()
{
    result_.always = theory().add_input();
    result_.never = theory().add_input();
    for (std::size_t i = 0; i < document_.unknowns.size(); ++i) {
        const Node holds = theory().add_input();
        result_.unknowns.emplace_back(holds, theory().add_input());
    }
    note_traits();
    add_definite();
    for (std::size_t i = 0; i < heads_.size(); ++i)
        if (is(Literal(i), has_rules)) heads_[i] = theory().add_derived();
    for (std::size_t i = 0; i < heads_.size(); ++i) add_defeasible(Literal(i));
    if (propagating()) {
        supporters_.resize(heads_.size());
        for (std::size_t i = 0; i < heads_.size(); ++i) add_support(Literal(i));
    }
    add_strict_rules();
    add_rules();
    if (propagating()) {
        add_attacking_rules();
        add_supporting_rules();
    }
    const auto& attackers = propagating() ? attackers_ : heads_;
    for (std::size_t i = 0; i < heads_.size(); ++i)
        if (is(Literal(i), has_support)) add_attacks(Literal(i), heads_[i], attackers);
    add_superiority();
    theory().freeze();
    return std::move(result_);
}

void Lowering::note_traits()
{
    const auto note = [&](Literal literal, unsigned trait) {
        traits_[literal.index()] = static_cast<std::uint8_t>(traits_[literal.index()] | trait);
    };
    for (const Literal literal : document_.facts) note(literal, fact);
    for (const SubjectId subject : document_.unknowns) {
        note(literal_of(subject, false), unknown);
        note(literal_of(subject, true), unknown);
    }
    for (const Rule& rule : document_.rules) {
        note(rule.head, has_rules);
        if (rule.kind != Kind::defeater) note(rule.head, has_support);
        if (rule.kind == Kind::strict) note(rule.head, has_strict);
    }
}

/// +D q: a fact, or by a strict rule all of whose premises are +D. Without strict rules that is known beforehand.
void Lowering::add_definite()
{
    for (std::size_t i = 0; i < heads_.size(); ++i) {
        const Literal literal(i);
        definite(literal) = is(literal, fact) ? result_.always : is(literal, has_strict) ? theory().add_derived() : result_.never;
    }
    for (std::size_t i = 0; i < document_.unknowns.size(); ++i) {
        for (const bool contrary : {false, true}) {
            const Literal literal = literal_of(document_.unknowns[i], contrary);
            const Node input = contrary ? result_.unknowns[i].second : result_.unknowns[i].first;
            if (is(literal, has_strict))
                theory().add_rule(definite(literal), {&input, 1});
            else
                definite(literal) = input;
        }
    }
}

void Lowering::add_strict_rules()
{
    for (std::size_t i = 0; i < document_.rules.size(); ++i) {
        const Rule& rule = document_.rules[RuleId(i)];
        if (rule.kind != Kind::strict || is(rule.head, fact)) continue;
        body_.clear();
        for (const Premise& premise : document_.body(RuleId(i))) body_.push_back(definite(premise.literal));
        theory().add_rule(definite(rule.head), body_);
    }
}

Node Lowering::failed(Node node)
{
    if (node == result_.always) return result_.never;
    if (node == result_.never) return result_.always;
    const auto [found, fresh] = failed_.try_emplace(node.value);
    if (fresh) {
        found->second = theory().add_formula(LiteralKind::swap);
        theory().add_child(found->second, node);
    }
    return found->second;
}

/// +d q: +D q; or what its rules conclude, while -D of every opponent. -d q: -D q, and the other way round.
Node Lowering::settled(Literal literal, Node inner, bool gate)
{
    std::vector<Node> guards;
    bool closed = false;
    if (gate) {
        opposition_.for_each_opponent(literal, [&](Literal opponent) {
            const Node node = definite(opponent);
            closed = closed || node == result_.always;
            if (node != result_.never) guards.push_back(node);
        });
    }
    if (closed || definite(literal) == result_.always) return definite(literal);
    if (!guards.empty()) {
        const Node all = theory().add_formula(LiteralKind::all);
        theory().add_child(all, inner);
        for (const Node guard : guards) theory().add_child(all, failed(guard));
        inner = all;
    }
    if (definite(literal) == result_.never) return inner;
    const Node any = theory().add_formula(LiteralKind::any);
    theory().add_child(any, definite(literal));
    theory().add_child(any, inner);
    return any;
}

void Lowering::add_defeasible(Literal literal)
{
    defeasible(literal) = is(literal, has_support) ? settled(literal, head(literal), true) : definite(literal);
}

void Lowering::add_attacks(Literal literal, Node attacked, const std::vector<Node>& attackers)
{
    opposition_.for_each_opponent(literal, [&](Literal opponent) {
        if (is(opponent, has_rules)) theory().add_attack(attackers[opponent.index()], attacked);
    });
    const Literal ally = opposition_.ally(literal);
    if (ally.valid() && is(ally, has_support)) theory().add_ally(head(ally), attacked);
}

Node Lowering::applies_with(const Premise& premise)
{
    if (!premise.fails) return defeasible(premise.literal);
    return failed(propagating() ? support(premise.literal) : defeasible(premise.literal));
}

void Lowering::add_rules()
{
    first_rule_ = theory().rule_count();
    for (std::size_t i = 0; i < document_.rules.size(); ++i) {
        const Rule& rule = document_.rules[RuleId(i)];
        body_.clear();
        for (const Premise& premise : document_.body(RuleId(i))) body_.push_back(applies_with(premise));
        theory().add_rule(head(rule.head), body_, 1, rule.kind == Kind::defeater);
    }
}

void Lowering::add_superiority()
{
    for (const auto& [stronger, weaker] : document_.superiority) {
        const theory::TheoryRuleId attacker = propagating() ? attacking_[weaker.index()] : theory::TheoryRuleId(first_rule_ + weaker.index());
        theory().add_superiority(theory::TheoryRuleId(first_rule_ + stronger.index()), attacker);
    }
}

Lowered lower(const Document& document, Ambiguity ambiguity)
{
    return Lowering(document, ambiguity).run();
}

}  // namespace kyujo::logic
