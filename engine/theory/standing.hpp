// Whether a rule counts on a date: in force, among the sources chosen, on a reading that is open, taken or rejected.
#pragma once

#include "theory/ground.hpp"

namespace kyujo::theory {

struct RuleStanding {
    Standing standing = Standing::in_force;
    /// With not_yet, and before a question opens: only from then; with no_longer, and after it closed: since then no longer; with other_reading:
    /// the day the question was settled, if it was.
    std::optional<Date> boundary;
    bool open_reading = false;  ///< in force, but on a reading of a question that is open and not assumed
    friend bool operator==(const RuleStanding&, const RuleStanding&) = default;
};

/// When a rule is in force, by its own dates and those of every source it stands under: from inclusive, until exclusive.
struct InForce {
    std::optional<Date> from, until;
};
InForce in_force(const Law& law, const law::Rule& rule);

/// In force when its own dates and those of its authorities allow it.
RuleStanding standing_of(const Law& law, const Scenario& scenario, RuleId rule, Date date);

/// What dates a rule: every authority it stands `under`, else its first cite.
std::span<const law::Citation> authorities_of(const law::Rule& rule);
/// What it must rest on to be among the sources chosen: its authorities; of a rule on a reading that names none, the first that its question cites.
std::span<const law::Citation> rests_on(const Law& law, RuleId rule);
/// Whether the scenario chooses everything that a rule rests on. A rule that rests on nothing is chosen only where every source is.
bool within_sources(const Law& law, const Scenario& scenario, RuleId rule);

/// What counts of a question on a date.
struct QuestionState {
    enum class Kind : std::uint8_t {
        assumed,  ///< the scenario takes a side, whatever the law says of it that day
        settled,  ///< by a settlement on or before the day; the last one counts
        open,
        not_open  ///< neither settled nor debated: no reading counts
    } kind = Kind::open;
    std::uint32_t reading = 0;     ///< when assumed or settled
    std::optional<Date> boundary;  ///< when settled: that day; when not open: opens only then, or has been closed since then
};
QuestionState question_on(const Law& law, const Scenario& scenario, law::QuestionId question, Date date);
/// The same, whatever the scenario assumes.
QuestionState question_on(const Law& law, law::QuestionId question, Date date);

}  // namespace kyujo::theory
