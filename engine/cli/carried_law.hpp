// The law that the program carries: see law/image.hpp.
#pragma once

#include <string_view>

namespace kyujo::cli {

/// The image of the rules that lay beside the sources when the program was built; empty when it carries none.
std::string_view carried_law();

}  // namespace kyujo::cli
