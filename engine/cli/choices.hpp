// Words of the command line with a fixed set of meanings.
#pragma once

#include "cli/arguments.hpp"

#include <string>

namespace kyujo::cli {

/// Values of options as written; a value that means nothing sets `error` (the first one stays), naming the nearest that does.
struct Choices {
    std::string error;

    report::Format format(const std::string& word);
    report::Format text_or_json(const std::string& word);
    report::Language language(const std::string& word);
    logic::Ambiguity ambiguity(const std::string& word);
    logic::Loops loops(const std::string& word);
    std::optional<verdict::Word> verdict(const std::string& word);
    std::optional<law::Date> date(const std::string& option, const std::string& word);
    std::size_t count(const std::string& option, const std::string& word);

private:
    void refuse(const std::string& option, const std::string& word, const std::vector<std::string_view>& valid);
};

}  // namespace kyujo::cli
