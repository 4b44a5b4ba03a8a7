// The words that JSON answers use for what happened: stable, and the same in every language.
#pragma once

#include "explain/across.hpp"

namespace kyujo::report {

std::string_view name_of(verdict::Side side);
std::string_view name_of(law::Asked asked);
std::string_view name_of(law::NormKind norm);
std::string_view name_of(const law::Conclusion& conclusion);
std::string_view name_of(scenario::Origin origin);
std::string_view name_of(explain::Truth truth);
std::string_view name_of(explain::Subject subject);
std::string_view name_of(explain::Grounding grounding);
std::string_view name_of(explain::Outcome outcome);
std::string_view name_of(explain::Superiority how);
std::string_view name_of(explain::Relation relation);

}  // namespace kyujo::report
