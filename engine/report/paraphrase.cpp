#include "report/paraphrase.hpp"

#include "report/facts.hpp"

namespace kyujo::report {
namespace {

/// How tightly words hold together: what is looser than its surroundings goes into brackets.
enum class Binding : std::uint8_t { alone, all, any };

struct Sentence {
    Line line;
    Binding binding = Binding::alone;
};

class Words {
public:
    explicit Words(const Scene& scene) : scene_(scene) {}

    Sentence condition(law::ConditionId id) const
    {
        const Test test = describe_test(scene_, id, {});
        if (test.path != nullptr) return {fact(test)};
        return std::visit(*this, scene_.law.conditions[id].form);
    }
    /// A condition among others that are joined so.
    Line within(law::ConditionId id, Binding around) const
    {
        const Sentence part = condition(id);
        return around == Binding::alone ? part.line : inside(part, around);
    }
    Line conclusion(const law::Conclusion& conclusion) const { return std::visit(*this, conclusion.form); }

    Sentence operator()(const law::All& group) const { return joined(group.parts, Term::and_also, Binding::all); }
    Sentence operator()(const law::Any& group) const { return joined(group.parts, Term::or_separator, Binding::any); }
    Sentence operator()(const law::AtLeast& group) const
    {
        std::vector<Line> parts;
        for (const law::ConditionId part : group.parts) parts.push_back(inside(condition(part), Binding::alone));
        const Line list = join(parts, scene_.say(Term::clause_separator));
        return {scene_.say(Term::at_least_hold, {Line(std::to_string(group.count))}) + Line(scene_.say(Term::opened_list)) + bracketed(list)};
    }
    Sentence operator()(const law::Not& negation) const { return {scene_.say(Term::not_so, {bracketed(condition(negation.part).line)})}; }
    Sentence operator()(const law::Quantified& group) const
    {
        const Term term = group.kind == language::Quantifier::Kind::some    ? Term::some_where
                          : group.kind == language::Quantifier::Kind::every ? Term::every_where
                                                                            : Term::none_where;
        const Line head = scene_.say(term, {Line(group.variable, Style::code), path(group.list)});
        return {head + Line(scene_.say(Term::opened_list)) + bracketed(condition(group.where).line)};
    }
    Sentence operator()(const law::IsConcept& test) const
    {
        const Verb asked = test.asked == law::Asked::not_established ? Verb::be_established : Verb::count_as;
        return {placed(status(path(test.path), class_title(test.concept_id), asked, test.asked != law::Asked::shown), test.in_order)};
    }
    Sentence operator()(const law::IsNorm& test) const
    {
        const Verb asked = test.asked == law::Asked::not_established ? Verb::be_established_under_norm : Verb::be_under_norm;
        return {placed(status(path(test.path), norm(test.norm), asked, test.asked != law::Asked::shown), test.in_order)};
    }
    /// Tests of facts are described above.
    template <class Other>
    Sentence operator()(const Other&) const
    {
        return {};
    }

