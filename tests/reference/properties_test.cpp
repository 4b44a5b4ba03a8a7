#include "logic/lower.hpp"
#include "tests/catch.hpp"
#include "tests/reference/engine.hpp"
#include "tests/reference/random.hpp"

#include <algorithm>
#include <functional>

using namespace reference;
using namespace kyujo;

namespace {

constexpr Ambiguity ambiguities[] = {Ambiguity::blocking, Ambiguity::propagating, Ambiguity::gated};

struct Setting {
    Ambiguity ambiguity;
    bool unfounded;
};

/// Tries random theories in every setting; `fault` says what is wrong with one, or nothing.
void require_of_all(std::uint64_t usual, const std::function<std::string(const Theory&, const Setting&)>& fault)
{
    const std::uint64_t count = tries(usual);
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const Setting setting{ambiguities[seed % 3], seed / 3 % 2 == 1};
        const Theory theory = random_theory(seed);
        if (fault(theory, setting).empty()) continue;
        const Theory small = shrunk(theory, [&](const Theory& t) { return !fault(t, setting).empty(); });
        FAIL("seed " << seed << ", " << as_words(setting.ambiguity, setting.unfounded) << ": " << fault(small, setting) << "\n" << as_dfl(small));
    }
    REQUIRE(count > 0);
}

std::string printed(const std::string& dfl, const Setting& setting)
{
    const Read read(dfl);
    const logic::Options how = options(setting.ambiguity, setting.unfounded);
    std::string out;
    logic::print_text(read.document, logic::conclude(read.document, how), how, [&](std::string_view part) { out += part; });
    return out;
}

Tags conclusions(const Theory& theory, const Setting& setting)
{
    const Read read(as_dfl(theory));
    return tags_of(read.document, logic::conclude(read.document, options(setting.ambiguity, setting.unfounded)).always, theory.atoms);
}

/// The lines of a file in another order, always the same one.
std::string shuffled(const std::string& dfl)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < dfl.size();) {
        const std::size_t end = dfl.find('\n', at) + 1;
        lines.push_back(dfl.substr(at, end - at));
        at = end;
    }
    Dice dice(dfl.size());
    for (std::size_t i = lines.size(); i > 1; --i) std::swap(lines[i - 1], lines[dice.below(i)]);
    std::string result;
    for (const std::string& line : lines) result += line;
    return result;
}

std::string named(std::size_t q)
{
    return spelling(literal(q));
}

}  // namespace

TEST_CASE("the order of lines does not matter")
{
    require_of_all(100'000, [](const Theory& theory, const Setting& setting) -> std::string {
        const std::string dfl = as_dfl(theory);
        return printed(dfl, setting) == printed(shuffled(dfl), setting) ? "" : "the order of lines matters";
    });
}

TEST_CASE("nothing is both proved and refuted, at any level")
{
    require_of_all(100'000, [](const Theory& theory, const Setting& setting) -> std::string {
        const Tags tags = conclusions(theory, setting);
        for (std::size_t q = 0; q < tags[plus_D].size(); ++q) {
            if (tags[plus_D][q] && tags[minus_D][q]) return named(q) + " is +D and -D";
            if (tags[plus_d][q] && tags[minus_d][q]) return named(q) + " is +d and -d";
            if (tags[plus_s][q] && tags[minus_s][q]) return named(q) + " is +s and -s";
            if (tags[plus_D][q] && !tags[plus_d][q]) return named(q) + " is +D but not +d";
            if (tags[minus_d][q] && !tags[minus_D][q]) return named(q) + " is -d but not -D";
        }
        return "";
    });
}

TEST_CASE("without a circle of priorities, two opposed literals are proved only if both are definite")
{
    require_of_all(100'000, [](const Theory& theory, const Setting& setting) -> std::string {
        if (has_circle(without_chains(theory))) return "";
        const Tags tags = conclusions(theory, setting);
        for (std::size_t q = 0; q < tags[plus_d].size(); ++q) {
            for (const Literal p : opponents(theory, literal(q))) {
                const std::size_t o = number(p);
                if (tags[plus_d][q] && tags[plus_d][o] && !(tags[plus_D][q] && tags[plus_D][o]))
                    return named(q) + " and " + named(o) + " are both +d";
            }
        }
        return "";
    });
}

