// Readings of open questions.
#pragma once

#include "law/checking.hpp"

namespace kyujo::law {

/// Index of a reading of a question; nothing, and a finding, when it has none of that name.
std::optional<std::uint32_t> reading_of(Checking& checking, QuestionId question, const language::Word& name);

}  // namespace kyujo::law
