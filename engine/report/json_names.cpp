#include "report/json_names.hpp"

#include <array>

namespace kyujo::report {
namespace {

/// A name per enumerator, in their sequence; none may be missing.
template <auto last, class... Words>
constexpr auto names(Words... words)
{
    static_assert(sizeof...(words) == static_cast<std::size_t>(last) + 1);
    return std::array<std::string_view, sizeof...(words)>{words...};
}

template <class Enumeration, std::size_t count>
std::string_view pick(const std::array<std::string_view, count>& names, Enumeration value)
{
    return names[static_cast<std::size_t>(value)];
}

struct ConclusionName {
    std::string_view operator()(const law::CountsAs& conclusion) const { return conclusion.negated ? "does_not_count_as" : "counts_as"; }
    std::string_view operator()(const law::Norm& conclusion) const { return name_of(conclusion.kind); }
    std::string_view operator()(const law::LacksBasis&) const { return "lacks_legal_basis"; }
    std::string_view operator()(const law::OnlyIf&) const { return "permitted_only_if"; }
    std::string_view operator()(const std::shared_ptr<const law::Duty>&) const { return "duty"; }
};

constexpr auto sides = names<verdict::Side::none>("yes", "no", "open", "none");
constexpr auto ways_to_ask = names<law::Asked::not_established>("shown", "shown_not", "not_established");
constexpr auto norms = names<law::NormKind::required>("permitted", "prohibited", "required");
constexpr auto origins = names<scenario::Origin::unknown>("given", "assumed", "unknown");
constexpr auto truths = names<explain::Truth::open>("holds", "fails", "open");
constexpr auto subjects = names<explain::Subject::several>("fact", "class", "norm", "reading", "breach", "deadline", "group");
constexpr auto groundings = names<explain::Grounding::definition>("none", "rule", "presumption", "definition");
constexpr auto outcomes =
    names<explain::Outcome::source_left_out>("decides", "applied", "condition_met", "condition_false", "open", "beaten", "clashes", "excluded",
                                             "not_yet", "no_longer", "other_reading", "question_not_open", "source_left_out");
constexpr auto superiorities =
    names<explain::Superiority::necessary_condition>("overrides", "superior", "special", "later", "not_by_default", "necessary_condition");
constexpr auto relations =
    names<explain::Relation::silent_in_some>("same_answer", "same_side", "opposed", "open_in_some", "open_in_all", "silent_in_some");

}  // namespace

// clang-format off
std::string_view name_of(verdict::Side side) { return pick(sides, side); }
std::string_view name_of(law::Asked asked) { return pick(ways_to_ask, asked); }
std::string_view name_of(law::NormKind norm) { return pick(norms, norm); }
std::string_view name_of(const law::Conclusion& conclusion) { return std::visit(ConclusionName{}, conclusion.form); }
std::string_view name_of(scenario::Origin origin) { return pick(origins, origin); }
std::string_view name_of(explain::Truth truth) { return pick(truths, truth); }
std::string_view name_of(explain::Subject subject) { return pick(subjects, subject); }
std::string_view name_of(explain::Grounding grounding) { return pick(groundings, grounding); }
std::string_view name_of(explain::Outcome outcome) { return pick(outcomes, outcome); }
std::string_view name_of(explain::Superiority how) { return pick(superiorities, how); }
std::string_view name_of(explain::Relation relation) { return pick(relations, relation); }
// clang-format on

}  // namespace kyujo::report
