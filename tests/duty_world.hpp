// A law of duties in the park, and what a scenario under it owes.
#pragma once

#include "tests/world.hpp"

#include <algorithm>
#include <set>

namespace tests {

inline const char* const duty_vocabulary = R"(
order town "Byelaws of a town" / "町の条例"
source byelaw "Park byelaw" / "公園条例"
  rank ordinance
  in force from 2020-04-01
source reform "Reform"
  rank ordinance
  enacted 2024-12-01
  in force from 2025-01-01
source handbook "Handbook"
  rank commentary
  says "the keepers"
entity person plural people "Someone"
  role one of visitor, gardener, keeper
  minor yes or no, normally no
  registered yes or no, normally no
entity act "What is done"
  kind one of enter, ride, dig
  by person, normally none
  date date, normally none
  damage yes or no, normally no
  urgent yes or no, normally no
  told yes or no, normally no
  told_on date, normally none
  paid yes or no, normally no
  sorry yes or no, normally no
  reviewed yes or no
  replaces act, normally none
entity park, just one
  closed yes or no, normally no
concept excused of act
concept proper_report of act
)";

/// A rule `tell`, with extra header lines, conditions and what follows its duty.
inline std::string tell(const std::string& headers = "", const std::string& rest = "", const std::string& by = " by act.date + 7 days")
{
    return "rule tell \"Damage is reported\" / \"損害は報告する\"\n  under byelaw art 11\n" + headers +
           "  if act.damage\n  then act.by must \"tell the keepers\" / \"管理者に知らせる\", done when act.told" + by + rest + "\n";
}

class DutyWorld : public World {
public:
    DutyWorld(const std::string& rules, const std::string& act, const std::string& date, const std::string& more = "")
        : World(rules, "act: {kind: ride, date: 2024-05-01, by: {role: visitor}" + (act.empty() ? "" : ", " + act) + "}\n" + more, date,
                duty_vocabulary)
    {}
    DutyWorld(const std::string& rules, const std::string& yaml, const std::string& date, std::nullptr_t) : World(rules, yaml, date, duty_vocabulary)
    {}

    explain::Duty duty(const std::string& rule, const std::string& subject = "act") const
    {
        const law::RuleId id = law().find_rule(rule);
        for (const auto& duty : explain::explain_duties(law(), scenario(), solved(), thing(subject), law().rules[id].order))
            if (duty.rule == id) return duty;
        throw std::runtime_error("no duty of " + rule);
    }
    /// The states of the chain: "breached outstanding".
    std::string states(const std::string& rule = "tell", const std::string& subject = "act") const
    {
        std::string words;
        for (const auto& link : duty(rule, subject).chain) words += (words.empty() ? "" : " ") + std::string(verdict::to_string(link.state));
        return words;
    }
    std::string due(const std::string& rule = "tell", std::size_t link = 0) const
    {
        const auto date = duty(rule).chain[link].due;
        return date ? text::to_string(*date) : "none";
    }
    std::string word() const { return World::word("act", "town"); }
    /// Attributes and questions that the state turns on.
    std::set<std::string> turns_on(const std::string& rule = "tell", std::size_t link = 0) const
    {
        std::set<std::string> names;
        const explain::Duty found = duty(rule);
        const verdict::Openness& openness = found.chain[link].openness;
        for (const auto& column : openness.table.columns) {
            const auto& variable = openness.unknowns->variables[column.variable];
            if (variable.place.attribute.valid()) names.emplace(law().attributes[variable.place.attribute].name);
            if (variable.question.valid()) names.emplace(law().questions[variable.question].name);
        }
        return names;
    }
};

}  // namespace tests
