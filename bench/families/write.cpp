// Writes one of the scalable theories of tests/logic/families.hpp. usage: write FAMILY N [K L]; prints its size on standard error.
#include "tests/logic/families.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

int main(int count, char** words)
{
    if (count < 3) {
        std::fputs("usage: write chain|circle|levels|teams|dag|mix N [K [L]]\n", stderr);
        return 1;
    }
    const std::string name = words[1];
    const auto number = [&](int at) { return at < count ? std::strtoul(words[at], nullptr, 10) : 10; };
    const std::size_t n = number(2);
    families::Family family;
    if (name == "chain") family = families::chain(n, false);
    if (name == "circle") family = families::circle(n, false);
    if (name == "levels") family = families::levels(n, true);
    if (name == "teams") family = families::teams(n);
    if (name == "dag") family = families::dag(n, number(3), false);
    if (name == "mix") family = families::mix(n, number(3), number(4));
    if (family.size == 0) return 1;
    std::fwrite(family.dfl.data(), 1, family.dfl.size(), stdout);
    std::fprintf(stderr, "%zu\n", family.size);
    return 0;
}
