#include "law/law.hpp"

namespace kyujo::law {

namespace {

template <class Map>
auto find_in(const Map& names, const typename Map::key_type& name)
{
    const auto found = names.find(name);
    return found == names.end() ? typename Map::mapped_type{} : found->second;
}

}  // namespace

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
