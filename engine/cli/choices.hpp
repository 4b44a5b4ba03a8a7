// Words of the command line with a fixed set of meanings.
#pragma once

#include "cli/arguments.hpp"

#include <string>
#include <vector>

namespace kyujo::cli {

/// Values of options as written; a value that means nothing sets `error` (the first one stays), naming the nearest that does.
struct Choices {
    std::string error;

    report::Format format(const std::string& word);
    /// The same, and whether it is `svg`.
    std::pair<report::Format, bool> format_or_picture(const std::string& word);
    report::Format text_or_json(const std::string& word);
    report::Language language(const std::string& word);
    logic::Ambiguity ambiguity(const std::string& word);
    logic::Loops loops(const std::string& word);
    std::optional<verdict::Word> verdict(const std::string& word);
    std::optional<law::Date> date(const std::string& option, const std::string& word);
    /// Each as `QUESTION=READING`.
    std::vector<session::TakenSide> sides(const std::vector<std::string>& words);
    /// Nothing when nothing is asked for. Tables are only read.
    std::optional<Form> form(const std::string& option, const std::string& word, bool with_csv);
    verdict::Ambiguity clashes(const std::string& word);
    std::size_t number(const std::string& option, const std::string& word, std::string_view help = "write a whole number");
    /// A number of which 0 means all.
    std::size_t count(const std::string& option, const std::string& word);
    /// A part of the whole, from 0 to 1, of six digits after the point at most.
    text::Decimal share(const std::string& option, const std::string& word);
    /// From `--from` and `--to`, in this sequence.
    explain::Range range(const std::string& from, const std::string& to);
    /// Names with commas between them.
    std::vector<std::string> names(const std::string& option, const std::string& word);
    /// Column names with commas between them; without any, the usual ones. `explain` adds what an explanation tells.
    batch::Columns columns(const std::string& word, bool explain);

private:
    void refuse(const std::string& option, const std::string& word, const std::vector<std::string_view>& valid);
};

}  // namespace kyujo::cli
