#include "report/scene.hpp"

#include "language/syntax.hpp"

#include <tuple>

namespace kyujo::report {

std::string title_text(const law::Title& title, Language language)
{
    const std::string_view wanted = language == Language::english ? title.english : title.japanese;
    const std::string_view other = language == Language::english ? title.japanese : title.english;
    return language::unquote(wanted.empty() ? other : wanted);
}

Line thing(const Scene& scene, scenario::InstanceId instance)
{
    return instance.valid() ? Line(scene.scenario.instances[instance].name, Style::code) : Line();
}

std::string order_title(const Scene& scene, law::OrderId order)
{
    if (!order.valid()) return {};
    const law::Order& declared = scene.law.orders[order];
    std::string title = title_text(declared.title, scene.language());
    return title.empty() ? std::string(declared.name) : title;
}

Line rule_name(const Scene& scene, law::RuleId rule)
{
    return Line(scene.law.rules[rule].name, Style::code);
}

Line rule_title(const Scene& scene, law::RuleId rule, const Line& remark)
{
    const law::Rule& declared = scene.law.rules[rule];
    const std::string title = title_text(declared.title, scene.language());
    Line name(declared.name, Style::name);
    if (!remark.empty() && !title.empty()) name += Line(scene.say(Term::list_separator), Style::dim) + remark;
    if (!title.empty()) return scene.say(Term::title_and_name, {Line(title), name});
    return remark.empty() ? name : scene.say(Term::remark, {name, remark});
}

Line question_name(const Scene& scene, law::QuestionId question)
{
    return Line(scene.law.questions[question].name, Style::code);
}

Line reading_name(const Scene& scene, law::QuestionId question, std::uint32_t reading)
{
    return Line(scene.law.questions[question].readings[reading].name, Style::code);
}

bool stands_before(const law::Law& law, law::RuleId a, law::RuleId b)
{
    const auto place = [&law](law::RuleId id) {
        const text::Span span = law.rules[id].name_span;
        const std::string_view path = law.texts && span.file.valid() ? std::string_view((*law.texts)[span.file].path()) : std::string_view();
        return std::make_tuple(path, span.begin, law.rules[id].name);
    };
    return place(a) < place(b);
}

}  // namespace kyujo::report
