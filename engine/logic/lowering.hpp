// The state of lowering one document. Only lower.cpp and lower_support.cpp include this.
#pragma once

#include "logic/lower.hpp"
#include "logic/opposition.hpp"

#include <unordered_map>

namespace kyujo::logic {

class Lowering {
public:
    Lowering(const Document& document, Ambiguity ambiguity);
    Lowered run();

private:
    enum Trait : std::uint8_t { fact = 1, unknown = 2, has_rules = 4, has_support = 8, has_strict = 16 };
    bool is(Literal literal, unsigned traits) const { return (traits_[literal.index()] & traits) != 0; }
    Node& definite(Literal literal) { return result_.definite[literal.index()]; }
    Node& defeasible(Literal literal) { return result_.defeasible[literal.index()]; }
    Node& support(Literal literal) { return result_.support[literal.index()]; }
    Node& head(Literal literal) { return heads_[literal.index()]; }
    theory::Theory& theory() { return result_.theory; }
    bool propagating() const { return ambiguity_ != Ambiguity::blocking; }

    void note_traits();
    // lower.cpp
    void add_definite();
    void add_defeasible(Literal literal);
    void add_attacks(Literal literal, Node attacked, const std::vector<Node>& attackers);
    void add_strict_rules();
    void add_rules();
    void add_superiority();
    /// `inner`, where it matters: shown anyhow if definite, and not while an opponent may be.
    Node settled(Literal literal, Node inner, bool gate);
    Node open_input(Literal literal) const;
    // What a rule asks for.
    Node applies_with(const Premise& premise);
    Node supported_with(const Premise& premise);
    Node failed(Node node);
    Node any_of(Node a, Node b);
    // lower_support.cpp
    void add_support(Literal literal);
    void add_attacking_rules();
    void add_supporting_rules();
    Node applies(RuleId rule);

    const Document& document_;
    Ambiguity ambiguity_;
    Opposition opposition_;
    Lowered result_;
    std::vector<std::uint8_t> traits_;             ///< by literal
    std::vector<Node> heads_;                      ///< by literal: what its rules conclude, before facts and strict rules are looked at
    std::vector<Node> attackers_;                  ///< by literal: what its rules attack with; when blocking, its head
    std::vector<Node> supporters_;                 ///< by literal: what its rules support
    std::vector<theory::TheoryRuleId> attacking_;  ///< by rule: the copy that attacks, when it is not the rule itself
    std::unordered_map<std::uint32_t, Node> failed_;
    std::unordered_map<std::uint32_t, Node> applies_;  ///< by rule
    std::vector<Node> body_;
    std::size_t first_rule_ = 0;  ///< of the document, in the theory
};

}  // namespace kyujo::logic
