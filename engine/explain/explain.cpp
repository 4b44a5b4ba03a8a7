#include "explain/accounts.hpp"
#include "explain/duties.hpp"
#include "explain/explanation.hpp"
#include "explain/ways.hpp"

#include <algorithm>
#include <array>

namespace kyujo::explain {

namespace {

using theory::LiteralId;

/// Literals whose rules carry a verdict.
std::vector<LiteralId> literals_of(const theory::NormLiterals& norms, Word word)
{
    switch (word) {
        case Word::permitted:
            return {norms.permitted};
        case Word::required:
            return {norms.required};
        case Word::prohibited:
            return {norms.prohibited};
        case Word::condition_unmet:
            return {norms.barred};
        case Word::no_legal_basis:
            return {norms.lacks_basis};
        default:
            return {};
    }
}

bool is_permission(const law::Law& law, const Account& account)
{
    const auto* const norm = std::get_if<law::Norm>(&law.rules[account.rule].at(account.conclusion, account.link).form);
    return norm != nullptr && norm->kind != law::NormKind::prohibited;
}

bool fell_short(Outcome outcome)
{
    switch (outcome) {
        case Outcome::condition_false:
        case Outcome::excluded:
        case Outcome::open:
        case Outcome::not_yet:
        case Outcome::no_longer:
        case Outcome::other_reading:
        case Outcome::question_not_open:
            return true;
        default:
            return false;
    }
}

/// How far a rule is from applying: the parts it lacks, and one more when it is not in force or excluded.
std::size_t distance(const Account& account)
{
    const bool of_time = account.outcome != Outcome::condition_false && account.outcome != Outcome::open;
    return account.failing.size() + (of_time && account.outcome != Outcome::excluded ? 1 : 0);
}

constexpr std::size_t nearest_shown = 3;

/// Permissions that fell short, fewest missing parts first. Where nothing speaks of the thing, prohibitions count too.
std::vector<std::uint32_t> nearest(const law::Law& law, Word word, const std::vector<Account>& account)
{
    if (word != Word::condition_unmet && word != Word::no_legal_basis && word != Word::no_rule) return {};
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i < account.size(); ++i) {
        if (!fell_short(account[i].outcome)) continue;
        if (is_permission(law, account[i]) || word == Word::no_rule) result.push_back(i);
    }
    std::stable_sort(result.begin(), result.end(), [&](std::uint32_t a, std::uint32_t b) { return distance(account[a]) < distance(account[b]); });
    result.resize(std::min(result.size(), nearest_shown));
    return result;
}

}  // namespace

Explanation explain(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, const verdict::Answer& answer)
{
    Explanation result;
    result.answer = answer;
    const theory::Issue issue{answer.order, answer.subject, {}};
    result.setting = setting_of(law, scenario, solved, issue);
    const auto norms = solved.ground.norms.find(issue);
    const auto deciding = norms == solved.ground.norms.end() ? std::vector<LiteralId>() : literals_of(norms->second, answer.word);
    Accounts accounts(law, scenario, solved);
    result.account = accounts.of(issue, deciding);
    result.deciding = deciding_order(law, result.account);
    result.nearest = nearest(law, answer.word, result.account);
    result.duties = Duties(law, scenario, solved, accounts).of(answer.subject, answer.order);
    if (norms == solved.ground.norms.end()) return result;
    const auto heads = [&](std::uint8_t outcome) { return literals_of(norms->second, static_cast<Word>(outcome)); };
    result.ways = ways_of(solved, issue, answer.openness, static_cast<std::uint8_t>(answer.word), heads);
    return result;
}

ConceptExplanation explain_concept(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, const Issue& issue)
{
    ConceptExplanation result;
    result.verdict = verdict::answer_concept(law, scenario, solved, issue);
    result.reason.subject = Subject::classification;
    result.reason.issue = issue;
    result.setting = setting_of(law, scenario, solved, issue);
    const auto found = solved.ground.concepts.find(issue);
    if (found == solved.ground.concepts.end()) {
        result.reason.truth = Truth::fails;
        return result;
    }
    const bool denied = result.verdict.side == verdict::Side::no;
    Accounts accounts(law, scenario, solved);
    const std::array<LiteralId, 1> deciding{denied ? found->second.holds_not : found->second.holds};
    result.account = accounts.of(issue, deciding);
    result.deciding = deciding_order(law, result.account);
    Reasons reasons(law, scenario, solved);
    result.reason = reasons.of_class(issue, denied ? law::Asked::shown_not : law::Asked::shown);
    const auto heads = [&](std::uint8_t outcome) -> std::vector<LiteralId> {
        const auto side = static_cast<verdict::Side>(outcome);
        if (side == verdict::Side::yes) return {found->second.holds};
        if (side == verdict::Side::no) return {found->second.holds_not};
        return {};
    };
    result.ways = ways_of(solved, issue, result.verdict.openness, static_cast<std::uint8_t>(result.verdict.side), heads);
    return result;
}

}  // namespace kyujo::explain
