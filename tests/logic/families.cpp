#include "tests/logic/families.hpp"

namespace families {

namespace {

class Builder {
public:
    void fact(const std::string& atom)
    {
        family_.dfl += ">> " + atom + "\n";
        ++family_.facts;
        ++family_.size;
    }
    void rule(const std::vector<std::string>& body, const std::string& arrow, const std::string& head)
    {
        family_.dfl += "r" + std::to_string(family_.rules) + ":";
        for (std::size_t i = 0; i < body.size(); ++i) family_.dfl += (i == 0 ? " " : ", ") + body[i];
        family_.dfl += " " + arrow + " " + head + "\n";
        ++family_.rules;
        family_.size += 1 + body.size();
    }
    void priority(std::size_t stronger, std::size_t weaker)
    {
        family_.dfl += "r" + std::to_string(stronger) + " > r" + std::to_string(weaker) + "\n";
        ++family_.priorities;
        ++family_.size;
    }
    void expect(const std::string& atom, const std::string& positive, const std::string& negative)
    {
        family_.blocking.push_back({atom, positive, negative});
        family_.propagating.push_back({atom, positive, negative});
    }
    /// Where propagating ambiguity makes a difference.
    void expect(const std::string& atom, const std::string& positive, const std::string& negative, const std::string& both)
    {
        family_.blocking.push_back({atom, positive, negative});
        family_.propagating.push_back({atom, both, both});
    }
    /// Proved against nothing.
    void expect_proved(const std::string& atom, bool definite) { expect(atom, definite ? "+++" : "-++", "---"); }
    Family take() { return std::move(family_); }

private:
    Family family_;
};

std::string a(std::size_t i)
{
    return "a" + std::to_string(i);
}

const char* arrow(bool strict)
{
    return strict ? "->" : "=>";
}

std::size_t power(std::size_t base, std::size_t exponent)
{
    std::size_t result = 1;
    while (exponent-- > 0) result *= base;
    return result;
}

/// Nodes of a tree of the depth with so many children each.
std::size_t nodes(std::size_t depth, std::size_t children)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < depth; ++i) sum += power(children, i);
    return sum;
}

}  // namespace

Family chain(std::size_t n, bool strict)
{
    Builder b;
    b.fact(a(0));
    b.expect_proved(a(0), true);
    for (std::size_t i = 1; i <= n; ++i) {
        b.rule({a(i - 1)}, arrow(strict), a(i));
        b.expect_proved(a(i), strict);
    }
    return b.take();
}

Family circle(std::size_t n, bool strict)
{
    Builder b;
    for (std::size_t i = 0; i < n; ++i) {
        b.rule({a(i)}, arrow(strict), a((i + 1) % n));
        b.expect(a(i), strict ? "???" : "-??", "---");
    }
    return b.take();
}

Family levels(std::size_t n, bool priorities)
{
    Builder b;
    const std::size_t top = 2 * n + 2;
    for (std::size_t i = 0; i <= top; ++i) {
        b.rule({}, "=>", a(i));
        if (i < top) b.rule({a(i + 1)}, "=>", "-" + a(i));
        const bool even = i % 2 == 0;
        if (i == top)
            b.expect_proved(a(i), false);
        else if (priorities)
            b.expect(a(i), even ? "-++" : "---", even ? "---" : "-++");
        else
            b.expect(a(i), even ? "-++" : "--+", even ? "---" : "--+", "--+");
    }
    // Rule 2i is the presumption of a_i, rule 2i+1 the one against it.
    if (priorities)
        for (std::size_t i = 1; i < top; i += 2) b.priority(2 * i + 1, 2 * i);
    return b.take();
}

Family teams(std::size_t n)
{
    Builder b;
    const std::size_t atoms = nodes(n + 1, 4);
    const std::size_t inner = nodes(n, 4);
    for (std::size_t i = 0; i < atoms; ++i) {
        for (std::size_t k = 0; k < 4; ++k)
            b.rule(i < inner ? std::vector<std::string>{a(4 * i + 1 + k)} : std::vector<std::string>{}, "=>", (k < 2 ? "" : "-") + a(i));
        b.expect_proved(a(i), false);
    }
    for (std::size_t i = 0; i < atoms; ++i) {
        b.priority(4 * i, 4 * i + 2);
        b.priority(4 * i + 1, 4 * i + 3);
    }
    return b.take();
}

Family tree(std::size_t n, std::size_t k, bool strict)
{
    Builder b;
    const std::size_t inner = nodes(n, k);
    for (std::size_t i = 0; i < inner; ++i) {
        std::vector<std::string> body;
        for (std::size_t child = 1; child <= k; ++child) body.push_back(a(k * i + child));
        b.rule(body, arrow(strict), a(i));
        b.expect_proved(a(i), strict);
    }
    for (std::size_t i = inner; i < inner + power(k, n); ++i) {
        b.fact(a(i));
        b.expect_proved(a(i), true);
    }
    return b.take();
}

Family dag(std::size_t n, std::size_t k, bool strict)
{
    Builder b;
    for (std::size_t i = 0; i <= n * k; ++i) {
        std::vector<std::string> body;
        for (std::size_t next = 1; next <= k; ++next) body.push_back(a(i + next));
        b.rule(body, arrow(strict), a(i));
        b.expect_proved(a(i), strict);
    }
    for (std::size_t i = n * k + 1; i <= n * k + k; ++i) {
        b.fact(a(i));
        b.expect_proved(a(i), true);
    }
    return b.take();
}

Family mix(std::size_t m, std::size_t n, std::size_t k)
{
    Builder b;
    for (std::size_t i = 0; i < 2 * m; ++i) {
        std::vector<std::string> body;
        for (std::size_t j = 0; j < n; ++j) {
            const std::string stem = "b" + std::to_string(i) + "_" + std::to_string(j) + "_";
            b.fact(stem + "0");
            for (std::size_t c = 0; c < k; ++c) b.rule({stem + std::to_string(c)}, "->", stem + std::to_string(c + 1));
            for (std::size_t c = 0; c <= k; ++c) b.expect_proved(stem + std::to_string(c), true);
            body.push_back(stem + std::to_string(k));
        }
        b.rule(body, i < m ? "=>" : "~>", i < m ? "p" : "-p");
    }
    // The defeaters apply and nothing beats them; they support nothing.
    b.expect("p", "--+", "---");
    return b.take();
}

}  // namespace families
