#include "theory/ground.hpp"

#include "theory/circle.hpp"
#include "theory/conclusions_on.hpp"
#include "theory/exceptions.hpp"
#include "theory/formulas.hpp"
#include "theory/standing.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

namespace kyujo::theory {

namespace {

using law::Presumption;
using law::Rule;

class Grounder final : private Literals {
public:
    Grounder(const Law& law, Scenario& scenario, Date date)
        : law_(law),
          scenario_(scenario),
          date_(date),
          singletons_(singletons_of(law, scenario)),
          formulas_(law, scenario, ground_, *this),
          by_entity_(law.entities.size()),
          conclusions_(law)
    {
        // What nobody names is no subject of rules but where one of them is asked about it.
        ground_.may_be_absent = may_be_absent(law);
        const std::size_t named = scenario.instances.size() - scenario.stand_ins.size();
        for (std::size_t i = 0; i < named; ++i) by_entity_[scenario.instances[InstanceId(i)].entity.index()].push_back(InstanceId(i));
    }

    Ground run(std::span<const Issue> asked)
    {
        for (std::size_t i = 0; i < law_.rules.size(); ++i) add_law_rule(RuleId(i));
        for (const Issue& issue : asked) of_concept(issue);
        // Classes that are only asked about get their definitions and presumptions too; that may ask about more.
        while (!pending_.empty()) {
            const Issue issue = pending_.front();
            pending_.pop_front();
            if (issue.concept_id.valid()) complete(issue);
            if (scenario_.stand_in(issue.subject) != nullptr) apply_rules_to_stand_in(issue);
        }
        add_superiority();
        lift_duties(law_, scenario_, ground_);
        prefer_consequences(ground_);
        ground_.theory.freeze();
        ground_.schedule = Schedule(ground_.theory);
        return std::move(ground_);
    }

private:
    Environment environment(InstanceId subject) const { return {subject, {}, singletons_}; }

    // --- literals ---

    LiteralId add_derived(Atom atom)
    {
        ground_.atoms.push_back(atom);
        return ground_.theory.add_derived();
    }

    const ConceptLiterals& of_concept(const Issue& issue) override
    {
        const auto [found, fresh] = ground_.concepts.try_emplace(issue);
        ConceptLiterals& literals = found->second;
        if (!fresh) return literals;
        pending_.push_back(issue);
        if (law_.concepts[issue.concept_id].means.valid()) {
            literals.holds = add_formula(LiteralKind::any, ConceptAtom{issue, true});
            literals.holds_not = add_formula(LiteralKind::swap, ConceptAtom{issue, false});
            ground_.theory.add_child(literals.holds_not, literals.holds);
            return literals;
        }
        literals = {add_derived(ConceptAtom{issue, true}), add_derived(ConceptAtom{issue, false})};
        clash(literals.holds, literals.holds_not);
        return literals;
    }

    LiteralId add_formula(LiteralKind kind, Atom atom)
    {
        ground_.atoms.push_back(atom);
        return ground_.theory.add_formula(kind);
    }

    const NormLiterals& of_norm(const Issue& issue) override
    {
        const auto [found, fresh] = ground_.norms.try_emplace(issue);
        NormLiterals& norms = found->second;
        if (!fresh) return norms;
        pending_.push_back(issue);
        using Part = NormAtom::Part;
        norms.required = add_derived(NormAtom{issue, Part::required});
        norms.prohibited = add_derived(NormAtom{issue, Part::prohibited});
        norms.permitted = add_derived(NormAtom{issue, Part::permitted});
        norms.barred = add_derived(NormAtom{issue, Part::barred});
        norms.lacks_basis = add_derived(NormAtom{issue, Part::lacks_basis});
        // Opposition among deontic literals: Governatori, Olivieri, Rotolo, Scannapieco, J. Philos. Logic 42(6), 2013. A bar and a missing
        // basis stand against permission and duty in the same way, though neither is a prohibition.
        for (const LiteralId yes : {norms.required, norms.permitted}) {
            for (const LiteralId no : {norms.prohibited, norms.barred, norms.lacks_basis}) clash(yes, no);
        }
        ground_.theory.add_ally(norms.required, norms.permitted);
        return norms;
    }

    void clash(LiteralId a, LiteralId b)
    {
        ground_.theory.add_attack(a, b);
        ground_.theory.add_attack(b, a);
    }

