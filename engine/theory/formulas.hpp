// Conditions of the law compiled to formula nodes over literals.
#pragma once

#include "theory/places.hpp"

#include <string>
#include <unordered_map>

namespace kyujo::theory {

/// Gives the literals of classes and norms; made on demand by the grounder.
class Literals {
public:
    virtual ~Literals() = default;
    virtual const ConceptLiterals& of_concept(const Issue& issue) = 0;
    virtual const NormLiterals& of_norm(const Issue& issue) = 0;
};

class Formulas {
public:
    Formulas(const Law& law, Scenario& scenario, Ground& ground, Literals& literals)
        : law_(law), scenario_(scenario), ground_(ground), literals_(literals)
    {}

    /// The literal that a condition stands for, asked in an order by the thing in `environment`.
    LiteralId compile(ConditionId condition, Environment& environment, OrderId order);
    /// A literal that is proved where `inner` is refuted and the other way round.
    LiteralId swapped(LiteralId inner, ConditionId condition);
    /// The input "the question has this reading": unknown, since the question is open.
    LiteralId reading(law::QuestionId question, std::uint32_t reading);

private:
    struct Compiler;

    LiteralId node(LiteralKind kind, ConditionId condition, const std::vector<LiteralId>& children, std::uint32_t threshold = 0);
    LiteralId test(ConditionId condition, const Place& place, const Place& other = {});
    LiteralId quantified(ConditionId id, const law::Quantified& form, Environment& environment, OrderId order);
    LiteralId class_test(ConditionId id, const law::IsConcept& form, const Environment& environment, OrderId order);
    LiteralId norm_test(ConditionId id, const law::IsNorm& form, const Environment& environment, OrderId order);
    LiteralId if_there(LiteralId asked, ConditionId condition, InstanceId thing);
    LiteralId asked(LiteralId shown, LiteralId shown_not, law::Asked how, ConditionId condition);

    const Law& law_;
    Scenario& scenario_;
    Ground& ground_;
    Literals& literals_;
    std::unordered_map<std::string, LiteralId> tests_;  ///< by what is tested where: equal tests share a literal
    std::map<std::pair<law::QuestionId, std::uint32_t>, LiteralId> readings_;
};

}  // namespace kyujo::theory
