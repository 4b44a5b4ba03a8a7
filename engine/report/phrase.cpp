#include "report/phrase.hpp"

#include "report/duties.hpp"
#include "report/groups.hpp"

namespace kyujo::report {
namespace {

using explain::Grounding;
using explain::Subject;
using explain::Truth;

struct FactInWords {
    const scenario::Fact* fact = nullptr;
    Line path, value, origin;
};

FactInWords read_fact(const Scene& scene, const Reason& reason)
{
    const scenario::Fact* fact = find_fact(scene, reason.fact_owner, reason.attribute);
    if (fact == nullptr) return {};
    const law::Attribute& attribute = scene.law.attributes[reason.attribute];
    const std::string path = scene.scenario.instances[reason.fact_owner].name + '.' + std::string(attribute.name);
    FactInWords words{fact, Line(path, Style::code), {}, origin_text(scene, fact->origin)};
    if (fact->origin != scenario::Origin::unknown) words.value = Line(value_text(scene, fact->value, attribute.type), Style::code);
    return words;
}

Line fact_statement(const Scene& scene, const Reason& reason, InstanceId subject)
{
    const Test test = describe_test(scene, reason.condition, subject);
    const FactInWords words = read_fact(scene, reason);
    if (test.path == nullptr) {
        // A class or norm asked of something that is not there, or that nobody has named.
        if (words.fact == nullptr) return {as_written(scene, reason.condition), Style::code};
        if (words.fact->origin == scenario::Origin::unknown) return scene.say(Term::fact_unknown, {words.path});
        return scene.say(Term::fact, {words.path, words.value, words.origin});
    }
    if (words.fact == nullptr) return dead_end(scene, *test.path, subject, reason.truth == Truth::open);
    if (words.fact->origin == scenario::Origin::unknown) return scene.say(Term::fact_unknown, {words.path});
    const bool passes = (reason.truth == Truth::holds) != test.negated;
    if (test.verb == Verb::include) {
        if (passes) return scene.say(Term::fact_includes, {words.path, test.complement, words.origin});
        return scene.say(Term::fact_lacks, {words.path, words.value, words.origin, test.complement});
    }
    if (test.value_itself && (passes || test.two_valued)) return scene.say(Term::fact, {words.path, words.value, words.origin});
    // What it would have taken is told where a rule is said to need it; here it is enough that the value is none of them.
    if (!passes && !test.alternatives.empty()) return scene.say(Term::fact_outside, {words.path, words.value, words.origin, test.alternatives});
    return scene.say(passes ? Term::fact_meets : Term::fact_fails, {words.path, words.value, words.origin, test.complement});
}

Line norm_word(const Scene& scene, law::NormKind norm)
{
    switch (norm) {
        case law::NormKind::permitted:
            return scene.say(Term::norm_permitted);
        case law::NormKind::prohibited:
            return scene.say(Term::norm_prohibited);
        case law::NormKind::required:
            break;
    }
    return scene.say(Term::norm_required);
}

/// How the status of a class or norm is put: counts, does not count, is (not) established.
struct StatusWords {
    Verb verb = Verb::count_as;
    bool negated = false;
};

StatusWords status(const Scene& scene, const Reason& reason)
{
    const bool norm = reason.subject == Subject::norm;
    const Verb plain = norm ? Verb::be_under_norm : Verb::count_as;
    const Verb established = norm ? Verb::be_established_under_norm : Verb::be_established;
    const bool holds = reason.truth == Truth::holds;
    switch (reason.asked) {
        case law::Asked::shown:
            if (holds) return {plain, false};
            return reason.grounding != Grounding::none ? StatusWords{plain, true} : StatusWords{established, true};
        case law::Asked::shown_not:
            if (holds) return {plain, true};
            if (reason.grounding == Grounding::rule && denied_by_rule(scene.law, reason)) return {plain, true};
            // That it is not shown to fall outside the class does not put it inside.
            return reason.grounding != Grounding::none ? StatusWords{plain, false} : StatusWords{Verb::be_shown_outside, true};
        case law::Asked::not_established:
            break;
    }
    if (!holds) return {plain, false};
    return reason.grounding != Grounding::none ? StatusWords{plain, true} : StatusWords{established, true};
}

Line status_complement(const Scene& scene, const Reason& reason)
{
    if (reason.subject == Subject::norm) return norm_word(scene, reason.norm);
    return {scene.law.concepts[reason.issue.concept_id].name, Style::code};
}

/// Names the order when it is not the one that answers.
Line placed(const Scene& scene, const Reason& reason, Line line)
{
    const bool elsewhere = reason.issue.order.valid() && scene.order.valid() && reason.issue.order != scene.order;
    return elsewhere ? scene.say(Term::in_order, {line, Line(order_title(scene, reason.issue.order))}) : line;
}

Line status_statement(const Scene& scene, const Reason& reason)
{
    const Line subject = thing(scene, reason.issue.subject);
    const Line complement = status_complement(scene, reason);
    if (reason.truth == Truth::open) {
        const Term open = reason.subject == Subject::norm ? Term::norm_open : Term::class_open;
        return placed(scene, reason, scene.say(open, {subject, complement}));
    }
    const StatusWords words = status(scene, reason);
    const Line verb_line(verb(scene.language(), words.verb, Mood::states, words.negated));
    return placed(scene, reason, scene.say(Term::states, {subject, complement, verb_line}));
}

Line to_have_status(const Scene& scene, const Line& subject, law::Asked asked, bool norm, const Line& complement)
{
    Verb wanted = norm ? Verb::be_under_norm : Verb::count_as;
    if (asked == law::Asked::not_established) wanted = norm ? Verb::be_established_under_norm : Verb::be_established;
    const Line verb_line(verb(scene.language(), wanted, Mood::needed, asked != law::Asked::shown));
    return scene.say(Term::needed, {subject, complement, verb_line});
}

Line status_needed(const Scene& scene, const Reason& reason)
{
    const Line subject = thing(scene, reason.issue.subject);
    return placed(scene, reason, to_have_status(scene, subject, reason.asked, reason.subject == Subject::norm, status_complement(scene, reason)));
}

/// Of a class or norm asked of something that is not there, or that nobody has named.
Line status_of_absent_needed(const Scene& scene, const Reason& reason, InstanceId subject)
{
    if (reason.condition.valid()) {
        const auto& form = scene.law.conditions[reason.condition].form;
        if (const auto* asks = std::get_if<law::IsConcept>(&form)) {
            const Line name(scene.law.concepts[asks->concept_id].name, Style::code);
            return to_have_status(scene, path_text(scene, *asks->path, subject), asks->asked, false, name);
        }
        if (const auto* asks = std::get_if<law::IsNorm>(&form))
            return to_have_status(scene, path_text(scene, *asks->path, subject), asks->asked, true, norm_word(scene, asks->norm));
    }
    return {as_written(scene, reason.condition), Style::code};
}

/// What the duty of a reason asks for, in the law's words.
Line duty_of(const Scene& scene, const Reason& reason)
{
    const law::Rule& rule = scene.law.rules[reason.rule];
    return duty_text(scene, rule.at(*rule.duty(), reason.link));
}

Line breach_statement(const Scene& scene, const Reason& reason)
{
    const Line duty = duty_of(scene, reason);
    if (reason.truth == Truth::open) return scene.say(Term::breach_open, {duty});
    return scene.say(reason.truth == Truth::holds ? Term::breached_duty : Term::unbreached_duty, {duty});
}

/// The path that gives the date; null when the law names the day itself, or none.
const law::Path* date_path(const Scene& scene, const Reason& reason)
{
    const law::Rule& rule = scene.law.rules[reason.rule];
    const auto& by = rule.at(*rule.duty(), reason.link).duty()->by;
    return by ? by->path() : nullptr;
}

Line deadline_statement(const Scene& scene, const Reason& reason, InstanceId subject)
{
    const FactInWords words = read_fact(scene, reason);
    if (reason.due) {
        const Term term = reason.truth == Truth::holds ? Term::deadline_passed : Term::deadline_ahead;
        const Line line = scene.say(term, {Line(text::to_string(*reason.due))});
        return words.fact == nullptr ? line : scene.say(Term::deadline_counted, {line, words.path, words.value, words.origin});
    }
    const law::Path* path = date_path(scene, reason);
    if (path == nullptr) return scene.say(Term::deadline_none);
    if (words.fact == nullptr) return dead_end(scene, *path, subject, reason.truth == Truth::open);
    return scene.say(reason.truth == Truth::open ? Term::fact_unknown : Term::fact_absent, {words.path});
}

Line reading_line(const Scene& scene, const Reason& reason, Term term)
{
    return scene.say(term, {question_name(scene, reason.question), reading_name(scene, reason.question, reason.reading)});
}

Line fact_needed(const Scene& scene, const Reason& reason, InstanceId subject)
{
    const Test test = describe_test(scene, reason.condition, subject);
    if (test.path == nullptr) return status_of_absent_needed(scene, reason, subject);
    const FactInWords words = read_fact(scene, reason);
    const Line path = words.fact == nullptr ? path_text(scene, *test.path, subject) : words.path;
    // A test that holds, and yet is lacking, stands under a `not`.
    const bool negated = test.negated != (reason.truth == Truth::holds);
    const Line verb_line(verb(scene.language(), test.verb, Mood::needed, negated));
    return test.complement.empty() ? scene.say(Term::needed_alone, {path, verb_line}) : scene.say(Term::needed, {path, test.complement, verb_line});
}

Line fact_instead(const Scene& scene, const Reason& reason, InstanceId subject)
{
    const Test test = describe_test(scene, reason.condition, subject);
    const FactInWords words = read_fact(scene, reason);
    if (words.fact == nullptr) return test.path == nullptr ? Line() : dead_end(scene, *test.path, subject, reason.truth == Truth::open);
    if (words.fact->origin == scenario::Origin::unknown) return scene.say(Term::actual_unknown);
    return scene.say(Term::actual, {words.value, words.origin});
}

Line status_instead(const Scene& scene, const Reason& reason)
{
    if (reason.truth == Truth::open) return scene.say(Term::actual_open);
    switch (reason.grounding) {
        case Grounding::none:
            return scene.say(Term::actual_nothing);
        case Grounding::rule:
            return scene.say(Term::actual_rule, {rule_name(scene, reason.rule)});
        case Grounding::presumption:
            return scene.say(Term::actual_presumption);
        case Grounding::definition:
            break;
    }
    return scene.say(reason.asked == law::Asked::shown ? Term::actual_definition_unmet : Term::actual_definition_met);
}

}  // namespace

Line statement(const Scene& scene, const Reason& reason, InstanceId subject)
{
    switch (reason.subject) {
        case Subject::fact:
            return fact_statement(scene, reason, subject);
        case Subject::classification:
        case Subject::norm:
            return status_statement(scene, reason);
        case Subject::reading:
            break;
        case Subject::breach:
            return breach_statement(scene, reason);
        case Subject::deadline:
            return deadline_statement(scene, reason, subject);
        case Subject::several:
            return group_statement(scene, reason, subject);
    }
    if (reason.truth == Truth::open) return reading_line(scene, reason, Term::reading_open);
    return reading_line(scene, reason, reason.truth == Truth::holds ? Term::reading_taken : Term::reading_not_taken);
}

Line needed(const Scene& scene, const Reason& reason, InstanceId subject)
{
    switch (reason.subject) {
        case Subject::fact:
            return fact_needed(scene, reason, subject);
        case Subject::classification:
        case Subject::norm:
            return status_needed(scene, reason);
        case Subject::several:
            return group_needed(scene, reason, subject);
        case Subject::breach:
            return scene.say(Term::breach_needed, {duty_of(scene, reason)});
        case Subject::deadline:  // never a condition by itself
            return deadline_statement(scene, reason, subject);
        case Subject::reading:
            break;
    }
    return reading_line(scene, reason, Term::reading_needed);
}

Line instead(const Scene& scene, const Reason& reason, InstanceId subject)
{
    switch (reason.subject) {
        case Subject::fact:
            return fact_instead(scene, reason, subject);
        case Subject::classification:
        case Subject::norm:
            return status_instead(scene, reason);
        case Subject::reading:
        case Subject::breach:
            return reason.truth == Truth::open ? Line(scene.say(Term::actual_open)) : Line();
        case Subject::deadline:
        case Subject::several:
            break;
    }
    return {};
}

Line need(const Scene& scene, const Reason& reason, InstanceId subject)
{
    const Line wanted = needed(scene, reason, subject);
    const Line actual = instead(scene, reason, subject);
    return actual.empty() ? scene.say(Term::needs, {wanted}) : scene.say(Term::needs_but, {wanted, actual});
}

bool denied_by_rule(const law::Law& law, const Reason& reason)
{
    if (!reason.rule.valid()) return false;
    for (const law::Conclusion& conclusion : law.rules[reason.rule].conclusions) {
        for (const law::Conclusion* link = &conclusion; link != nullptr; link = link->next()) {
            const auto* counts = std::get_if<law::CountsAs>(&link->form);
            if (counts != nullptr && counts->concept_id == reason.issue.concept_id) return counts->negated;
        }
    }
    return false;
}

InstanceId subject_below(const law::Law& law, const Reason& reason, InstanceId subject, const scenario::Scenario& scenario)
{
    if (reason.subject != Subject::classification && reason.subject != Subject::norm) return subject;
    const InstanceId about = reason.issue.subject;
    if (reason.grounding != Grounding::rule) return about;
    const bool same_kind = about.valid() && law.rules[reason.rule].subject == scenario.instances[about].entity;
    return same_kind ? about : InstanceId();
}

}  // namespace kyujo::report
