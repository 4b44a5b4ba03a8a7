// Propagating ambiguity, in terms of the blocking solver: attackers get a copy whose premises need only be supported, and support has
// literals and rules of its own.
#include "logic/lowering.hpp"

namespace kyujo::logic {

using theory::LiteralKind;

void Lowering::add_support(Literal literal)
{
    if (!is(literal, has_support)) {
        support(literal) = definite(literal);
        return;
    }
    supporters_[literal.index()] = theory().add_derived();
    support(literal) = settled(literal, supporters_[literal.index()], ambiguity_ == Ambiguity::gated);
}

/// The dual reading of a premise that must fail: doubt about a norm is doubt about its absence.
Node Lowering::supported_with(const Premise& premise)
{
    return premise.fails ? failed(defeasible(premise.literal)) : support(premise.literal);
}

void Lowering::add_attacking_rules()
{
    attackers_.resize(heads_.size());
    for (std::size_t i = 0; i < heads_.size(); ++i)
        if (is(Literal(i), has_rules)) attackers_[i] = theory().add_derived();
    for (std::size_t i = 0; i < document_.rules.size(); ++i) {
        body_.clear();
        for (const Premise& premise : document_.body(RuleId(i))) body_.push_back(supported_with(premise));
        attacking_.push_back(theory().add_rule(attackers_[document_.rules[RuleId(i)].head.index()], body_));
    }
}

/// That a rule applies, as a formula.
Node Lowering::applies(RuleId rule)
{
    const auto body = document_.body(rule);
    if (body.size() == 1) return applies_with(body.front());
    const auto [found, fresh] = applies_.try_emplace(rule.value);
    if (fresh) {
        found->second = theory().add_formula(LiteralKind::all);
        for (const Premise& premise : body) theory().add_child(found->second, applies_with(premise));
    }
    return found->second;
}

/// +s q: by a rule all of whose premises are supported, while every superior attacker is discarded.
void Lowering::add_supporting_rules()
{
    std::vector<std::pair<RuleId, RuleId>> above;  // rule, superior attacker
    for (const auto& [stronger, weaker] : document_.superiority) {
        const Rule& rule = document_.rules[weaker];
        if (rule.kind != Kind::defeater && opposition_.opposed(rule.head, document_.rules[stronger].head)) above.emplace_back(weaker, stronger);
    }
    std::sort(above.begin(), above.end());
    auto next = above.begin();
    for (std::size_t i = 0; i < document_.rules.size(); ++i) {
        const RuleId id(i);
        const Rule& rule = document_.rules[id];
        if (rule.kind == Kind::defeater) continue;
        body_.clear();
        for (const Premise& premise : document_.body(id)) body_.push_back(supported_with(premise));
        for (; next != above.end() && next->first == id; ++next) body_.push_back(failed(applies(next->second)));
        theory().add_rule(supporters_[rule.head.index()], body_);
    }
}

}  // namespace kyujo::logic
