// What the parts of a law are called by each other.
#pragma once

#include "text/id.hpp"

namespace kyujo::law {

using OrderId = text::Id<struct OrderTag>;
using SourceId = text::Id<struct SourceTag>;
using EntityId = text::Id<struct EntityTag>;
using AttributeId = text::Id<struct AttributeTag>;
using ConceptId = text::Id<struct ConceptTag>;
using RuleId = text::Id<struct RuleTag>;
using QuestionId = text::Id<struct QuestionTag>;
using ConditionId = text::Id<struct ConditionTag>;
/// An interned word: values of enumerations are symbols, equal when their ids are equal.
using SymbolId = text::Id<struct SymbolTag>;

}  // namespace kyujo::law
