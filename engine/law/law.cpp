#include "law/law.hpp"

namespace kyujo::law {

namespace {

template <class Map>
auto find_in(const Map& names, const typename Map::key_type& name)
{
    const auto found = names.find(name);
    return found == names.end() ? typename Map::mapped_type{} : found->second;
}

struct ValueOf {
    Value operator()(std::string_view text) const { return std::string(text); }
    template <class Plain>
    Value operator()(Plain plain) const
    {
        return plain;
    }
};

}  // namespace

Value value_of(const Constant& constant)
{
    return std::visit(ValueOf{}, constant);
}

const Duty* Conclusion::duty() const
{
    const auto* const duty = std::get_if<std::shared_ptr<const Duty>>(&form);
    return duty == nullptr ? nullptr : duty->get();
}

const Conclusion* Conclusion::next() const
{
    return duty() == nullptr ? nullptr : duty()->failing_which.get();
}

const Path& path_of(const Conclusion& conclusion)
{
    struct PathOf {
        const Path& operator()(const std::shared_ptr<const Duty>& form) const { return *form->bearer; }
        const Path& operator()(const CountsAs& form) const { return *form.path; }
        const Path& operator()(const Norm& form) const { return *form.path; }
        const Path& operator()(const LacksBasis& form) const { return *form.path; }
        const Path& operator()(const OnlyIf& form) const { return *form.path; }
    };
    return std::visit(PathOf{}, conclusion.form);
}

const Conclusion& Rule::at(std::uint32_t conclusion, std::uint32_t link) const
{
    const Conclusion* found = &conclusions[conclusion];
    for (; link > 0; --link) found = found->next();
    return *found;
}

std::optional<std::uint32_t> Rule::duty() const
{
    for (std::uint32_t i = 0; i < conclusions.size(); ++i) {
        if (conclusions[i].duty() != nullptr) return i;
    }
    return std::nullopt;
}

OrderId Law::find_order(std::string_view name) const
{
    return find_in(order_names, name);
}

SourceId Law::find_source(std::string_view name) const
{
    return find_in(source_names, name);
}

EntityId Law::find_entity(std::string_view name) const
{
    return find_in(entity_names, name);
}

EntityId Law::find_entity_plural(std::string_view name) const
{
    return find_in(entity_plurals, name);
}

AttributeId Law::find_attribute(EntityId owner, std::string_view name) const
{
    return find_in(attribute_names, AttributeKey{owner, name});
}

ConceptId Law::find_concept(std::string_view name) const
{
    return find_in(concept_names, name);
}

RuleId Law::find_rule(std::string_view name) const
{
    return find_in(rule_names, name);
}

QuestionId Law::find_question(std::string_view name) const
{
    return find_in(question_names, name);
}

SymbolId Law::find_symbol(std::string_view name) const
{
    return find_in(symbol_names, name);
}

}  // namespace kyujo::law
