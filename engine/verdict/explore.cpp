#include "verdict/explore.hpp"

#include "verdict/completions.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace kyujo::verdict {

namespace {

using solver::Columns;
using solver::Word;
using theory::LiteralKind;
using theory::TheoryRuleId;

constexpr Word every = ~Word{0};
constexpr std::uint8_t undecided = 255;

/// Bits of columns solved in one go. The last run of a search is the widest; what comes before only picks where it is worth it.
constexpr std::uint32_t run_bits = 12;
constexpr std::uint32_t narrow_bits = 6;
constexpr std::size_t wide_words = 16;

/// Residues are compared where their keys are small, and kept until they take so many bytes.
constexpr std::size_t most_compared_literals = 1u << 14u;
constexpr std::size_t most_kept_bytes = std::size_t{64} << 20u;

std::vector<TheoryRuleId> rules_that_may_apply(const Ground& ground, const Firm& firm, const std::vector<LiteralId>& heads)
{
    std::vector<TheoryRuleId> rules;
    for (const LiteralId head : heads) {
        for (const TheoryRuleId rule : ground.theory.rules_for(head)) {
            if (!discarded(ground, firm, rule)) rules.push_back(rule);
        }
    }
    return rules;
}

std::optional<Issue> issue_of(const theory::Atom& atom)
{
    if (const auto* const asked = std::get_if<theory::ConceptAtom>(&atom)) return asked->issue;
    if (const auto* const norm = std::get_if<theory::NormAtom>(&atom)) return norm->issue;
    return std::nullopt;
}

std::vector<Issue> clashes_in(const Ground& ground, const Firm& firm, const Part& part)
{
    std::set<Issue> asked;
    std::vector<Issue> issues;
    for (const LiteralId id : part.cone()) {
        if (ground.theory.literal(id).kind != LiteralKind::derived) continue;
        const auto issue = issue_of(ground.atoms[id.index()]);
        if (!issue || !asked.insert(*issue).second) continue;
        if (!clashing_rules(ground, firm, *issue).for_it.empty()) issues.push_back(*issue);
    }
    std::sort(issues.begin(), issues.end());
    return issues;
}

class Explorer {
public:
    Explorer(const Part& part, const Ground& ground, const Target& target, const Limits& limits, Exploration& result)
        : part_(part),
          ground_(ground),
          target_(target),
          limits_(limits),
          result_(result),
          solving_(part.theory(), part.schedule()),
          assignment_(result.unknowns),
          single_(part, ground, result.unknowns, 1, propagating()),
          variables_of_(part.theory().literal_count()),
          dependence_of_(part.theory().literal_count(), nullptr),
          seen_(part.theory().literal_count(), 0)
    {
        for (const auto& [literal, outcome] : target.ladder) ladder_.emplace_back(part.local(literal), outcome);
        for (const Dependence& input : result.unknowns.inputs) {
            const LiteralId own = part.local(input.input);
            dependence_of_[own.index()] = &input;
            variables_of_[own.index()] = input.guards;
            variables_of_[own.index()].push_back(input.variable);
        }
        if (limits.ambiguity != Ambiguity::by_cases) return;  // then a clash is not for us to try
        for (std::uint32_t number = 0; number < result.unknowns.variables.size(); ++number) {
            const Variable& variable = result.unknowns.variables[number];
            if (variable.kind != Variable::Kind::clash) continue;
            const Sides sides = sides_of(ground, variable.issue);
            for (const auto* const side : {&sides.for_it, &sides.against_it}) {
                for (const LiteralId literal : *side)
                    if (const LiteralId own = part.local(literal); own.valid()) variables_of_[own.index()].push_back(number);
            }
        }
    }

    void run()
    {
        solve_block(single_, 0);
        std::array<std::uint8_t, 64> here{};
        here.fill(undecided);
        read_outcomes(single_, 0, Word{1}, here.data());
        const bool decided = here[0] != undecided;
        if (decided) ++result_.completions;
        result_.root = decided ? here[0] : below(residue(single_, 0, 0));
        if (result_.stopped) result_.root = target_.stuck;
    }

private:
    bool propagating() const { return limits_.ambiguity == Ambiguity::propagating; }

