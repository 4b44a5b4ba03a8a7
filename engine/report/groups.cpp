#include "report/groups.hpp"

namespace kyujo::report {
namespace {

struct GroupWords {
    const Scene& scene;
    InstanceId subject;
    bool holds;

    Line operator()(const law::All&) const { return scene.say(holds ? Term::all_hold : Term::not_all_hold); }
    Line operator()(const law::Any&) const { return scene.say(holds ? Term::some_hold : Term::none_hold); }
    Line operator()(const law::AtLeast& group) const
    {
        return scene.say(holds ? Term::at_least_hold : Term::fewer_hold, {Line(std::to_string(group.count))});
    }
    Line operator()(const law::Not& negation) const
    {
        return std::visit(GroupWords{scene, subject, !holds}, scene.law.conditions[negation.part].form);
    }
    Line operator()(const law::Quantified& group) const
    {
        const Line path = path_text(scene, *group.list, subject);
        return scene.say(quantifier(group.kind), {Line(group.variable, Style::code), path});
    }
    /// A single test has no words as a group: the law's own are the nearest.
    template <class Other>
    Line operator()(const Other&) const
    {
        return {};
    }

    Term quantifier(language::Quantifier::Kind kind) const
    {
        switch (kind) {
            case language::Quantifier::Kind::some:
                return holds ? Term::some_where : Term::none_where;
            case language::Quantifier::Kind::every:
                return holds ? Term::every_where : Term::not_every_where;
            case language::Quantifier::Kind::none:
                break;
        }
        return holds ? Term::none_where : Term::some_where;
    }
};

Line group_words(const Scene& scene, const Reason& reason, InstanceId subject, bool holds)
{
    Line line = std::visit(GroupWords{scene, subject, holds}, scene.law.conditions[reason.condition].form);
    return line.empty() ? Line(as_written(scene, reason.condition), Style::code) : line;
}

}  // namespace

Line group_statement(const Scene& scene, const Reason& reason, InstanceId subject)
{
    if (reason.truth == explain::Truth::open) return scene.say(Term::group_open, {group_words(scene, reason, subject, true)});
    return group_words(scene, reason, subject, reason.truth == explain::Truth::holds);
}

Line group_needed(const Scene& scene, const Reason& reason, InstanceId subject)
{
    return group_words(scene, reason, subject, true);
}

}  // namespace kyujo::report
