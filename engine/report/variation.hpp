// The choices that made one scenario out of a `vary`, read back from its label.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kyujo::report {

struct Varied {
    std::string key, value;
};

/// Of "act.kind = study, as_of = 2017-07-20". A comma separates only where a `key = ` follows: a varied text may hold commas itself.
std::vector<Varied> split_variation(std::string_view label);

}  // namespace kyujo::report
