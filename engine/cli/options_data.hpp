// The commands that make scenarios and write them down, as the command line sees them.
#pragma once

#include "cli/arguments.hpp"
#include "cli/choices.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kyujo::cli {

class DataOptions {
public:
    explicit DataOptions(CLI::App& app);
    bool parsed() const;  ///< whether one of these commands was named
    std::string too_few() const;
    std::optional<Arguments> understand(Choices& choices) const;

private:
    void add_convert(CLI::App& app);
    void add_generate(CLI::App& app);

    /// Option values as written, before they are understood.
    std::vector<std::string> paths_, rules_;
    std::string from_, to_, limit_ = "20", order_, seed_ = "0", count_ = "10", skip_ = "0", unknown_ = "0.05", format_ = "ndjson";
    bool keep_vary_ = false;
    CLI::App *convert_ = nullptr, *generate_ = nullptr;
};

}  // namespace kyujo::cli
