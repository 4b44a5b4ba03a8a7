#include "solver/solve.hpp"
#include "solver/solvers.hpp"
#include "tests/catch.hpp"
#include "tests/solver/naive.hpp"

#include <random>

using namespace kyujo;
using solver::Columns;
using theory::LiteralId;
using theory::LiteralKind;
using theory::TheoryRuleId;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t n) { return n == 0 ? 0 : engine_() % n; }
    bool chance(unsigned percent) { return engine_() % 100 < percent; }

private:
    std::mt19937 engine_;
};

struct Options {
    bool loops = false;
};

/// Pairs (2i, 2i+1) of contraries, some inputs, some formulas; bodies reach down only, unless loops are wanted.
naive::Theory random_theory(Dice& dice, const Options& options)
{
    naive::Theory t;
    const std::size_t count = 4 + 2 * dice.below(6);
    t.literals.resize(count);
    for (std::size_t q = 0; q < count; ++q) {
        naive::Literal& l = t.literals[q];
        const std::size_t reach = options.loops ? count : q - q % 2;
        const auto child = [&] { return dice.below(reach); };
        if (q < 2 || dice.chance(15)) {
            l.kind = naive::Kind::input;
            l.input = static_cast<int>(dice.below(3)) - 1;
        } else if (dice.chance(25)) {
            l.kind = static_cast<naive::Kind>(2 + dice.below(4));
            const std::size_t children = l.kind == naive::Kind::swap ? 1 : dice.below(4);
            for (std::size_t i = 0; i < children; ++i) l.children.push_back(child());
            l.threshold = dice.below(children + 2);
        }
    }
    for (std::size_t q = 0; q < count; ++q) {
        if (t.literals[q].kind != naive::Kind::derived) continue;
        const std::size_t contrary = q ^ 1u;
        if (t.literals[contrary].kind == naive::Kind::derived) t.literals[q].attackers.push_back(contrary);
        if (q >= 2 && dice.chance(20)) t.literals[q].allies.push_back(dice.below(q));
        if (q >= 2 && dice.chance(15)) t.literals[q].attackers.push_back(dice.below(q - q % 2));
        const std::size_t rules = dice.below(4);
        for (std::size_t r = 0; r < rules; ++r) {
            naive::Rule rule{q, {}, static_cast<unsigned>(1 + dice.below(2)), dice.chance(15)};
            const std::size_t premises = dice.below(3);
            for (std::size_t i = 0; i < premises; ++i) rule.body.push_back(dice.below(options.loops ? count : q - q % 2));
            t.rules.push_back(rule);
        }
    }
    for (std::size_t a = 0; a < t.rules.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (dice.chance(10)) t.superiority.emplace_back(dice.chance(50) ? std::pair(a, b) : std::pair(b, a));
        }
    }
    return t;
}

theory::Theory lowered(const naive::Theory& t)
{
    theory::Theory result;
    for (const naive::Literal& l : t.literals) {
        switch (l.kind) {
            case naive::Kind::input:
                result.add_input();
                break;
            case naive::Kind::derived:
                result.add_derived();
                break;
            default:
                result.add_formula(static_cast<LiteralKind>(static_cast<int>(l.kind)), static_cast<std::uint32_t>(l.threshold));
        }
    }
    for (std::size_t q = 0; q < t.literals.size(); ++q) {
        for (const std::size_t c : t.literals[q].children) result.add_child(LiteralId(q), LiteralId(c));
        for (const std::size_t a : t.literals[q].attackers) result.add_attack(LiteralId(a), LiteralId(q));
        for (const std::size_t a : t.literals[q].allies) result.add_ally(LiteralId(a), LiteralId(q));
    }
    for (const naive::Rule& r : t.rules) {
        std::vector<LiteralId> body;
        for (const std::size_t b : r.body) body.emplace_back(b);
        result.add_rule(LiteralId(r.head), body, r.level, r.defeater);
    }
    for (const auto& [a, b] : t.superiority) result.add_superiority(TheoryRuleId(a), TheoryRuleId(b));
    result.freeze();
    return result;
}

Columns solved(const theory::Theory& theory, const naive::Theory& t)
{
    Columns columns(theory.literal_count(), 1);
    for (std::size_t q = 0; q < t.literals.size(); ++q) {
        if (t.literals[q].kind != naive::Kind::input || t.literals[q].input == 0) continue;
        (t.literals[q].input > 0 ? columns.proved(LiteralId(q)) : columns.refuted(LiteralId(q)))[0] = ~solver::Word{0};
    }
    solver::solve(theory, theory::Schedule(theory), columns);
    return columns;
}

int tag(const Columns& columns, std::size_t q, std::size_t column = 0)
{
    return columns.is_proved(LiteralId(q), column) ? 1 : columns.is_refuted(LiteralId(q), column) ? -1 : 0;
}

}  // namespace

TEST_CASE("the solver agrees with the proof conditions read clause by clause, on loop-free theories")
{
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        Dice dice(seed);
        const naive::Theory t = random_theory(dice, {});
        const theory::Theory theory = lowered(t);
        const Columns columns = solved(theory, t);
        const naive::Fixpoint expected(t);
        for (std::size_t q = 0; q < t.literals.size(); ++q) {
            INFO("seed " << seed << ", literal " << q);
            REQUIRE(tag(columns, q) == expected.tag(q));
        }
    }
}

