#include "tests/catch.hpp"
#include "tests/verdict/brute_force.hpp"
#include "text/decimal.hpp"
#include "verdict/verdict.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace kyujo;
using random_law::Dice;
using verdict::Variable;

namespace {

// --- the answer, as the engine gives it ---

struct Given {
    std::string outcome;  ///< a word, or a side
    std::string open;     ///< the open word, when it is open
    verdict::Openness openness;
};

std::string side_name(verdict::Side side)
{
    static const std::vector<std::string> names{"yes", "no", "open", "none"};
    return names[static_cast<std::size_t>(side)];
}

/// Of a table: what its rows give, by name.
std::string outcome_name(std::size_t question, std::uint8_t outcome)
{
    return question < 2 ? std::string(to_string(static_cast<verdict::Word>(outcome))) : side_name(static_cast<verdict::Side>(outcome));
}

struct Engine {
    scenario::Scenario scenario;
    std::vector<Given> answers;  ///< one per brute::questions

    Engine(const law::Law& law, const std::string& yaml) : scenario(brute::read(law, yaml))
    {
        const auto asked = brute::issues(law, scenario);
        text::Diagnostics diagnostics;
        const verdict::Solved solved =
            verdict::solve(law, scenario, *scenario.as_of, diagnostics, {}, std::vector<theory::Issue>(std::next(asked.begin(), 2), asked.end()));
        for (const theory::Issue& issue : asked) {
            if (issue.concept_id.valid()) {
                verdict::ConceptVerdict found = verdict::answer_concept(law, scenario, solved, issue);
                const bool open = found.side == verdict::Side::open;
                answers.push_back({side_name(found.side), open ? std::string(to_string(found.open_word)) : "", std::move(found.openness)});
            } else {
                verdict::Answer found = verdict::answer(law, scenario, solved, issue.subject, issue.order);
                const std::string word(to_string(found.word));
                answers.push_back({word, verdict::side(found.word) == verdict::Side::open ? word : "", std::move(found.openness)});
            }
        }
    }
};

// --- the answer, the long way ---

/// One thing that is open: a fact, a question or a contested issue, with its values.
struct Dimension {
    enum class Kind { fact, question, clash } kind;
    std::string name;
    std::vector<std::string> values;
};

struct Brute {
    std::vector<Dimension> dimensions;
    std::size_t count = 1;
    std::vector<std::vector<std::string>> outcomes;  ///< per completion, per question

    std::string value(std::size_t completion, std::size_t dimension) const
    {
        for (std::size_t i = dimensions.size(); i-- > dimension + 1;) completion /= dimensions[i].values.size();
        return dimensions[dimension].values[completion % dimensions[dimension].values.size()];
    }
    std::size_t stride(std::size_t dimension) const
    {
        std::size_t stride = 1;
        for (std::size_t i = dimension + 1; i < dimensions.size(); ++i) stride *= dimensions[i].values.size();
        return stride;
    }
    /// Two completions that differ in nothing else differ in the outcome.
    bool decisive(std::size_t dimension, std::size_t question) const
    {
        const std::size_t step = stride(dimension);
        for (std::size_t w = 0; w + step < count; ++w) {
            if ((w / step) % dimensions[dimension].values.size() + 1 == dimensions[dimension].values.size()) continue;
            if (outcomes[w][question] != outcomes[w + step][question]) return true;
        }
        return false;
    }
    std::set<std::string> decisive(std::size_t question) const
    {
        std::set<std::string> names;
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            if (decisive(i, question)) names.insert(dimensions[i].name);
        }
        return names;
    }
    /// The outcome where it is always the same, else the open word.
    std::pair<bool, std::string> answer(std::size_t question) const
    {
        static const std::vector<std::string> words{"undetermined", "unsettled", "conflict"};
        std::size_t first = words.size();
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            if (decisive(i, question)) first = std::min(first, static_cast<std::size_t>(dimensions[i].kind));
        }
        return first == words.size() ? std::pair(true, outcomes.front()[question]) : std::pair(false, words[first]);
    }
};

struct World {
    random_law::Law law;
    std::string text;
    brute::LoadedLaw loaded;
    brute::Case facts;
    Brute brute;
};

