// Types of scalars. YAML's own booleans and numbers are not used: the law says what type a value must have.
#pragma once

#include "scenario/document.hpp"
#include "text/date.hpp"
#include "text/decimal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kyujo::scenario {

/// That word, without quotes.
bool is_word(const Node& node, std::string_view word);
std::optional<bool> yes_or_no(const Node& node);
/// What `true`, `Yes`, `off` and their like were meant to say: "yes" or "no"; empty for everything else.
std::string_view meant_yes_or_no(const Node& node);

/// A value, or why there is none.
template <class T>
struct Parsed {
    std::optional<T> value;
    std::string message;
    std::string help;
};
/// `2017-07-20`; quotes do no harm, for JSON has no dates.
Parsed<text::Date> parse_date(const Node& node);
/// `12`, `-0.5`, and `3 hours` where the unit is hours.
Parsed<text::Decimal> parse_number(const Node& node, std::string_view unit);

}  // namespace kyujo::scenario
