// Conditions: from what was written to what is asked.
#pragma once

#include "law/paths.hpp"

namespace kyujo::law {

inline constexpr std::string_view class_of_another_kind = "L207";
inline constexpr std::string_view not_over_class = "L208";

/// The checked condition; an invalid id when something in it was reported. Every part is looked at in any case.
ConditionId check_condition(Checking& checking, Scope& scope, const language::Condition& condition);
/// A single test of a path: classes, norms, values, numbers, dates.
ConditionId check_test(Checking& checking, Scope& scope, const language::Is& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::NotEstablished& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::Holds& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::OneOf& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::Includes& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::NumberTest& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::DateTest& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::Given& form, Span span);
ConditionId check_test(Checking& checking, Scope& scope, const language::Same& form, Span span);

/// A date with its offsets; nothing when something in it was reported.
std::optional<DateTerm> date_term(Checking& checking, Scope& scope, const language::DateExpression& form);

/// The concept a word names, asked of or said of a thing of this kind; an invalid id, and a finding, when it does not fit.
ConceptId concept_for(Checking& checking, const language::Word& word, EntityId thing, std::string_view path);
std::optional<NormKind> norm_from(std::string_view word);
std::string_view word_for(NormKind norm);

/// A finding that a test does not fit what stands at the end of its path. `needs` is "a number", "a date", …
void report_wrong_type(Checking& checking, const Place& place, Span span, std::string_view needs, std::string help = {});

template <class Form>
ConditionId add_condition(Checking& checking, Form form, Span span)
{
    return checking.law.conditions.push(Condition{std::move(form), span});
}

}  // namespace kyujo::law
