// Every fixed word and sentence of a report, in both languages. Nothing else in report/ holds text for people.
#pragma once

#include "report/report.hpp"

#include <string_view>

namespace kyujo::report {

// clang-format off
enum class Term : std::uint8_t {
    // an answer and its parts
    answer, class_answer, further_grounds, citation, bare_citation, silent, answer_yes, answer_no, answer_none,
    why, account, nearest, turns_on_these,
    law_of_act, law_milder, assumed_settled, assumed_not_yet, assumed_no_longer, restricted, restricted_title, left_out,
    // several legal orders
    across_orders, as_class, under_order, across_same_answer, across_all_yes, across_all_no, across_opposed, across_open_in_some, across_open_in_all,
    across_silent_in_some,
    column_scenario, column_thing, column_order, column_date, column_verdict, column_rule, column_variation,
    // rules and their sources
    title_and_name, for_thing, asserted_by, asserted_there, cited_at, no_source, by_rule, said_by, checked, unverified, since, see_above, remark, colon, list_separator, clause_separator,
    permits, prohibits, obliges, sets_condition, denies_basis, for_class, against_class, imposes_duty, by_default,
    // what became of a rule
    decides, applies_too, condition_met, does_not_apply, does_not_apply_as, open, open_on, excluded, excluded_as,
    beaten_overrides, beaten_superior, beaten_superior_ranks, beaten_special, beaten_later, beaten_later_dates, beaten_default, beaten_condition,
    beaten_presumption, clashes, clashes_unnamed,
    not_yet, enacted_not_yet, not_yet_undated, no_longer, no_longer_undated, other_reading, reading_assumed, reading_settled,
    question_not_yet, question_no_longer, source_left_out,
    // what a rule lacks
    needs, needs_but, actual, actual_unknown, actual_rule, actual_presumption, actual_definition_met, actual_definition_unmet,
    actual_nothing, actual_open,
    // facts and values
    turns_on, does_not_matter, not_decided, case_by_case, either_way, outcome_if, variable_is, only_examples, column_answer,
    clash_of, prevails, the_presumption, held_by, any_other, any_value, there_is_one, includes, is_same, lies_after, days, or_separator, and_also, value_separator,
    given, assumed, presumed, by_definition,
    fact, fact_meets, fact_fails, fact_outside, fact_includes, fact_lacks, fact_unknown, fact_absent, absent_nameless,
    value_none, value_nothing, with_unit,
    one_of, values_listed, at_least, at_most, more_than, less_than, before, on_or_before, on, on_or_after, after, days_after, days_before, same_as, in_order,
    // statements: {0} the thing, {1} the complement, {2} the verb
    states, needed, needed_alone, class_open, norm_open, norm_permitted, norm_prohibited, norm_required,
    reading_taken, reading_not_taken, reading_open, reading_needed,
    // duties
    duties, duties_not_owed, owed, state, state_due, state_due_open, state_repair_open, owed_as, performance, non_performance, failing_which, applies,
    breached_duty, unbreached_duty, breach_open, breach_needed, deadline_passed, deadline_ahead, deadline_counted, deadline_none, nobody_named,
    column_duties, other_duties,
    // timelines
    always, from_day, between_days, dates_unused, milder_dates, timeline_of,
    source_begins, source_begins_enacted, source_ends, rule_begins, rule_begins_staged, rule_ends, question_opens, question_closes, question_settled,
    question_settled_by, duty_overdue, decided_by, decided_by_from, turns_on_from, enacted_in_force, enacted_in_effect,
    // groups of conditions
    all_hold, not_all_hold, some_hold, none_hold, at_least_hold, fewer_hold, some_where, every_where, none_where, not_every_where, group_open,
    // what a rule says: {0} conditions, {1} exceptions or conclusions
    where_then, where_unless_then, unless_then, always_then, not_so, opened_list, quoted, lacks_basis, only_if, must, must_by,
    count_
};
// clang-format on

std::string_view word(Language language, Term term);
/// Verdicts in text for people. In English they are the stable words themselves, so that they can be searched for and expected.
std::string_view verdict_word(Language language, verdict::Word verdict);
/// In English the stable words themselves, but for `not owed`.
std::string_view duty_word(Language language, verdict::DutyState state);
std::string_view rank_word(Language language, law::Rank rank);

enum class Verb : std::uint8_t { be, include, be_given, count_as, be_established, be_under_norm, be_established_under_norm, be_shown_outside };
/// "is", "is not", and as what is needed: "to be", "not to be".
enum class Mood : std::uint8_t { states, needed };
std::string_view verb(Language language, Verb verb, Mood mood, bool negated);

}  // namespace kyujo::report
