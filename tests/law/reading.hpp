// Law texts inline, for tests of the checker.
#pragma once

#include "law/load.hpp"
#include "text/render.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace kyujo::test {

/// A vocabulary to state rules over, without a finding of its own.
inline constexpr const char* vocabulary = R"(order japan "Law of Japan"
source report "A report"
  rank commentary
source constitution "Constitution"
  rank constitution
  in force from 1947-05-03
entity actor
  kind one of police, forces, company
  chief actor, normally none
entity system
  owner actor
entity act
  kind one of study, train, scan, intrude, destroy
  by actor
  against system
  in_response_to act, normally none
  consented yes or no, normally no
  urgent yes or no
  casualties number, normally 0
  duration number hours
  effects some of data_loss, injury, normally none
  date date
  reported date
  purpose one of defend, punish, study
  title text
  parts list of act
entity situation, just one
  emergency yes or no, normally no
concept cyberattack of act
concept crime of act
concept self_defence of act
concept organ of actor
concept grave of situation
)";

/// What came of reading one or several texts. Files are named a.law, b.law, …
struct Reading {
    text::Diagnostics findings;
    law::Loaded loaded;

    const law::Law& law() const { return loaded.law; }
    std::string rendered() const { return text::render(findings, *loaded.texts, {false, 0}); }
    std::vector<std::string> codes(text::Severity severity = text::Severity::error) const
    {
        std::vector<std::string> codes;
        for (const auto& finding : findings.sorted())
            if (finding.severity == severity) codes.emplace_back(finding.code);
        return codes;
    }
    std::vector<std::string> warnings() const { return codes(text::Severity::warning); }
    /// The only finding of a code; the test fails when there is another number of them.
    text::Diagnostic only(std::string_view code) const
    {
        std::vector<text::Diagnostic> found;
        for (const auto& finding : findings.sorted())
            if (finding.code == code) found.push_back(finding);
        if (found.size() != 1) return {"", text::Severity::error, {}, std::to_string(found.size()) + " findings\n" + rendered(), {}, {}};
        return found.front();
    }
    /// The text that a finding points at.
    std::string at(const text::Diagnostic& finding) const { return std::string(loaded.texts->text(finding.span)); }
    bool more_special(std::string_view stronger, std::string_view weaker) const
    {
        const std::pair pair(law().find_rule(stronger), law().find_rule(weaker));
        return std::find(law().more_special.begin(), law().more_special.end(), pair) != law().more_special.end();
    }
};

inline Reading read_files(std::map<std::string, std::string> files, const std::vector<std::string>& paths, const law::CheckOptions& options = {})
{
    Reading reading;
    reading.loaded = law::load(paths, law::FileReader::memory(std::move(files)), reading.findings, options);
    return reading;
}

inline Reading read_texts(const std::vector<std::string>& texts, const law::CheckOptions& options = {})
{
    std::map<std::string, std::string> files;
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        paths.push_back(std::string(1, static_cast<char>('a' + i)) + ".law");
        files[paths.back()] = texts[i];
    }
    return read_files(std::move(files), paths, options);
}

inline Reading read(const std::string& text, const law::CheckOptions& options = {})
{
    return read_texts({text}, options);
}

/// A text that stands after the vocabulary.
inline Reading read_with(const std::string& text, const law::CheckOptions& options = {})
{
    return read(vocabulary + text, options);
}

/// A rule with title and citation, and this body.
inline std::string rule(const std::string& name, const std::string& body)
{
    return "rule " + name + " \"A title\"\n  cite report P1\n" + body + "\n";
}
/// A condition as the `if` of a rule about an act.
inline std::string asking(const std::string& condition)
{
    return rule("r", "  if " + condition + "\n  then act counts as cyberattack");
}

}  // namespace kyujo::test
