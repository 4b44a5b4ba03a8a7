// The proof conditions, one by one: how a statement follows from statements that are established already.
#pragma once

#include "logic/index.hpp"
#include "logic/proof.hpp"

namespace kyujo::logic {

class Justifier {
public:
    Justifier(const Index& index, Ambiguity ambiguity) : index_(index), ambiguity_(ambiguity), established_(index.document().literal_count()) {}

    void establish(const Statement& statement) { established_[statement.literal.index()].add(statement.tag); }
    void retract(const Statement& statement) { established_[statement.literal.index()].remove(statement.tag); }
    bool established(const Statement& statement) const { return established_[statement.literal.index()].has(statement.tag); }
    /// The step that concludes it, if it follows.
    std::optional<Step> justify(const Statement& statement) const;
    /// The step of a circle: every rule that could support the literal is out at something established.
    std::optional<Step> circular(const Statement& statement) const;
    /// All premises of a rule are as demanded.
    bool whole(RuleId rule, const Demand& demand) const;
    /// The number of a premise that is as demanded, or nothing.
    std::optional<std::uint32_t> premise(RuleId rule, const Demand& demand) const;

private:
    std::optional<Step> definite(Step step) const;
    std::optional<Step> not_definite(Step step) const;
    std::optional<Step> proved(Step step) const;
    std::optional<Step> refuted(Step step) const;
    std::optional<Step> overruled(Step step, RuleId attacker) const;
    std::optional<Step> supported(Step step) const;
    std::optional<Step> not_supported(Step step) const;
    bool opponents_not_definite(Literal literal) const;
    Literal definite_opponent(Literal literal) const;
    RuleId beater(Literal literal, RuleId attacker) const;
    RuleId superior_attacker(Literal literal, RuleId rule) const;

    const Index& index_;
    Ambiguity ambiguity_;
    std::vector<Tags> established_;
};

}  // namespace kyujo::logic
