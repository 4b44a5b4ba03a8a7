// What became of each rule that concludes an issue.
#pragma once

#include "explain/reasons.hpp"

namespace kyujo::explain {

class Accounts {
public:
    Accounts(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved)
        : law_(law), solved_(solved), reasons_(law, scenario, solved)
    {}

    /// One account per conclusion of a rule and thing it ranged over; by rule. Rules whose conclusion is among `deciding` get Outcome::decides
    /// when they carried.
    std::vector<Account> of(const theory::Issue& issue, std::span<const theory::LiteralId> deciding);
    /// Of one instance alone.
    Account of(const theory::RuleInstance& instance, std::span<const theory::LiteralId> deciding) { return account(instance, deciding); }
    Reasons& reasons() { return reasons_; }

private:
    Account account(const theory::RuleInstance& instance, std::span<const theory::LiteralId> deciding);
    bool decides(const theory::RuleInstance& instance, std::span<const theory::LiteralId> deciding) const;
    bool fell_short(const theory::RuleInstance& instance, Account& account);
    void stopped(const theory::RuleInstance& instance, Account& account);
    bool not_in_force(const theory::RuleInstance& instance, Account& account);
    void open_parts(const theory::RuleInstance& instance, Account& account);
    std::optional<Superiority> superiority(const theory::RuleInstance& stronger, const theory::RuleInstance& weaker) const;

    const law::Law& law_;
    const verdict::Solved& solved_;
    Reasons reasons_;
};

/// Position of the deciding accounts: strongest authority first, then as the law lists them.
std::vector<std::uint32_t> deciding_order(const law::Law& law, const std::vector<Account>& account);

}  // namespace kyujo::explain
