// Days on which the law changes: what happens to a source, a rule or a question, and whether it makes rules count or cease to count.
#pragma once

#include "theory/standing.hpp"

#include <vector>

namespace kyujo::theory {

struct Moment {
    enum class Kind : std::uint8_t {
        source_begins,  ///< enters into force
        source_ends,
        rule_begins,  ///< by its own `from`: a commencement of its own, whatever the day of its source
        rule_ends,
        question_opens,
        question_closes,
        question_settled,
        duty_overdue,  ///< the first day after a deadline: a date of the case, not of the law
    } kind = Kind::source_begins;
    Date date;
    law::SourceId source;       ///< of the source's kinds; of a rule's, what it rests on first, if anything
    RuleId rule;                ///< of the rule's kinds
    law::QuestionId question;   ///< of the question's kinds
    std::uint32_t reading = 0;  ///< with question_settled
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// What happens to a rule, to the sources that date it and to the question it takes a side on; by date. Nothing for a rule that the scenario leaves
/// out, and nothing of a question on which it assumes a side.
std::vector<Moment> moments_of(const Law& law, const Scenario& scenario, RuleId rule);

/// Whether two standings make no difference to any answer.
bool same_effect(const RuleStanding& a, const RuleStanding& b);

/// The law dates, in sequence, on which some of the rules comes to count, ceases to, or is no longer an open reading. Between two of them no answer
/// that depends on these rules alone can change.
std::vector<Date> turning_dates(const Law& law, const Scenario& scenario, std::span<const RuleId> rules);

}  // namespace kyujo::theory