    /// What the outcome still turns on in a column that does not decide it.
    struct Residue {
        std::vector<std::uint32_t> variables;
        /// Equal keys, same outcome for the same values of the variables: the tags of the literals that are left and of those they lean on, and what
        /// is fixed of the ways to their inputs and of their clashes. Empty where no two are to be compared.
        std::string key;
    };

    /// The outcome as a function of the variables that are open now: those of the residue and others that do not matter.
    Diagram::Node below(const Residue& residue)
    {
        if (residue.variables.empty()) return target_.stuck;
        if (residue.key.empty()) return split(next_run(residue.variables));
        if (const auto known = known_.find(residue.key); known != known_.end()) return known->second;
        const Diagram::Node node = split(next_run(residue.variables));
        kept_bytes_ += residue.key.size();
        if (kept_bytes_ <= most_kept_bytes) known_.emplace(residue.key, node);
        return node;
    }

    /// All that is left when it fits one run; else only so many that the rest still fits, or a few.
    std::vector<std::uint32_t> next_run(const std::vector<std::uint32_t>& relevant) const
    {
        std::uint32_t total = 0;
        for (const std::uint32_t variable : relevant) total += assignment_.bits(variable);
        const std::uint32_t room = total <= run_bits ? run_bits : total <= 2 * run_bits ? total - run_bits : narrow_bits;
        std::vector<std::uint32_t> chosen;
        std::uint32_t bits = 0;
        for (const std::uint32_t variable : relevant) {
            if (!chosen.empty() && bits + assignment_.bits(variable) > room) break;
            chosen.push_back(variable);
            bits += assignment_.bits(variable);
        }
        return chosen;
    }

    Diagram::Node split(const std::vector<std::uint32_t>& variables)
    {
        assignment_.run(variables);
        std::uint32_t bits = 0;
        for (const std::uint32_t variable : variables) bits += assignment_.bits(variable);
        const std::uint64_t columns = std::uint64_t{1} << bits;
        std::vector<std::uint8_t> outcomes(std::max<std::uint64_t>(columns, 64), undecided);
        std::vector<Word> valid(std::max<std::uint64_t>(columns / 64, 1));
        for (std::size_t word = 0; word < valid.size(); ++word) valid[word] = valid_columns(variables, columns, word);
        std::vector<std::pair<std::uint64_t, Residue>> residues;  // by column
        solve_run(valid, outcomes, residues);
        const Assignment here = assignment_;
        for (const std::uint32_t variable : variables) assignment_.leave_open(variable);
        std::vector<Diagram::Node> nodes(outcomes.begin(), outcomes.begin() + static_cast<std::ptrdiff_t>(columns));
        for (const auto& [column, residue] : residues) {
            if (result_.stopped) break;
            for (const std::uint32_t variable : variables) assignment_.fix(variable, here.value_in(variable, column));
            nodes[column] = below(residue);
            for (const std::uint32_t variable : variables) assignment_.leave_open(variable);
        }
        return fold(variables, std::move(nodes));
    }

    Word valid_columns(const std::vector<std::uint32_t>& variables, std::uint64_t columns, std::uint64_t word) const
    {
        Word valid = columns < 64 ? (Word{1} << columns) - 1 : every;
        for (const std::uint32_t variable : variables) {
            Word some = 0;
            for (std::uint32_t value = 0; value < result_.unknowns.variables[variable].size; ++value)
                some |= assignment_.where(variable, value, word);
            valid &= some;
        }
        return valid;
    }

    /// The outcomes of the valid columns of a run, and of those that do not decide it, what it turns on there.
    void solve_run(const std::vector<Word>& valid, std::vector<std::uint8_t>& outcomes, std::vector<std::pair<std::uint64_t, Residue>>& residues)
    {
        const std::size_t words = valid.size();
        const std::size_t step = words >= wide_words ? wide_words : 1;
        // Many words of a large theory are much memory: only where there is a run that long.
        if (step != 1 && !wide_) wide_.emplace(part_, ground_, result_.unknowns, wide_words, propagating());
        Bench& bench = step == 1 ? single_ : *wide_;
        for (std::size_t word = 0; word < words && !result_.stopped; word += step) {
            solve_block(bench, word);
            for (std::size_t i = 0; i < step; ++i) {
                std::uint8_t* const found = outcomes.data() + 64 * (word + i);
                read_outcomes(bench, i, valid[word + i], found);
                result_.completions += static_cast<std::uint64_t>(std::popcount(valid[word + i]));
                for (Word left = valid[word + i]; left != 0; left &= left - 1) {
                    const auto bit = static_cast<unsigned>(std::countr_zero(left));
                    if (found[bit] == undecided) residues.emplace_back(64 * (word + i) + bit, residue(bench, i, 64 * (word + i) + bit));
                }
            }
            result_.stopped = result_.completions > limits_.completions;
        }
    }

