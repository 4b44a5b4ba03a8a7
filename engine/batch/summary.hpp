// Answers counted instead of written.
#pragma once

#include "batch/judge.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace kyujo::batch {

struct Summary {
    /// A month, as months since year 0; then an order.
    using Key = std::pair<std::int32_t, law::OrderId>;
    using Counts = std::array<std::uint64_t, 10>;  ///< per word
    std::map<Key, Counts> verdicts;
    std::map<law::RuleId, std::uint64_t> rules;  ///< answers that a rule decides
    std::uint64_t scenarios = 0;

    void add(const Summary& other);
};

/// Months since year 0.
std::int32_t month_of(law::Date day);

std::string as_json(const Setting& setting, const Summary& summary, std::uint64_t rejected);
std::string as_text(const Setting& setting, const Summary& summary, std::uint64_t rejected);

}  // namespace kyujo::batch
