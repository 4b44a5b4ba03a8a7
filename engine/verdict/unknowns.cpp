#include "verdict/unknowns.hpp"

#include "theory/places.hpp"
#include "verdict/domain.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kyujo::verdict {

namespace {

using theory::FactTest;
using Kind = Variable::Kind;

/// What makes two tests turn on the same variable.
using Key = std::tuple<Kind, Place, Place, std::uint32_t>;

/// One unknown input, as read: which variable it turns on, and what it asks of it.
struct Reading {
    LiteralId input;
    Key key;
    ValueTest test;
    bool negated = false;     ///< of inclusion, sameness and test: it holds when the variable's answer is no
    std::vector<Place> ways;  ///< places that must not be empty for the test to be more than false
};

bool is_unknown(const law::Law& law, const scenario::Scenario& scenario, const Place& place)
{
    return place.kind == Place::Kind::found && theory::fact_at(scenario, law, place).origin == scenario::Origin::unknown;
}

class Builder {
public:
    Builder(const law::Law& law, const scenario::Scenario& scenario, const Ground& ground)
        : law_(law), scenario_(scenario), ground_(ground), may_be_absent_(ground.may_be_absent)
    {}

    Unknowns run(std::span<const LiteralId> inputs, std::span<const Issue> clashes)
    {
        std::vector<Reading> readings;
        std::vector<LiteralId> of_questions;
        for (const LiteralId input : inputs) {
            const theory::Atom& atom = ground_.atoms[input.index()];
            if (const auto* const test = std::get_if<FactTest>(&atom)) readings.push_back(read(input, *test));
            if (const auto* const overdue = std::get_if<theory::OverdueAtom>(&atom)) readings.push_back(read(input, *overdue));
            if (std::holds_alternative<theory::ReadingAtom>(atom)) of_questions.push_back(input);
        }
        std::map<Key, std::vector<std::size_t>> by_key;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            by_key[readings[i].key];
            for (const Place& way : readings[i].ways) by_key[value_key(way)];
        }
        for (std::size_t i = 0; i < readings.size(); ++i) by_key[readings[i].key].push_back(i);
        for (const auto& [key, members] : by_key) add_fact(key, readings, members);
        // Guards once every variable has its number.
        for (std::size_t i = 0; i < readings.size(); ++i) add_guards(readings[i]);
        for (const LiteralId input : of_questions) add_reading(input);
        for (const Issue& issue : clashes) {
            Variable variable;
            variable.kind = Kind::clash;
            variable.issue = issue;
            result_.variables.push_back(std::move(variable));
        }
        return std::move(result_);
    }

private:
    static Key value_key(const Place& place) { return {Kind::value, place, {}, 0}; }

    bool may_be_absent(const Place& place) const { return place.attribute.valid() && may_be_absent_[place.attribute.index()]; }
    const law::Type& type_of(const Place& place) const { return law_.attributes[place.attribute].type; }

    // --- what an input asks ---

    Reading read(LiteralId input, const FactTest& test)
    {
        const law::Condition& condition = law_.conditions[test.condition];
        Reading reading{input, {}, {test.condition, std::nullopt, false, nullptr}, false, {}};
        add_ways(test.place, reading.ways);
        add_ways(test.other, reading.ways);
        const bool first = is_unknown(law_, scenario_, test.place);
        const bool second = is_unknown(law_, scenario_, test.other);
        if (first && second) {
            read_pair(reading, test, condition);
        } else if (first || second) {
            read_one(reading, test, condition, first);
        } else {
            reading.key = opaque_key(test);
        }
        return reading;
    }
    /// A duty is overdue where its date, with the days added, lies before the law date.
    Reading read(LiteralId input, const theory::OverdueAtom& overdue)
    {
        const theory::DutyLink& link = ground_.duties[overdue.duty];
        const theory::RuleInstance& imposing = ground_.instances[link.instance];
        const law::Duty& duty = *law_.rules[imposing.rule].at(imposing.conclusion, imposing.link).duty();
        Reading reading{input, {}, {duty.done_when, std::nullopt, false, nullptr}, false, {}};
        add_ways(overdue.due.place, reading.ways);
        if (!is_unknown(law_, scenario_, overdue.due.place)) {
            reading.key = {Kind::test, overdue.due.place, {}, duty.done_when.value};  // reached through too many unknown things
            return reading;
        }
        const law::Date latest = overdue.law_date.plus_days(-overdue.due.plus_days);
        const law::ComparesDate before{language::DateTest::Kind::before, duty.by->path(), {latest, 0}};
        reading.test.own = std::make_shared<const law::Condition>(law::Condition{before, {}});
        reading.key = value_key(overdue.due.place);
        return reading;
    }
    Key opaque_key(const FactTest& test) const { return {Kind::test, test.place, test.other, test.condition.value}; }