TEST_CASE("with loops, the solver derives all that the proof conditions do, and beyond them only refutes what supports nothing but itself")
{
    std::size_t unfounded = 0;
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        Dice dice(seed);
        naive::Theory t = random_theory(dice, {true});
        t.superiority.clear();  // a cyclic superiority would make even the definitions contradict themselves
        const theory::Theory theory = lowered(t);
        const Columns columns = solved(theory, t);
        const naive::Fixpoint expected(t);
        for (std::size_t q = 0; q < t.literals.size(); ++q) {
            INFO("seed " << seed << ", literal " << q);
            REQUIRE_FALSE((columns.is_proved(LiteralId(q)) && columns.is_refuted(LiteralId(q))));
            if (expected.tag(q) != 0) REQUIRE(tag(columns, q) == expected.tag(q));
            if (expected.tag(q) == 0 && tag(columns, q) != 0) ++unfounded;
        }
    }
    REQUIRE(unfounded > 0);
}

TEST_CASE("a column is the same alone and in a batch of any width")
{
    for (unsigned seed = 0; seed < 2'000; ++seed) {
        Dice dice(seed);
        naive::Theory t = random_theory(dice, {seed % 2 == 1});
        t.superiority.clear();
        const theory::Theory theory = lowered(t);
        const theory::Schedule schedule(theory);
        const std::size_t width = 1 + dice.below(3);
        Columns batch(theory.literal_count(), width);
        std::vector<naive::Theory> alone;
        for (std::size_t column = 0; column < 5; ++column) {
            const std::size_t at = column * (64 * width - 1) / 4;
            for (std::size_t q = 0; q < t.literals.size(); ++q) {
                if (t.literals[q].kind != naive::Kind::input) continue;
                t.literals[q].input = static_cast<int>(dice.below(3)) - 1;
                if (t.literals[q].input > 0) batch.proved(LiteralId(q))[at / 64] |= solver::Word{1} << (at % 64);
                if (t.literals[q].input < 0) batch.refuted(LiteralId(q))[at / 64] |= solver::Word{1} << (at % 64);
            }
            alone.push_back(t);
        }
        solver::solve(theory, schedule, batch);
        for (std::size_t column = 0; column < alone.size(); ++column) {
            const std::size_t at = column * (64 * width - 1) / 4;
            const Columns single = solved(theory, alone[column]);
            for (std::size_t q = 0; q < t.literals.size(); ++q) {
                INFO("seed " << seed << ", literal " << q << ", column " << at);
                REQUIRE(tag(batch, q, at) == tag(single, q));
            }
        }
    }
}

TEST_CASE("what is compiled for this processor agrees with what is compiled for any, in wide blocks and in single words")
{
    constexpr std::size_t words = 16 + 3;  // one wide block and some words
    for (unsigned seed = 0; seed < 1'000; ++seed) {
        Dice dice(seed);
        const naive::Theory t = random_theory(dice, {seed % 2 == 1});
        const theory::Theory theory = lowered(t);
        const theory::Schedule schedule(theory);
        Columns given(theory.literal_count(), words);
        for (std::size_t q = 0; q < t.literals.size(); ++q) {
            if (t.literals[q].kind != naive::Kind::input) continue;
            for (std::size_t column = 0; column < 64 * words; ++column) {
                const std::size_t value = dice.below(3);
                if (value < 2)
                    (value == 0 ? given.proved(LiteralId(q)) : given.refuted(LiteralId(q)))[column / 64] |= solver::Word{1} << (column % 64);
            }
        }
        const auto same = [&](const Columns& a, const Columns& b, std::size_t from_word) {
            for (std::size_t q = 0; q < t.literals.size(); ++q) {
                for (std::size_t word = 0; word < b.words(); ++word) {
                    INFO("seed " << seed << ", literal " << q << ", word " << from_word + word);
                    REQUIRE(a.proved(LiteralId(q))[from_word + word] == b.proved(LiteralId(q))[word]);
                    REQUIRE(a.refuted(LiteralId(q))[from_word + word] == b.refuted(LiteralId(q))[word]);
                }
            }
        };
        solver::Solving here(theory, schedule);
        solver::SolversOfTarget anywhere(theory, schedule, solver::Loops::unfounded);
        Columns blocking = given;
        Columns proof = given;
        Columns support = given;
        here.solve(blocking);
        here.propagate(proof, support);
        Columns blocking_anywhere = given;
        Columns proof_anywhere = given;
        Columns support_anywhere = given;
        anywhere.solve(blocking_anywhere, {});
        anywhere.propagate(proof_anywhere, support_anywhere);
        same(blocking, blocking_anywhere, 0);
        same(proof, proof_anywhere, 0);
        same(support, support_anywhere, 0);
        for (const std::size_t word : {std::size_t{0}, std::size_t{7}, words - 1}) {
            Columns single(theory.literal_count(), 1);
            for (std::size_t q = 0; q < t.literals.size(); ++q) {
                single.proved(LiteralId(q))[0] = given.proved(LiteralId(q))[word];
                single.refuted(LiteralId(q))[0] = given.refuted(LiteralId(q))[word];
            }
            Columns single_proof = single;
            Columns single_support = single;
            here.solve(single);
            here.propagate(single_proof, single_support);
            same(blocking, single, word);
            same(proof, single_proof, word);
            same(support, single_support, word);
        }
    }
}
