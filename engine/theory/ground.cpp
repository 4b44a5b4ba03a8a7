#include "theory/ground.hpp"

#include "theory/circle.hpp"
#include "theory/formulas.hpp"
#include "theory/standing.hpp"
#include "theory/strength.hpp"

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
          strength_(law),
          singletons_(singletons_of(law, scenario)),
          formulas_(law, scenario, ground_, *this),
          by_entity_(law.entities.size())
    {
        // What nobody names is no subject of rules but where one of them is asked about it.
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
            add_rule(head, {}, Strength::default_level, {0, Helper::presumption});
        }
    }

    // --- rules ---

    /// Grounds the rules that conclude an issue of a stand-in: those that range over it, or over another stand-in it is reached from.
    void apply_rules_to_stand_in(const Issue& issue)
    {
        for (std::size_t i = 0; i < law_.rules.size(); ++i) {
            const RuleId id(i);
            const Rule& rule = law_.rules[id];
            if (rule.order != issue.order) continue;
            for (const law::Conclusion& conclusion : rule.conclusions) {
                const Aim aim = aim_of(conclusion);
                if (aim.path == nullptr || aim.concept_id != issue.concept_id) continue;
                const InstanceId subject = subject_reaching(issue.subject, *aim.path);
                if (subject.valid() && applied_.emplace(id, subject).second) add_law_rule(id, subject, standing_of(law_, scenario_, id, date_));
            }
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
        for (std::uint32_t i = 0; i < law_.rules[id].conclusions.size(); ++i) conclude(id, subject, i, standing, premises);
    }

    /// Condition and exceptions of one rule for one thing: compiled once, shared by its conclusions.
    struct Premises {
        bool known = false;
        LiteralId condition, reading;
        std::vector<LiteralId> unless, undisturbed;
    };

    /// What a conclusion is about, and the condition of a necessary one.
    struct Aim {
        const law::Path* path = nullptr;
        ConceptId concept_id;
        ConditionId only_if;
    };
    static Aim aim_of(const law::Conclusion& conclusion)
    {
        struct Find {
            Aim operator()(const law::CountsAs& c) const { return {&c.path, c.concept_id, {}}; }
            Aim operator()(const law::Norm& c) const { return {&c.path, {}, {}}; }
            Aim operator()(const law::LacksBasis& c) const { return {&c.path, {}, {}}; }
            Aim operator()(const law::OnlyIf& c) const { return {&c.path, {}, c.condition}; }
            Aim operator()(const law::Duty&) const { return {}; }
        };
        return std::visit(Find{}, conclusion.form);
    }

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

    void conclude(RuleId id, InstanceId subject, std::uint32_t conclusion, const RuleStanding& standing, Premises& premises)
    {
        const Rule& rule = law_.rules[id];
        const Aim aim = aim_of(rule.conclusions[conclusion]);
        if (aim.path == nullptr) return;
        Environment here = environment(subject);
        const Target target = thing_at(law_, scenario_, follow(law_, scenario_, here, *aim.path));
        if (target.kind != Place::Kind::found) return;  // it speaks of something that the scenario does not have
        RuleInstance instance;
        instance.rule = id;
        instance.subject = subject;
        instance.conclusion = conclusion;
        instance.issue = {rule.order, target.instance, aim.concept_id};
        instance.standing = standing.standing;
        instance.boundary = standing.boundary;
        const auto number = static_cast<std::uint32_t>(ground_.instances.size());
        ground_.by_issue[instance.issue].push_back(number);
        if (!premises.known) compile_premises(rule, here, number, standing, premises);
        instance.condition = premises.condition;
        instance.reading = premises.reading;
        instance.unless = premises.unless;
        instance.undisturbed = premises.undisturbed;
        if (aim.only_if.valid()) instance.only_if = formulas_.compile(aim.only_if, here, rule.order);
        if (standing.standing == Standing::in_force) add_instance_rule(rule, aim, number, instance);
        ground_.instances.push_back(std::move(instance));
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

    void add_instance_rule(const Rule& rule, const Aim& aim, std::uint32_t number, RuleInstance& instance)
    {
        std::vector<LiteralId> body = instance.undisturbed;
        if (instance.reading.valid()) body.push_back(instance.reading);
        if (instance.condition.valid()) body.push_back(instance.condition);
        if (aim.only_if.valid()) body.push_back(formulas_.swapped(instance.only_if, aim.only_if));
        instance.head = head_of(rule.conclusions[instance.conclusion], instance.issue);
        const Level level = aim.only_if.valid() ? Strength::necessary_level : strength_.level(instance.rule);
        instance.theory_rule = add_rule(instance.head, body, level, {number, Helper::none});
    }

    // --- superiority ---

    /// Explicit pairs between instances that speak of the same issue. Pairs whose heads do not clash have no effect in the theory.
    void add_superiority()
    {
        std::unordered_map<RuleId, std::vector<RuleId>> weaker_than;
        for (const auto& [stronger, weaker] : strength_.explicit_pairs()) weaker_than[stronger].push_back(weaker);
        if (weaker_than.empty()) return;
        for (const auto& [issue, numbers] : ground_.by_issue) {
            std::unordered_map<RuleId, std::vector<TheoryRuleId>> here;
            for (const std::uint32_t number : numbers) {
                const RuleInstance& instance = ground_.instances[number];
                if (instance.theory_rule.valid()) here[instance.rule].push_back(instance.theory_rule);
            }
            for (const auto& [stronger, rules] : here) {
                const auto listed = weaker_than.find(stronger);
                if (listed == weaker_than.end()) continue;
                for (const RuleId weaker : listed->second) add_pairs(rules, here, weaker);
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
    Strength strength_;
    std::vector<InstanceId> singletons_;
    Ground ground_;
    Formulas formulas_;
    std::vector<std::vector<InstanceId>> by_entity_;
    std::deque<Issue> pending_;
    std::set<std::pair<RuleId, InstanceId>> applied_;  ///< to stand-ins
};

}  // namespace

Ground ground(const Law& law, Scenario& scenario, Date date, text::Diagnostics& diagnostics, std::span<const Issue> asked)
{
    Ground result = Grounder(law, scenario, date).run(asked);
    refuse_circles(law, scenario, result, diagnostics);
    return result;
}

}  // namespace kyujo::theory