Brute enumerate(const World& world)
{
    Brute result;
    for (const auto& [path, values] : world.facts.unknown) result.dimensions.push_back({Dimension::Kind::fact, path, values});
    for (const auto& [question, readings] : world.law.questions) result.dimensions.push_back({Dimension::Kind::question, question, readings});
    for (const auto& [issue, pairs] : world.law.clashes) result.dimensions.push_back({Dimension::Kind::clash, issue, {"for", "against"}});
    for (const Dimension& dimension : result.dimensions) result.count *= dimension.values.size();
    std::map<std::map<std::string, bool>, brute::LoadedLaw> laws;
    for (std::size_t w = 0; w < result.count; ++w) {
        brute::Facts facts = world.facts.known;
        std::map<std::string, std::string> readings;
        std::map<std::string, bool> sides;
        for (std::size_t i = 0; i < result.dimensions.size(); ++i) {
            const Dimension& dimension = result.dimensions[i];
            const std::string value = result.value(w, i);
            if (dimension.kind == Dimension::Kind::fact) facts[dimension.name] = value;
            if (dimension.kind == Dimension::Kind::question) readings[dimension.name] = value;
            if (dimension.kind == Dimension::Kind::clash) sides[dimension.name] = value == "for";
        }
        if (facts.count("act.against.role") + facts.count("act.against.on_duty") > 0) facts["act.against"] = "given";
        auto found = laws.find(sides);
        if (found == laws.end()) found = laws.emplace(sides, brute::load({{"law", world.law.text(sides)}})).first;
        if (!found->second.errors.empty()) throw std::runtime_error("with sides taken, the law is in error:\n" + found->second.errors);
        result.outcomes.push_back(brute::outcomes(found->second.loaded.law, brute::yaml(facts, readings)));
    }
    return result;
}

/// A law without errors, a scenario of it and its completions. The odd law is refused: a bar and overrides in a circle.
std::optional<World> random_world(Dice& dice, bool with_clashes)
{
    World world;
    world.law = random_law::random_law(dice, with_clashes);
    world.text = world.law.text();
    world.loaded = brute::load({{"law", world.text}});
    if (!world.loaded.errors.empty()) {
        INFO(world.text << world.loaded.errors);
        REQUIRE((world.loaded.first_error == "L307" || world.loaded.first_error == "L313"));
        return std::nullopt;
    }
    std::size_t most = 128;
    for (const auto& [question, readings] : world.law.questions) most /= readings.size();
    most >>= world.law.clashes.size();
    world.facts = brute::random_case(dice, world.text, std::max<std::size_t>(most, 4));
    return world;
}

// --- comparing the two ---

std::string name_of(const law::Law& law, const scenario::Scenario& scenario, const Variable& variable)
{
    if (variable.kind == Variable::Kind::question) return std::string(law.questions[variable.question].name);
    if (variable.kind != Variable::Kind::clash) return verdict::path_of(law, scenario, variable);
    const theory::Issue& issue = variable.issue;
    return std::string(issue.concept_id.valid() ? law.concepts[issue.concept_id].name : law.orders[issue.order].name);
}

std::set<std::string> decisive(const law::Law& law, const Engine& engine, const Given& given)
{
    std::set<std::string> names;
    for (const verdict::TableColumn& column : given.openness.table.columns)
        names.insert(name_of(law, engine.scenario, given.openness.unknowns->variables[column.variable]));
    return names;
}

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
    bool right = true;
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
            right = right && outcome_name(question, row.outcome) == world.brute.outcomes[w][question];
        }
        right = right && covered;
    }
    REQUIRE(right);
    REQUIRE(std::all_of(used.begin(), used.end(), [](bool one) { return one; }));
}