    void read_one(Reading& reading, const FactTest& test, const law::Condition& condition, bool first)
    {
        const Place& unknown = first ? test.place : test.other;
        if (const auto* const includes = std::get_if<law::IncludesValue>(&condition.form)) {
            reading.key = {Kind::inclusion, unknown, {}, includes->value.value};
            reading.negated = includes->negated;
            if (may_be_absent(unknown)) reading.ways.push_back(unknown);
            return;
        }
        const bool compares = std::holds_alternative<law::IsSame>(condition.form) || test.other.kind == Place::Kind::found;
        if (compares) {
            const scenario::Fact known = theory::fact_at(scenario_, law_, first ? test.other : test.place);
            if (const auto* const same = std::get_if<law::IsSame>(&condition.form); same != nullptr && !is_scalar(unknown)) {
                // Whether something not known is one of the things named.
                reading.key = {Kind::sameness, first ? test.place : test.other, first ? test.other : test.place, 0};
                reading.negated = same->negated;
                if (may_be_absent(unknown)) reading.ways.push_back(unknown);
                return;
            }
            reading.test.bound = known.value;
            reading.test.swapped = !first;
        }
        if (std::holds_alternative<law::Quantified>(condition.form)) {
            reading.key = opaque_key(test);
            return;
        }
        reading.key = value_key(unknown);
    }

    bool is_scalar(const Place& place) const
    {
        using Type = law::Type::Kind;
        if (!place.attribute.valid()) return false;
        const Type kind = type_of(place).kind;
        return kind != Type::entity && kind != Type::list && kind != Type::some_of;
    }

    /// Both places unknown: their values are not cut together, so whether they agree is a question of its own.
    void read_pair(Reading& reading, const FactTest& test, const law::Condition& condition)
    {
        const bool swap = test.other < test.place;
        reading.key = {Kind::sameness, swap ? test.other : test.place, swap ? test.place : test.other, 0};
        reading.test.swapped = swap;
        if (const auto* const same = std::get_if<law::IsSame>(&condition.form)) reading.negated = same->negated;
        for (const Place* const place : {&test.place, &test.other}) {
            if (may_be_absent(*place)) reading.ways.push_back(*place);
        }
    }

    /// A thing that nobody names may not be there: then what is asked of it fails.
    void add_ways(const Place& place, std::vector<Place>& ways) const
    {
        if (place.kind != Place::Kind::found) return;
        for (const scenario::StandIn* way = scenario_.stand_in(place.owner); way != nullptr; way = scenario_.stand_in(way->owner)) {
            const Place reached{Place::Kind::found, way->owner, way->attribute};
            if (may_be_absent(reached)) ways.push_back(reached);
        }
    }

    // --- variables ---

    void add_fact(const Key& key, const std::vector<Reading>& readings, const std::vector<std::size_t>& members)
    {
        const auto& [kind, place, other, detail] = key;
        Variable variable;
        variable.kind = kind;
        variable.place = place;
        variable.other = other;
        if (kind == Kind::inclusion) variable.symbol = law::SymbolId(detail);
        if (kind == Kind::test) variable.condition = law::ConditionId(detail);
        const auto number = static_cast<std::uint32_t>(result_.variables.size());
        numbers_.emplace(key, number);
        std::vector<ValueTest> tests;
        for (const std::size_t member : members) tests.push_back(readings[member].test);
        const bool dates = kind == Kind::sameness && is_scalar(place) && type_of(place).kind == law::Type::Kind::date;
        if (kind == Kind::value || dates) {
            Domain domain = dates ? distance_domain(law_, tests) : domain_of(law_, type_of(place), may_be_absent(place), tests);
            variable.size = static_cast<std::uint32_t>(domain.classes.size());
            variable.classes = std::move(domain.classes);
            for (std::size_t i = 0; i < members.size(); ++i)
                result_.inputs.push_back({readings[members[i]].input, {}, false, number, std::move(domain.truth[i])});
        } else {
            for (const std::size_t member : members) {
                const bool negated = readings[member].negated;
                result_.inputs.push_back({readings[member].input, {}, false, number, {negated, !negated}});
            }
        }
        result_.variables.push_back(std::move(variable));
    }

