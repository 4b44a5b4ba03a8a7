// One line at a time, the way `check` goes: whatever cannot be done for many lines at once is done here, and what is done for many lines at once
// must come out the same.
#pragma once

#include "batch/setting.hpp"
#include "scenario/ndjson.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyujo::batch {

/// One answer, as far as it may be written.
struct Answer {
    std::string thing;
    law::OrderId order;
    law::Date date;
    verdict::Word word = verdict::Word::no_rule;
    std::vector<verdict::Word> grounds;
    std::vector<std::string> missing, turns_on;
    std::vector<law::RuleId> because;                              ///< only where asked for
    std::vector<std::pair<std::string, std::string_view>> duties;  ///< name and state; only where asked for
};

/// The answer for one thing in one order, read off a solved scenario.
Answer answer_of(const Setting& setting, const scenario::Scenario& scenario, const verdict::Solved& solved, scenario::InstanceId thing,
                 law::OrderId order);

/// Reads lines; keeps memory between them. Not for two threads at once.
class Reader {
public:
    explicit Reader(const Setting& setting) : setting_(setting) {}
    /// The scenario on a line; nothing, and errors, when it has none that can be judged. Spans are in file 0, which starts with the line.
    std::optional<scenario::Scenario> read(std::string_view line, text::Diagnostics& findings);

private:
    const Setting& setting_;
    scenario::JsonReader json_;
};

/// Every answer to a scenario: per thing judged, then per order. Nothing, and errors, where `check` would give none.
std::vector<Answer> judge(const Setting& setting, scenario::Scenario scenario, text::Diagnostics& findings);

/// Whether all that is asked of a scenario is asked as of one day, and no classes are asked for besides.
bool has_one_day(const Setting& setting, const scenario::Scenario& scenario);

}  // namespace kyujo::batch
