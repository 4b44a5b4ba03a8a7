// Error codes of theory files (DFL). Each has a page in docs/errors/.
#pragma once

#include <string_view>

namespace kyujo::logic::code {

inline constexpr std::string_view not_text = "D100";           ///< bytes that no text may hold
inline constexpr std::string_view unreadable = "D101";         ///< a line that is neither fact, rule, priority, exclusion nor unknown fact
inline constexpr std::string_view not_a_literal = "D102";      ///< something else where a literal must stand
inline constexpr std::string_view modality = "D103";           ///< a modality that does not exist, or where none may be
inline constexpr std::string_view duplicate_label = "D104";    ///< one label for two rules
inline constexpr std::string_view unknown_rule = "D105";       ///< a priority of a rule that does not exist
inline constexpr std::string_view given_and_unknown = "D106";  ///< a fact that is also said to be unknown
inline constexpr std::string_view reparation = "D107";         ///< a chain of duties that does not start with a duty, or lacks a link
inline constexpr std::string_view excludes_itself = "D108";    ///< an exclusion of a literal with itself
inline constexpr std::string_view cyclic = "D109";             ///< warning: priorities that run in a circle

}  // namespace kyujo::logic::code
