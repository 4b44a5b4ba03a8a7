// The error codes of law syntax. Each has a page docs/errors/CODE.md.
#pragma once

#include <string_view>

namespace kyujo::language {

inline constexpr std::string_view L100_limit = "L100";                ///< file too large, nesting too deep, too many errors
inline constexpr std::string_view L101_encoding = "L101";             ///< not UTF-8
inline constexpr std::string_view L102_unclosed_quote = "L102";       ///< a quoted text does not end on its line
inline constexpr std::string_view L103_stray_character = "L103";      ///< a character with no meaning
inline constexpr std::string_view L104_escape = "L104";               ///< a backslash before something else than " or another backslash
inline constexpr std::string_view L105_number = "L105";               ///< neither number nor name
inline constexpr std::string_view L106_date = "L106";                 ///< no date, or no such day
inline constexpr std::string_view L110_expected = "L110";             ///< something else was expected
inline constexpr std::string_view L111_no_declaration = "L111";       ///< text that belongs to no declaration
inline constexpr std::string_view L112_reserved = "L112";             ///< a reserved word used as a name
inline constexpr std::string_view L113_mixed = "L113";                ///< `and` and `or` mixed without brackets
inline constexpr std::string_view L114_bullets = "L114";              ///< bullets that stand in another column than their block
inline constexpr std::string_view L115_beside_bullet = "L115";        ///< `and`/`or` that looks as if it stood outside its bullet
inline constexpr std::string_view L116_twice = "L116";                ///< a header or clause given twice
inline constexpr std::string_view L117_no_conclusion = "L117";        ///< a rule without `then`
inline constexpr std::string_view L118_clause_order = "L118";         ///< a clause in the wrong place of its rule
inline constexpr std::string_view L119_bracket = "L119";              ///< a bracket not closed, or never opened
inline constexpr std::string_view L120_counts_in_condition = "L120";  ///< a conclusion where a condition stands
inline constexpr std::string_view L121_is_in_conclusion = "L121";     ///< a condition where a conclusion stands
inline constexpr std::string_view L122_not_last = "L122";             ///< something follows a duty or `permitted only if`
inline constexpr std::string_view L123_full_stop = "L123";            ///< a full stop
inline constexpr std::string_view L124_unknown = "L124";              ///< `unknown` asked for, or taken for granted
inline constexpr std::string_view L125_line = "L125";                 ///< an attribute without its type on its line

}  // namespace kyujo::language