    /// Gives a class that somebody asked about its definition or its presumption.
    void complete(const Issue& issue)
    {
        const law::Concept& concept_ = law_.concepts[issue.concept_id];
        const ConceptLiterals literals = ground_.concepts.at(issue);
        if (concept_.means.valid()) {
            Environment here = environment(issue.subject);
            ground_.theory.add_child(literals.holds, formulas_.compile(concept_.means, here, issue.order));
        } else if (concept_.presumed != Presumption::none) {
            const LiteralId head = concept_.presumed == Presumption::holds ? literals.holds : literals.holds_not;
            add_rule(head, {}, law::Precedence::default_level, {0, Helper::presumption});
        }
    }

    // --- rules ---

    /// Grounds the rules that conclude an issue of a stand-in: those that range over it, or over another stand-in it is reached from.
    void apply_rules_to_stand_in(const Issue& issue)
    {
        for (const auto& [id, conclusion] : conclusions_.on(issue.order, issue.concept_id)) {
            const InstanceId subject = subject_reaching(issue.subject, law::path_of(*conclusion));
            if (subject.valid() && applied_.emplace(id, subject).second) add_law_rule(id, subject, standing_of(law_, scenario_, id, date_));
        }
    }

    /// The stand-in from which a path leads to a thing; invalid when there is none (things that somebody names have their rules already).
    InstanceId subject_reaching(InstanceId thing, const law::Path& path) const
    {
        if (path.root.kind != law::Root::Kind::subject) return {};
        for (auto step = path.steps.rbegin(); step != path.steps.rend(); ++step) {
            const scenario::StandIn* const way = scenario_.stand_in(thing);
            if (way == nullptr || way->attribute != *step) return {};
            thing = way->owner;
        }
        const bool fits = scenario_.instances[thing].entity == path.root.entity && scenario_.stand_in(thing) != nullptr;
        return fits ? thing : InstanceId();
    }

    TheoryRuleId add_rule(LiteralId head, const std::vector<LiteralId>& body, Level level, RuleOrigin origin, bool defeater = false)
    {
        ground_.origins.push_back(origin);
        return ground_.theory.add_rule(head, body, level, defeater);
    }

    void add_law_rule(RuleId id)
    {
        const Rule& rule = law_.rules[id];
        if (by_entity_[rule.subject.index()].empty()) return;
        const RuleStanding standing = standing_of(law_, scenario_, id, date_);
        for (const InstanceId subject : by_entity_[rule.subject.index()]) add_law_rule(id, subject, standing);
    }

    void add_law_rule(RuleId id, InstanceId subject, const RuleStanding& standing)
    {
        Premises premises;
        for (std::uint32_t i = 0; i < law_.rules[id].conclusions.size(); ++i) conclude({id, subject, i}, standing, premises);
    }

    /// Condition and exceptions of one rule for one thing: compiled once, shared by its conclusions.
    struct Premises {
        bool known = false;
        LiteralId condition, reading;
        std::vector<LiteralId> unless, undisturbed;
    };

    LiteralId head_of(const law::Conclusion& conclusion, const Issue& issue)
    {
        if (const auto* const counts = std::get_if<law::CountsAs>(&conclusion.form)) {
            const ConceptLiterals& literals = of_concept(issue);
            return counts->negated ? literals.holds_not : literals.holds;
        }
        const NormLiterals& norms = of_norm(issue);
        if (std::holds_alternative<law::LacksBasis>(conclusion.form)) return norms.lacks_basis;
        if (std::holds_alternative<law::OnlyIf>(conclusion.form)) return norms.barred;
        switch (std::get<law::Norm>(conclusion.form).kind) {
            case law::NormKind::permitted:
                return norms.permitted;
            case law::NormKind::prohibited:
                return norms.prohibited;
            case law::NormKind::required:
                return norms.required;
        }
        return norms.permitted;
    }

    /// One conclusion of one rule for one thing.
    struct Drawn {
        RuleId rule;
        InstanceId subject;
        std::uint32_t conclusion = 0;
    };