std::string shown(unsigned seed, const World& world, const std::string& yaml)
{
    std::ostringstream text;
    text << "seed " << seed << "\n" << world.text << yaml;
    return text.str();
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

/// Completions held against answers, per test.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t enough = 20'000;
#else
constexpr std::size_t enough = 400'000;
#endif

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

// --- what does not depend on the order of writing ---

/// The lines of a scenario file, with its parts, and the facts of each part, in another order.
std::string shuffled(Dice& dice, const std::string& yaml)
{
    std::vector<std::vector<std::string>> parts;
    std::istringstream lines(yaml);
    for (std::string line; std::getline(lines, line);) {
        if (line.front() != ' ') parts.emplace_back();
        parts.back().push_back(line);
    }
    dice.shuffle(parts);
    std::string text;
    for (auto& part : parts) {
        std::vector<std::string> inner(std::next(part.begin()), part.end());
        dice.shuffle(inner);
        text += part.front() + "\n";
        for (const std::string& line : inner) text += line + "\n";
    }
    return text;
}

/// The declarations in another order, spread over two files.
std::map<std::string, std::string> shuffled(Dice& dice, const random_law::Law& law)
{
    std::vector<std::string> declarations = law.declarations();
    declarations.emplace_back("order realm \"Realm\"\n");
    declarations.emplace_back("order colony \"Colony\"\n");
    dice.shuffle(declarations);
    std::map<std::string, std::string> files;
    for (const std::string& declaration : declarations) {
        // Words belong to no order, so they may stand anywhere; a file needs one only for what follows.
        files[dice.chance(50) ? "a.law" : "b.law"] += declaration + "\n";
    }
    return files;
}

std::string summary(const law::Law& law, const Engine& engine)
{
    std::ostringstream text;
    for (std::size_t question = 0; question < brute::questions.size(); ++question) {
        const Given& given = engine.answers[question];
        text << brute::questions[question] << ": " << given.outcome << " " << given.open << ", turns on";
        for (const std::string& name : decisive(law, engine, given)) text << " " << name;
        std::set<std::string> outcomes;
        for (const verdict::TableRow& row : given.openness.table.rows) outcomes.insert(outcome_name(question, row.outcome));
        for (const std::string& outcome : outcomes) text << " | " << outcome;
        text << "\n";
    }
    return text.str();
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

TEST_CASE("what is learned never changes an answer that was the same either way, and makes nothing new matter")
{
    for (unsigned seed = 0; seed < enough / 100; ++seed) {
        Dice dice(seed);
        const auto world = random_world(dice, seed % 2 == 0);
        if (!world) continue;
        const law::Law& law = world->loaded.loaded.law;
        std::vector<std::size_t> plain;
        for (std::size_t i = 0; i < world->facts.unknown.size(); ++i) {
            const std::string& path = world->facts.unknown[i].first;
            if (path.rfind("act.by", 0) != 0 && path.rfind("act.against", 0) != 0) plain.push_back(i);
        }
        if (plain.empty()) continue;
        const auto& [path, values] = world->facts.unknown[dice.pick(plain)];
        brute::Facts facts = world->facts.known;
        const std::string before_text = brute::yaml(facts, {});
        facts[path] = dice.pick(values);
        INFO(shown(seed, *world, before_text) << "learned: " << path << " is " << facts[path]);
        const Engine before(law, before_text);
        const Engine after(law, brute::yaml(facts, {}));
        for (std::size_t question = 0; question < brute::questions.size(); ++question) {
            INFO("asked: " << brute::questions[question]);
            if (before.answers[question].open.empty()) REQUIRE(after.answers[question].outcome == before.answers[question].outcome);
            const auto mattered = decisive(law, before, before.answers[question]);
            const auto matters = decisive(law, after, after.answers[question]);
            REQUIRE(std::includes(mattered.begin(), mattered.end(), matters.begin(), matters.end()));
            REQUIRE(matters.count(path) == 0);
        }
    }
}

TEST_CASE("the order of files, declarations and scenario keys changes no answer")
{
    for (unsigned seed = 0; seed < enough / 200; ++seed) {
        Dice dice(seed);
        const auto world = random_world(dice, seed % 2 == 0);
        if (!world) continue;
        const std::string yaml = brute::yaml(world->facts.known, {});
        const Engine first(world->loaded.loaded.law, yaml);
        const std::string again = shuffled(dice, yaml);
        const auto files = shuffled(dice, world->law);
        const brute::LoadedLaw other = brute::load(files);
        INFO(shown(seed, *world, yaml) << other.errors);
        REQUIRE(other.errors.empty());
        REQUIRE(summary(other.loaded.law, Engine(other.loaded.law, again)) == summary(world->loaded.loaded.law, first));
    }
}