    Line operator()(const law::CountsAs& conclusion) const
    {
        return status(path(conclusion.path), class_title(conclusion.concept_id), Verb::count_as, conclusion.negated);
    }
    Line operator()(const law::Norm& conclusion) const { return status(path(conclusion.path), norm(conclusion.kind), Verb::be_under_norm, false); }
    Line operator()(const law::LacksBasis& conclusion) const { return scene_.say(Term::lacks_basis, {path(conclusion.path)}); }
    Line operator()(const law::OnlyIf& conclusion) const
    {
        return scene_.say(Term::only_if, {path(conclusion.path), condition(conclusion.condition).line});
    }
    Line operator()(const std::shared_ptr<const law::Duty>& imposed) const
    {
        const law::Duty& duty = *imposed;
        const Line what(title_text(duty.duty, scene_.language()));
        const Line done = condition(duty.done_when).line;
        Line line = duty.by ? scene_.say(Term::must_by, {path(duty.bearer), what, done, date(*duty.by)})
                            : scene_.say(Term::must, {path(duty.bearer), what, done});
        if (duty.failing_which) {
            line += Line(scene_.say(Term::clause_separator)) + scene_.say(Term::failing_which, {conclusion(*duty.failing_which)});
        }
        return line;
    }

private:
    Line path(const law::Path* path) const { return path_text(scene_, *path, {}); }
    Line class_title(law::ConceptId id) const
    {
        const law::Concept& named = scene_.law.concepts[id];
        const std::string title = title_text(named.title, scene_.language());
        return title.empty() ? Line(named.name, Style::code) : scene_.say(Term::quoted, {Line(title)});
    }
    Line norm(law::NormKind kind) const
    {
        return Line(scene_.say(kind == law::NormKind::permitted    ? Term::norm_permitted
                               : kind == law::NormKind::prohibited ? Term::norm_prohibited
                                                                   : Term::norm_required));
    }
    Line status(const Line& subject, const Line& complement, Verb said, bool negated) const
    {
        return scene_.say(Term::states, {subject, complement, Line(verb(scene_.language(), said, Mood::states, negated))});
    }
    Line placed(Line line, law::OrderId order) const
    {
        return order.valid() ? scene_.say(Term::in_order, {line, Line(order_title(scene_, order))}) : line;
    }
    /// A yes or no says little by its name alone: what it is about is told beside it.
    Line fact(const Test& test) const
    {
        Line subject = path(test.path);
        const law::Attribute& attribute = scene_.law.attributes[test.path->steps.back()];
        const std::string about = attribute.type.kind == law::Type::Kind::yes_no ? title_text(attribute.doc, scene_.language()) : std::string();
        if (!about.empty()) subject = scene_.say(Term::remark, {subject, Line(about)});
        const Line said(verb(scene_.language(), test.verb, Mood::states, test.negated));
        if (test.complement.empty()) return scene_.say(Term::needed_alone, {subject, said});
        return scene_.say(Term::states, {subject, test.complement, said});
    }
    Line date(const law::DateTerm& term) const
    {
        if (term.path() == nullptr) return Line(text::to_string(std::get<law::Date>(term.base).plus_days(term.plus_days)));
        if (term.plus_days == 0) return path(term.path());
        return scene_.say(Term::days_after, {path(term.path()), Line(std::to_string(term.plus_days))});
    }
    static Line bracketed(const Line& line) { return Line("(") + line + Line(")"); }
    static Line inside(Sentence part, Binding around)
    {
        const bool looser = part.binding != Binding::alone && part.binding != around;
        return looser ? bracketed(part.line) : part.line;
    }
    Sentence joined(const law::List<law::ConditionId>& ids, Term between, Binding binding) const
    {
        std::vector<Line> parts;
        for (const law::ConditionId id : ids) parts.push_back(inside(condition(id), ids.size() > 1 ? binding : Binding::alone));
        return {join(parts, scene_.say(between)), ids.size() > 1 ? binding : Binding::alone};
    }

    const Scene& scene_;
};

}  // namespace

Line paraphrase(const Scene& scene, law::ConditionId condition)
{
    return condition.valid() ? Words(scene).condition(condition).line : Line();
}

Line paraphrase(const Scene& scene, law::RuleId id)
{
    const law::Rule& rule = scene.law.rules[id];
    const Words words(scene);
    std::vector<Line> conclusions;
    for (const law::Conclusion& conclusion : rule.conclusions) conclusions.push_back(words.conclusion(conclusion));
    Line line = join(conclusions, scene.say(Term::clause_separator));
    std::vector<Line> exceptions;
    const Binding around = rule.unless.size() > 1 ? Binding::any : Binding::alone;
    for (const law::ConditionId exception : rule.unless) exceptions.push_back(words.within(exception, around));
    const Line unless = join(exceptions, scene.say(Term::or_separator));
    if (rule.condition.valid()) {
        const Line condition = words.condition(rule.condition).line;
        return unless.empty() ? scene.say(Term::where_then, {condition, line}) : scene.say(Term::where_unless_then, {condition, unless, line});
    }
    return unless.empty() ? scene.say(Term::always_then, {line}) : scene.say(Term::unless_then, {unless, line});
}

}  // namespace kyujo::report
