#include "tests/catch.hpp"
#include "tests/reference/checker.hpp"
#include "tests/reference/engine.hpp"
#include "tests/reference/random.hpp"

#include <nlohmann/json.hpp>

using namespace reference;
using nlohmann::json;

namespace {

constexpr Ambiguity ambiguities[] = {Ambiguity::blocking, Ambiguity::propagating, Ambiguity::gated};

/// The facts that a way assumes, as facts of the theory.
Theory known(const Theory& theory, const json& way)
{
    Theory result = theory;
    result.unknowns.clear();
    if (!way.contains("with")) return result;
    for (const json& fact : way["with"]) result.facts.push_back(literal(fact.get<std::string>()));
    return result;
}

/// What is wrong with the proofs about one literal of a theory.
std::string fault(const Theory& theory, Ambiguity ambiguity, bool unfounded, std::size_t which)
{
    const Read read(as_dfl(theory));
    if (read.document.literal_count() == 0) return "";
    const kyujo::logic::Literal asked(which % read.document.literal_count());
    const auto how = options(ambiguity, unfounded);
    const auto explanation = kyujo::logic::explain(read.document, how, asked);
    const json printed = json::parse(kyujo::logic::proof_as_json(read.document, read.text(), how, explanation));
    if (printed["ways"].empty()) return "no way";
    for (const json& way : printed["ways"]) {
        const std::string wrong = check_proof(known(theory, way), ambiguity, unfounded, way, literal(printed["literal"].get<std::string>()));
        if (!wrong.empty()) return wrong + "\n" + way.dump(1);
    }
    return "";
}

}  // namespace

TEST_CASE("every proof that the program prints can be checked step by step, and so can the reasons why there is none")
{
    const std::uint64_t count = tries(30'000);
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const Theory theory = random_theory(seed);
        const Ambiguity ambiguity = ambiguities[seed % 3];
        const bool unfounded = seed / 3 % 2 == 1;
        if (fault(theory, ambiguity, unfounded, seed).empty()) continue;
        const Theory small = shrunk(theory, [&](const Theory& t) { return !fault(t, ambiguity, unfounded, seed).empty(); });
        FAIL("seed " << seed << ", " << as_words(ambiguity, unfounded) << ": " << fault(small, ambiguity, unfounded, seed) << "\n" << as_dfl(small));
    }
    REQUIRE(count > 0);
}
