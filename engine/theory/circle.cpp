#include "theory/circle.hpp"

#include "theory/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kyujo::theory {

namespace {

constexpr std::string_view circle_code = "S401";

/// A swap or an undercutter inside a loop: something depends on its own failure. A loop through an ordinary attack is a quarrel, not a circle
/// of exceptions, and stays undecided.
bool depends_on_its_failure(const Ground& ground, std::span<const LiteralId> members)
{
    return std::any_of(members.begin(), members.end(), [&](LiteralId id) {
        return ground.theory.literal(id).kind == LiteralKind::swap || std::holds_alternative<UndisturbedAtom>(ground.atoms[id.index()]);
    });
}

std::string what_is_asked(const Law& law, const Scenario& scenario, const Issue& issue)
{
    const auto& thing = scenario.instances[issue.subject].name;
    return issue.concept_id.valid() ? fmt::format("whether `{}` is `{}`", thing, law.concepts[issue.concept_id].name)
                                    : fmt::format("the status of `{}`", thing);
}

void report(const Law& law, const Scenario& scenario, const Ground& ground, std::span<const LiteralId> members, text::Diagnostics& diagnostics)
{
    std::set<Issue> issues;
    for (const LiteralId id : members) {
        const Atom& atom = ground.atoms[id.index()];
        if (const auto* const asked = std::get_if<ConceptAtom>(&atom)) issues.insert(asked->issue);
        if (const auto* const norm = std::get_if<NormAtom>(&atom)) issues.insert(norm->issue);
    }
    auto& error = diagnostics.error(circle_code, scenario.span, "the things of this scenario refer to each other in a circle through an exception",
                                    "break the circle: one of these things must not refer to the next");
    for (const Issue& issue : issues) {
        error.notes.push_back({fmt::format("{} depends on its own failure", what_is_asked(law, scenario, issue)), std::nullopt});
    }
}

}  // namespace

void refuse_circles(const Law& law, const Scenario& scenario, const Ground& ground, text::Diagnostics& diagnostics)
{
    for (const auto& loop : ground.schedule.loops()) {
        if (loop.positive) continue;
        const auto members = ground.schedule.members(loop);
        if (depends_on_its_failure(ground, members)) report(law, scenario, ground, members, diagnostics);
    }
}

}  // namespace kyujo::theory
