#include "explain/reasons.hpp"

#include "theory/places.hpp"

#include <algorithm>
#include <utility>

namespace kyujo::explain {

namespace {

using law::Asked;
using theory::LiteralId;
using theory::LiteralKind;
using theory::RuleInstance;

/// Levels of classes resting on classes that are unfolded; below, the account says that there is more.
constexpr std::size_t deepest = 100;

law::NormKind norm_of(theory::NormAtom::Part part)
{
    using Part = theory::NormAtom::Part;
    return part == Part::required ? law::NormKind::required : part == Part::prohibited ? law::NormKind::prohibited : law::NormKind::permitted;
}

/// Undoes one layer of `swap`, which only ever has one child.
LiteralId inner(const verdict::Solved& solved, LiteralId swapped)
{
    return solved.ground.theory.children(swapped).front();
}

}  // namespace

Truth Reasons::truth(LiteralId id) const
{
    return solved_.columns.is_proved(id) ? Truth::holds : solved_.columns.is_refuted(id) ? Truth::fails : Truth::open;
}

bool Reasons::applies(const RuleInstance& instance) const
{
    return instance.theory_rule.valid() && applies(instance.theory_rule);
}

bool Reasons::applies(theory::TheoryRuleId rule) const
{
    const auto body = solved_.ground.theory.body(rule);
    return std::all_of(body.begin(), body.end(), [&](LiteralId id) { return solved_.columns.is_proved(id); });
}

const RuleInstance* Reasons::establishing(const theory::Issue& issue, LiteralId literal) const
{
    const auto found = solved_.ground.by_issue.find(issue);
    if (found == solved_.ground.by_issue.end()) return nullptr;
    const RuleInstance* best = nullptr;
    const auto level = [&](const RuleInstance& instance) { return solved_.ground.theory.rule(instance.theory_rule).level; };
    for (const std::uint32_t number : found->second) {
        const RuleInstance& instance = solved_.ground.instances[number];
        if (instance.head != literal || !applies(instance)) continue;
        if (best == nullptr || level(instance) > level(*best)) best = &instance;
    }
    return best;
}

void Reasons::collect(LiteralId id, std::vector<Reason>& out)
{
    struct Collect {
        Reasons& self;
        LiteralId id;
        std::vector<Reason>& out;

        void operator()(const theory::FactTest& test) const { out.push_back(self.of_fact(id, test)); }
        void operator()(const theory::ConceptAtom& atom) const
        {
            out.push_back(self.of_class(atom.issue, atom.holds ? Asked::shown : Asked::shown_not));
        }
        void operator()(const theory::NormAtom& atom) const { out.push_back(self.of_norm(atom.issue, norm_of(atom.part), Asked::shown)); }
        void operator()(const theory::ReadingAtom& atom) const
        {
            Reason reason;
            reason.subject = Subject::reading;
            reason.truth = self.truth(id);
            reason.question = atom.question;
            reason.reading = atom.reading;
            out.push_back(reason);
        }
        void operator()(const theory::FormulaAtom& atom) const { self.collect_formula(id, atom, out); }
        void operator()(const theory::UndisturbedAtom&) const {}  // read through the rule's own `unless`
        void operator()(const theory::OverdueAtom& test) const { out.push_back(self.of_deadline(id, test)); }
        void operator()(const theory::DutyAtom& atom) const
        {
            // Whether it is owed is read through the rule that imposes it.
            if (atom.part == theory::DutyAtom::Part::breached) out.push_back(self.of_breach(id, self.solved_.ground.duties[atom.duty]));
        }
    };
    std::visit(Collect{*this, id, out}, solved_.ground.atoms[id.index()]);
}

void Reasons::collect_formula(LiteralId id, const theory::FormulaAtom& atom, std::vector<Reason>& out)
{
    const law::Condition& condition = law_.conditions[atom.condition];
    const bool asks = std::holds_alternative<law::IsConcept>(condition.form) || std::holds_alternative<law::IsNorm>(condition.form);
    // Asked of a thing that may not be there, it is a conjunction with that.
    if (asks && solved_.ground.theory.literal(id).kind != LiteralKind::all) {
        collect_asked(condition, id, out);
        return;
    }
    if (solved_.ground.theory.literal(id).kind == LiteralKind::swap) {
        collect(inner(solved_, id), out);
        return;
    }
    // Of a conjunction that fails, the parts that fail; of one that holds, all; and so on: always the parts with the truth of the whole.
    const auto children = solved_.ground.theory.children(id);
    for (const LiteralId child : children) {
        if (truth(child) == truth(id)) collect(child, out);
    }
    if (!children.empty()) return;
    // A quantifier over nothing.
    Reason reason;
    reason.subject = Subject::several;
    reason.truth = truth(id);
    reason.condition = atom.condition;
    out.push_back(reason);
}

/// `is not established as C`, and norms asked of a thing: formula nodes that stand for one question.
void Reasons::collect_asked(const law::Condition& condition, LiteralId id, std::vector<Reason>& out)
{
    LiteralId leaf = id;
    if (solved_.ground.theory.literal(leaf).kind == LiteralKind::swap) leaf = inner(solved_, leaf);
    if (const auto* const concept_test = std::get_if<law::IsConcept>(&condition.form)) {
        const auto& atom = std::get<theory::ConceptAtom>(solved_.ground.atoms[leaf.index()]);
        out.push_back(of_class(atom.issue, concept_test->asked));
        return;
    }
    const auto& norm_test = std::get<law::IsNorm>(condition.form);
    if (solved_.ground.theory.literal(leaf).kind == LiteralKind::any) leaf = solved_.ground.theory.children(leaf).front();
    const auto& atom = std::get<theory::NormAtom>(solved_.ground.atoms[leaf.index()]);
    out.push_back(of_norm(atom.issue, norm_test.norm, norm_test.asked));
    out.back().truth = truth(id);
}

Reason Reasons::of_fact(LiteralId id, const theory::FactTest& test) const
{
    Reason reason;
    reason.subject = Subject::fact;
    reason.truth = truth(id);
    reason.condition = test.condition;
    if (test.place.kind != theory::Place::Kind::found) {
        reason.origin = test.place.kind == theory::Place::Kind::unknown ? scenario::Origin::unknown : scenario::Origin::given;
        return reason;
    }
    reason.fact_owner = test.place.owner;
    reason.attribute = test.place.attribute;
    reason.origin = theory::fact_at(scenario_, law_, test.place).origin;
    return reason;
}

/// A breach, with the parts of it that have its truth. That the duty is owed, or not, is told by the rule's own premises.
Reason Reasons::of_breach(LiteralId id, const theory::DutyLink& link)
{
    const RuleInstance& imposing = solved_.ground.instances[link.instance];
    Reason reason;
    reason.subject = Subject::breach;
    reason.truth = truth(id);
    reason.rule = imposing.rule;
    reason.link = imposing.link;
    reason.due = theory::due_date(law_, scenario_, link.due);
    if (reason.truth == Truth::fails && truth(link.owed) == Truth::fails) {
        if (imposing.breach.valid() && truth(imposing.breach) == Truth::fails) collect(imposing.breach, reason.because);
        return reason;
    }
    if (truth(link.overdue) == reason.truth) collect(link.overdue, reason.because);
    const Truth wanted = reason.truth == Truth::open ? Truth::open : reason.truth == Truth::holds ? Truth::fails : Truth::holds;
    if (truth(link.done) == wanted) collect(link.done, reason.because);
    return reason;
}

Reason Reasons::of_deadline(LiteralId id, const theory::OverdueAtom& test) const
{
    const RuleInstance& imposing = solved_.ground.instances[solved_.ground.duties[test.duty].instance];
    Reason reason;
    reason.subject = Subject::deadline;
    reason.truth = truth(id);
    reason.rule = imposing.rule;
    reason.link = imposing.link;
    reason.due = theory::due_date(law_, scenario_, test.due);
    if (test.due.place.kind == theory::Place::Kind::unknown) reason.origin = scenario::Origin::unknown;
    if (test.due.place.kind != theory::Place::Kind::found) return reason;
    reason.fact_owner = test.due.place.owner;
    reason.attribute = test.due.place.attribute;
    reason.origin = theory::fact_at(scenario_, law_, test.due.place).origin;
    return reason;
}

Reason Reasons::of_class(const theory::Issue& issue, Asked asked)
{
    Reason reason;
    reason.subject = Subject::classification;
    reason.issue = issue;
    reason.asked = asked;
    const theory::ConceptLiterals literals = solved_.ground.concepts.at(issue);
    const Truth shown = truth(asked == Asked::shown_not ? literals.holds_not : literals.holds);
    reason.truth = asked != Asked::not_established || shown == Truth::open ? shown : shown == Truth::holds ? Truth::fails : Truth::holds;
    reason.deeper = depth_ >= deepest;
    reason.repeated = !reason.deeper && !unfolded_.insert(issue).second;
    if (!reason.deeper && !reason.repeated) {
        ++depth_;
        unfold(reason);
        --depth_;
    }
    return reason;
}

/// How a class came to hold or not: its definition, the rule that decided, or the presumption; and of one not shown, what was lacking.
void Reasons::unfold(Reason& reason)
{
    if (law_.concepts[reason.issue.concept_id].means.valid()) {
        unfold_definition(reason);
        return;
    }
    const theory::ConceptLiterals literals = solved_.ground.concepts.at(reason.issue);
    for (const LiteralId literal : {literals.holds, literals.holds_not}) {
        if (truth(literal) != Truth::holds) continue;
        const RuleInstance* const rule = establishing(reason.issue, literal);
        reason.grounding = rule != nullptr ? Grounding::rule : Grounding::presumption;
        if (rule == nullptr) return;
        reason.rule = rule->rule;
        premises(*rule, reason.because);
        return;
    }
    shortfall(reason);
}

void Reasons::unfold_definition(Reason& reason)
{
    reason.grounding = Grounding::definition;
    const LiteralId holds = solved_.ground.concepts.at(reason.issue).holds;
    collect(solved_.ground.theory.children(holds).front(), reason.because);
}

/// Nothing established the class: the rule that came nearest, and what it lacked.
void Reasons::shortfall(Reason& reason)
{
    const auto found = solved_.ground.by_issue.find(reason.issue);
    if (found == solved_.ground.by_issue.end()) return;
    LiteralId best;
    std::size_t fewest = 0;
    for (const std::uint32_t number : found->second) {
        const RuleInstance& instance = solved_.ground.instances[number];
        if (!instance.theory_rule.valid() || !instance.condition.valid() || truth(instance.condition) == Truth::holds) continue;
        const std::size_t lacking = parts(instance.condition);
        if (best.valid() && lacking >= fewest) continue;
        best = instance.condition;
        fewest = lacking;
    }
    if (best.valid()) collect(best, reason.because);
}

/// How many reasons a formula has, without unfolding any of them.
std::size_t Reasons::parts(LiteralId formula)
{
    const std::size_t depth = std::exchange(depth_, deepest);
    std::vector<Reason> reasons;
    collect(formula, reasons);
    depth_ = depth;
    return reasons.size();
}

void Reasons::premises(const RuleInstance& instance, std::vector<Reason>& out)
{
    if (instance.condition.valid()) collect(instance.condition, out);
    if (instance.reading.valid()) collect(instance.reading, out);
    if (instance.breach.valid()) collect(instance.breach, out);
}

Reason Reasons::of_norm(const theory::Issue& issue, law::NormKind norm, Asked asked)
{
    Reason reason;
    reason.subject = Subject::norm;
    reason.issue = issue;
    reason.norm = norm;
    reason.asked = asked;
    const theory::NormLiterals& norms = solved_.ground.norms.at(issue);
    const LiteralId literal = norm == law::NormKind::required     ? norms.required
                              : norm == law::NormKind::prohibited ? norms.prohibited
                                                                  : norms.permitted;
    reason.truth = truth(literal);
    if (reason.truth != Truth::holds) return reason;
    if (const RuleInstance* const rule = establishing(issue, literal)) {
        reason.grounding = Grounding::rule;
        reason.rule = rule->rule;
        reason.deeper = depth_ >= deepest;
        reason.repeated = !reason.deeper && !unfolded_.insert(issue).second;
        if (reason.deeper || reason.repeated) return reason;
        ++depth_;
        premises(*rule, reason.because);
        --depth_;
    }
    return reason;
}

}  // namespace kyujo::explain
