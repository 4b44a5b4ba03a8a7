#include "tests/catch.hpp"
#include "tests/reference/engine.hpp"
#include "tests/reference/random.hpp"

using namespace reference;

namespace {

constexpr Ambiguity ambiguities[] = {Ambiguity::blocking, Ambiguity::propagating, Ambiguity::gated};

void require_agreement(std::uint64_t seed, Ambiguity ambiguity, bool unfounded)
{
    const Theory theory = random_theory(seed);
    if (difference(theory, ambiguity, unfounded).empty()) return;
    const Theory small = shrunk(theory, [&](const Theory& t) { return !difference(t, ambiguity, unfounded).empty(); });
    FAIL("seed " << seed << ", " << as_words(ambiguity, unfounded) << ": " << difference(small, ambiguity, unfounded) << "\n" << as_dfl(small));
}

}  // namespace

TEST_CASE("the engine says of random theories what the definitions say, loops left open")
{
    const std::uint64_t count = tries(100'000);
    for (std::uint64_t seed = 0; seed < count; ++seed)
        for (const Ambiguity ambiguity : ambiguities) require_agreement(seed, ambiguity, false);
    REQUIRE(count > 0);
}

TEST_CASE("the engine says of random theories what the definitions say, unfounded loops refuted")
{
    const std::uint64_t count = tries(100'000);
    for (std::uint64_t seed = 0; seed < count; ++seed)
        for (const Ambiguity ambiguity : ambiguities) require_agreement(seed, ambiguity, true);
    REQUIRE(count > 0);
}
