// The literals whose tags can matter to a literal.
#pragma once

#include "logic/index.hpp"

namespace kyujo::logic {

class Cone {
public:
    Cone(const Index& index, Literal literal);
    /// Those a literal depends on come before it where there is no loop.
    const std::vector<Literal>& literals() const { return order_; }
    bool contains(Literal literal) const { return place_[literal.index()] != outside; }
    /// Literals of the cone whose tags are judged by those of `literal`.
    std::span<const Literal> dependents(Literal literal) const
    {
        const std::uint32_t at = place_[literal.index()];
        return {dependents_.data() + begin_[at], begin_[at + 1] - begin_[at]};
    }

private:
    static constexpr std::uint32_t outside = 0xFFFFFFFFu;
    void walk(const Index& index, Literal literal);

    std::vector<Literal> order_;
    std::vector<std::uint32_t> place_;  ///< by literal: in order_
    std::vector<std::uint32_t> begin_;
    std::vector<Literal> dependents_;
};

/// Calls `visit(literal)` for everything that the proof conditions of a literal look at.
template <class Visit>
void for_each_relevant(const Index& index, Literal literal, Visit&& visit)
{
    const auto premises = [&](RuleId rule) {
        for (const Premise& premise : index.document().body(rule)) visit(premise.literal);
    };
    index.opposition().for_each_opponent(literal, visit);
    index.for_each_in_team(literal, premises);
    index.for_each_attacker(literal, premises);
}

}  // namespace kyujo::logic
