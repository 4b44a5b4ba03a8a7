// Columns to the nine words: one answer per judged thing and legal order, never merged.
#pragma once

#include "verdict/explore.hpp"
#include "verdict/table.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace kyujo::verdict {

using law::OrderId;
using scenario::InstanceId;

/// The nine words, and what is said instead of one when a limit stopped the search for it.
enum class Word : std::uint8_t {
    permitted,
    required,
    prohibited,
    condition_unmet,
    no_legal_basis,
    unsettled,
    undetermined,
    conflict,
    no_rule,
    not_decided
};
enum class Side : std::uint8_t { yes, no, open, none };

std::string_view to_string(Word word);
Side side(Word word);

/// What an answer turns on, and what it does not turn on although it is open.
struct Openness {
    /// Every completion was looked at, since no single pass decided it.
    bool by_cases = false;
    bool stopped = false;
    std::uint64_t completions = 0;
    std::shared_ptr<const Unknowns> unknowns;  ///< that the table speaks of; null unless by_cases
    DecisionTable table;                       ///< outcomes are those of the target; no columns when the outcome is always the same
    /// What is open and makes no difference: facts that the author says are unknown; others, questions and clashes that are asked about.
    std::vector<Variable> idle;
};

/// Answer for the status of one thing in one order.
struct Answer {
    InstanceId subject;
    OrderId order;
    law::Date date;
    Word word = Word::no_rule;
    std::vector<Word> further_grounds;  ///< other grounds of `no` that hold too, in the table's order
    Openness openness;                  ///< outcomes of its table are words
};

/// Answer for a class: yes, no, open (with which of the three open words), none.
struct ConceptVerdict {
    theory::Issue issue;
    Side side = Side::none;
    Word open_word = Word::conflict;  ///< meaningful only when open
    Openness openness;                ///< outcomes of its table are sides
};

/// One law date's worth of a scenario, solved.
struct Solved {
    law::Date date;
    theory::Ground ground;
    solver::Columns given;            ///< the inputs alone
    solver::Columns columns;          ///< unknown facts and open questions without a tag, clashes blocked: what the account is read off
    Firm firm;                        ///< what holds in every completion
    std::vector<Place> said_unknown;  ///< facts that the author says are unknown
    Limits limits;
};

/// `asked` names classes that must get an answer although no rule may speak of them: see theory::ground.
Solved solve(const law::Law& law, scenario::Scenario& scenario, law::Date date, text::Diagnostics& diagnostics, const Limits& limits = {},
             std::span<const theory::Issue> asked = {});
/// The same for other facts: `solved` was solved for a scenario with the same things that refer to each other in the same way, and for a day of the
/// same period of unchanged law (the same day, if it has duties).
void solve_again(const law::Law& law, const scenario::Scenario& scenario, Solved& solved);
/// The first of these literals that is proved, all before it refuted, gives the word; when all are refuted, no rule does.
std::array<std::pair<LiteralId, Word>, 5> ladder_of(const theory::NormLiterals& norms);
Answer answer(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, InstanceId subject, OrderId order);
ConceptVerdict answer_concept(const law::Law& law, const scenario::Scenario& scenario, const Solved& solved, const theory::Issue& issue);

}  // namespace kyujo::verdict
