#include "logic/proof.hpp"

#include "logic/index.hpp"

namespace kyujo::logic {

Demand applies(Ambiguity ambiguity)
{
    return {Tag::proved, ambiguity == Ambiguity::blocking ? Tag::refuted : Tag::not_supported};
}
Demand discarded(Ambiguity ambiguity)
{
    return {Tag::refuted, ambiguity == Ambiguity::blocking ? Tag::proved : Tag::supported};
}
Demand threatens(Ambiguity ambiguity)
{
    if (ambiguity == Ambiguity::blocking) return applies(ambiguity);
    return {Tag::supported, Tag::refuted};
}
Demand harmless(Ambiguity ambiguity)
{
    if (ambiguity == Ambiguity::blocking) return discarded(ambiguity);
    return {Tag::not_supported, Tag::proved};
}

Demand demand_of_fates(const Step& step, Ambiguity ambiguity)
{
    switch (step.statement.tag) {
        case Tag::definite:
        case Tag::not_definite:
            return not_strictly;
        case Tag::proved:  // attackers
        case Tag::not_supported:
            return harmless(ambiguity);
        case Tag::refuted:  // own rules, and those that could beat the attacker; what is circular has not even support
            return step.reason == Reason::circular ? harmless(ambiguity) : discarded(ambiguity);
        case Tag::supported:  // superior attackers
            return discarded(ambiguity);
    }
    return not_strictly;
}

Demand demand_of_rule(const Step& step, Ambiguity ambiguity)
{
    if (step.reason == Reason::overruled) return threatens(ambiguity);
    return step.statement.tag == Tag::definite ? strictly : step.statement.tag == Tag::supported ? threatens(ambiguity) : applies(ambiguity);
}

void for_each_ground(const Index& index, Ambiguity ambiguity, const Step& step, const std::function<void(const Statement&)>& visit)
{
    const Document& document = index.document();
    const auto [tag, literal] = step.statement;
    const auto whole = [&](RuleId rule, const Demand& demand) {
        for (const Premise& premise : document.body(rule)) visit(demand.of(premise));
    };
    const bool negative = tag == Tag::refuted || tag == Tag::not_supported;
    if (negative) visit({Tag::not_definite, literal});
    if (step.reason == Reason::definite) visit({Tag::definite, literal});
    if (step.reason == Reason::contradicted) visit({Tag::definite, step.opponent});
    if (step.rule.valid()) whole(step.rule, demand_of_rule(step, ambiguity));
    if (step.reason == Reason::rule && (tag == Tag::proved || ambiguity == Ambiguity::gated))
        index.opposition().for_each_opponent(literal, [&](Literal opponent) { visit({Tag::not_definite, opponent}); });
    for (const Fate& fate : step.fates) {
        if (fate.beaten_by.valid())
            whole(fate.beaten_by, applies(ambiguity));
        else
            visit(demand_of_fates(step, ambiguity).of(document.body(fate.rule)[fate.premise]));
    }
}

}  // namespace kyujo::logic