    void solve_block(Bench& bench, std::uint64_t first_word)
    {
        bench.set(assignment_, first_word);
        bench.solve(solving_);
    }

    /// Writes the outcomes of the valid columns of one word that are decided.
    void read_outcomes(const Bench& bench, std::size_t word, Word valid, std::uint8_t* outcomes) const
    {
        const auto write = [&](Word columns, std::uint8_t outcome) {
            for (; columns != 0; columns &= columns - 1) outcomes[std::countr_zero(columns)] = outcome;
        };
        Word left = valid;
        for (const auto& [literal, outcome] : ladder_) {
            write(left & bench.columns().proved(literal)[word], outcome);
            left &= bench.columns().refuted(literal)[word];
        }
        // Propagating, a literal may be refuted only because something stands against it that is itself not shown: that is no silence.
        Word doubted = 0;
        if (propagating()) {
            for (const auto& [literal, outcome] : ladder_) doubted |= bench.support().proved(literal)[word];
        }
        write(left & doubted, target_.stuck);
        write(left & ~doubted, target_.silent);
    }

    /// Of a column of the block, in one word of the bench. The variables are those that literals without a tag lean on: no other can matter to
    /// what is left.
    Residue residue(const Bench& bench, std::size_t word, std::uint64_t column)
    {
        ++stamp_;
        const Columns& columns = bench.columns();
        const auto bit = column % 64;
        const auto tag = [&](LiteralId id) -> unsigned {
            const bool proved = ((columns.proved(id)[word] >> bit) & 1u) != 0;
            return proved ? 1 : ((columns.refuted(id)[word] >> bit) & 1u) != 0 ? 2 : 3;
        };
        Residue result;
        const bool compared = !propagating() && part_.theory().literal_count() <= most_compared_literals;
        if (compared) result.key.resize((part_.theory().literal_count() + 3) / 4);
        std::vector<bool> found(result_.unknowns.variables.size(), false);
        work_.clear();
        for (const auto& [literal, outcome] : ladder_) work_.push_back(literal);
        while (!work_.empty()) {
            const LiteralId id = work_.back();
            work_.pop_back();
            if (seen_[id.index()] == stamp_) continue;
            seen_[id.index()] = stamp_;
            const unsigned here = tag(id);
            if (compared) result.key[id.index() / 4] |= static_cast<char>(here << (id.index() % 4 * 2));
            if (here != 3) continue;
            for (const std::uint32_t variable : variables_of_[id.index()]) {
                found[variable] = assignment_.is_open(variable);
                if (compared && !found[variable]) result.key += fixed_part(id, variable, column);
            }
            const auto counts = [&](TheoryRuleId rule) {
                const auto body = part_.theory().body(rule);
                return std::none_of(body.begin(), body.end(), [&](LiteralId premise) { return tag(premise) == 2; });
            };
            theory::for_each_dependency(
                part_.theory(), id, [&](LiteralId on, bool) { work_.push_back(on); }, counts);
        }
        for (std::uint32_t variable = 0; variable < found.size(); ++variable)
            if (found[variable]) result.variables.push_back(variable);
        return result;
    }
    /// What a value of a variable that is not open does to a literal without a tag: of a thing on the way to an input, that it is there.
    char fixed_part(LiteralId id, std::uint32_t variable, std::uint64_t column) const
    {
        const std::uint32_t value = assignment_.value_in_column(variable, column);
        const Dependence* const input = dependence_of_[id.index()];
        if (input == nullptr) return static_cast<char>(value);  // which side of a clash wins
        return variable == input->variable && input->truth[value] ? 1 : 0;
    }

