// Issues on which rules of one order can clash, with the rules on either side.
#pragma once

#include "law/law.hpp"

namespace kyujo::law {

/// One conclusion of one rule.
struct Side {
    RuleId rule;
    std::uint32_t conclusion = 0;
};

/// A class or the normative status of one kind of thing, in one order. For it: `counts as`, `permitted`, `required`; against it:
/// `does not count as`, `prohibited`, and where bars count, `permitted only if` and `lacks a legal basis`.
struct Issue {
    OrderId order;
    ConceptId concept_id;  ///< invalid: the normative status
    EntityId entity;
    std::vector<Side> for_it, against_it;
};

/// Issues with rules on both sides, in the order of their first rules. Linear.
enum class Bars : std::uint8_t { left_out, counted };
/// `bars`: whether necessary conditions, and what lacks a legal basis, count as standing against permissions and duties.
std::vector<Issue> opposed_issues(const Law& law, Bars bars = Bars::left_out);

}  // namespace kyujo::law
