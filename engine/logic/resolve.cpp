// What can only be judged when the whole file is read: priorities name rules before they are written, and facts may be said to be unknown
// further down.
#include "logic/codes.hpp"
#include "logic/reader.hpp"
#include "logic/superiority.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace kyujo::logic {

void Reader::resolve()
{
    std::vector<bool> given(document_.literal_count());
    drop_repeats(document_.facts, given);
    drop_repeated_unknowns(given);
    resolve_priorities();
    warn_of_circle();
}

/// Keeps the first of each, and marks them.
void Reader::drop_repeats(std::vector<Literal>& literals, std::vector<bool>& seen)
{
    const auto repeated = [&](Literal literal) {
        const bool again = seen[literal.index()];
        seen[literal.index()] = true;
        return again;
    };
    literals.erase(std::remove_if(literals.begin(), literals.end(), repeated), literals.end());
}

void Reader::drop_repeated_unknowns(const std::vector<bool>& given)
{
    std::vector<bool> seen(document_.subjects.size());
    std::vector<SubjectId> kept;
    for (std::size_t i = 0; i < document_.unknowns.size(); ++i) {
        const SubjectId subject = document_.unknowns[i];
        if (given[literal_of(subject, false).index()] || given[literal_of(subject, true).index()])
            problems_.error(code::given_and_unknown, span(unknown_places_[i]),
                            fmt::format("`{}` is said to be unknown, and is given as a fact", document_.subjects[subject].name),
                            "leave out one of them");
        if (!seen[subject.index()]) kept.push_back(subject);
        seen[subject.index()] = true;
    }
    document_.unknowns = std::move(kept);
}

/// The first link of the rule with this number, if there is one without mistakes.
const Rule* Reader::numbered(std::uint32_t number) const
{
    const auto& rules = document_.rules;
    const auto found = std::lower_bound(rules.begin(), rules.end(), number, [](const Rule& rule, std::uint32_t n) { return rule.number < n; });
    return found != rules.end() && found->number == number ? &*found : nullptr;
}

/// The rules of a label: one, or the links of a chain, side by side. Without a label a rule is called by its number: `_r7`.
std::pair<std::size_t, std::size_t> Reader::links_of(std::string_view label)
{
    std::uint32_t number = labels_.find(label);
    const bool labelled = number != Names::none;
    if (!labelled) {
        const std::string_view digits = label.starts_with("_r") ? label.substr(2) : std::string_view();
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (failure != std::errc() || end != digits.data() + digits.size()) return {0, 0};
    }
    const Rule* const rule = numbered(number);
    if (rule == nullptr || (!labelled && rule->label_size != 0)) return {0, 0};
    const auto first = static_cast<std::size_t>(rule - &*document_.rules.begin());
    std::size_t last = first + 1;
    while (last < document_.rules.size() && document_.rules[RuleId(last)].link > 1) ++last;
    return {first, last};
}

void Reader::unknown_rule(std::string_view label)
{
    constexpr std::size_t most = 1000;  // enough to find a slip of the pen in; a large theory is not searched through
    std::vector<std::string_view> labels;
    for (const Rule& rule : document_.rules)
        if (rule.label_size != 0 && labels.size() < most) labels.push_back(text_.substr(rule.begin, rule.label_size));
    problems_.error(code::unknown_rule, span(label), fmt::format("there is no rule `{}`", label), text::did_you_mean(label, labels));
}

/// A priority of a chain holds for every link of it.
void Reader::resolve_priorities()
{
    auto& superiority = document_.superiority;
    superiority.reserve(priorities_.size());
    for (const auto& [stronger, weaker] : priorities_) {
        const auto [a, a_end] = links_of(stronger);
        const auto [b, b_end] = links_of(weaker);
        if (a == a_end) unknown_rule(stronger);
        if (b == b_end) unknown_rule(weaker);
        for (std::size_t i = a; i < a_end; ++i)
            for (std::size_t k = b; k < b_end; ++k) superiority.emplace_back(RuleId(i), RuleId(k));
    }
    if (!std::is_sorted(superiority.begin(), superiority.end())) std::sort(superiority.begin(), superiority.end());
    superiority.erase(std::unique(superiority.begin(), superiority.end()), superiority.end());
}

/// Of rules that beat each other in a circle each side may win, and a literal and its contrary can both be proved.
void Reader::warn_of_circle()
{
    const std::vector<RuleId> circle = circle_of_superiority(document_);
    if (circle.empty()) return;
    std::string spelled;
    for (const RuleId rule : circle) spelled += label_of(document_, text_, rule) + " > ";
    spelled += label_of(document_, text_, circle.front());
    const Rule& first = document_.rules[circle.front()];
    problems_.warning(code::cyclic, {file_, first.begin, first.end}, fmt::format("priorities run in a circle: `{}`", spelled),
                      "take out one of them; with a circle, a literal and its contrary can both be proved");
}

}  // namespace kyujo::logic