    /// Link by link: what follows the breach of a duty needs that breach besides the rule's own premises. Where a link speaks of something
    /// that the scenario does not have, the chain ends.
    void conclude(const Drawn& drawn, const RuleStanding& standing, Premises& premises)
    {
        LiteralId breach;
        std::optional<std::uint32_t> above;
        const law::Conclusion* conclusion = &law_.rules[drawn.rule].conclusions[drawn.conclusion];
        for (std::uint32_t link = 0; conclusion != nullptr; ++link, conclusion = conclusion->next()) {
            const auto number = add_instance(drawn, link, breach, standing, premises);
            if (!number) return;
            const law::Duty* const duty = conclusion->duty();
            const auto here = static_cast<std::uint32_t>(ground_.duties.size());
            if (above && duty != nullptr) ground_.duties[*above].next = here;
            if (above && duty == nullptr) ground_.duties[*above].after = *number;
            if (duty == nullptr) return;
            above = here;
            breach = add_duty(*number, *duty);
        }
    }

    std::optional<std::uint32_t> add_instance(const Drawn& drawn, std::uint32_t link, LiteralId breach, const RuleStanding& standing,
                                              Premises& premises)
    {
        const Rule& rule = law_.rules[drawn.rule];
        const law::Conclusion& conclusion = rule.at(drawn.conclusion, link);
        Environment here = environment(drawn.subject);
        const Target target = thing_at(law_, scenario_, follow(law_, scenario_, here, law::path_of(conclusion)));
        const bool duty = conclusion.duty() != nullptr;
        // Who bears a duty may be unknown; anything else would speak of something that the scenario does not have.
        if (target.kind == Place::Kind::absent || (target.kind == Place::Kind::unknown && !duty)) return std::nullopt;
        RuleInstance instance;
        instance.rule = drawn.rule;
        instance.subject = drawn.subject;
        instance.conclusion = drawn.conclusion;
        instance.link = link;
        instance.breach = breach;
        instance.issue = {rule.order, target.instance, concept_of(conclusion)};
        instance.standing = standing.standing;
        instance.boundary = standing.boundary;
        const auto number = static_cast<std::uint32_t>(ground_.instances.size());
        if (!duty) ground_.by_issue[instance.issue].push_back(number);
        if (!premises.known) compile_premises(rule, here, number, standing, premises);
        instance.condition = premises.condition;
        instance.reading = premises.reading;
        instance.unless = premises.unless;
        instance.undisturbed = premises.undisturbed;
        const auto* const only_if = std::get_if<law::OnlyIf>(&conclusion.form);
        if (only_if != nullptr) instance.only_if = formulas_.compile(only_if->condition, here, rule.order);
        if (duty) instance.head = add_derived(DutyAtom{static_cast<std::uint32_t>(ground_.duties.size()), DutyAtom::Part::owed});
        if (standing.standing == Standing::in_force) add_instance_rule(conclusion, number, instance);
        ground_.instances.push_back(std::move(instance));
        return number;
    }

    /// The literals that a duty's state is read from. Gives the one that says it is breached.
    LiteralId add_duty(std::uint32_t number, const law::Duty& duty)
    {
        const RuleInstance& instance = ground_.instances[number];
        Environment here = environment(instance.subject);
        const auto index = static_cast<std::uint32_t>(ground_.duties.size());
        DutyLink link;
        link.instance = number;
        link.bearer = instance.issue.subject;
        link.owed = instance.head;
        if (duty.by) {
            link.due.plus_days = duty.by->plus_days;
            if (const law::Path* const path = duty.by->path())
                link.due.place = follow(law_, scenario_, here, *path);
            else
                link.due.fixed = std::get<Date>(duty.by->base);
        }
        link.done = formulas_.compile(duty.done_when, here, instance.issue.order);
        link.overdue = ground_.theory.add_input();
        ground_.atoms.emplace_back(OverdueAtom{index, link.due, date_});
        ground_.inputs.push_back(link.overdue);
        const LiteralId undone = formulas_.swapped(link.done, duty.done_when);
        link.breached = add_formula(LiteralKind::all, DutyAtom{index, DutyAtom::Part::breached});
        for (const LiteralId part : {link.owed, link.overdue, undone}) ground_.theory.add_child(link.breached, part);
        link.fulfilled = add_formula(LiteralKind::all, DutyAtom{index, DutyAtom::Part::fulfilled});
        for (const LiteralId part : {link.owed, link.done}) ground_.theory.add_child(link.fulfilled, part);
        if (instance.link == 0) ground_.duties_about[instance.subject].push_back(index);
        ground_.duties.push_back(link);
        return link.breached;
    }

