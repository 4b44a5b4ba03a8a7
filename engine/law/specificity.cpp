// The maxim `special`: which of two opposed rules asks for more.
#include "law/cases.hpp"
#include "law/conclusions.hpp"
#include "law/names.hpp"
#include "law/opposition.hpp"
#include "law/passes.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view too_many_comparisons = "L314";
constexpr std::string_view too_many_cases = "L315";
/// Steps that one comparison of rules with several cases may take.
constexpr std::uint32_t comparison_steps = 4096;
/// Pairs that a first glance can set aside are cheap: so many of them count as one comparison.
constexpr std::uint64_t glances_per_comparison = 64;

/// A rule ready to be compared.
struct Compared {
    RuleId rule;
    Cases cases;
    Case hull;
    std::uint64_t made = 0;    ///< bits of the tests that every case makes
    std::uint64_t needed = 0;  ///< of those of them that whatever implies it makes too
};

std::uint64_t bits_of(const Case& item)
{
    std::uint64_t bits = 0;
    for (const Constraint& constraint : item) bits |= std::uint64_t{1} << (constraint.dimension % 64);
    return bits;
}

bool asks_special(const Order& order)
{
    return std::find(order.precedence.begin(), order.precedence.end(), Order::Maxim::special) != order.precedence.end();
}

class Specificity {
public:
    explicit Specificity(Checking& checking) : c_(checking), splitter_(checking.law, SplitLimits{checking.options.case_limit}) {}

    void issue(const Issue& issue)
    {
        const std::uint64_t pairs = std::uint64_t{issue.for_it.size()} * issue.against_it.size();
        compared_ = 0;
        limit_passed_ = pairs > c_.options.comparison_limit * glances_per_comparison;
        const std::size_t before = c_.law.more_special.size();
        if (!limit_passed_) compare(ready(issue.for_it), ready(issue.against_it));
        if (!limit_passed_) return;
        // Nothing is better than a part that depends on which pairs came first.
        c_.law.more_special.resize(before);
        report(issue);
    }

    void finish()
    {
        auto& pairs = c_.law.more_special;
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    }

private:
    std::vector<Compared> ready(const std::vector<Side>& side);
    void compare(const std::vector<Compared>& for_it, const std::vector<Compared>& against_it);
    void compare(const Compared& a, const Compared& b);
    bool implied(const Compared& stronger, const Compared& weaker);
    void too_large(RuleId rule);
    void report(const Issue& issue);

    Checking& c_;
    Splitter splitter_;
    std::uint64_t compared_ = 0;
    bool limit_passed_ = false;
    std::unordered_set<std::uint32_t> reported_;
};

std::vector<Compared> Specificity::ready(const std::vector<Side>& side)
{
    std::vector<Compared> result;
    result.reserve(side.size());
    for (const Side& one : side) {
        const Rule& rule = c_.law.rules[one.rule];
        auto cases = splitter_.split(rule.condition, rule.order, path_of(rule.conclusions[one.conclusion]));
        if (!cases) {
            too_large(one.rule);
            continue;
        }
        if (cases->empty()) continue;  // it can never apply
        Compared& made = result.emplace_back(Compared{one.rule, std::move(*cases), {}, ~std::uint64_t{0}});
        made.hull = hull(made.cases, splitter_.dimensions());
        made.needed = bits_of(made.hull);
        for (const Case& item : made.cases) made.made &= bits_of(item);
    }
    return result;
}

void Specificity::too_large(RuleId id)
{
    if (!reported_.insert(id.value).second) return;
    const Rule& rule = c_.law.rules[id];
    c_.diagnostics.warning(too_many_cases, rule.name_span,
                           fmt::format("the condition of `{}` splits into too many cases: the maxim `special` is not tried for it", rule.name),
                           "split the rule, or say with `overrides` which rule it beats");
}

void Specificity::compare(const std::vector<Compared>& for_it, const std::vector<Compared>& against_it)
{
    for (const Compared& a : for_it) {
        for (const Compared& b : against_it) {
            const bool a_may = (b.needed & ~a.made) == 0;
            const bool b_may = (a.needed & ~b.made) == 0;
            if (!a_may && !b_may) continue;
            if (++compared_ > c_.options.comparison_limit) {
                limit_passed_ = true;
                return;
            }
            compare(a, b);
        }
    }
}

void Specificity::compare(const Compared& a, const Compared& b)
{
    const bool a_implies = implied(a, b);
    const bool b_implies = implied(b, a);
    if (a_implies == b_implies) return;
    c_.law.more_special.emplace_back(a_implies ? a.rule : b.rule, a_implies ? b.rule : a.rule);
}

bool Specificity::implied(const Compared& stronger, const Compared& weaker)
{
    const bool may = std::all_of(stronger.cases.begin(), stronger.cases.end(), [&](const Case& item) { return within(item, weaker.hull); });
    if (!may) return false;
    const Implied answer = implies(stronger.cases, weaker.cases, splitter_.dimensions(), comparison_steps);
    if (answer == Implied::too_long) too_large(weaker.rule);
    return answer == Implied::yes;
}

void Specificity::report(const Issue& issue)
{
    const Rule& first = c_.law.rules[issue.for_it.front().rule];
    const Rule& opponent = c_.law.rules[issue.against_it.front().rule];
    auto& finding =
        c_.diagnostics.error(too_many_comparisons, first.name_span,
                             fmt::format("{} rules against {} on one issue are too many to find the more special ones (limit {} comparisons)",
                                         issue.for_it.size(), issue.against_it.size(), c_.options.comparison_limit),
                             fmt::format("take `special` out of the precedence of `{}` and use `overrides`", c_.law.orders[first.order].name));
    finding.notes.push_back({"the first rule on the other side", opponent.name_span});
}

}  // namespace

void find_more_special(Checking& checking)
{
    const bool any = std::any_of(checking.law.orders.begin(), checking.law.orders.end(), asks_special);
    if (!any) return;
    Specificity specificity(checking);
    for (const Issue& issue : opposed_issues(checking.law))
        if (asks_special(checking.law.orders[issue.order])) specificity.issue(issue);
    specificity.finish();
}

}  // namespace kyujo::law
