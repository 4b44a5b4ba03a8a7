// The solver against the definitions, on the law that is shipped: every literal of the theories of random scenarios.
#include "tests/reference/ground.hpp"
#include "generate/generate.hpp"
#include "law/load.hpp"
#include "scenario/ndjson.hpp"
#include "scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/reference/random.hpp"
#include "verdict/verdict.hpp"

#include <set>

namespace {

using namespace kyujo;

/// The first literal about which the two differ; nothing when they agree.
std::optional<std::size_t> difference(const verdict::Solved& solved)
{
    const theory::Theory& theory = solved.ground.theory;
    const std::size_t count = theory.literal_count();
    reference::GroundTags given{std::vector<bool>(count), std::vector<bool>(count)};
    for (const theory::LiteralId input : solved.ground.inputs) {
        given.proved[input.index()] = solved.given.is_proved(input);
        given.refuted[input.index()] = solved.given.is_refuted(input);
    }
    const reference::GroundTags tags = reference::interpret(theory, given);
    for (const theory::LiteralId literal : solved.ground.schedule.literals()) {
        const bool same =
            tags.proved[literal.index()] == solved.columns.is_proved(literal) && tags.refuted[literal.index()] == solved.columns.is_refuted(literal);
        if (!same) return literal.index();
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("of the shipped law the solver says what the definitions say")
{
    text::Diagnostics findings;
    const law::Loaded loaded = law::load({KYUJO_ROOT "/rules"}, law::FileReader::disk(), findings);
    REQUIRE_FALSE(findings.has_errors());
    const generate::Generator generator(loaded.law, {});
    REQUIRE(generator.possible());
    std::size_t literals = 0;
    const std::uint64_t count = reference::tries(1000);
    for (std::uint64_t number = 0; number < count; ++number) {
        std::string line;
        generator.write(number, line);
        text::SourceSet texts;
        text::Diagnostics problems;
        const text::FileId file = texts.add("line", line);
        const auto nodes = scenario::read_json_lines(file, texts, problems);
        REQUIRE(nodes.size() == 1);
        for (scenario::Scenario& one : scenario::read_scenarios(nodes.front(), loaded.law, texts, problems)) {
            std::set<law::Date> days;
            for (const scenario::InstanceId subject : one.judged)
                if (const auto day = one.law_date(subject, loaded.law)) days.insert(*day);
            for (const law::Date day : days) {
                const verdict::Solved solved = verdict::solve(loaded.law, one, day, problems);
                literals += solved.ground.schedule.literals().size();
                const auto found = difference(solved);
                INFO(line << "\nliteral " << found.value_or(0));
                REQUIRE_FALSE(found);
            }
        }
        REQUIRE_FALSE(problems.has_errors());
    }
    CHECK(literals > 10 * count);
}