    /// Of a rule that is not in force, condition and exceptions are compiled all the same: the account says what else it would have lacked.
    void compile_premises(const Rule& rule, Environment& here, std::uint32_t number, const RuleStanding& standing, Premises& premises)
    {
        premises.known = true;
        if (rule.condition.valid()) premises.condition = formulas_.compile(rule.condition, here, rule.order);
        if (standing.open_reading) premises.reading = formulas_.reading(rule.question, rule.reading);
        for (std::uint32_t i = 0; i < rule.unless.size(); ++i) {
            premises.unless.push_back(formulas_.compile(rule.unless[i], here, rule.order));
            if (standing.standing == Standing::in_force) premises.undisturbed.push_back(add_undercutter(premises.unless.back(), number, i));
        }
    }

    /// `unless X`: the rule needs "undisturbed", which holds unless a defeater with premise X, superior to it, says otherwise. It touches
    /// this rule only, and a beaten or undecided X leaves the rule free or undecided.
    LiteralId add_undercutter(LiteralId exception, std::uint32_t number, std::uint32_t which)
    {
        const LiteralId undisturbed = add_derived(UndisturbedAtom{number, which, true});
        const LiteralId disturbed = add_derived(UndisturbedAtom{number, which, false});
        clash(undisturbed, disturbed);
        const TheoryRuleId base = add_rule(undisturbed, {}, 1, {number, Helper::undercut_base});
        const TheoryRuleId undercutter = add_rule(disturbed, {exception}, 1, {number, Helper::undercutter}, true);
        ground_.theory.add_superiority(undercutter, base);
        return undisturbed;
    }

    void add_instance_rule(const law::Conclusion& conclusion, std::uint32_t number, RuleInstance& instance)
    {
        std::vector<LiteralId> body = instance.undisturbed;
        if (instance.reading.valid()) body.push_back(instance.reading);
        if (instance.condition.valid()) body.push_back(instance.condition);
        if (instance.breach.valid()) body.push_back(instance.breach);
        const auto* const only_if = std::get_if<law::OnlyIf>(&conclusion.form);
        if (only_if != nullptr) body.push_back(formulas_.swapped(instance.only_if, only_if->condition));
        if (!instance.head.valid()) instance.head = head_of(conclusion, instance.issue);
        const Level level = only_if != nullptr ? law::Precedence::necessary_level : law_.precedence.level(instance.rule);
        instance.theory_rule = add_rule(instance.head, body, level, {number, Helper::none});
    }

    // --- superiority ---

    /// Explicit pairs between instances that speak of the same issue. Pairs whose heads do not clash have no effect in the theory.
    void add_superiority()
    {
        const auto& pairs = law_.precedence.pairs();
        if (pairs.empty()) return;
        for (const auto& [issue, numbers] : ground_.by_issue) {
            std::unordered_map<RuleId, std::vector<TheoryRuleId>> here;
            for (const std::uint32_t number : numbers) {
                const RuleInstance& instance = ground_.instances[number];
                if (instance.theory_rule.valid()) here[instance.rule].push_back(instance.theory_rule);
            }
            for (const auto& [stronger, rules] : here) {
                auto pair = std::lower_bound(pairs.begin(), pairs.end(), std::pair(stronger, RuleId(0)));
                for (; pair != pairs.end() && pair->first == stronger; ++pair) add_pairs(rules, here, pair->second);
            }
        }
    }

    void add_pairs(const std::vector<TheoryRuleId>& stronger, const std::unordered_map<RuleId, std::vector<TheoryRuleId>>& here, RuleId weaker)
    {
        const auto found = here.find(weaker);
        if (found == here.end()) return;
        for (const TheoryRuleId a : stronger) {
            for (const TheoryRuleId b : found->second) ground_.theory.add_superiority(a, b);
        }
    }

    const Law& law_;
    Scenario& scenario_;
    Date date_;
    std::vector<InstanceId> singletons_;
    Ground ground_;
    Formulas formulas_;
    std::vector<std::vector<InstanceId>> by_entity_;
    std::deque<Issue> pending_;
    std::set<std::pair<RuleId, InstanceId>> applied_;  ///< to stand-ins
    ConclusionsOn conclusions_;
};

}  // namespace

Ground ground(const Law& law, Scenario& scenario, Date date, text::Diagnostics& diagnostics, std::span<const Issue> asked)
{
    Ground result = Grounder(law, scenario, date).run(asked);
    refuse_circles(law, scenario, result, diagnostics);
    return result;
}

}  // namespace kyujo::theory
