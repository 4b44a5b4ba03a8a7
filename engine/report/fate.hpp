// What became of a rule, in words.
#pragma once

#include "report/tree.hpp"

namespace kyujo::report {

using explain::Account;
using explain::Outcome;

/// `permits`, `prohibits, by default`: what the rule would do if it carried.
Line effect(const Scene& scene, const Account& account);
/// `beaten by force_is_outlawed, which overrides it`. Without the reasons that stand in `account.failing`.
Line fate(const Scene& scene, const Account& account);

/// One item per rule, in the order of importance and then of the law; a rule that ranged over several things has one line for each.
std::vector<Item> account_items(const Scene& scene, const Unfolded& unfolded, std::span<const Account> accounts, InstanceId about);
/// Whether each failing part is needed by itself; else the rule could do with some of them.
bool lacks_each(const law::Law& law, const Account& account);
/// What a rule lacks: as needs where each is one, else as what is the case instead.
std::vector<Item> lacking_items(const Scene& scene, const Unfolded& unfolded, const Account& account);
/// A rule, and what it lacks below it.
Item shortfall_item(const Scene& scene, const Unfolded& unfolded, const Account& account);

}  // namespace kyujo::report
