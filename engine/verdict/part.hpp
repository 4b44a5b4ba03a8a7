// The part of a theory that a question leans on, as a small theory of its own: however large the case, each question costs what it is about.
#pragma once

#include "verdict/explore.hpp"

#include <unordered_map>

namespace kyujo::verdict {

/// Whether a premise of the rule firmly fails.
bool discarded(const Ground& ground, const Firm& firm, theory::TheoryRuleId rule);

/// Literals that some literals lean on and that are not firm (these among them), with what bears on them. What is firm is a constant there, and
/// rules that firmly fail are left out. Of literals that are solved in it the tags are those they have in the whole theory.
class Part {
public:
    Part(const Ground& ground, const Firm& firm, std::vector<LiteralId> asked);

    const theory::Theory& theory() const { return theory_; }
    /// Of the cone; what only bears on it has no tags.
    const theory::Schedule& schedule() const { return schedule_; }
    /// The literals that are not firm, by their numbers in the whole theory, ascending.
    std::span<const LiteralId> cone() const { return cone_; }
    /// A literal of the whole theory in this one; invalid when it is neither firm nor in the cone.
    LiteralId local(LiteralId whole) const;
    /// Columns with the tags of the constants and nothing else.
    solver::Columns columns(std::size_t words) const;

private:
    void find_cone(std::vector<LiteralId> asked);
    void add_literals();
    void add_rules(LiteralId whole, LiteralId head);
    void add_superiority();

    const Ground& ground_;
    const Firm& firm_;
    theory::Theory theory_;
    theory::Schedule schedule_;
    LiteralId true_, false_;
    std::vector<LiteralId> cone_;
    std::unordered_map<LiteralId, LiteralId> numbers_;    ///< of the cone
    std::unordered_map<LiteralId, LiteralId> opponents_;  ///< heads outside the cone whose rules attack or defend in it
    std::unordered_map<theory::TheoryRuleId, theory::TheoryRuleId> rules_;
};

}  // namespace kyujo::verdict
