// The public library: what include/kyujo declares, over the same session that the program uses.
#include "kyujo/kyujo.hpp"

#include "language/syntax.hpp"
#include "session/decisions.hpp"
#include "text/render.hpp"

#include <algorithm>
#include <exception>

namespace kyujo {

namespace {

std::vector<Problem> problems_of(const text::Diagnostics& findings, const text::SourceSet& texts)
{
    std::vector<Problem> problems;
    for (const text::Diagnostic& finding : findings.sorted()) {
        Problem problem;
        problem.code = finding.code;
        problem.error = finding.severity == text::Severity::error;
        problem.message = finding.message;
        problem.help = finding.help;
        problem.rendered = text::render(finding, texts, false);
        if (finding.span.file.valid()) {
            const text::SourceFile& file = texts[finding.span.file];
            const text::Position at = file.position(finding.span.begin);
            problem.file = file.path();
            problem.line = at.line;
            problem.column = at.column;
        }
        problems.push_back(std::move(problem));
    }
    return problems;
}

Problem fault(const char* what)
{
    Problem problem;
    problem.code = "F199";
    problem.message = std::string("internal error: ") + what;
    problem.rendered = problem.message + "\n";
    return problem;
}

bool has_error(const std::vector<Problem>& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.error; });
}

DecidingRule deciding(const law::Law& law, law::RuleId id)
{
    const law::Rule& rule = law.rules[id];
    DecidingRule result;
    result.name = rule.name;
    result.title = language::unquote(rule.title.english);
    result.title_ja = language::unquote(rule.title.japanese);
    if (const law::Citation* authority = rule.authority(); authority != nullptr && authority->source.valid()) {
        const law::Source& source = law.sources[authority->source];
        const std::string title = language::unquote(source.title.english);
        result.authority = title.empty() ? std::string(source.name) : title;
        result.pinpoint = authority->locator;
        result.asserter = language::unquote(source.says.english);
    }
    return result;
}

/// Kyujo's public words are the engine's, in the same sequence.
Verdict verdict_of(verdict::Word word)
{
    return static_cast<Verdict>(word);
}
static_assert(static_cast<int>(Verdict::permitted) == static_cast<int>(verdict::Word::permitted));
static_assert(static_cast<int>(Verdict::no_rule) == static_cast<int>(verdict::Word::no_rule));

report::Language language_of(const JudgeOptions& options)
{
    return options.japanese ? report::Language::japanese : report::Language::english;
}

std::string explanation_text(const session::Evaluated& one, const explain::Explanation& explanation, const text::SourceSet& texts,
                             const JudgeOptions& options)
{
    if (options.explanation == Explanation::none) return {};
    report::Options look;
    look.language = language_of(options);
    look.format = options.explanation == Explanation::json       ? report::Format::json
                  : options.explanation == Explanation::markdown ? report::Format::markdown
                                                                 : report::Format::text;
    const report::Case only{&one.rules->loaded.law, &one.scenario, &texts, {explanation}, {}};
    return report::full({&only, 1}, look);
}

Answer answer_of(const session::Evaluated& one, const explain::Explanation& explanation, const text::SourceSet& texts, const JudgeOptions& options)
{
    const law::Law& law = one.rules->loaded.law;
    Answer answer;
    answer.scenario = report::title_of(one.scenario, language_of(options));
    answer.variation = one.scenario.variation;
    answer.thing = one.scenario.instances[explanation.answer.subject].name;
    answer.order = law.orders[explanation.answer.order].name;
    answer.date = text::to_string(explanation.answer.date);
    answer.verdict = verdict_of(explanation.answer.word);
    for (const verdict::Word word : explanation.answer.further_grounds) answer.further_grounds.push_back(verdict_of(word));
    for (const std::uint32_t index : session::reasons(explanation)) answer.deciding.push_back(deciding(law, explanation.account[index].rule));
    answer.explanation = explanation_text(one, explanation, texts, options);
    return answer;
}

Problem not_loaded()
{
    Problem problem;
    problem.code = session::no_rules;
    problem.message = "there are no rules without errors to judge by";
    problem.rendered = problem.message + "\n";
    return problem;
}

Problem bad_date(const std::string& written)
{
    Problem problem;
    problem.code = session::no_law_date;
    problem.message = "`" + written + "` is no date";
    problem.help = "write a day that exists, as in 2017-07-20";
    problem.rendered = problem.message + "\n";
    return problem;
}

}  // namespace

struct Rules::Loaded {
    std::shared_ptr<const session::RuleSet> rules;
    std::vector<Problem> problems;
};

std::string_view to_string(Verdict verdict) noexcept
{
    return verdict::to_string(static_cast<verdict::Word>(verdict));
}

bool Judgement::ok() const noexcept
{
    return !has_error(problems);
}

Rules::Rules(std::shared_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}
Rules::Rules(const Rules&) = default;
Rules::Rules(Rules&&) noexcept = default;
Rules& Rules::operator=(const Rules&) = default;
Rules& Rules::operator=(Rules&&) noexcept = default;
Rules::~Rules() = default;

Rules Rules::load(const std::vector<std::string>& paths) noexcept
{
    auto loaded = std::make_shared<Loaded>();
    try {
        auto rules = std::make_shared<session::RuleSet>();
        rules->loaded = law::load(paths, law::FileReader::disk(), rules->findings);
        loaded->problems = problems_of(rules->findings, *rules->loaded.texts);
        loaded->rules = std::move(rules);
    } catch (const std::exception& error) {
        loaded->problems.push_back(fault(error.what()));
    }
    return Rules(std::move(loaded));
}

bool Rules::ok() const noexcept
{
    return loaded_ != nullptr && loaded_->rules != nullptr && !has_error(loaded_->problems);
}

const std::vector<Problem>& Rules::problems() const noexcept
{
    static const std::vector<Problem> none;
    return loaded_ == nullptr ? none : loaded_->problems;
}

std::vector<std::string> Rules::orders() const
{
    std::vector<std::string> names;
    if (!ok()) return names;
    const law::Law& law = loaded_->rules->loaded.law;
    for (const law::OrderId order : session::judged_orders(law, "")) names.emplace_back(law.orders[order].name);
    return names;
}

Judgement Rules::judge(std::string_view yaml, const JudgeOptions& options, std::string_view name) const noexcept
{
    Judgement judgement;
    try {
        session::Options wanted;
        wanted.order = options.order;
        wanted.as_of = text::parse_date(options.as_of);
        if (!options.as_of.empty() && !wanted.as_of) judgement.problems.push_back(bad_date(options.as_of));
        if (!ok()) {
            judgement.problems = problems();
            judgement.problems.push_back(not_loaded());
        }
        if (!judgement.ok()) return judgement;
        session::Session session(std::move(wanted), loaded_->rules);
        session.add_text(std::string(name), std::string(yaml));
        session.refuse_unknown_order();
        for (const session::Evaluated& one : session.results())
            for (const explain::Explanation& explanation : one.explanations)
                judgement.answers.push_back(answer_of(one, explanation, session.texts(), options));
        judgement.problems = problems_of(session.findings(), session.texts());
    } catch (const std::exception& error) {
        judgement.problems.push_back(fault(error.what()));
    }
    return judgement;
}

}  // namespace kyujo
