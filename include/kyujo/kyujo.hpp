// Kyujo as a library: load the law once, judge scenarios, read the answers as data.
//
//     const kyujo::Rules rules = kyujo::Rules::load({"rules"});
//     const kyujo::Judgement judged = rules.judge(yaml);
//     for (const kyujo::Answer& answer : judged.answers)
//         std::cout << answer.order << ": " << kyujo::to_string(answer.verdict) << '\n';
//
// All text is UTF-8. Nothing here throws, but for std::bad_alloc while results are copied; whatever goes wrong is a Problem. Loaded rules never
// change: any number of threads may judge with the same Rules at once. Nothing is printed, and nothing is read but the files named.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#if defined(__GNUC__)
#define KYUJO_API __attribute__((visibility("default")))
#else
#define KYUJO_API
#endif

namespace kyujo {

/// The nine words. The first two say yes, the next three no, the next three that it is open; the last that the law loaded is silent.
enum class Verdict {
    permitted,
    required,
    prohibited,
    condition_unmet,  ///< something that is needed is missing
    no_legal_basis,   ///< who acts needs a basis in law and has none
    unsettled,        ///< it turns on a question of law that is open
    undetermined,     ///< it turns on facts that are not given
    conflict,         ///< rules of equal standing clash
    no_rule
};

/// "permitted", "no_legal_basis", …: stable, lower case.
KYUJO_API std::string_view to_string(Verdict verdict) noexcept;

/// Something wrong with a law or scenario file, or with a file itself.
struct Problem {
    std::string code;   ///< stable; docs/errors/CODE.md explains it
    bool error = true;  ///< else a warning
    std::string message;
    std::string help;      ///< how to mend it; empty when that is not known
    std::string file;      ///< empty when it belongs to no file
    unsigned line = 0;     ///< from 1; 0 without a file
    unsigned column = 0;   ///< from 1, in characters
    std::string rendered;  ///< all of it for a terminal, without colour, with the line and a caret
};

/// A rule that decides an answer, and what it rests on.
struct DecidingRule {
    std::string name;       ///< as in the law file
    std::string title;      ///< in English; empty when it has none
    std::string title_ja;   ///< in Japanese; empty when it has none
    std::string authority;  ///< title of the source that gives it its rank; empty when it rests on none
    std::string pinpoint;   ///< place in that source, such as "art 9"
    std::string asserter;   ///< who says so, where the source names someone
};

/// The answer for one thing in one legal order. Orders are never merged.
struct Answer {
    std::string scenario;   ///< its title
    std::string variation;  ///< "act.kind = study" for a row of `vary`, else empty
    std::string thing;      ///< name of the thing judged
    std::string order;      ///< name of the legal order
    std::string date;       ///< whose law applies: YYYY-MM-DD
    Verdict verdict = Verdict::no_rule;
    std::vector<Verdict> further_grounds;  ///< other grounds of a no that hold too
    std::vector<DecidingRule> deciding;    ///< first reason first; of a conflict, the rules that clash; empty when no rule decides
    std::string explanation;               ///< in the form asked for; empty when none was
};

enum class Explanation {
    none,
    text,  ///< for reading, wrapped at 100 columns
    markdown,
    json  ///< as in docs/schema
};

struct JudgeOptions {
    std::string as_of;  ///< YYYY-MM-DD: judge by this date's law; empty: what the scenario says
    std::string order;  ///< only this order; empty: every order that has rules
    Explanation explanation = Explanation::none;
    bool japanese = false;  ///< language of explanations; English otherwise
};

struct Judgement {
    std::vector<Answer> answers;    ///< per scenario, thing and order, in the order written; scenarios with errors have none
    std::vector<Problem> problems;  ///< about the scenario text or the options
    /// No errors; warnings do not count.
    KYUJO_API bool ok() const noexcept;
};

/// A set of rules, loaded and checked. Cheap to copy: copies share what was loaded.
class KYUJO_API Rules {
public:
    /// Law files and folders of them, read together with everything they `use`. Always returns; see ok().
    static Rules load(const std::vector<std::string>& paths) noexcept;

    Rules(const Rules&);
    Rules(Rules&&) noexcept;
    Rules& operator=(const Rules&);
    Rules& operator=(Rules&&) noexcept;
    ~Rules();

    /// False when the law has errors; judge() then answers nothing.
    bool ok() const noexcept;
    /// What is wrong with the law, warnings included.
    const std::vector<Problem>& problems() const noexcept;
    /// Names of the legal orders that have rules.
    std::vector<std::string> orders() const;

    /// Judges every scenario of a YAML text. `rules:` in the text is ignored: these rules are used. `name` stands for the file in problems.
    Judgement judge(std::string_view yaml, const JudgeOptions& options = {}, std::string_view name = "scenario") const noexcept;

private:
    struct Loaded;
    explicit Rules(std::shared_ptr<const Loaded> loaded);
    std::shared_ptr<const Loaded> loaded_;
};

}  // namespace kyujo
