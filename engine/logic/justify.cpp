#include "logic/justify.hpp"

namespace kyujo::logic {

bool Justifier::whole(RuleId rule, const Demand& demand) const
{
    const auto body = index_.document().body(rule);
    return std::all_of(body.begin(), body.end(), [&](const Premise& premise) { return established(demand.of(premise)); });
}

std::optional<std::uint32_t> Justifier::premise(RuleId rule, const Demand& demand) const
{
    const auto body = index_.document().body(rule);
    const auto found = std::find_if(body.begin(), body.end(), [&](const Premise& p) { return established(demand.of(p)); });
    if (found == body.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - body.begin());
}

std::optional<Step> Justifier::justify(const Statement& statement) const
{
    Step step;
    step.statement = statement;
    switch (statement.tag) {
        case Tag::definite:
            return definite(std::move(step));
        case Tag::not_definite:
            return not_definite(std::move(step));
        case Tag::proved:
            return proved(std::move(step));
        case Tag::refuted:
            return refuted(std::move(step));
        case Tag::supported:
            return supported(std::move(step));
        case Tag::not_supported:
            return not_supported(std::move(step));
    }
    return std::nullopt;
}

std::optional<Step> Justifier::definite(Step step) const
{
    const Literal literal = step.statement.literal;
    if (index_.is_fact(literal)) return step;
    step.reason = Reason::strict_rule;
    for (const RuleId rule : index_.rules_for(literal)) {
        if (index_.document().rules[rule].kind != Kind::strict || !whole(rule, strictly)) continue;
        step.rule = rule;
        return step;
    }
    return std::nullopt;
}

std::optional<Step> Justifier::not_definite(Step step) const
{
    step.reason = Reason::not_derived;
    if (index_.is_fact(step.statement.literal)) return std::nullopt;
    for (const RuleId rule : index_.rules_for(step.statement.literal)) {
        if (index_.document().rules[rule].kind != Kind::strict) continue;
        const auto out = premise(rule, not_strictly);
        if (!out) return std::nullopt;
        step.fates.push_back({rule, *out, {}});
    }
    return step;
}

bool Justifier::opponents_not_definite(Literal literal) const
{
    bool all = true;
    index_.opposition().for_each_opponent(literal, [&](Literal opponent) { all = all && established({Tag::not_definite, opponent}); });
    return all;
}

Literal Justifier::definite_opponent(Literal literal) const
{
    Literal found;
    index_.opposition().for_each_opponent(literal, [&](Literal opponent) {
        if (!found.valid() && established({Tag::definite, opponent})) found = opponent;
    });
    return found;
}

/// A rule of the team that beats an attacker.
RuleId Justifier::beater(Literal literal, RuleId attacker) const
{
    RuleId found;
    index_.for_each_in_team(literal, [&](RuleId rule) {
        if (!found.valid() && index_.superior(rule, attacker) && whole(rule, applies(ambiguity_))) found = rule;
    });
    return found;
}

std::optional<Step> Justifier::proved(Step step) const
{
    const Literal literal = step.statement.literal;
    step.reason = Reason::definite;
    if (established({Tag::definite, literal})) return step;
    step.reason = Reason::rule;
    index_.for_each_supporter(literal, [&](RuleId rule) {
        if (!step.rule.valid() && whole(rule, applies(ambiguity_))) step.rule = rule;
    });
    if (!step.rule.valid() || !opponents_not_definite(literal)) return std::nullopt;
    bool stopped = false;
    index_.for_each_attacker(literal, [&](RuleId attacker) {
        if (stopped) return;
        if (const auto out = premise(attacker, harmless(ambiguity_))) {
            step.fates.push_back({attacker, *out, {}});
        } else {
            const RuleId by = beater(literal, attacker);
            stopped = !by.valid();
            step.fates.push_back({attacker, 0, by});
        }
    });
    if (stopped) return std::nullopt;
    return step;
}

std::optional<Step> Justifier::refuted(Step step) const
{
    const Literal literal = step.statement.literal;
    if (!established({Tag::not_definite, literal})) return std::nullopt;
    step.opponent = definite_opponent(literal);
    step.reason = Reason::contradicted;
    if (step.opponent.valid()) return step;
    bool all_out = true;
    index_.for_each_supporter(literal, [&](RuleId rule) {
        const auto out = all_out ? premise(rule, discarded(ambiguity_)) : std::nullopt;
        all_out = out.has_value();
        if (out) step.fates.push_back({rule, *out, {}});
    });
    step.reason = Reason::all_out;
    if (all_out) return step;
    step.fates.clear();
    step.reason = Reason::overruled;
    std::optional<Step> found;
    index_.for_each_attacker(literal, [&](RuleId attacker) {
        if (!found && whole(attacker, threatens(ambiguity_))) found = overruled(step, attacker);
    });
    return found;
}

/// By an attacker that nothing is left to beat.
std::optional<Step> Justifier::overruled(Step step, RuleId attacker) const
{
    step.rule = attacker;
    bool beatable = false;
    index_.for_each_in_team(step.statement.literal, [&](RuleId rule) {
        if (beatable || !index_.superior(rule, attacker)) return;
        const auto out = premise(rule, discarded(ambiguity_));
        beatable = !out;
        if (out) step.fates.push_back({rule, *out, {}});
    });
    if (beatable) return std::nullopt;
    return step;
}

std::optional<Step> Justifier::supported(Step step) const
{
    const Literal literal = step.statement.literal;
    step.reason = Reason::definite;
    if (established({Tag::definite, literal})) return step;
    if (ambiguity_ == Ambiguity::gated && !opponents_not_definite(literal)) return std::nullopt;
    step.reason = Reason::rule;
    std::optional<Step> found;
    index_.for_each_supporter(literal, [&](RuleId rule) {
        if (found || !whole(rule, threatens(ambiguity_))) return;
        Step tried = step;
        tried.rule = rule;
        bool stopped = false;
        index_.for_each_attacker(literal, [&](RuleId attacker) {
            if (stopped || !index_.superior(attacker, rule)) return;
            const auto out = premise(attacker, discarded(ambiguity_));
            stopped = !out;
            if (out) tried.fates.push_back({attacker, *out, {}});
        });
        if (!stopped) found = std::move(tried);
    });
    return found;
}

RuleId Justifier::superior_attacker(Literal literal, RuleId rule) const
{
    RuleId found;
    index_.for_each_attacker(literal, [&](RuleId attacker) {
        if (!found.valid() && index_.superior(attacker, rule) && whole(attacker, applies(ambiguity_))) found = attacker;
    });
    return found;
}

std::optional<Step> Justifier::not_supported(Step step) const
{
    const Literal literal = step.statement.literal;
    if (!established({Tag::not_definite, literal})) return std::nullopt;
    step.reason = Reason::contradicted;
    if (ambiguity_ == Ambiguity::gated) step.opponent = definite_opponent(literal);
    if (step.opponent.valid()) return step;
    step.reason = Reason::all_out;
    bool all_out = true;
    index_.for_each_supporter(literal, [&](RuleId rule) {
        if (!all_out) return;
        const auto out = premise(rule, harmless(ambiguity_));
        const RuleId by = out ? RuleId() : superior_attacker(literal, rule);
        all_out = out || by.valid();
        step.fates.push_back({rule, out.value_or(0), by});
    });
    if (!all_out) return std::nullopt;
    return step;
}

std::optional<Step> Justifier::circular(const Statement& statement) const
{
    Step step;
    step.statement = statement;
    step.reason = Reason::circular;
    const Demand demand = demand_of_fates(step, ambiguity_);
    bool all_out = true;
    index_.for_each_supporter(statement.literal, [&](RuleId rule) {
        if (statement.tag == Tag::not_definite && index_.document().rules[rule].kind != Kind::strict) return;
        const auto out = premise(rule, demand);
        all_out = all_out && out.has_value();
        step.fates.push_back({rule, out.value_or(0), {}});
    });
    if (!all_out) return std::nullopt;
    return step;
}

}  // namespace kyujo::logic
