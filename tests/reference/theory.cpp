#include "tests/reference/theory.hpp"

#include <algorithm>

namespace reference {

Literal negated(Literal q)
{
    q.negative = !q.negative;
    return q;
}

std::string spelling(Literal q)
{
    const std::string modality = q.mode == Mode::plain ? "" : q.mode == Mode::obligation ? "[O]" : "[P]";
    return modality + (q.negative ? "-" : "") + static_cast<char>('a' + q.atom);
}

Literal literal(const std::string& spelling)
{
    Literal q;
    if (spelling.front() == '[') q.mode = spelling[1] == 'O' ? Mode::obligation : Mode::permission;
    q.negative = spelling.find('-') != std::string::npos;
    q.atom = static_cast<unsigned>(spelling.back() - 'a');
    return q;
}

std::size_t number(Literal q)
{
    return 6 * std::size_t{q.atom} + 2 * static_cast<std::size_t>(q.mode) + (q.negative ? 1 : 0);
}

Literal literal(std::size_t number)
{
    return {static_cast<Mode>(number % 6 / 2), static_cast<unsigned>(number / 6), number % 2 == 1};
}

Theory without_chains(const Theory& theory)
{
    Theory result = theory;
    result.rules.clear();
    result.superiority.clear();
    std::vector<std::vector<std::size_t>> links(theory.rules.size());
    for (std::size_t i = 0; i < theory.rules.size(); ++i) {
        Rule link = theory.rules[i];
        const std::vector<Literal> repairs = std::exchange(link.repairs, {});
        links[i].push_back(result.rules.size());
        result.rules.push_back(link);
        for (std::size_t k = 0; k < repairs.size(); ++k) {
            link.body.push_back(link.head);
            link.body.push_back({Mode::plain, link.head.atom, !link.head.negative});
            link.head = {Mode::obligation, repairs[k].atom, repairs[k].negative};
            link.label = theory.rules[i].label + "@" + std::to_string(k + 2);
            links[i].push_back(result.rules.size());
            result.rules.push_back(link);
        }
    }
    for (const auto& [a, b] : theory.superiority)
        for (const std::size_t stronger : links[a])
            for (const std::size_t weaker : links[b]) result.superiority.emplace_back(stronger, weaker);
    return result;
}

std::vector<Literal> opponents(const Theory& theory, Literal q)
{
    std::vector<Literal> result{negated(q)};
    if (q.mode == Mode::obligation) result.push_back({Mode::permission, q.atom, !q.negative});
    if (q.mode == Mode::permission) result.front().mode = Mode::obligation;
    for (const auto& [a, b] : theory.exclusions) {
        if (a == q) result.push_back(b);
        if (b == q) result.push_back(a);
    }
    return result;
}

std::vector<Literal> team(Literal q)
{
    std::vector<Literal> result{q};
    if (q.mode == Mode::permission) result.push_back({Mode::obligation, q.atom, q.negative});
    return result;
}

bool superior(const Theory& theory, std::size_t a, std::size_t b)
{
    return std::find(theory.superiority.begin(), theory.superiority.end(), std::pair(a, b)) != theory.superiority.end();
}

}  // namespace reference
