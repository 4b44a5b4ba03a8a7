// Circles in the superiority relation, which the logic takes to have none (TOCL 2001, section 2).
#pragma once

#include "logic/document.hpp"

namespace kyujo::logic {

/// Rules each of which is superior to the next, and the last to the first; empty when there are none. Linear.
std::vector<RuleId> circle_of_superiority(const Document& document);

}  // namespace kyujo::logic
