// Random scenarios without errors, for tests of rules and of programs: equally likely in every class of values that the rules tell apart.
#pragma once

#include "generate/classes.hpp"

namespace kyujo::generate {

struct Options {
    std::uint64_t seed = 0;
    law::OrderId order;           ///< only what its rules look at; invalid: what any rule looks at
    text::Decimal unknown{5, 2};  ///< how often a fact is said to be unknown, from 0 to 1
};

class Generator {
public:
    Generator(const law::Law& law, const Options& options);

    /// Whether there is anything that could be judged.
    bool possible() const { return judged_.valid(); }
    /// Appends the case of that number as a line of JSON. The same on every machine, whatever was made before.
    void write(std::uint64_t number, std::string& out) const;

private:
    friend class Case;
    law::EntityId choose_judged() const;

    const law::Law& law_;
    Options options_;
    std::uint64_t unknown_of_ = 1;                                      ///< `unknown` is its mantissa in so many
    text::IdVector<law::EntityId, std::vector<Attribute>> attributes_;  ///< those that rules look at
    text::IdVector<law::EntityId, std::uint32_t> depth_;
    std::vector<Steps> periods_;                                               ///< of law dates between which no rule changes
    std::vector<std::pair<std::string, std::vector<std::string>>> questions_;  ///< keys, and readings in quotes
    law::EntityId judged_;
};

}  // namespace kyujo::generate
