#include "tests/verdict/open_world.hpp"
#include "text/decimal.hpp"

#include <algorithm>

using namespace open_world;

namespace {

template <class T>
bool within(const verdict::ValueClass::Interval& interval, const T& value)
{
    const bool above = !interval.low || std::get<T>(*interval.low) < value || (interval.with_low && std::get<T>(*interval.low) == value);
    return above && (!interval.high || value < std::get<T>(*interval.high) || (interval.with_high && std::get<T>(*interval.high) == value));
}

bool is_in(const law::Law& law, const Variable& variable, const verdict::ValueClass& values, const std::string& written)
{
    const law::Type::Kind type = law.attributes[variable.place.attribute].type.kind;
    const auto listed = [&](const law::Value& value) { return std::find(values.values.begin(), values.values.end(), value) != values.values.end(); };
    const auto& intervals = values.intervals;
    if (written == "none") return listed(law::Absent{});
    if (written == "given") return values.any_other;
    if (type == law::Type::Kind::yes_no) return listed(written == "yes");
    if (type == law::Type::Kind::one_of) return listed(law.find_symbol(written));
    if (type == law::Type::Kind::date) {
        return std::any_of(intervals.begin(), intervals.end(), [&](const auto& i) { return within(i, *text::parse_date(written)); });
    }
    return std::any_of(intervals.begin(), intervals.end(), [&](const auto& i) { return within(i, *text::parse_decimal(written)); });
}

/// Which of the variable's values a completion has.
std::uint32_t index_in(const law::Law& law, const Variable& variable, const std::string& written)
{
    if (variable.kind == Variable::Kind::clash) return written == "for" ? 0 : 1;
    if (variable.kind == Variable::Kind::inclusion) return written.find(law.symbols[variable.symbol]) != std::string::npos ? 1 : 0;
    if (variable.kind == Variable::Kind::question) {
        const auto& readings = law.questions[variable.question].readings;
        const auto found = std::find_if(readings.begin(), readings.end(), [&](const law::Reading& r) { return r.name == written; });
        return static_cast<std::uint32_t>(found - readings.begin());
    }
    std::vector<std::uint32_t> fitting;
    for (std::uint32_t i = 0; i < variable.classes.size(); ++i) {
        if (is_in(law, variable, variable.classes[i], written)) fitting.push_back(i);
    }
    if (fitting.size() != 1) throw std::runtime_error(written + " belongs to " + std::to_string(fitting.size()) + " classes");
    return fitting.front();
}

/// Every completion lies in a row of the table, and each row that it lies in gives its outcome.
void check_table(const World& world, const Engine& engine, std::size_t question)
{
    const law::Law& law = world.loaded.loaded.law;
    const Given& given = engine.answers[question];
    const verdict::DecisionTable& table = given.openness.table;
    REQUIRE(table.complete);
    std::vector<std::size_t> dimensions;
    for (const verdict::TableColumn& column : table.columns) {
        const std::string name = name_of(law, engine.scenario, given.openness.unknowns->variables[column.variable]);
        const auto& all = world.brute.dimensions;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Dimension& d) { return d.name == name; });
        dimensions.push_back(static_cast<std::size_t>(found - all.begin()));
    }
    std::vector<bool> used(table.rows.size(), false);
    std::string wrong;  ///< the first completion that the table misses or gets wrong
    for (std::size_t w = 0; w < world.brute.count; ++w) {
        bool covered = false;
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const verdict::TableRow& row = table.rows[r];
            bool inside = true;
            for (std::size_t i = 0; i < row.cells.size() && inside; ++i) {
                if (row.cells[i].empty()) continue;
                const verdict::TableColumn& column = table.columns[i];
                const std::uint32_t value = index_in(law, given.openness.unknowns->variables[column.variable], world.brute.value(w, dimensions[i]));
                inside = std::any_of(row.cells[i].begin(), row.cells[i].end(), [&](std::uint32_t group) {
                    const verdict::ValueGroup& values = column.groups[group];
                    return std::find(values.begin(), values.end(), value) != values.end();
                });
            }
            if (!inside) continue;
            covered = used[r] = true;
            const std::string promised = outcome_name(question, row.outcome);
            if (promised != world.brute.outcomes[w][question] && wrong.empty()) wrong = "row " + std::to_string(r) + " promises " + promised;
        }
        if (!covered && wrong.empty()) wrong = "no row";
        if (wrong.empty()) continue;
        for (std::size_t i = 0; i < world.brute.dimensions.size(); ++i)
            wrong += ", " + world.brute.dimensions[i].name + " = " + world.brute.value(w, i);
        break;
    }
    REQUIRE(wrong == "");
    REQUIRE(std::all_of(used.begin(), used.end(), [](bool one) { return one; }));
}

/// All that is promised of one case. Returns how many completions were held against the answers.
std::size_t check_case(unsigned seed, const World& world)
{
    const law::Law& law = world.loaded.loaded.law;
    const std::string yaml = brute::yaml(world.facts.known, {}, seed % 2 == 0);
    INFO(shown(seed, world, yaml));
    const Engine engine(law, yaml);
    for (std::size_t question = 0; question < brute::questions.size(); ++question) {
        INFO("asked: " << brute::questions[question]);
        const Given& given = engine.answers[question];
        const auto [constant, word] = world.brute.answer(question);
        REQUIRE((constant ? given.outcome : given.open) == word);
        REQUIRE(given.open.empty() == constant);
        const std::set<std::string> names = world.brute.decisive(question);
        REQUIRE(decisive(law, engine, given) == names);
        for (const Variable& idle : given.openness.idle) {
            // Of one set, one member may matter and another not.
            if (idle.kind != Variable::Kind::inclusion) REQUIRE(names.count(name_of(law, engine.scenario, idle)) == 0);
        }
        if (!constant) check_table(world, engine, question);
    }
    return world.brute.count * brute::questions.size();
}

void check_many(bool with_clashes)
{
    std::size_t checked = 0;
    for (unsigned seed = 0; checked < enough; ++seed) {
        Dice dice(seed);
        auto world = random_world(dice, with_clashes);
        if (!world) continue;
        INFO(shown(seed, *world, brute::yaml(world->facts.known, {})));
        world->brute = enumerate(*world);
        checked += check_case(seed, *world);
    }
}

}  // namespace

TEST_CASE("an answer is open exactly when completions differ, and turns on exactly what makes two of them differ")
{
    check_many(false);
}

TEST_CASE("the same with clashes: each is a question that nobody posed, and taking its side is overriding the other")
{
    check_many(true);
}
