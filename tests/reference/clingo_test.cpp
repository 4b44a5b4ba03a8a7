#include "tests/reference/clingo.hpp"
#include "tests/catch.hpp"
#include "tests/reference/engine.hpp"
#include "tests/reference/random.hpp"

using namespace reference;
using namespace kyujo;

namespace {

constexpr Ambiguity ambiguities[] = {Ambiguity::blocking, Ambiguity::propagating, Ambiguity::gated};

/// One after the other, each with its unknown facts left out.
std::vector<Theory> batch(std::uint64_t first, std::uint64_t count)
{
    std::vector<Theory> theories;
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        theories.push_back(random_theory(seed));
        theories.back().unknowns.clear();
    }
    return theories;
}

/// The first literal on which engine and clingo differ, or nothing.
std::string first_difference(const Theory& theory, Ambiguity ambiguity, const Tags& want)
{
    const Read read(as_dfl(theory));
    const auto got = logic::conclude(read.document, options(ambiguity, false)).always;
    for (std::size_t i = 0; i < got.size(); ++i) {
        const std::string name = logic::spelling(read.document, logic::Literal(i));
        for (std::size_t tag = 0; tag < want.size(); ++tag)
            if (got[i].has(static_cast<logic::Tag>(tag)) != want[tag][number(literal(name))])
                return std::string(logic::to_string(static_cast<logic::Tag>(tag))) + " " + name;
    }
    return "";
}

}  // namespace

TEST_CASE("the engine says of random theories what an answer set solver makes of the proof conditions")
{
    REQUIRE(has_clingo());
    const std::uint64_t count = tries(34'000);  // in three modes each: more than a hundred thousand answers
    constexpr std::uint64_t at_once = 500;      // so that starting processes does not take longer than solving
    for (std::uint64_t first = 0; first < count; first += at_once) {
        const std::vector<Theory> theories = batch(first, std::min(at_once, count - first));
        for (const Ambiguity ambiguity : ambiguities) {
            const auto answers = ask_clingo(theories, ambiguity);
            REQUIRE(answers);
            for (std::size_t i = 0; i < theories.size(); ++i) {
                const std::string difference = first_difference(theories[i], ambiguity, (*answers)[i]);
                if (!difference.empty())
                    FAIL("seed " << first + i << ", " << as_words(ambiguity, false) << ": " << difference << "\n" << as_dfl(theories[i]));
            }
        }
    }
}
