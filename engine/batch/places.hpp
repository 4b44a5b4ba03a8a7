// Where in the text of a scenario its facts are written.
#pragma once

#include "batch/frame.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kyujo::batch {

/// A value that lines like this one may give differently.
struct WrittenValue {
    enum class Role : std::uint8_t {
        title,
        remark,  ///< a note: read by nobody
        day,     ///< `as_of`: of the scenario, or of `spot.thing`
        fact,    ///< at `spot`
    } role = Role::fact;
    std::size_t begin = 0, end = 0;  ///< the value as written
    Spot spot;
    bool of_thing = false;  ///< with day
};

/// The values of a line that is well-formed, in the sequence written; nothing when it is written in a way that is not followed here.
std::optional<std::vector<WrittenValue>> written_values(std::string_view line, const law::Law& law, const scenario::Scenario& scenario);

}  // namespace kyujo::batch
