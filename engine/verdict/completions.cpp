#include "verdict/completions.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

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

namespace {

/// Of the variables that run: where each has each of its values, in some words of the block. Many inputs ask about one variable.
class Running {
public:
    Running(const Unknowns& unknowns, const Assignment& assignment, std::uint64_t first_word, std::size_t count)
        : unknowns_(unknowns), assignment_(assignment), first_word_(first_word), count_(count), known_(unknowns.variables.size())
    {}

    /// `count` words per value, value by value.
    std::span<const Word> of(std::uint32_t variable)
    {
        std::vector<Word>& words = known_[variable];
        if (words.empty()) {
            const std::uint32_t size = unknowns_.variables[variable].size;
            words.reserve(size * count_);
            for (std::uint32_t value = 0; value < size; ++value)
                for (std::size_t i = 0; i < count_; ++i) words.push_back(assignment_.where(variable, value, first_word_ + i));
        }
        return words;
    }

private:
    const Unknowns& unknowns_;
    const Assignment& assignment_;
    std::uint64_t first_word_;
    std::size_t count_;
    std::vector<std::vector<Word>> known_;
};

/// Where an input holds and where it fails, as far as the value of its variable says so.
void read_variable(const Dependence& input, const Assignment& assignment, Running& running, std::span<Word> plus, std::span<Word> minus)
{
    std::fill(plus.begin(), plus.end(), 0);
    std::fill(minus.begin(), minus.end(), 0);
    const bool constant = std::all_of(input.truth.begin(), input.truth.end(), [&](bool t) { return t == input.truth.front(); });
    if (!constant && assignment.is_open(input.variable)) return;
    if (constant || !assignment.is_running(input.variable)) {
        const bool truth = constant ? input.truth.front() : input.truth[assignment.fixed(input.variable)];
        std::fill((truth ? plus : minus).begin(), (truth ? plus : minus).end(), every);
        return;
    }
    const auto words = running.of(input.variable);
    for (std::size_t value = 0; value < input.truth.size(); ++value) {
        const auto side = input.truth[value] ? plus : minus;
        for (std::size_t i = 0; i < side.size(); ++i) side[i] |= words[value * side.size() + i];
    }
}

}  // namespace

Bench::Bench(const Part& part, const Ground& ground, const Unknowns& unknowns, std::size_t words, bool support)
    : unknowns_(unknowns), columns_(part.columns(words)), support_(support ? columns_ : solver::Columns(0, 0))
{
    for (const Dependence& input : unknowns.inputs) inputs_.push_back(part.local(input.input));
    for (std::uint32_t number = 0; number < unknowns.variables.size(); ++number) {
        const Variable& variable = unknowns.variables[number];
        if (variable.kind != Variable::Kind::clash) continue;
        const Sides sides = sides_of(ground, variable.issue);
        for (std::uint32_t side = 0; side < 2; ++side) {
            for (const LiteralId literal : side == 0 ? sides.for_it : sides.against_it) {
                const LiteralId own = part.local(literal);
                if (!own.valid()) continue;
                ties_.push_back({own, std::vector<Word>(words, 0), std::vector<Word>(words, 0)});
                clashes_.push_back({number, side});
            }
        }
    }
}

void Bench::set(const Assignment& assignment, std::uint64_t first_word)
{
    set_inputs(assignment, first_word);
    if (support_.words() == 0) set_ties(assignment, first_word);
}

void Bench::solve(solver::Solving& solving)
{
    if (support_.words() != 0)
        solving.propagate(columns_, support_);
    else
        solving.solve(columns_, ties_);
}

void Bench::set_inputs(const Assignment& assignment, std::uint64_t first_word)
{
    Running running(unknowns_, assignment, first_word, words());
    for (std::size_t number = 0; number < inputs_.size(); ++number) {
        if (!inputs_[number].valid()) continue;
        const Dependence& input = unknowns_.inputs[number];
        const auto plus = columns_.proved(inputs_[number]);
        const auto minus = columns_.refuted(inputs_[number]);
        read_variable(input, assignment, running, plus, minus);
        if (input.guards.empty()) continue;
        for (std::size_t i = 0; i < words(); ++i) {
            // Something on the way is not there: then the test has the truth it has of nothing.
            Word there = every;
            Word missing = 0;
            for (const std::uint32_t guard : input.guards) {
                const Word absent = assignment.where(guard, 0, first_word + i);
                missing |= absent;
                there &= assignment.is_open(guard) ? 0 : ~absent;
            }
            plus[i] = (plus[i] & there) | (input.when_absent ? missing : 0);
            minus[i] = (minus[i] & there) | (input.when_absent ? 0 : missing);
        }
    }
}

void Bench::set_ties(const Assignment& assignment, std::uint64_t first_word)
{
    for (std::size_t tie = 0; tie < ties_.size(); ++tie) {
        const auto [variable, side] = clashes_[tie];
        for (std::size_t i = 0; i < words(); ++i) {
            ties_[tie].preferred[i] = assignment.where(variable, side, first_word + i);
            ties_[tie].open[i] = assignment.is_open(variable) ? every : 0;
        }
    }
}

}  // namespace kyujo::verdict
