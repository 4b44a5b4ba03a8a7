// A law of a bridge that changes a good deal, for tests of law dates.
#pragma once

#include "session/timeline.hpp"
#include "tests/session/world.hpp"

#include <memory>
#include <string>
#include <vector>

namespace kyujo::tests {

inline const char* const bridge =
    "order town \"Town\"\n"
    "source old_act \"Old act\"\n  rank statute\n  in force from 1990-01-01 until 2010-01-01\n"
    "source new_act \"New act\" / \"新法\"\n  rank statute\n  enacted 2009-05-01\n  in force from 2010-01-01\n"
    "source report_a \"Report A\"\n  rank commentary\n"
    "source report_b \"Report B\"\n  rank commentary\n"
    "entity act\n  kind one of cross, ride, drive, sing, jump, none_of_these, wait\n  to act, normally none\n  loud yes or no, normally no\n"
    "  date date, normally none\n"
    "concept nuisance of act\n"
    "question swaying \"Does it sway?\"\n  cite report_a P9\n  open from 2000-01-01 until 2004-01-01\n"
    "  reading yes \"It does\"\n  reading no \"It does not\"\n"
    "  settled 2006-01-01 as yes by report_a P1\n  settled 2008-01-01 as no by report_a P2\n"
    "rule old_cross \"No crossing\"\n  under old_act\n  if act.kind is cross\n  then act is prohibited\n"
    "rule new_cross \"No crossing either\"\n  under new_act art 1\n  if act.kind is cross\n  then act is prohibited\n"
    "rule cross_allowed \"Crossing is free\"\n  under new_act art 2\n  exception to new_cross\n  from 2015-04-01\n  until 2020-04-01\n"
    "  if act.kind is cross\n  then act is permitted\n"
    "rule ride_if_sways \"No riding\"\n  on reading yes of swaying\n  cite report_a P3\n  if act.kind is ride\n  then act is prohibited\n"
    "rule ride_if_not \"Riding is fine\"\n  on reading no of swaying\n  if act.kind is ride\n  then act is permitted\n"
    "rule loud_is_nuisance \"Noise\"\n  under old_act\n  cite report_b\n  if act.loud\n  then act counts as a nuisance\n"
    "rule no_nuisance \"No nuisance\"\n  cite report_b P1, report_a P4\n  if act is a nuisance\n  then act is prohibited\n"
    "rule no_answer \"Nobody answers a nuisance\"\n  cite report_b P2\n  if act.to is a nuisance\n  then act is prohibited\n"
    "rule both \"It rests on two\"\n  under old_act, new_act\n  if act.kind is drive\n  then act is prohibited\n"
    "rule unsourced \"It rests on nothing\"\n  if act.kind is sing\n  then act is prohibited\n";

/// Runs scenarios by the law of the bridge; `more` stands under its order.
struct Bridge {
    RuleFolder world;
    std::unique_ptr<session::Session> session;

    explicit Bridge(const std::string& yaml, session::Options options = {}, const std::string& more = "", const std::string& law = bridge)
    {
        options.rules = {world.write("bridge.law", law + more)};
        session = std::make_unique<session::Session>(options);
        session->add_text("case.yaml", "scenario: S\n" + yaml);
    }
    const session::Evaluated& one() const { return session->results().at(0); }
    const law::Law& law() const { return one().rules->loaded.law; }
    /// "act 2001-01-01 prohibited", per answer.
    std::vector<std::string> answers() const
    {
        std::vector<std::string> all;
        for (const session::Evaluated& each : session->results())
            for (const explain::Explanation& x : each.explanations)
                all.push_back(each.scenario.instances[x.answer.subject].name + " " + text::to_string(x.answer.date) + " " +
                              std::string(verdict::to_string(x.answer.word)));
        return all;
    }
    std::vector<std::string> codes() const
    {
        std::vector<std::string> all;
        for (const auto& finding : session->findings().sorted()) all.emplace_back(finding.code);
        return all;
    }
    explain::Outcome outcome(const std::string& rule) const
    {
        for (const explain::Account& account : one().explanations.at(0).account)
            if (law().rules[account.rule].name == rule) return account.outcome;
        throw std::runtime_error("no account of " + rule);
    }
    std::string told(report::Language language = report::Language::english) const
    {
        report::Options options;
        options.language = language;
        options.width = 0;
        return report::full(session->cases(), options);
    }
};

/// The same, only read: timelines.
inline session::Options reading()
{
    session::Options options;
    options.judge = false;
    return options;
}

}  // namespace kyujo::tests
