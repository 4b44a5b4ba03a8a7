#include "solver/solve.hpp"
#include "tests/catch.hpp"

#include <map>
#include <string>

using namespace kyujo;
using theory::LiteralId;
using theory::TheoryRuleId;

namespace {

/// A theory written by hand: "-x" is the contrary of "x".
class Book {
public:
    void fact(const std::string& name) { facts_.push_back(name); }
    TheoryRuleId rule(const std::vector<std::string>& body, const std::string& head, bool defeater = false, theory::Level level = 1)
    {
        std::vector<LiteralId> premises;
        for (const auto& b : body) premises.push_back(literal(b));
        return theory_.add_rule(literal(head), premises, level, defeater);
    }
    void stronger(TheoryRuleId a, TheoryRuleId b) { theory_.add_superiority(a, b); }
    char tag(const std::string& name)
    {
        for (const auto& fact : facts_) theory_.add_rule(literal(fact), {}, 9);
        facts_.clear();
        const LiteralId asked = literal(name);
        theory_.freeze();
        solver::Columns columns(theory_.literal_count(), 1);
        solver::solve(theory_, theory::Schedule(theory_), columns);
        return columns.is_proved(asked) ? '+' : columns.is_refuted(asked) ? '-' : '?';
    }

private:
    LiteralId literal(const std::string& name)
    {
        const bool negated = name.front() == '-';
        const std::string atom = negated ? name.substr(1) : name;
        const auto [found, fresh] = atoms_.try_emplace(atom);
        if (fresh) {
            found->second = {theory_.add_derived(), theory_.add_derived()};
            theory_.add_attack(found->second.first, found->second.second);
            theory_.add_attack(found->second.second, found->second.first);
        }
        return negated ? found->second.second : found->second.first;
    }
    theory::Theory theory_;
    std::map<std::string, std::pair<LiteralId, LiteralId>> atoms_;
    std::vector<std::string> facts_;
};

}  // namespace

TEST_CASE("a penguin does not fly, though birds do")
{
    Book book;
    book.fact("penguin");
    book.rule({"penguin"}, "bird");
    const auto birds = book.rule({"bird"}, "flies");
    const auto penguins = book.rule({"penguin"}, "-flies");
    book.stronger(penguins, birds);
    REQUIRE(book.tag("flies") == '-');
    REQUIRE(book.tag("-flies") == '+');
}

TEST_CASE("of two rules of equal strength neither wins")
{
    Book book;
    book.fact("quaker");
    book.fact("republican");
    book.rule({"quaker"}, "pacifist");
    book.rule({"republican"}, "-pacifist");
    REQUIRE(book.tag("pacifist") == '-');
    REQUIRE(book.tag("-pacifist") == '-');
}

TEST_CASE("ambiguity is blocked: what rests on a quarrel is as if never shown")
{
    Book book;
    book.rule({}, "a");
    book.rule({}, "-a");
    book.rule({"a"}, "-b");
    book.rule({}, "b");
    REQUIRE(book.tag("b") == '+');
}

TEST_CASE("a team defeats together: each attacker is beaten by somebody")
{
    Book book;
    const auto r1 = book.rule({}, "p");
    const auto r2 = book.rule({}, "p");
    const auto s1 = book.rule({}, "-p");
    const auto s2 = book.rule({}, "-p");
    book.stronger(r1, s1);
    SECTION("both attackers beaten")
    {
        book.stronger(r2, s2);
        REQUIRE(book.tag("p") == '+');
    }
    SECTION("one attacker left")
    {
        REQUIRE(book.tag("p") == '-');
    }
}

TEST_CASE("a defeater stops a conclusion and shows nothing")
{
    Book book;
    book.rule({}, "p");
    book.rule({}, "-p", true);
    REQUIRE(book.tag("p") == '-');
    REQUIRE(book.tag("-p") == '-');
}

TEST_CASE("an explicit pair goes before levels")
{
    Book book;
    const auto low = book.rule({}, "p", false, 1);
    const auto high = book.rule({}, "-p", false, 2);
    SECTION("levels alone")
    {
        REQUIRE(book.tag("-p") == '+');
    }
    SECTION("the pair turns it round")
    {
        book.stronger(low, high);
        REQUIRE(book.tag("p") == '+');
    }
}

TEST_CASE("what supports only itself is refuted")
{
    Book book;
    book.rule({"a"}, "b");
    book.rule({"b"}, "a");
    REQUIRE(book.tag("a") == '-');
    SECTION("and no longer blocks its contrary")
    {
        book.rule({}, "-a");
        REQUIRE(book.tag("-a") == '+');
    }
    SECTION("but one foothold outside carries the loop")
    {
        book.rule({}, "a");
        REQUIRE(book.tag("b") == '+');
    }
}

TEST_CASE("rules that stop each other in a circle leave both sides undecided")
{
    Book book;
    book.rule({}, "a");
    book.rule({"b"}, "-a");
    book.rule({}, "b");
    book.rule({"a"}, "-b");
    REQUIRE(book.tag("a") == '?');
    REQUIRE(book.tag("b") == '?');
}

TEST_CASE("a chain of a million rules is solved without recursion")
{
    theory::Theory chain;
    const std::size_t length = 1'000'000;
    LiteralId before = chain.add_derived();
    chain.add_rule(before, {});
    for (std::size_t i = 0; i < length; ++i) {
        const LiteralId next = chain.add_derived();
        chain.add_rule(next, std::vector<LiteralId>{before});
        before = next;
    }
    chain.freeze();
    solver::Columns columns(chain.literal_count(), 1);
    solver::solve(chain, theory::Schedule(chain), columns);
    REQUIRE(columns.is_proved(before));
}
