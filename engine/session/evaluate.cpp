#include "session/evaluate.hpp"

#include "scenario/ndjson.hpp"
#include "scenario/sources.hpp"
#include "scenario/words.hpp"
#include "session/concepts.hpp"
#include "session/duties.hpp"
#include "session/files.hpp"
#include "text/parallel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kyujo::session {

namespace {

/// The solved law of a date, solved now if no thing judged before has that date.
const verdict::Solved* solve_on(law::Date date, Evaluated& one, const verdict::Limits& limits, const std::vector<theory::Issue>& asked,
                                text::Diagnostics& findings)
{
    for (const auto& solved : one.solved)
        if (solved.date == date) return &solved;
    const std::size_t errors = findings.error_count();
    verdict::Solved solved = verdict::solve(one.rules->loaded.law, one.scenario, date, findings, limits, asked);
    if (findings.error_count() != errors) return nullptr;
    one.solved.push_back(std::move(solved));
    return &one.solved.back();
}

void report_unknown_source(const law::Law& law, const std::string& name, text::Diagnostics& findings)
{
    std::vector<std::string_view> names;
    for (const law::Source& source : law.sources) names.push_back(source.name);
    findings.error(unknown_source, {}, fmt::format("the rules have no source `{}`", name), text::did_you_mean(name, names));
}

/// Once, however many scenarios ask.
void report_unknown_reading(const law::Question& question, const TakenSide& side, text::Diagnostics& findings)
{
    const std::string message = fmt::format("the question `{}` has no reading `{}`", side.question, side.reading);
    for (const text::Diagnostic& earlier : findings.all())
        if (earlier.code == unknown_reading && earlier.message == message) return;
    std::vector<std::string_view> names;
    for (const law::Reading& reading : question.readings) names.push_back(reading.name);
    std::string help = text::did_you_mean(side.reading, names);
    if (help.empty()) help = "its readings are " + scenario::enumerate(names, "and");
    findings.error(unknown_reading, {}, message, std::move(help));
}

}  // namespace

std::vector<law::OrderId> judged_orders(const law::Law& law, std::string_view only)
{
    std::vector<char> has_rules(law.orders.size(), 0);
    for (const law::Rule& rule : law.rules)
        if (rule.order.valid()) has_rules[rule.order.index()] = 1;
    std::vector<law::OrderId> orders;
    for (std::size_t i = 0; i < has_rules.size(); ++i) {
        const law::OrderId id(i);
        if (has_rules[i] != 0 && (only.empty() || law.orders[id].name == only)) orders.push_back(id);
    }
    return orders;
}

const verdict::Solved* Evaluated::on(law::Date date) const
{
    const auto found = std::find_if(solved.begin(), solved.end(), [&](const auto& s) { return s.date == date; });
    return found == solved.end() ? nullptr : &*found;
}

Session::Session(Options options) : options_(std::move(options)), rules_(options_.law, options_.law_image) {}

Session::Session(Options options, std::shared_ptr<const RuleSet> rules)
    : options_(std::move(options)), fixed_rules_(std::move(rules)), rules_(options_.law)
{}

void Session::add_files(const std::vector<std::string>& paths)
{
    const std::size_t first = results_.size();
    for (const std::string& path : paths)
        if (auto bytes = read_file(path, findings_)) read_text(path, std::move(*bytes));
    judge_from(first);
}

void Session::add_text(const std::string& path, std::string text)
{
    const std::size_t first = results_.size();
    read_text(path, std::move(text));
    judge_from(first);
}

/// Evaluates the results from `first` on. Those with errors are taken out again.
void Session::judge_from(std::size_t first)
{
    if (!options_.judge) return;
    std::vector<text::Diagnostics> found(results_.size() - first);
    text::for_each_index(found.size(), text::processors(), [&](std::size_t i) {
        Evaluated& one = results_[first + i];
        evaluate(one, found[i]);
        if (!options_.keep_theories) one.solved.clear();
    });
    std::size_t kept = first;
    for (std::size_t i = 0; i < found.size(); ++i) {
        findings_.append(found[i]);
        if (found[i].has_errors()) continue;
        if (kept != first + i) results_[kept] = std::move(results_[first + i]);
        ++kept;
    }
    results_.erase(results_.begin() + static_cast<std::ptrdiff_t>(kept), results_.end());
}

