// A small law and one case under it, built by hand: reports are tested on explanations that no other part has made.
#pragma once

#include "report/report.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::tests {

using explain::Account;
using explain::Explanation;
using explain::Outcome;
using explain::Reason;
using explain::Truth;
using scenario::InstanceId;

/// A name of its own: tests/session has another world, and both may stand in one test program.
inline namespace by_hand {

class World {
public:
    World();

    law::Law law;
    scenario::Scenario scenario;
    law::OrderId japan, alliance;
    InstanceId cdu, strike, unsaid, situation;

    // --- conditions of the law, and reasons that speak of them ---
    law::ConditionId add(law::Condition condition);
    template <class Form>
    law::ConditionId condition(Form form)
    {
        return add({std::move(form), {}});
    }
    const law::Path* path(std::string_view entity, std::initializer_list<std::string_view> steps) const;
    law::SymbolId symbol(std::string_view name);
    Reason fact(law::ConditionId condition, Truth truth, InstanceId owner, std::string_view attribute) const;
    Reason of_class(std::string_view name, Truth truth, law::Asked asked = law::Asked::shown) const;
    Reason by_rule(Reason reason, std::string_view rule) const;
    Reason by_definition(Reason reason, std::vector<Reason> because) const;
    /// `strike.kind is WORD`, which is so of intrude only.
    Reason kind_is(std::string_view word);

    // --- accounts and answers ---
    Account account(std::string_view rule, Outcome outcome, std::vector<Reason> holding = {}, std::vector<Reason> failing = {}) const;
    Explanation answer(verdict::Word word, std::vector<Account> accounts, std::vector<std::uint32_t> deciding = {0}) const;
    law::RuleId rule(std::string_view name) const { return law.find_rule(name); }

    report::Case with(Explanation explanation) const;

private:
    void add_sources();
    void add_vocabulary();
    void add_rules();
    void add_case();
    law::SourceId source(law::Source declared);
    law::EntityId entity(law::Entity declared);
    void attribute(law::EntityId owner, std::string_view name, law::Type type);
    law::ConceptId concept_of(law::EntityId entity, std::string_view name, law::Title title = {});
    law::Rule& add_rule(std::string_view name, law::Title title, law::Conclusion conclusion);

    std::shared_ptr<text::SourceSet> texts_;
    std::shared_ptr<std::deque<law::Path>> paths_;
};

}  // namespace by_hand

/// A report of the one case, in plain text unless asked otherwise.
struct Wish {
    report::Format format = report::Format::text;
    report::Language language = report::Language::english;
    std::size_t width = 100;
    bool color = false;
};
report::Options options(const Wish& wish);
std::string brief(const World& world, Explanation explanation, const Wish& wish = {});
std::string full(const World& world, Explanation explanation, const Wish& wish = {});

law::Date day(std::string_view iso);

}  // namespace kyujo::tests
