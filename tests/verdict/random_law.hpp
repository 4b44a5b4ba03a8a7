// Random small laws in the law language itself, for checking what is open against brute force. One act is judged, in two legal orders.
#pragma once

#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace random_law {

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return n == 0 ? 0 : engine_() % n; }
    bool chance(unsigned percent) { return engine_() % 100 < percent; }
    template <class T>
    const T& pick(const std::vector<T>& from)
    {
        return from[below(from.size())];
    }
    template <class T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::mt19937 engine_;
};

struct Rule {
    std::string name, order;
    std::string issue;  ///< what it concludes about: "c1", or "realm" and "colony" for the status of the act there
    std::string headers, body, conclusion;
    std::vector<std::size_t> overrides;  ///< indices of rules
    bool for_it = true, by_default = false, is_bar = false;
};

/// Rules on the two sides of an issue that nothing tells apart.
struct Pair {
    std::size_t for_it = 0, against_it = 0;
};

struct Law {
    std::vector<std::string> words;  ///< declarations that belong to no order
    std::vector<Rule> rules;
    std::map<std::string, std::vector<Pair>> clashes;           ///< per contested issue
    std::map<std::string, std::vector<std::string>> questions;  ///< name to readings

    /// Every declaration. `sides`: of each contested issue, whether the side for it wins everywhere, written as overrides.
    std::vector<std::string> declarations(const std::map<std::string, bool>& sides = {}) const;
    std::string text(const std::map<std::string, bool>& sides = {}) const;
};

Law random_law(Dice& dice, bool with_clashes);

}  // namespace random_law
