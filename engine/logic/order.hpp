// The order in which literals are printed: that of their spelling, byte by byte.
#pragma once

#include "logic/document.hpp"

namespace kyujo::logic {

std::vector<Literal> in_order(const Document& document);

}  // namespace kyujo::logic
