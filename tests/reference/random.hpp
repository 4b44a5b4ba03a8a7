// Random small theories, and what is done with one that shows a difference.
#pragma once

#include "tests/reference/theory.hpp"

#include <cstdint>
#include <functional>
#include <random>

namespace reference {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed * 0x9E3779B97F4A7C15u + 1) {}
    std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(engine_() % n); }
    bool chance(unsigned percent) { return engine_() % 100 < percent; }

private:
    std::mt19937_64 engine_;
};

/// Of every make: with and without norms, strict rules, loops, defeaters, exclusions, chains of duties, unknown facts, circles of priorities.
Theory random_theory(std::uint64_t seed);

/// As a file that the program reads.
std::string as_dfl(const Theory& theory);
bool has_circle(const Theory& theory);  ///< of priorities
/// A theory that `fails` still, but with nothing in it that could be left out.
Theory shrunk(Theory theory, const std::function<bool(const Theory&)>& fails);
/// How many random theories a test tries: the number given, unless KYUJO_THEORIES says how many in all; fewer under sanitizers.
std::uint64_t tries(std::uint64_t usual);

}  // namespace reference