void Session::read_text(const std::string& path, std::string text)
{
    ++files_;
    const text::FileId file = texts_.add(path, std::move(text));
    const std::size_t errors = findings_.error_count();
    const auto read = holds_json_lines(path) ? scenario::read_json_lines : scenario::read_documents;
    const std::vector<scenario::Node> documents = read(file, texts_, findings_, {});
    if (documents.empty() && findings_.error_count() == errors)
        findings_.error(no_scenario, {file, 0, 0}, "there is no scenario in this file", "begin one with `scenario: a title`");
    for (const scenario::Node& document : documents) add_document(path, document);
}

const RuleSet* Session::rules_for(const std::string& path, const scenario::Node& document)
{
    text::Diagnostics found;
    const scenario::RuleRequest request = scenario::requested_rules(document, found);
    const bool broken = found.has_errors();
    findings_.append(found);
    if (fixed_rules_) return broken ? nullptr : fixed_rules_.get();
    if (!options_.rules.empty()) return &rules_.load(options_.rules);
    if (broken) return nullptr;
    if (request.paths.empty() && !options_.usual_rules.empty()) return &rules_.load(options_.usual_rules);
    const auto paths = resolve(request, path, findings_);
    return paths ? &rules_.load(*paths) : nullptr;
}

std::optional<scenario::ReadOptions> Session::read_options(const law::Law& law)
{
    scenario::ReadOptions wanted;
    wanted.as_of = options_.as_of;
    wanted.undated = !options_.judge;
    bool found = true;
    for (const std::string& name : options_.sources) {
        const auto sources = scenario::sources_named(law, name);
        found = found && !sources.empty();
        if (sources.empty() && unknown_sources_.insert(name).second) report_unknown_source(law, name, findings_);
        wanted.sources.insert(wanted.sources.end(), sources.begin(), sources.end());
    }
    std::sort(wanted.sources.begin(), wanted.sources.end());
    wanted.sources.erase(std::unique(wanted.sources.begin(), wanted.sources.end()), wanted.sources.end());
    auto sides = sides_taken(law);
    if (sides) wanted.assumptions = std::move(*sides);
    return found && sides ? std::optional(std::move(wanted)) : std::nullopt;
}

/// The sides to take on questions that this law asks; nothing, and an error, for a reading that a question lacks.
std::optional<std::vector<scenario::Assumption>> Session::sides_taken(const law::Law& law)
{
    std::vector<scenario::Assumption> taken;
    bool good = true;
    for (const TakenSide& side : options_.sides) {
        const law::QuestionId id = law.find_question(side.question);
        if (!id.valid()) continue;
        const auto& readings = law.questions[id].readings;
        const auto found = std::find_if(readings.begin(), readings.end(), [&](const law::Reading& one) { return one.name == side.reading; });
        if (found != readings.end()) {
            taken.push_back({id, static_cast<std::uint32_t>(found - readings.begin()), {}});
        } else {
            good = false;
            report_unknown_reading(law.questions[id], side, findings_);
        }
    }
    return good ? std::optional(std::move(taken)) : std::nullopt;
}

void Session::add_document(const std::string& path, const scenario::Node& document)
{
    const RuleSet* rules = rules_for(path, document);
    if (rules == nullptr || rules->findings.has_errors()) return;
    if (!options_.order.empty() && judged_orders(rules->loaded.law, options_.order).empty()) return;
    const auto options = read_options(rules->loaded.law);
    if (!options) return;
    text::Diagnostics found;
    std::vector<scenario::Scenario> scenarios = scenario::read_scenarios(document, rules->loaded.law, texts_, found, *options);
    for (scenario::Scenario& scenario : scenarios) {
        if (found.has_errors()) break;
        const bool wanted = options_.scenario.empty() || scenario.title == options_.scenario || scenario.title_ja == options_.scenario;
        if (!wanted) continue;
        results_.emplace_back();
        Evaluated& one = results_.back();
        one.path = path;
        one.rules = rules;
        one.scenario = std::move(scenario);
    }
    findings_.append(found);
}

