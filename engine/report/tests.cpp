// What each form of fact test asks for, in words.
#include "report/facts.hpp"

namespace kyujo::report {
namespace {

struct TestWords {
    const Scene& scene;
    InstanceId subject;

    const law::Type& type_of(const law::Path* path) const { return scene.law.attributes[path->steps.back()].type; }
    Line symbols(const law::List<law::SymbolId>& values) const
    {
        std::vector<Line> names;
        for (const law::SymbolId value : values) names.emplace_back(scene.law.symbols[value], Style::code);
        return join(names, scene.say(Term::list_separator));
    }
    Line date(const law::DateTerm& term) const
    {
        const law::Path* const path = term.path();
        if (path == nullptr) return Line(text::to_string(std::get<law::Date>(term.base).plus_days(term.plus_days)));
        const Line base = path_text(scene, *path, subject);
        if (term.plus_days == 0) return base;
        const bool later = term.plus_days > 0;
        return scene.say(later ? Term::days_after : Term::days_before, {base, Line(std::to_string(later ? term.plus_days : -term.plus_days))});
    }
    static Term compare(language::NumberTest::Kind kind)
    {
        switch (kind) {
            case language::NumberTest::Kind::at_least:
                return Term::at_least;
            case language::NumberTest::Kind::at_most:
                return Term::at_most;
            case language::NumberTest::Kind::more_than:
                return Term::more_than;
            case language::NumberTest::Kind::less_than:
                break;
        }
        return Term::less_than;
    }
    static Term compare(language::DateTest::Kind kind)
    {
        switch (kind) {
            case language::DateTest::Kind::before:
                return Term::before;
            case language::DateTest::Kind::on_or_before:
                return Term::on_or_before;
            case language::DateTest::Kind::on:
                return Term::on;
            case language::DateTest::Kind::on_or_after:
                return Term::on_or_after;
            case language::DateTest::Kind::after:
                break;
        }
        return Term::after;
    }

    Test operator()(const law::Not& test) const
    {
        Test inner = describe_test(scene, test.part, subject);
        inner.negated = !inner.negated;
        return inner;
    }
    Test operator()(const law::Equals& test) const
    {
        const bool two_valued = std::holds_alternative<bool>(test.value) || std::holds_alternative<law::Absent>(test.value);
        return {test.path, Verb::be, Line(value_text(scene, value_of(test.value), type_of(test.path)), Style::code), test.negated, true, two_valued};
    }
    Test operator()(const law::IsOneOf& test) const
    {
        const Line values = symbols(test.values);
        if (test.values.size() == 1) return {test.path, Verb::be, values, test.negated, true, false};
        constexpr std::size_t few = 5;
        const bool many = test.values.size() > few;
        const Line alternatives = many ? scene.say(Term::values_listed, {Line(std::to_string(test.values.size()))}) : values;
        return {test.path, Verb::be, scene.say(Term::one_of, {values}), test.negated, true, false, alternatives};
    }
    Test operator()(const law::IncludesValue& test) const { return {test.path, Verb::include, symbols({test.value}), test.negated, false, false}; }
    Test operator()(const law::Compares& test) const
    {
        const Line number(value_text(scene, test.number, type_of(test.path)));
        return {test.path, Verb::be, scene.say(compare(test.kind), {number}), false, false, false};
    }
    Test operator()(const law::ComparesDate& test) const
    {
        return {test.path, Verb::be, scene.say(compare(test.kind), {date(test.date)}), false, false, false};
    }
    Test operator()(const law::IsGiven& test) const { return {test.path, Verb::be_given, {}, test.negated, true, true}; }
    Test operator()(const law::IsSame& test) const
    {
        return {test.left, Verb::be, scene.say(Term::same_as, {path_text(scene, *test.right, subject)}), test.negated, false, false};
    }
    template <class Other>
    Test operator()(const Other&) const
    {
        return {};
    }
};

}  // namespace

Test describe_test(const Scene& scene, law::ConditionId condition, InstanceId subject)
{
    return std::visit(TestWords{scene, subject}, scene.law.conditions[condition].form);
}

}  // namespace kyujo::report
