// Runs the real program (or any command) and keeps what it said.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kyujo::tests {

struct Run {
    int exit = -1;  ///< exit code; 128 + signal when a signal ended it
    std::string out;
    std::string err;
};

/// Runs `words` in `folder` with `input` on stdin. `words[0]` is looked for in the PATH unless it holds a slash.
Run run(const std::vector<std::string>& words, const std::string& input = "", const std::string& folder = ".");
/// The program under test.
Run run_kyujo(std::vector<std::string> words, const std::string& input = "", const std::string& folder = ".");
/// A shell line, with `kyujo` in the PATH.
Run shell(const std::string& line, const std::string& folder = ".");

/// A folder that is gone when the test ends.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::string& path() const { return path_; }
    /// Writes a file below it, making folders as needed; returns its path.
    std::string write(const std::string& name, const std::string& text) const;
    std::string read(const std::string& name) const;
    void copy_from(const std::string& folder) const;

private:
    std::string path_;
};

std::string read_text(const std::string& path);

}  // namespace kyujo::tests