void Session::evaluate(Evaluated& one, text::Diagnostics& findings) const
{
    const law::Law& law = one.rules->loaded.law;
    const std::vector<law::OrderId> orders = judged_orders(law, options_.order);
    const std::vector<theory::Issue> asked = asked_issues(one.scenario, orders);
    for (const scenario::InstanceId subject : one.scenario.judged) {
        const auto date = one.scenario.law_date(subject, law);
        if (!date) {
            findings.error(no_law_date, one.scenario.span,
                           fmt::format("nothing says which date's law applies to `{}`", one.scenario.instances[subject].name),
                           "give `as_of:` in the scenario, the thing's own `date`, or `--as-of`");
            continue;
        }
        for (const law::OrderId order : orders) {
            const auto applied = verdict::law_applied(law, one.scenario, subject, order, *date, options_.limits, findings);
            const verdict::Solved* solved = applied ? solve_on(applied->date, one, options_.limits, asked, findings) : nullptr;
            if (solved == nullptr) return;
            const verdict::Answer answer = verdict::answer(law, one.scenario, *solved, subject, order);
            one.explanations.push_back(explain::explain(law, one.scenario, *solved, answer));
            one.explanations.back().milder = applied->milder;
        }
    }
    // A class may be asked of a thing that is not judged and has a date of its own.
    for (const theory::Issue& issue : asked) {
        const auto date = date_for(one, issue.subject);
        if (date && solve_on(*date, one, options_.limits, asked, findings) == nullptr) return;
    }
    for (const scenario::InstanceId subject : with_duties_of_their_own(one)) {
        const auto date = one.scenario.law_date(subject, law);
        if (date && solve_on(*date, one, options_.limits, asked, findings) == nullptr) return;
    }
    one.concepts = asked_concepts(one, orders);
    one.duties = other_duties(one, orders);
}

std::vector<const RuleSet*> Session::rule_sets() const
{
    std::vector<const RuleSet*> sets = rules_.all();
    if (fixed_rules_) sets.push_back(fixed_rules_.get());
    return sets;
}

void Session::refuse_unknown_questions()
{
    const auto sets = rule_sets();
    const bool broken = std::any_of(sets.begin(), sets.end(), [](const RuleSet* rules) { return rules->findings.has_errors(); });
    if (broken || sets.empty()) return;
    for (const TakenSide& side : options_.sides) {
        const auto asks = [&](const RuleSet* rules) { return rules->loaded.law.find_question(side.question).valid(); };
        if (std::any_of(sets.begin(), sets.end(), asks)) continue;
        results_.clear();  // they would look as if they rested on the assumption
        std::vector<std::string_view> names;
        for (const RuleSet* rules : sets)
            for (const law::Question& question : rules->loaded.law.questions) names.push_back(question.name);
        findings_.error(unknown_question, {}, fmt::format("the rules ask no question `{}`", side.question), text::did_you_mean(side.question, names));
    }
}

void Session::refuse_unknown_order()
{
    const auto sets = rule_sets();
    std::vector<std::string_view> names;
    for (const RuleSet* rules : sets) {
        if (options_.order.empty() || rules->findings.has_errors() || !judged_orders(rules->loaded.law, options_.order).empty()) return;
        for (const law::Order& order : rules->loaded.law.orders) names.push_back(order.name);
    }
    if (sets.empty()) return;
    findings_.error(unknown_order, {}, fmt::format("the rules have no legal order `{}`", options_.order), text::did_you_mean(options_.order, names));
}

std::vector<report::Case> Session::cases() const
{
    std::vector<report::Case> cases;
    cases.reserve(results_.size());
    for (const Evaluated& one : results_)
        cases.push_back({&one.rules->loaded.law, &one.scenario, &texts_, one.explanations, one.concepts, one.duties});
    return cases;
}

}  // namespace kyujo::session
