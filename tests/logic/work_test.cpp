// That solving is linear, by a counter of the occurrences looked at: the same on every machine, which time is not.
#include "logic/lower.hpp"
#include "solver/solve.hpp"
#include "tests/catch.hpp"
#include "tests/logic/families.hpp"
#include "tests/logic/run.hpp"

#include <cmath>
#include <functional>

using namespace kyujo;
using logic::Ambiguity;

namespace {

struct Measured {
    double size = 0, touched = 0;
};

std::uint64_t touched(const theory::Theory& theory, bool propagating, solver::Loops loops, std::span<const theory::LiteralId> proved)
{
    const theory::Schedule schedule(theory);
    solver::Columns proof(theory.literal_count(), 1);
    solver::Columns support(theory.literal_count(), 1);
    for (std::size_t i = 0; i < theory.literal_count(); ++i) {
        const theory::LiteralId id(i);
        if (theory.literal(id).kind == theory::LiteralKind::input) proof.refuted(id)[0] = ~solver::Word{0};
    }
    for (const theory::LiteralId id : proved) {
        proof.proved(id)[0] = ~solver::Word{0};
        proof.refuted(id)[0] = 0;
    }
    return (propagating ? solver::propagate(theory, schedule, proof, support, loops) : solver::solve(theory, schedule, proof, {}, loops)).touched;
}

Measured measure(const std::string& dfl, Ambiguity ambiguity, solver::Loops loops)
{
    const logic_test::Theory theory(dfl);
    REQUIRE(theory.codes().empty());
    const logic::Lowered lowered = logic::lower(theory.document, ambiguity);
    const theory::LiteralId proved[] = {lowered.always};
    return {static_cast<double>(theory.document.size()),
            static_cast<double>(touched(lowered.theory, ambiguity != Ambiguity::blocking, loops, proved))};
}

/// Twice the theory, twice the work; and no more than so much for each unit of size.
void check_linear(const std::function<std::string(std::size_t)>& dfl, std::size_t n, double most_for_each)
{
    for (const Ambiguity ambiguity : {Ambiguity::blocking, Ambiguity::propagating}) {
        for (const solver::Loops loops : {solver::Loops::open, solver::Loops::unfounded}) {
            const Measured once = measure(dfl(n), ambiguity, loops);
            const Measured twice = measure(dfl(2 * n), ambiguity, loops);
            CAPTURE(static_cast<int>(ambiguity), static_cast<int>(loops), once.size, once.touched, twice.size, twice.touched);
            CHECK(twice.touched / once.touched <= 1.05 * twice.size / once.size);
            CHECK(once.touched <= most_for_each * once.size);
            CHECK(twice.touched <= most_for_each * twice.size);
        }
    }
}

std::string a(std::size_t i)
{
    return "a" + std::to_string(i);
}

/// A chain whose every step speaks for q by one rule and against it by another that the first beats, and which q would start again.
std::string hub(std::size_t n)
{
    std::string dfl = "=> a0\nq => a0\n";
    for (std::size_t i = 1; i <= n; ++i) {
        const std::string number = std::to_string(i);
        dfl += a(i - 1) + " => " + a(i) + "\n";
        dfl += "r" + number + ": " + a(i) + " => q\ns" + number + ": " + a(i) + " => -q\nr" + number + " > s" + number + "\n";
    }
    return dfl;
}

/// The same chain as the premises of one rule.
std::string wide(std::size_t n)
{
    std::string dfl = "=> a0\nq => a0\n";
    std::string body = a(0);
    for (std::size_t i = 1; i <= n; ++i) {
        dfl += a(i - 1) + " => " + a(i) + "\n";
        body += ", " + a(i);
    }
    return dfl + body + " => q\n";
}

/// Rules of a high level, each but the first overruled by one of the other side by name.
Measured overruled(std::size_t n, bool propagating)
{
    theory::Theory theory;
    const auto proved = theory.add_input();
    const auto q = theory.add_derived();
    const auto against = theory.add_derived();
    theory.add_attack(against, q);
    theory.add_attack(q, against);
    const std::vector<theory::LiteralId> body = {proved};
    for (std::size_t i = 0; i < n; ++i) {
        const auto high = theory.add_rule(q, body, 2);
        const auto low = theory.add_rule(against, body, 1);
        if (i > 0) theory.add_superiority(low, high);
    }
    theory.freeze();
    const double logarithm = std::log2(static_cast<double>(n));
    return {static_cast<double>(theory.size()) * logarithm, static_cast<double>(touched(theory, propagating, solver::Loops::open, body))};
}

}  // namespace

TEST_CASE("Solving the scalable families is linear")
{
    using namespace families;
    check_linear([](std::size_t n) { return chain(n, false).dfl; }, 1000, 8);
    check_linear([](std::size_t n) { return chain(n, true).dfl; }, 1000, 8);
    check_linear([](std::size_t n) { return circle(n, false).dfl; }, 1000, 20);
    check_linear([](std::size_t n) { return circle(n, true).dfl; }, 1000, 20);
    check_linear([](std::size_t n) { return levels(n, true).dfl; }, 500, 8);
    check_linear([](std::size_t n) { return levels(n, false).dfl; }, 500, 8);
    check_linear([](std::size_t n) { return teams(n == 1 ? 4 : 5).dfl; }, 1, 8);
    check_linear([](std::size_t n) { return tree(n == 1 ? 6 : 7, 3, false).dfl; }, 1, 8);
    check_linear([](std::size_t n) { return tree(n == 1 ? 6 : 7, 3, true).dfl; }, 1, 8);
    check_linear([](std::size_t n) { return dag(n, 10, false).dfl; }, 100, 8);
    check_linear([](std::size_t n) { return dag(n, 10, true).dfl; }, 100, 8);
    check_linear([](std::size_t n) { return mix(n, 10, 10).dfl; }, 10, 8);
}

TEST_CASE("Solving is linear where one literal of a loop has many rules, or one rule many premises")
{
    check_linear(hub, 1000, 8);
    check_linear(wide, 1000, 8);
}

TEST_CASE("Levels that are overruled by name cost the logarithm of the side, not the side")
{
    for (const bool propagating : {false, true}) {
        const Measured once = overruled(1000, propagating);
        const Measured twice = overruled(2000, propagating);
        CAPTURE(propagating, once.touched, twice.touched);
        CHECK(twice.touched / once.touched <= 1.05 * twice.size / once.size);
        CHECK(once.touched <= 8 * once.size);
    }
}
