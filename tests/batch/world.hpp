// A small law to judge lines by, and what a batch says of them.
#pragma once

#include "batch/run.hpp"
#include "tests/session/world.hpp"

#include <memory>
#include <string>
#include <vector>

namespace kyujo::tests {

class BatchWorld {
public:
    BatchWorld();
    const session::RuleSet& rules() const { return *rules_; }
    const batch::Setting& setting() const { return setting_; }
    batch::Setting& setting() { return setting_; }

    struct Said {
        std::vector<std::string> lines;
        std::string rejected;  ///< bytes kept
        std::string faults;    ///< as shown
        batch::Result result;
    };
    /// Each text is a file.
    Said run(const std::vector<std::string>& texts, std::uint64_t skip = 0, unsigned jobs = 1) const;
    /// What one line gives when it is judged alone: what is said of it behind its number; empty when it is rejected.
    std::string alone(const std::string& line) const;

private:
    RuleFolder folder_;
    session::RuleSets sets_;
    const session::RuleSet* rules_ = nullptr;
    batch::Setting setting_;
};

}  // namespace kyujo::tests
