// Error codes of scenario files. Each has a page in docs/errors/.
#pragma once

#include <string_view>

namespace kyujo::scenario::code {

// YAML: well-formedness and limits.
inline constexpr std::string_view not_text = "S101";        ///< bytes or escapes that no text may hold
inline constexpr std::string_view too_large = "S102";       ///< a file or document over its size, or nested too deeply
inline constexpr std::string_view malformed = "S103";       ///< not well-formed YAML
inline constexpr std::string_view duplicate_key = "S104";   ///< one key twice in one map
inline constexpr std::string_view bad_alias = "S105";       ///< an alias of nothing, or of what contains it
inline constexpr std::string_view alias_bomb = "S106";      ///< aliases that unfold into far more than was written
inline constexpr std::string_view unused_feature = "S107";  ///< tags, merge keys, directives
inline constexpr std::string_view bad_key = "S108";         ///< a key that is not a plain text

// Scenarios: names and types.
inline constexpr std::string_view unknown_key = "S201";     ///< a key that means nothing here
inline constexpr std::string_view unknown_name = "S202";    ///< a thing, question or reading that does not exist
inline constexpr std::string_view wrong_type = "S203";      ///< a value of another type than declared
inline constexpr std::string_view unknown_value = "S204";   ///< a word that is not among the declared values
inline constexpr std::string_view wrong_kind = "S205";      ///< a reference to a thing of another kind
inline constexpr std::string_view duplicate_name = "S206";  ///< two things of one name, one thing twice in a list
inline constexpr std::string_view missing = "S207";         ///< something that must be there is not
inline constexpr std::string_view circle = "S208";          ///< acts that respond to each other in a circle
inline constexpr std::string_view bad_name = "S209";        ///< a name that cannot be referred to
inline constexpr std::string_view bad_variation = "S210";   ///< a `vary` that cannot be carried out

// Expectations.
inline constexpr std::string_view unknown_word = "S301";      ///< not one of the nine verdicts, not an answer for a class, not a state of a duty
inline constexpr std::string_view unknown_expected = "S302";  ///< an order, rule, class, question, duty or key that does not exist
inline constexpr std::string_view whose = "S303";             ///< unclear or wrong whom or which order it speaks of
inline constexpr std::string_view contradiction = "S304";     ///< no answer could meet all of it
inline constexpr std::string_view wrong_shape = "S305";       ///< a list where a word is wanted, and the like

}  // namespace kyujo::scenario::code
