// The way from a scenario file to explained answers: law, scenario, theory, solver, verdict, explanation. Prints nothing.
#pragma once

#include "explain/explanation.hpp"
#include "report/report.hpp"
#include "session/rules.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kyujo::session {

inline constexpr std::string_view unknown_order = "F155";     ///< the order asked for does not exist in the rules
inline constexpr std::string_view no_scenario = "F156";       ///< a file without a single scenario
inline constexpr std::string_view no_law_date = "F157";       ///< nothing says which date's law applies
inline constexpr std::string_view unknown_source = "F159";    ///< a source chosen on the command line does not exist in the rules
inline constexpr std::string_view unknown_question = "F160";  ///< a side is taken on a question that no rules ask
inline constexpr std::string_view unknown_reading = "F161";   ///< a side is taken that the question does not have

/// A side taken on an open question, by name.
struct TakenSide {
    std::string question, reading;
};

struct Options {
    std::vector<std::string> rules;        ///< used instead of what the files ask for, unless empty
    std::vector<std::string> usual_rules;  ///< used where a file asks for none; empty: the nearest rules folder
    std::optional<law::Date> as_of;
    std::string order;                 ///< only this one; empty: every order that has rules
    std::string scenario;              ///< only those with this title; empty: all
    std::vector<std::string> sources;  ///< names, or beginnings with `*`, of the sources to judge by; used instead of what the files ask for
    bool keep_theories = true;         ///< else results keep no `solved`, most of their memory: for whoever only reports the answers
    bool judge = true;                 ///< else scenarios are only read, and their law dates left out: whoever asks looks at every date
    std::vector<TakenSide> sides;      ///< in every scenario whose rules ask the question, whatever it assumes itself
    law::CheckOptions law;
    std::string_view law_image;  ///< of a law that may be asked for: see law/image.hpp
    verdict::Limits limits;
};

/// One scenario (or one row of a `vary`) with its answers, ready to be reported or held against its expectations.
struct Evaluated {
    std::string path;  ///< of the file; "-" is standard input
    const RuleSet* rules = nullptr;
    scenario::Scenario scenario;
    std::deque<verdict::Solved> solved;                 ///< one per law date that its judged things have, where they are kept
    std::vector<explain::Explanation> explanations;     ///< per judged thing and order
    std::vector<explain::ConceptExplanation> concepts;  ///< classes its expectations ask for
    std::vector<explain::Duty> duties;                  ///< on account of things that are not judged: see session/duties.hpp
    const verdict::Solved* on(law::Date date) const;    ///< null when nothing has that date
};

/// A run: rule sets loaded once, every file's texts and findings kept. Not copyable: results point into it.
class Session {
public:
    explicit Session(Options options);
    /// Judges by these rules alone, whatever the files ask for.
    Session(Options options, std::shared_ptr<const RuleSet> rules);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Evaluates every scenario of some files, as many at once as there are processors; those with errors are left out, and the errors kept.
    void add_files(const std::vector<std::string>& paths);
    void add_text(const std::string& path, std::string text);

    /// To be called after the last file: the order asked for must exist in the rules of some of them. Scenarios whose rules lack it are left out.
    void refuse_unknown_order();
    /// An error for each side taken on a question that none of the rules loaded asks.
    void refuse_unknown_questions();

    const std::deque<Evaluated>& results() const { return results_; }
    std::deque<Evaluated>& results() { return results_; }
    /// For report::: refers to this session.
    std::vector<report::Case> cases() const;
    const text::SourceSet& texts() const { return texts_; }
    /// About scenario files; spans point into `texts()`. Findings about law are with their rule set.
    const text::Diagnostics& findings() const { return findings_; }
    text::Diagnostics& findings() { return findings_; }
    const RuleSets& rules() const { return rules_; }
    std::size_t files() const { return files_; }
    /// How scenarios judged by this law are to be read; nothing, and findings, when a source or a reading chosen does not exist.
    std::optional<scenario::ReadOptions> read_options(const law::Law& law);

private:
    void read_text(const std::string& path, std::string text);
    void judge_from(std::size_t first);
    void add_document(const std::string& path, const scenario::Node& document);
    std::optional<std::vector<scenario::Assumption>> sides_taken(const law::Law& law);
    const RuleSet* rules_for(const std::string& path, const scenario::Node& document);
    std::vector<const RuleSet*> rule_sets() const;
    void evaluate(Evaluated& one, text::Diagnostics& findings) const;

    Options options_;
    std::shared_ptr<const RuleSet> fixed_rules_;
    RuleSets rules_;
    text::SourceSet texts_;
    text::Diagnostics findings_;
    std::deque<Evaluated> results_;
    std::set<std::string> unknown_sources_;  ///< reported already
    std::size_t files_ = 0;
};

/// Orders that get a verdict: those with at least one rule, or only the one named.
std::vector<law::OrderId> judged_orders(const law::Law& law, std::string_view only);

}  // namespace kyujo::session
