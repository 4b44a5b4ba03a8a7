#include "report/facts.hpp"

namespace kyujo::report {
namespace {

struct ValueText {
    const Scene& scene;
    const law::Type& type;

    std::string operator()(law::Absent) const { return std::string(scene.say(Term::value_none)); }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(law::SymbolId value) const { return std::string(scene.law.symbols[value]); }
    std::string operator()(law::Decimal value) const
    {
        const std::string number = text::to_string(value);
        return type.unit.empty() ? number : scene.say(Term::with_unit, {Line(number), Line(type.unit)}).plain();
    }
    std::string operator()(law::Date value) const { return text::to_string(value); }
    std::string operator()(const std::string& value) const { return '"' + value + '"'; }
    std::string operator()(law::EntityReference value) const { return scene.scenario.instances[InstanceId(value.instance)].name; }
    std::string operator()(const law::SymbolSet& values) const { return listed(values); }
    std::string operator()(const law::ReferenceList& values) const { return listed(values); }

    template <class T>
    std::string listed(const std::vector<T>& values) const
    {
        if (values.empty()) return std::string(scene.say(Term::value_nothing));
        std::string text;
        for (const T& value : values) {
            if (!text.empty()) text += scene.say(Term::list_separator);
            text += (*this)(value);
        }
        return text;
    }
};

}  // namespace

std::string value_text(const Scene& scene, const law::Value& value, const law::Type& type)
{
    return std::visit(ValueText{scene, type}, value);
}

Line origin_text(const Scene& scene, scenario::Origin origin)
{
    switch (origin) {
        case scenario::Origin::given:
            return Line(scene.say(Term::given), Style::dim);
        case scenario::Origin::assumed:
            return Line(scene.say(Term::assumed), Style::dim);
        case scenario::Origin::unknown:
            break;
    }
    return Line(scene.say(Term::actual_unknown), Style::dim);
}

const scenario::Fact* find_fact(const Scene& scene, InstanceId owner, law::AttributeId attribute)
{
    if (!owner.valid() || !attribute.valid()) return nullptr;
    const scenario::Instance& instance = scene.scenario.instances[owner];
    const law::Attribute& form = scene.law.attributes[attribute];
    return form.owner == instance.entity ? &instance.facts[form.position] : nullptr;
}

}  // namespace kyujo::report