    void add_guards(const Reading& reading)
    {
        if (reading.ways.empty()) return;
        const auto found = std::find_if(result_.inputs.begin(), result_.inputs.end(), [&](const Dependence& d) { return d.input == reading.input; });
        for (const Place& way : reading.ways) found->guards.push_back(numbers_.at(value_key(way)));
        // Of all tests, only `is none` and `is not given` hold of what is absent.
        const auto& form = reading.test.asked(law_).form;
        if (const auto* const given = std::get_if<law::IsGiven>(&form)) found->when_absent = given->negated;
        const auto* const equals = std::get_if<law::Equals>(&form);
        if (equals != nullptr && std::holds_alternative<law::Absent>(equals->value)) found->when_absent = !equals->negated;
    }

    void add_reading(LiteralId input)
    {
        const auto& atom = std::get<theory::ReadingAtom>(ground_.atoms[input.index()]);
        auto found = std::find_if(result_.variables.begin(), result_.variables.end(),
                                  [&](const Variable& v) { return v.kind == Kind::question && v.question == atom.question; });
        if (found == result_.variables.end()) {
            Variable variable;
            variable.kind = Kind::question;
            variable.question = atom.question;
            variable.size = static_cast<std::uint32_t>(law_.questions[atom.question].readings.size());
            result_.variables.push_back(std::move(variable));
            found = std::prev(result_.variables.end());
        }
        std::vector<bool> truth(found->size, false);
        truth[atom.reading] = true;
        result_.inputs.push_back({input, {}, false, static_cast<std::uint32_t>(found - result_.variables.begin()), std::move(truth)});
    }

    const law::Law& law_;
    const scenario::Scenario& scenario_;
    const Ground& ground_;
    const std::vector<bool>& may_be_absent_;
    std::map<Key, std::uint32_t> numbers_;
    Unknowns result_;
};

/// The path a test reads, as the law writes it.
struct Written {
    std::string operator()(const law::IsSame& test) const { return std::string(test.left->written); }
    std::string operator()(const law::Quantified& test) const { return std::string(test.list->written); }
    std::string operator()(const law::All&) const { return {}; }
    std::string operator()(const law::Any&) const { return {}; }
    std::string operator()(const law::AtLeast&) const { return {}; }
    std::string operator()(const law::Not&) const { return {}; }
    template <class Test>
    std::string operator()(const Test& test) const
    {
        return std::string(test.path->written);
    }
};

}  // namespace

std::string path_of(const law::Law& law, const scenario::Scenario& scenario, const Variable& variable)
{
    if (variable.place.kind == Place::Kind::found) {
        const std::string& owner = scenario.instances[variable.place.owner].name;
        return variable.place.attribute.valid() ? owner + "." + std::string(law.attributes[variable.place.attribute].name) : owner;
    }
    if (variable.kind != Variable::Kind::test) return {};
    return std::visit(Written{}, law.conditions[variable.condition].form);
}

Sides sides_of(const Ground& ground, const Issue& issue)
{
    if (issue.concept_id.valid()) {
        const theory::ConceptLiterals literals = ground.concepts.at(issue);
        return {{literals.holds}, {literals.holds_not}};
    }
    const theory::NormLiterals& norms = ground.norms.at(issue);
    return {{norms.permitted, norms.required}, {norms.prohibited, norms.barred, norms.lacks_basis}};
}

Unknowns unknowns_of(const law::Law& law, const scenario::Scenario& scenario, const Ground& ground, std::span<const LiteralId> inputs,
                     std::span<const Issue> clashes)
{
    return Builder(law, scenario, ground).run(inputs, clashes);
}

}  // namespace kyujo::verdict
