// Answers and their reasons, for people (terminal, Markdown; English, Japanese) and for programs (JSON, docs/schema/answer-1.json).
// Pure functions: nothing is printed, nothing is decided here.
#pragma once

#include "explain/explanation.hpp"

#include <functional>
#include <span>
#include <string>

namespace kyujo::report {

enum class Format : std::uint8_t { text, markdown, json };
enum class Language : std::uint8_t { english, japanese };

/// Who asserts a cited place, where a file of numbered points knows more than the source's own `says`. An empty answer leaves it to the source.
using Asserter = std::function<std::string(const law::Law&, const law::Citation&)>;

struct Options {
    Format format = Format::text;
    Language language = Language::english;
    bool color = false;       ///< of text: verdict words and dimmed names, nothing else
    std::size_t width = 100;  ///< of text: display columns to wrap at, a wide character taking two; 0 never wraps
    Asserter asserter;        ///< may be empty
};

/// One scenario with its answers. Refers to law and scenario, which must outlive it.
struct Case {
    const law::Law* law = nullptr;
    const scenario::Scenario* scenario = nullptr;
    const text::SourceSet* texts = nullptr;                  ///< where the scenario's own spans point; null: no place is named for it
    std::vector<explain::Explanation> explanations;          ///< per judged thing and order
    std::vector<explain::ConceptExplanation> concepts = {};  ///< classes asked for, if any
    std::vector<explain::Duty> duties = {};                  ///< on account of things that get no answer of their own, if any
};

// Each takes any number of cases, ends in a line break, and with Format::json gives one document.

/// Verdict, deciding rule with its authority, and for a `no` what is missing. JSON: without the account.
std::string brief(std::span<const Case> cases, const Options& options);
/// The same, then what it rests on and what became of every rule that concludes the issue.
std::string full(std::span<const Case> cases, const Options& options);
/// A line per answer; scenarios made by one `vary` in a table of their own, with the varied columns. JSON: as brief.
std::string table(std::span<const Case> cases, const Options& options);
/// What suits the number of cases: brief for one, table for more.
std::string summary(std::span<const Case> cases, const Options& options);

/// In the language wanted, else as it is written.
const std::string& title_of(const scenario::Scenario& scenario, Language language);

/// One line to paste into a paper, without a line break:
/// `prohibited under japan on 2017-07-20: force_is_outlawed (Constitution of Japan, art 9; asserted by …)`.
std::string citation(const Case& one, const explain::Explanation& explanation, const Options& options);

}  // namespace kyujo::report
