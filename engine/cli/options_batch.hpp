// The options of `batch`, as the command line sees them.
#pragma once

#include "cli/arguments.hpp"
#include "cli/choices.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kyujo::cli {

class BatchOptions {
public:
    explicit BatchOptions(CLI::App& app);
    bool parsed() const;
    std::string too_few() const;
    BatchArguments understand(Choices& choices) const;

private:
    void add_options();

    /// Option values as written, before they are understood.
    std::vector<std::string> paths_, rules_, assume_;
    std::string columns_, skip_ = "0", jobs_ = "0", rejects_, format_ = "text", limit_ = "20";
    std::string as_of_, order_, sources_, clashes_ = "by_cases", completions_ = "1048576";
    bool explain_ = false, summary_ = false;
    CLI::App* app_ = nullptr;
};

}  // namespace kyujo::cli
