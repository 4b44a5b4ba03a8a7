#include "tests/logic/families.hpp"
#include "tests/catch.hpp"
#include "tests/logic/run.hpp"

#include <algorithm>

using namespace kyujo;
using families::Family;
using logic::Ambiguity;

namespace {

/// The lines that are to be printed, in order.
std::string lines(const std::vector<families::Expected>& expected, bool support)
{
    std::string text;
    const auto section = [&](char sign, char level, std::size_t at) {
        std::vector<std::string> literals;
        for (const families::Expected& one : expected) {
            if (one.positive[at] == sign) literals.push_back(one.atom);
            if (one.negative[at] == sign) literals.push_back("-" + one.atom);
        }
        std::sort(literals.begin(), literals.end());
        for (const std::string& literal : literals) text += std::string{sign, level, ' '} + literal + "\n";
    };
    for (const char sign : {'+', '-'}) section(sign, 'D', 0);
    for (const char sign : {'+', '-'}) section(sign, 'd', 1);
    if (support)
        for (const char sign : {'+', '-'}) section(sign, 's', 2);
    section('?', 'd', 1);
    return text;
}

/// facts, rules, priorities, size
struct Measures {
    std::size_t facts, rules, priorities, size;
};

void check(const Family& family, const Measures& measures)
{
    INFO(family.dfl.substr(0, 2000));
    CHECK(family.facts == measures.facts);
    CHECK(family.rules == measures.rules);
    CHECK(family.priorities == measures.priorities);
    CHECK(family.size == measures.size);
    const logic_test::Theory theory(family.dfl);
    REQUIRE(theory.problems.empty());
    CHECK(theory.document.size() == measures.size);
    CHECK(theory.printed({Ambiguity::blocking, logic::Loops::open}) == lines(family.blocking, false));
    CHECK(theory.printed({Ambiguity::propagating, logic::Loops::open}) == lines(family.propagating, true));
    CHECK(theory.printed({Ambiguity::gated, logic::Loops::open}) == lines(family.propagating, true));
}

std::size_t power(std::size_t base, std::size_t exponent)
{
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

std::size_t sum_of_powers(std::size_t base, std::size_t count)
{
    return count == 0 ? 0 : power(base, count - 1) + sum_of_powers(base, count - 1);
}

}  // namespace

TEST_CASE("chains prove all their atoms")
{
    for (const std::size_t n : {1u, 2u, 17u, 300u})
        for (const bool strict : {false, true}) check(families::chain(n, strict), {1, n, 0, 2 * n + 1});
}

TEST_CASE("circles prove and refute none of theirs")
{
    for (const std::size_t n : {1u, 2u, 3u, 40u, 300u})
        for (const bool strict : {false, true}) check(families::circle(n, strict), {0, n, 0, 2 * n});
}

TEST_CASE("levels are proved at the even atoms and, with priorities, refuted at the odd ones")
{
    for (const std::size_t n : {0u, 1u, 2u, 5u, 100u}) {
        check(families::levels(n, true), {0, 4 * n + 5, n + 1, 7 * n + 8});
        check(families::levels(n, false), {0, 4 * n + 5, 0, 6 * n + 7});
    }
}

TEST_CASE("teams win")
{
    for (const std::size_t n : {0u, 1u, 2u, 4u}) {
        const std::size_t atoms = sum_of_powers(4, n + 1);
        check(families::teams(n), {0, 4 * atoms, 2 * atoms, 10 * (atoms - power(4, n)) + 6 * power(4, n)});
    }
}

TEST_CASE("trees prove their roots")
{
    for (const auto& [n, k] : {std::pair(1u, 1u), std::pair(3u, 2u), std::pair(5u, 3u), std::pair(2u, 7u)}) {
        const std::size_t inner = sum_of_powers(k, n);
        for (const bool strict : {false, true}) check(families::tree(n, k, strict), {power(k, n), inner, 0, (k + 1) * inner + power(k, n)});
    }
}

TEST_CASE("directed acyclic graphs prove all their atoms")
{
    for (const auto& [n, k] : {std::pair<std::size_t, std::size_t>(1, 1), {3, 2}, {10, 5}, {30, 10}})
        for (const bool strict : {false, true}) check(families::dag(n, k, strict), {k, n * k + 1, 0, n * k * k + (n + 2) * k + 1});
}

TEST_CASE("mixes refute what their defeaters attack")
{
    for (const auto& [m, n, k] : {std::array<std::size_t, 3>{1, 1, 0}, {1, 1, 1}, {2, 3, 2}, {4, 5, 3}})
        check(families::mix(m, n, k), {2 * m * n, 2 * m + 2 * m * n * k, 0, 2 * m + 4 * m * n + 4 * m * n * k});
}
