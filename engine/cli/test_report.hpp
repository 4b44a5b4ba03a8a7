// What `kyujo test` says: every expectation that does not hold with want and got, and a closing line.
#pragma once

#include "session/expect.hpp"

#include <string>
#include <vector>

namespace kyujo::cli {

class TestReport {
public:
    struct Look {
        bool color = false;
    };
    TestReport(const session::Session& session, Look look) : session_(session), look_(look) {}
    void add(const session::Evaluated& one, session::Held held);
    std::string render(report::Format format) const;

private:
    struct Result {
        const session::Evaluated* one;
        session::Held held;
    };
    std::string as_text() const;
    std::string as_markdown() const;
    std::string as_json() const;
    std::string closing() const;
    std::string place(const Result& result, const session::Unmet& unmet) const;

    const session::Session& session_;
    Look look_;
    std::vector<Result> results_;
};

}  // namespace kyujo::cli
