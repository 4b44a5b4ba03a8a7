// What follows from a theory: for every literal its tags, in every completion of the unknown facts and in some.
#pragma once

#include "logic/lower.hpp"
#include "solver/solve.hpp"

#include <array>
#include <optional>

namespace kyujo::logic {

using solver::Loops;

struct Options {
    Ambiguity ambiguity = Ambiguity::blocking;
    Loops loops = Loops::open;
};

/// +D -D +d -d +s -s: definitely, defeasibly, with support; proved and refuted. In the order they are printed.
enum class Tag : std::uint8_t { definite, not_definite, proved, refuted, supported, not_supported };
inline constexpr std::size_t tag_count = 6;

constexpr std::string_view to_string(Tag tag)
{
    constexpr std::array<std::string_view, tag_count> words{"+D", "-D", "+d", "-d", "+s", "-s"};
    return words[static_cast<std::size_t>(tag)];
}

class Tags {
public:
    constexpr bool has(Tag tag) const { return ((bits_ >> static_cast<unsigned>(tag)) & 1u) != 0; }
    constexpr void add(Tag tag) { bits_ = static_cast<std::uint8_t>(bits_ | 1u << static_cast<unsigned>(tag)); }
    constexpr void remove(Tag tag) { bits_ = static_cast<std::uint8_t>(bits_ & ~(1u << static_cast<unsigned>(tag))); }
    friend constexpr bool operator==(Tags, Tags) = default;

private:
    std::uint8_t bits_ = 0;
};

/// Unknown facts that can be completed one by one: more take too long.
inline constexpr std::size_t most_unknowns = 20;

struct Conclusions {
    std::vector<Tags> always;     ///< by literal: in every completion
    std::vector<Tags> sometimes;  ///< in some completion; empty when no fact is unknown
};

/// Exact. At most `most_unknowns` facts may be unknown. Cost: size of the theory, for every 64 completions.
Conclusions conclude(const Document& document, const Options& options);

/// One way in which the unknown facts may turn out: bit i says that the i-th of them does not hold but its contrary.
using Completion = std::uint32_t;

/// How a literal may come out, each with the first completion in which it does and how many there are.
struct Outcome {
    std::optional<Tag> tag;  ///< proved, refuted, or neither
    Completion first = 0;
    std::uint32_t count = 0;
};
std::vector<Outcome> outcomes(const Document& document, const Options& options, Literal literal);

/// The document in which the unknown facts are known.
Document completed(const Document& document, Completion completion);

}  // namespace kyujo::logic
