// Whether what a scenario's author expects is what the law gives; with want and got where it is not.
#pragma once

#include "session/evaluate.hpp"

#include <string>
#include <vector>

namespace kyujo::session {

inline constexpr std::string_view no_expectation = "F158";  ///< a scenario run as a test that expects nothing

struct Unmet {
    const scenario::Expectation* expectation = nullptr;
    std::string want;  ///< "japan: permitted"
    std::string got;   ///< "japan: prohibited, decided by force_is_outlawed"
};

struct Held {
    std::size_t count = 0;  ///< expectations that were held against the answers
    std::vector<Unmet> unmet;
};

/// The expectations that do not hold, in the order written. With `order`, what is expected of other orders is left out, also where it names none:
/// rules of theirs, and classes that only they speak of.
///
/// A rule *decides* (`because`) when it decides the verdict, or a class that the verdict rests on, or a class asked for in the same scenario. An
/// expectation that names no order holds when it holds in some judged order; of `not_because`, and of an answer, in every one that speaks.
Held hold(const Evaluated& one, std::string_view order = {});

}  // namespace kyujo::session
