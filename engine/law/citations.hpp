// Sources and where in them: what rules and questions rest on.
#pragma once

#include "law/checking.hpp"

namespace kyujo::law {

inline constexpr std::string_view dates_out_of_sequence = "L303";

/// The source and pinpoint of a citation; nothing, and a finding, when there is no such source.
std::optional<Citation> citation_from(Checking& checking, const language::Citation& form);
std::vector<Citation> citations_from(Checking& checking, const std::vector<language::Citation>& forms);

/// Reports an end that does not lie after its beginning.
void check_interval(Checking& checking, std::optional<Date> from, std::optional<Date> until, Span until_span);

}  // namespace kyujo::law
