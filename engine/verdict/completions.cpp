#include "verdict/completions.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace kyujo::verdict {

namespace {

using solver::Word;

constexpr Word every = ~Word{0};

/// The columns of a word whose number has a bit set.
Word bit_pattern(std::uint32_t bit, std::uint64_t word)
{
    constexpr std::array<Word, 6> low{0xAAAAAAAAAAAAAAAAu, 0xCCCCCCCCCCCCCCCCu, 0xF0F0F0F0F0F0F0F0u,
                                      0xFF00FF00FF00FF00u, 0xFFFF0000FFFF0000u, 0xFFFFFFFF00000000u};
    if (bit < low.size()) return low[bit];
    return ((word >> (bit - low.size())) & 1u) != 0 ? every : 0;
}

}  // namespace

Assignment::Assignment(const Unknowns& unknowns)
    : state_(unknowns.variables.size(), open), bits_(unknowns.variables.size(), 0), shift_(unknowns.variables.size(), 0)
{
    for (std::size_t i = 0; i < state_.size(); ++i) {
        const std::uint32_t size = unknowns.variables[i].size;
        bits_[i] = static_cast<std::uint8_t>(std::bit_width(size - 1));
        if (size == 1) state_[i] = 0;
    }
}

void Assignment::run(std::span<const std::uint32_t> variables)
{
    std::uint8_t shift = 0;
    for (std::size_t i = variables.size(); i-- > 0;) {
        const std::uint32_t variable = variables[i];
        state_[variable] = runs;
        shift_[variable] = shift;
        shift = static_cast<std::uint8_t>(shift + bits_[variable]);
    }
}

Word Assignment::where(std::uint32_t variable, std::uint32_t value, std::uint64_t word) const
{
    const std::int32_t state = state_[variable];
    if (state == open) return 0;
    if (state != runs) return static_cast<std::uint32_t>(state) == value ? every : 0;
    Word result = every;
    for (std::uint32_t bit = 0; bit < bits_[variable]; ++bit) {
        const Word pattern = bit_pattern(shift_[variable] + bit, word);
        result &= ((value >> bit) & 1u) != 0 ? pattern : ~pattern;
    }
    return result;
}

void set_inputs(const Unknowns& unknowns, const Assignment& assignment, std::uint64_t first_word, std::size_t count, solver::Columns& columns)
{
    for (const Dependence& input : unknowns.inputs) {
        const auto plus = columns.proved(input.input);
        const auto minus = columns.refuted(input.input);
        const auto size = static_cast<std::uint32_t>(input.truth.size());
        const bool constant = std::all_of(input.truth.begin(), input.truth.end(), [&](bool t) { return t == input.truth.front(); });
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint64_t word = first_word + i;
            Word holds = 0;
            Word fails = 0;
            for (std::uint32_t value = 0; value < size; ++value)
                (input.truth[value] ? holds : fails) |= constant ? every : assignment.where(input.variable, value, word);
            // Something on the way is not there: then the test has the truth it has of nothing.
            Word there = every;
            Word missing = 0;
            for (const std::uint32_t guard : input.guards) {
                const Word absent = assignment.where(guard, 0, word);
                missing |= absent;
                there &= assignment.is_open(guard) ? 0 : ~absent;
            }
            plus[i] = (holds & there) | (input.when_absent ? missing : 0);
            minus[i] = (fails & there) | (input.when_absent ? 0 : missing);
        }
    }
}

std::vector<solver::Tie> make_ties(const Ground& ground, const Unknowns& unknowns, std::size_t words)
{
    std::vector<solver::Tie> ties;
    for (const Variable& variable : unknowns.variables) {
        if (variable.kind != Variable::Kind::clash) continue;
        const Sides sides = sides_of(ground, variable.issue);
        for (const auto* const side : {&sides.for_it, &sides.against_it}) {
            for (const LiteralId literal : *side) ties.push_back({literal, std::vector<Word>(words, 0), std::vector<Word>(words, 0)});
        }
    }
    return ties;
}

void set_ties(const Unknowns& unknowns, const Assignment& assignment, const Ground& ground, std::uint64_t first_word, std::size_t count,
              std::vector<solver::Tie>& ties)
{
    std::size_t next = 0;
    for (std::uint32_t number = 0; number < unknowns.variables.size(); ++number) {
        const Variable& variable = unknowns.variables[number];
        if (variable.kind != Variable::Kind::clash) continue;
        const Sides sides = sides_of(ground, variable.issue);
        const std::array<std::size_t, 2> literals{sides.for_it.size(), sides.against_it.size()};
        for (std::uint32_t side = 0; side < 2; ++side) {
            for (std::size_t j = 0; j < literals[side]; ++j, ++next) {
                for (std::size_t i = 0; i < count; ++i) {
                    ties[next].preferred[i] = assignment.where(number, side, first_word + i);
                    ties[next].open[i] = assignment.is_open(number) ? every : 0;
                }
            }
        }
    }
}

}  // namespace kyujo::verdict