    /// Columns to a diagram, from the last variable (in the lowest bits) to the first.
    Diagram::Node fold(const std::vector<std::uint32_t>& variables, std::vector<Diagram::Node> nodes)
    {
        if (result_.stopped) return target_.stuck;
        for (std::size_t i = variables.size(); i-- > 0;) {
            const std::uint32_t variable = variables[i];
            const std::size_t stride = std::size_t{1} << assignment_.bits(variable);
            const std::size_t size = result_.unknowns.variables[variable].size;
            for (std::size_t at = 0; at * stride < nodes.size(); ++at)
                nodes[at] = result_.diagram.node(variable, std::span<const Diagram::Node>(nodes).subspan(at * stride, size));
            nodes.resize(nodes.size() / stride);
        }
        return nodes.front();
    }

    const Part& part_;
    const Ground& ground_;
    const Target& target_;
    const Limits& limits_;
    Exploration& result_;
    std::vector<std::pair<LiteralId, std::uint8_t>> ladder_;  ///< of the target, in the part
    solver::Solving solving_;
    Assignment assignment_;
    Bench single_;
    std::optional<Bench> wide_;
    std::vector<std::vector<std::uint32_t>> variables_of_;  ///< per literal
    std::vector<const Dependence*> dependence_of_;          ///< per literal; null but for inputs
    std::vector<std::uint32_t> seen_;
    std::vector<LiteralId> work_;
    std::unordered_map<std::string, Diagram::Node> known_;  ///< by the key of a residue
    std::size_t kept_bytes_ = 0;
    std::uint32_t stamp_ = 0;
};

}  // namespace

ClashingRules clashing_rules(const Ground& ground, const Firm& firm, const Issue& issue)
{
    const auto equal = [&](TheoryRuleId a, TheoryRuleId b) { return !ground.theory.superior(a, b) && !ground.theory.superior(b, a); };
    const auto meets_an_equal = [&](TheoryRuleId rule, const std::vector<TheoryRuleId>& others) {
        return std::any_of(others.begin(), others.end(), [&](TheoryRuleId other) { return equal(rule, other); });
    };
    const Sides sides = sides_of(ground, issue);
    const auto for_it = rules_that_may_apply(ground, firm, sides.for_it);
    const auto against = rules_that_may_apply(ground, firm, sides.against_it);
    ClashingRules result;
    for (const TheoryRuleId rule : for_it) {
        if (meets_an_equal(rule, against)) result.for_it.push_back(rule);
    }
    for (const TheoryRuleId rule : against) {
        if (meets_an_equal(rule, for_it)) result.against_it.push_back(rule);
    }
    return result;
}

std::optional<std::uint8_t> firm_outcome(const Target& target, const Firm& firm)
{
    for (const auto& [literal, outcome] : target.ladder) {
        if (firm.proved(literal)) return outcome;
        if (!firm.refuted(literal)) return std::nullopt;
    }
    return target.silent;
}

Exploration explore(const law::Law& law, const scenario::Scenario& scenario, const Ground& ground, const Columns& given, const Firm& firm,
                    const Target& target, const Limits& limits)
{
    std::vector<LiteralId> asked;
    for (const auto& [literal, outcome] : target.ladder) asked.push_back(literal);
    const Part part(ground, firm, std::move(asked));
    std::vector<LiteralId> inputs;
    for (const LiteralId id : part.cone()) {
        const bool input = ground.theory.literal(id).kind == LiteralKind::input;
        if (input && !given.is_proved(id) && !given.is_refuted(id)) inputs.push_back(id);
    }
    std::vector<Issue> clashes;
    if (limits.ambiguity == Ambiguity::by_cases) clashes = clashes_in(ground, firm, part);
    const bool clashing = ground.norms.count(target.issue) != 0 || ground.concepts.count(target.issue) != 0;  // nothing clashes over a duty
    if (limits.ambiguity == Ambiguity::blocking && clashing && !clashing_rules(ground, firm, target.issue).for_it.empty()) clashes = {target.issue};
    Exploration result;
    result.unknowns = unknowns_of(law, scenario, ground, inputs, clashes);
    Explorer(part, ground, target, limits, result).run();
    return result;
}

}  // namespace kyujo::verdict
