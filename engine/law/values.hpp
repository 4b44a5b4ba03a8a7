// Types in words, and words as values of a type.
#pragma once

#include "law/checking.hpp"

namespace kyujo::law {

inline constexpr std::string_view not_a_value = "L205";
inline constexpr std::string_view wrong_type = "L206";
inline constexpr std::string_view not_a_number = "L211";
inline constexpr std::string_view not_a_date = "L212";

/// "yes or no", "one of study, train, …", "a number of hours", "an actor".
std::string describe(const Law& law, const Type& type);
/// "an actor", "a system".
std::string with_article(std::string_view noun);

/// The symbol of a value, known to all attributes that admit it.
SymbolId intern(Checking& checking, std::string_view word);
/// The value meant by a word for an attribute with an enumeration; nothing, and a finding, when it is none of them.
std::optional<SymbolId> symbol_for(Checking& checking, AttributeId attribute, const language::Word& word);
std::optional<Decimal> number_from(Checking& checking, const language::Word& word);
std::optional<Date> date_from(Checking& checking, const language::Word& word);
std::optional<Date> date_from(Checking& checking, const std::optional<language::Word>& word);
std::optional<bool> yes_no_from(std::string_view word);

}  // namespace kyujo::law