// Billington, Antoniou, Governatori, Maher, "An inclusion theorem for defeasible logics", ACM TOCL 12(1), 2010. It is about literals that
// oppose only their contrary, premises that are only ever to be shown, and loops left open.
TEST_CASE("what is proved when ambiguity propagates is proved when it is blocked, and that has support")
{
    require_of_all(100'000, [](const Theory& theory, const Setting&) -> std::string {
        const bool plain = theory.exclusions.empty() && std::all_of(theory.rules.begin(), theory.rules.end(), [](const Rule& r) {
                               return r.fails.empty() && r.repairs.empty() && r.head.mode == Mode::plain;
                           });
        if (!plain || has_circle(theory)) return "";
        const Tags blocking = conclusions(theory, {Ambiguity::blocking, false});
        const Tags propagating = conclusions(theory, {Ambiguity::propagating, false});
        const Tags gated = conclusions(theory, {Ambiguity::gated, false});
        for (std::size_t q = 0; q < blocking[plus_d].size(); ++q) {
            if (propagating[plus_d][q] && !blocking[plus_d][q]) return named(q) + " is proved when propagating only";
            if (gated[plus_d][q] && !blocking[plus_d][q]) return named(q) + " is proved when gated only";
            if (blocking[plus_d][q] && !propagating[plus_s][q]) return named(q) + " is proved when blocking, but has no support";
        }
        return "";
    });
}

TEST_CASE("a column comes out the same alone, in any batch and at any width")
{
    require_of_all(20'000, [](const Theory& theory, const Setting& setting) -> std::string {
        if (theory.unknowns.empty()) return "";
        const Read read(as_dfl(theory));
        const logic::Lowered lowered = logic::lower(read.document, options(setting.ambiguity, setting.unfounded).ambiguity);
        const theory::Schedule schedule(lowered.theory);
        Dice dice(theory.rules.size() + 7 * theory.facts.size());
        const std::size_t words = 1 + dice.below(20);
        solver::Columns proof(lowered.theory.literal_count(), words), support(lowered.theory.literal_count(), words);
        const auto set = [&](logic::Node node, std::size_t column, bool holds) {
            (holds ? proof.proved(node) : proof.refuted(node))[column / 64] |= solver::Word{1} << (column % 64);
        };
        std::vector<std::size_t> completions;
        for (std::size_t column = 0; column < 64 * words; ++column) {
            completions.push_back(dice.below(std::size_t{1} << theory.unknowns.size()));
            set(lowered.always, column, true);
            set(lowered.never, column, false);
            for (std::size_t i = 0; i < theory.unknowns.size(); ++i) {
                const bool contrary = (completions.back() >> i) % 2 == 1;
                set(lowered.unknowns[i].first, column, !contrary);
                set(lowered.unknowns[i].second, column, contrary);
            }
        }
        const solver::Loops loops = setting.unfounded ? solver::Loops::unfounded : solver::Loops::open;
        const bool propagating = setting.ambiguity != Ambiguity::blocking;
        if (propagating)
            solver::propagate(lowered.theory, schedule, proof, support, loops);
        else
            solver::solve(lowered.theory, schedule, proof, {}, loops);
        for (const std::size_t column : {std::size_t{0}, 64 * words / 2, 64 * words - 1}) {
            std::vector<int> unknowns;
            for (std::size_t i = 0; i < theory.unknowns.size(); ++i) unknowns.push_back((completions[column] >> i) % 2 == 1 ? -1 : 1);
            const Tags alone = interpret(theory, setting.ambiguity, setting.unfounded, unknowns);
            for (std::size_t i = 0; i < read.document.literal_count(); ++i) {
                const std::string name = logic::spelling(read.document, logic::Literal(i));
                const std::size_t q = number(literal(name));
                const logic::Node node = lowered.defeasible[i];
                const bool same =
                    proof.is_proved(node, column) == alone[plus_d][q] && proof.is_refuted(node, column) == alone[minus_d][q] &&
                    (!propagating || (support.is_proved(node, column) == alone[plus_s][q] && support.is_refuted(node, column) == alone[minus_s][q]));
                if (!same) return name + " differs in column " + std::to_string(column) + " of " + std::to_string(64 * words);
            }
        }
        return "";
    });
}
