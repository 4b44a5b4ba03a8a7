#include "explain/accounts.hpp"

#include <algorithm>

namespace kyujo::explain {

namespace {

using theory::LiteralId;
using theory::RuleInstance;
using theory::Standing;

}  // namespace

std::vector<Account> Accounts::of(const theory::Issue& issue, std::span<const LiteralId> deciding)
{
    std::vector<Account> result;
    const auto found = solved_.ground.by_issue.find(issue);
    if (found == solved_.ground.by_issue.end()) return result;
    result.resize(found->second.size());
    // What decides is read first, so that the classes it rests on are unfolded there and only mentioned elsewhere.
    for (const bool wanted : {true, false}) {
        for (std::size_t i = 0; i < result.size(); ++i) {
            const RuleInstance& instance = solved_.ground.instances[found->second[i]];
            if (decides(instance, deciding) == wanted) result[i] = account(instance, deciding);
        }
    }
    return result;
}

bool Accounts::decides(const RuleInstance& instance, std::span<const LiteralId> deciding) const
{
    const bool asked = std::find(deciding.begin(), deciding.end(), instance.head) != deciding.end();
    return asked && reasons_.applies(instance) && solved_.columns.is_proved(instance.head);
}

Account Accounts::account(const RuleInstance& instance, std::span<const LiteralId> deciding)
{
    Account result;
    result.rule = instance.rule;
    result.subject = instance.subject;
    result.conclusion = instance.conclusion;
    result.link = instance.link;
    result.boundary = instance.boundary;
    const bool fell = fell_short(instance, result);
    if (not_in_force(instance, result) || fell) return result;
    if (!reasons_.applies(instance)) {
        result.outcome = Outcome::open;
        open_parts(instance, result);
        return result;
    }
    if (!solved_.columns.is_proved(instance.head)) {
        stopped(instance, result);
        return result;
    }
    result.outcome = decides(instance, deciding) ? Outcome::decides : Outcome::applied;
    return result;
}

/// Condition false, exception holding, or necessary condition fulfilled. Fills the parts that hold and fail in any case.
bool Accounts::fell_short(const RuleInstance& instance, Account& account)
{
    if (instance.condition.valid()) {
        const Truth truth = reasons_.truth(instance.condition);
        if (truth == Truth::fails) {
            account.outcome = Outcome::condition_false;
            reasons_.collect(instance.condition, account.failing);
            return true;
        }
        if (truth == Truth::holds) reasons_.collect(instance.condition, account.holding);
    }
    for (const LiteralId exception : instance.unless) {
        if (reasons_.truth(exception) != Truth::holds) continue;
        account.outcome = Outcome::excluded;
        reasons_.collect(exception, account.failing);
        return true;
    }
    if (instance.breach.valid()) {
        const Truth breached = reasons_.truth(instance.breach);
        if (breached != Truth::open) reasons_.collect(instance.breach, breached == Truth::holds ? account.holding : account.failing);
        if (breached == Truth::fails) {
            account.outcome = Outcome::condition_false;
            return true;
        }
    }
    if (!instance.only_if.valid()) return false;
    const Truth met = reasons_.truth(instance.only_if);
    if (met == Truth::holds) {
        account.outcome = Outcome::condition_met;
        return true;
    }
    if (met == Truth::fails) reasons_.collect(instance.only_if, account.failing);
    return false;
}

bool Accounts::not_in_force(const RuleInstance& instance, Account& account)
{
    switch (instance.standing) {
        case Standing::in_force:
            return false;
        case Standing::not_yet:
            account.outcome = Outcome::not_yet;
            return true;
        case Standing::no_longer:
            account.outcome = Outcome::no_longer;
            return true;
        case Standing::other_reading:
            account.outcome = Outcome::other_reading;
            return true;
        case Standing::question_not_open:
            account.outcome = Outcome::question_not_open;
            return true;
        case Standing::source_left_out:
            account.outcome = Outcome::source_left_out;
            return true;
    }
    return false;
}

void Accounts::open_parts(const RuleInstance& instance, Account& account)
{
    const auto add = [&](LiteralId id) {
        if (id.valid() && reasons_.truth(id) == Truth::open) reasons_.collect(id, account.failing);
    };
    add(instance.condition);
    add(instance.reading);
    add(instance.breach);
    add(instance.only_if);
    for (const LiteralId exception : instance.unless) add(exception);
}

/// The rule applies, yet its conclusion is not shown: some attacker beats it, or clashes with it.
void Accounts::stopped(const RuleInstance& instance, Account& account)
{
    account.outcome = reasons_.truth(instance.head) == Truth::open ? Outcome::open : Outcome::clashes;
    const auto& theory = solved_.ground.theory;
    for (const LiteralId opponent : theory.attackers(instance.head)) {
        for (const theory::TheoryRuleId attacker : theory.rules_for(opponent)) {
            const theory::RuleOrigin origin = solved_.ground.origins[attacker.index()];
            if (origin.helper != theory::Helper::none && origin.helper != theory::Helper::exception) continue;
            const RuleInstance& other = solved_.ground.instances[origin.instance];
            if (!reasons_.applies(attacker) || superiority(instance, other)) continue;
            const auto how = superiority(other, instance);
            if (!how && account.by.valid()) continue;
            account.by = other.rule;
            if (!how) continue;
            account.outcome = Outcome::beaten;
            account.how = *how;
            return;
        }
    }
}

std::optional<Superiority> Accounts::superiority(const RuleInstance& stronger, const RuleInstance& weaker) const
{
    const auto& theory = solved_.ground.theory;
    if (!theory.superior(stronger.theory_rule, weaker.theory_rule)) return std::nullopt;
    using Why = law::Precedence::Why;
    const auto why = law_.precedence.beats(law_, stronger.rule, weaker.rule);
    if (why == Why::overrides) return Superiority::overrides;
    if (stronger.rule == weaker.rule) return Superiority::special;  // what follows a breach of the very same rule
    if (stronger.only_if.valid()) return Superiority::necessary_condition;
    switch (why.value_or(Why::overrides)) {
        case Why::superior:
            return Superiority::superior;
        case Why::special:
            return Superiority::special;
        case Why::later:
            return Superiority::later;
        case Why::not_by_default:
            return Superiority::not_by_default;
        case Why::necessary_condition:
        case Why::overrides:
            break;
    }
    return Superiority::overrides;
}

std::vector<std::uint32_t> deciding_order(const law::Law& law, const std::vector<Account>& account)
{
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i < account.size(); ++i) {
        if (account[i].outcome == Outcome::decides) result.push_back(i);
    }
    const auto rank = [&](std::uint32_t i) {
        const law::Citation* const authority = law.rules[account[i].rule].authority();
        return authority == nullptr ? law::Rank::none : law.sources[authority->source].rank;
    };
    std::stable_sort(result.begin(), result.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) > rank(b); });
    return result;
}

}  // namespace kyujo::explain
