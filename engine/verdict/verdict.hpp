// Columns to the nine words: one answer per judged thing and legal order, never merged.
#pragma once

#include "solver/solve.hpp"
#include "theory/ground.hpp"

#include <string_view>
#include <vector>

namespace kyujo::verdict {

using law::OrderId;
using scenario::InstanceId;

enum class Word : std::uint8_t { permitted, required, prohibited, condition_unmet, no_legal_basis, unsettled, undetermined, conflict, no_rule };
enum class Side : std::uint8_t { yes, no, open, none };

std::string_view to_string(Word word);
Side side(Word word);

/// Answer for the status of one thing in one order.
struct Answer {
    InstanceId subject;
    OrderId order;
    law::Date date;
    Word word = Word::no_rule;
    std::vector<Word> further_grounds;  ///< other grounds of `no` that hold too, in the table's order
};

/// Answer for a class: yes, no, open (with which of the three open words), none.
struct ConceptVerdict {
    theory::Issue issue;
    Side side = Side::none;
    Word open_word = Word::conflict;  ///< meaningful only when open
};

/// One law date's worth of a scenario, solved.
struct Solved {
    law::Date date;
    theory::Ground ground;
    solver::Columns columns;
};

Solved solve(const law::Law& law, const scenario::Scenario& scenario, law::Date date, text::Diagnostics& diagnostics);
Answer answer(const Solved& solved, InstanceId subject, OrderId order);
ConceptVerdict answer_concept(const Solved& solved, const theory::Issue& issue);

/// Unknown inputs that untagged literals lean on, through untagged literals only: no other unknown can matter to them.
std::vector<theory::LiteralId> open_inputs(const Solved& solved, std::span<const theory::LiteralId> literals);

}  // namespace kyujo::verdict
