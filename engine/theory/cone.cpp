#include "theory/cone.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

class Walk {
public:
    Walk(const Law& law, const Ground& ground) : law_(law), ground_(ground), seen_(ground.theory.literal_count(), false) {}

    Cone from(const Issue& issue)
    {
        reach(issue);
        while (!work_.empty()) {
            const LiteralId literal = work_.back();
            work_.pop_back();
            const Atom& atom = ground_.atoms[literal.index()];
            if (const auto* const class_ = std::get_if<ConceptAtom>(&atom)) reach(class_->issue);
            if (const auto* const norm = std::get_if<NormAtom>(&atom)) reach(norm->issue);
            if (const auto* const duty = std::get_if<DutyAtom>(&atom)) reach_duty(duty->duty);
            for (const LiteralId child : ground_.theory.children(literal)) push(child);
        }
        std::sort(cone_.rules.begin(), cone_.rules.end());
        cone_.rules.erase(std::unique(cone_.rules.begin(), cone_.rules.end()), cone_.rules.end());
        return std::move(cone_);
    }

private:
    void push(LiteralId literal)
    {
        if (!literal.valid() || seen_[literal.index()]) return;
        seen_[literal.index()] = true;
        work_.push_back(literal);
    }

    void reach(const Issue& issue)
    {
        if (!cone_.issues.insert(issue).second) return;
        if (const auto class_ = ground_.concepts.find(issue); class_ != ground_.concepts.end()) push(class_->second.holds);  // its definition
        const auto found = ground_.by_issue.find(issue);
        if (found == ground_.by_issue.end()) return;
        for (const std::uint32_t number : found->second) add(ground_.instances[number]);
    }

    void add(const RuleInstance& instance)
    {
        cone_.rules.push_back(instance.rule);
        push(instance.condition);
        push(instance.only_if);
        push(instance.breach);
        for (const LiteralId exception : instance.unless) push(exception);
    }

    /// A duty, and whatever rules may lift it: see exceptions.hpp. All conclusions of these are taken, which is more than enough.
    void reach_duty(std::uint32_t number)
    {
        if (!cone_.duties.insert(number).second) return;
        const DutyLink& duty = ground_.duties[number];
        const RuleInstance& own = ground_.instances[duty.instance];
        add(own);
        push(duty.done);
        for (const RuleInstance& instance : ground_.instances) {
            const auto& overrides = law_.rules[instance.rule].overrides;
            if (std::find(overrides.begin(), overrides.end(), own.rule) != overrides.end()) reach(instance.issue);
        }
    }

    const Law& law_;
    const Ground& ground_;
    std::vector<bool> seen_;
    std::vector<LiteralId> work_;
    Cone cone_;
};

}  // namespace

Cone cone_of(const Law& law, const Ground& ground, const Issue& issue)
{
    return Walk(law, ground).from(issue);
}

}  // namespace kyujo::theory
