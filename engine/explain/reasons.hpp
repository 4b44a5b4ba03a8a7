// Literals read back as reasons: what holds or fails, and what that rests on.
#pragma once

#include "explain/explanation.hpp"

#include <set>

namespace kyujo::explain {

/// Reads reasons off solved columns. One object per explanation: a class is unfolded once, later mentions are marked as repeated.
class Reasons {
public:
    Reasons(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved) : law_(law), scenario_(scenario), solved_(solved)
    {}

    Truth truth(theory::LiteralId id) const;
    /// The parts of a formula that make it hold, fail or stay open: those with the formula's own truth.
    void collect(theory::LiteralId formula, std::vector<Reason>& out);
    /// Whether a rule instance applies: every premise is proved.
    bool applies(const theory::RuleInstance& instance) const;
    bool applies(theory::TheoryRuleId rule) const;
    /// The rule that establishes a proved literal of an issue: the strongest that applies. Nothing when a presumption does.
    const theory::RuleInstance* establishing(const theory::Issue& issue, theory::LiteralId literal) const;
    Reason of_class(const theory::Issue& issue, law::Asked asked);

private:
    Reason of_fact(theory::LiteralId id, const theory::FactTest& test) const;
    Reason of_norm(const theory::Issue& issue, law::NormKind norm, law::Asked asked);
    Reason of_breach(theory::LiteralId id, const theory::DutyLink& link);
    Reason of_deadline(theory::LiteralId id, const theory::OverdueAtom& test) const;
    void collect_formula(theory::LiteralId id, const theory::FormulaAtom& atom, std::vector<Reason>& out);
    void collect_asked(const law::Condition& condition, theory::LiteralId id, std::vector<Reason>& out);
    void unfold(Reason& reason);
    void unfold_definition(Reason& reason);
    void shortfall(Reason& reason);
    std::size_t parts(theory::LiteralId formula);
    void premises(const theory::RuleInstance& instance, std::vector<Reason>& out);

    const law::Law& law_;
    const scenario::Scenario& scenario_;
    const verdict::Solved& solved_;
    std::set<theory::Issue> unfolded_;
    std::size_t depth_ = 0;  ///< of unfolding, so that no chain of things is too long for the stack
};

}  // namespace kyujo::explain
