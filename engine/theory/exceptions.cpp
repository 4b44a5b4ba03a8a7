#include "theory/exceptions.hpp"

#include <map>

namespace kyujo::theory {

namespace {

class Lifting {
public:
    Lifting(const Law& law, const Scenario& scenario, Ground& ground) : law_(law), scenario_(scenario), ground_(ground), lifted_(ground.duties.size())
    {
        for (std::uint32_t i = 0; i < ground.duties.size(); ++i) {
            const RuleInstance& imposing = ground.instances[ground.duties[i].instance];
            // A further link is owed only where the first one is.
            if (imposing.link != 0 || !imposing.theory_rule.valid()) continue;
            duties_[{imposing.rule, {}}].push_back(i);
            duties_[{imposing.rule, imposing.subject}].push_back(i);
            const InstanceId bearer = ground.duties[i].bearer;
            if (bearer.valid() && kind_of(bearer) != kind_of(imposing.subject)) duties_[{imposing.rule, bearer}].push_back(i);
        }
    }

    void run()
    {
        if (duties_.empty()) return;
        for (std::uint32_t i = 0; i < ground_.instances.size(); ++i) {
            const RuleInstance& exception = ground_.instances[i];
            if (exception.link != 0 || !exception.theory_rule.valid()) continue;
            for (const RuleId weaker : law_.rules[exception.rule].overrides) {
                const auto found = duties_.find({weaker, ranges_over(exception)});
                if (found == duties_.end()) continue;
                for (const std::uint32_t duty : found->second) lift(i, duty);
            }
        }
    }

private:
    law::EntityId kind_of(InstanceId thing) const { return scenario_.instances[thing].entity; }
    /// Invalid: it is not about any thing among others.
    InstanceId ranges_over(const RuleInstance& exception) const
    {
        return law_.entities[kind_of(exception.subject)].just_one ? InstanceId() : exception.subject;
    }

    /// The literal that a duty is lifted; made where some exception may say so.
    LiteralId lifted(std::uint32_t duty)
    {
        LiteralId& literal = lifted_[duty];
        if (literal.valid()) return literal;
        literal = ground_.theory.add_derived();
        ground_.atoms.emplace_back(DutyAtom{duty, DutyAtom::Part::lifted});
        ground_.theory.add_attack(literal, ground_.duties[duty].owed);
        return literal;
    }

    void lift(std::uint32_t number, std::uint32_t duty)
    {
        const RuleInstance& exception = ground_.instances[number];
        const auto premises = ground_.theory.body(exception.theory_rule);
        std::vector<LiteralId> body(premises.begin(), premises.end());
        body.push_back(exception.head);
        const TheoryRuleId imposing = ground_.instances[ground_.duties[duty].instance].theory_rule;
        ground_.origins.push_back({number, Helper::exception});
        const TheoryRuleId rule = ground_.theory.add_rule(lifted(duty), body);
        ground_.theory.add_superiority(rule, imposing);
        ground_.theory.add_superiority(exception.theory_rule, imposing);  // without effect; it is read by accounts
    }

    const Law& law_;
    const Scenario& scenario_;
    Ground& ground_;
    std::map<std::pair<RuleId, InstanceId>, std::vector<std::uint32_t>> duties_;  ///< first links, by rule and thing; under no thing, all of the rule
    std::vector<LiteralId> lifted_;                                               ///< per duty
};

}  // namespace

void lift_duties(const Law& law, const Scenario& scenario, Ground& ground)
{
    Lifting(law, scenario, ground).run();
}

void prefer_consequences(Ground& ground)
{
    for (std::size_t i = 0; i < ground.instances.size(); ++i) {
        const RuleInstance& consequence = ground.instances[i];
        if (consequence.link == 0 || !consequence.theory_rule.valid()) continue;
        // The instances of one rule for one thing stand side by side, conclusions in their order, links after the conclusion they follow.
        for (std::size_t k = i; k-- > 0;) {
            const RuleInstance& other = ground.instances[k];
            if (other.rule != consequence.rule || other.subject != consequence.subject) break;
            if (other.link == 0) ground.theory.add_superiority(consequence.theory_rule, other.theory_rule);
        }
    }
}

}  // namespace kyujo::theory
