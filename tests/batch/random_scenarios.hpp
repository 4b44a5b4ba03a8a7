// Random scenarios for a law, each written twice: as YAML and as a line of JSON.
#pragma once

#include "law/law.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace kyujo::tests {

struct Written {
    std::string yaml, json;  ///< the line without its line break
};

/// Draws things, values, gaps and dates; not always a scenario that the law admits. Scenarios of one pattern have the same things and mostly the
/// same keys.
class RandomScenarios {
public:
    RandomScenarios(const law::Law& law, std::uint32_t seed) : law_(law), values_(seed) {}
    Written next(std::uint32_t pattern, std::size_t number);

private:
    struct Thing {
        std::string name;
        law::EntityId entity;
    };
    void draw_things(std::mt19937& shape);
    /// The attributes of a thing in braces; `json` or YAML decides how words are written.
    Written body(const Thing& thing, std::mt19937& shape);
    Written value(const law::Attribute& attribute, const Thing& owner, std::mt19937& shape);
    Written word(const std::string& text) const { return {text, "\"" + text + "\""}; }
    std::string day();
    std::string number();
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(values_() % bound); }

    const law::Law& law_;
    std::mt19937 values_;
    std::vector<Thing> things_;
};

}  // namespace kyujo::tests
