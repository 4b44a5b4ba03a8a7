// A law and a scenario from texts in the test itself, solved.
#pragma once

#include "explain/explanation.hpp"
#include "law/load.hpp"
#include "scenario/document.hpp"
#include "scenario/read.hpp"
#include "text/render.hpp"
#include "verdict/verdict.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace tests {

using namespace kyujo;

/// Words that most tests speak of: acts of actors, in one order.
inline const char* const small_vocabulary = R"(
order japan "Law of Japan"
source constitution "Constitution"
  rank constitution
  in force from 1947-05-03
source old_act "Old act"
  rank statute
  in force from 1990-01-01
source new_act "New act"
  rank statute
  enacted 2025-05-16
  in force from 2026-10-01
source report "Report"
  rank commentary
  published 2017
  says "a newspaper"
entity actor "Who acts"
  kind one of forces, police, firm, normally firm
entity act "What is done"
  kind one of study, intrude, destroy, scan
  by actor, normally none
  in_response_to act, normally none
  consented yes or no, normally no
  urgent yes or no
  casualties number, normally 0
  parts list of act, normally none
entity situation, just one
  emergency yes or no, normally no
)";

/// Throws when law or scenario has errors: the test is wrong then.
class World {
public:
    World(const std::string& rules, const std::string& yaml, const std::string& date = "2017-07-20") : World(rules, yaml, date, small_vocabulary) {}
    World(const std::string& rules, const std::string& yaml, const std::string& date, const std::string& vocabulary)
    {
        const std::string text = vocabulary + rules;
        text::Diagnostics diagnostics;
        loaded_ = law::load({"test.law"}, law::FileReader::memory({{"test.law", text}}), diagnostics);
        refuse(diagnostics, *loaded_.texts);
        const auto file = texts_.add("test.yaml", "scenario: test\nas_of: " + date + "\n" + yaml);
        const auto documents = scenario::read_documents(file, texts_, diagnostics);
        refuse(diagnostics, texts_);
        auto scenarios = scenario::read_scenarios(documents.front(), loaded_.law, texts_, diagnostics);
        refuse(diagnostics, texts_);
        scenario_ = std::move(scenarios.front());
        solved_ = std::make_unique<verdict::Solved>(verdict::solve(loaded_.law, scenario_, *scenario_.as_of, problems_));
    }

    const law::Law& law() const { return loaded_.law; }
    const scenario::Scenario& scenario() const { return scenario_; }
    const verdict::Solved& solved() const { return *solved_; }
    const text::Diagnostics& problems() const { return problems_; }

    scenario::InstanceId thing(const std::string& name) const
    {
        for (std::size_t i = 0; i < scenario_.instances.size(); ++i) {
            if (scenario_.instances[scenario::InstanceId(i)].name == name) return scenario::InstanceId(i);
        }
        throw std::runtime_error("no such thing: " + name);
    }
    verdict::Answer answer(const std::string& name = "act", const std::string& order = "japan") const
    {
        return verdict::answer(law(), scenario_, *solved_, thing(name), law().find_order(order));
    }
    std::string word(const std::string& name = "act", const std::string& order = "japan") const
    {
        return std::string(verdict::to_string(answer(name, order).word));
    }
    /// "yes", "no", "open" or "none".
    std::string is(const std::string& concept_name, const std::string& name = "act", const std::string& order = "japan") const
    {
        const auto found =
            verdict::answer_concept(law(), scenario_, *solved_, {law().find_order(order), thing(name), law().find_concept(concept_name)});
        switch (found.side) {
            case verdict::Side::yes:
                return "yes";
            case verdict::Side::no:
                return "no";
            case verdict::Side::open:
                return "open";
            case verdict::Side::none:
                return "none";
        }
        return "";
    }
    explain::Explanation explain(const std::string& name = "act") const { return explain::explain(law(), scenario_, *solved_, answer(name)); }
    const explain::Account& account(const explain::Explanation& explanation, const std::string& rule) const
    {
        for (const auto& account : explanation.account) {
            if (law().rules[account.rule].name == rule) return account;
        }
        throw std::runtime_error("no account of " + rule);
    }

private:
    static void refuse(const text::Diagnostics& diagnostics, const text::SourceSet& texts)
    {
        if (diagnostics.has_errors()) throw std::runtime_error(text::render(diagnostics, texts, {}));
    }

    law::Loaded loaded_;
    text::SourceSet texts_;
    scenario::Scenario scenario_;
    text::Diagnostics problems_;
    std::unique_ptr<verdict::Solved> solved_;
};

}  // namespace tests
