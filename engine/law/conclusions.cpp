#include "law/conclusions.hpp"

#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/values.hpp"

namespace kyujo::law {

namespace {

constexpr std::string_view said_of_no_thing = "L223";
constexpr std::string_view only_by_default = "L226";
constexpr std::string_view concludes_definition = "L310";
constexpr std::string_view never_breached = "L319";

class ConclusionChecker {
public:
    ConclusionChecker(Checking& checking, Scope& scope, bool by_default, Conclusion& made)
        : c_(checking), scope_(scope), by_default_(by_default), made_(made)
    {}
    bool operator()(const language::CountsAs& form);
    bool operator()(const language::Norm& form);
    bool operator()(const language::LacksBasis& form);
    bool operator()(const language::OnlyIf& form);
    bool operator()(const language::Duty& form);

private:
    std::optional<Place> thing(const language::Path& path, std::string_view what);

    Checking& c_;
    Scope& scope_;
    bool by_default_;
    Conclusion& made_;
};

std::optional<Place> ConclusionChecker::thing(const language::Path& path, std::string_view what)
{
    auto place = resolve(c_, scope_, path);
    if (!place || place->kind == Type::Kind::entity) return place;
    c_.diagnostics.error(said_of_no_thing, path.span,
                         fmt::format("only a thing can {}, but `{}` is {}", what, place->path->written, describe(c_.law, *place)));
    return std::nullopt;
}

bool ConclusionChecker::operator()(const language::CountsAs& form)
{
    auto place = thing(form.subject, "count as something");
    const ConceptId item = place ? concept_for(c_, form.concept_name, place->thing, place->path->written) : ConceptId{};
    if (!item.valid()) return false;
    const Concept& named = c_.law.concepts[item];
    // Definitions are checked later: what was written says whether there is one.
    if (c_.concepts[item.index()].syntax->means) {
        auto& finding = c_.diagnostics.error(concludes_definition, made_.span, fmt::format("no rule can conclude `{}`: it is defined", named.name),
                                             "change the definition, or take it away and state it as rules");
        finding.notes.push_back({"defined here", named.span});
        return false;
    }
    made_.form = CountsAs{place->path, item, form.negated};
    return true;
}

bool ConclusionChecker::operator()(const language::Norm& form)
{
    auto place = thing(form.subject, fmt::format("be {}", word_for(form.kind)));
    if (place) made_.form = Norm{place->path, form.kind};
    return place.has_value();
}

bool ConclusionChecker::operator()(const language::LacksBasis& form)
{
    auto place = thing(form.subject, "lack a legal basis");
    if (!by_default_) {
        c_.diagnostics.error(only_by_default, made_.span, "that a legal basis is lacking can only be said `by default`",
                             "add the line `by default`: the rule then yields to any that gives a basis");
        return false;
    }
    if (place) made_.form = LacksBasis{place->path};
    return place.has_value();
}

bool ConclusionChecker::operator()(const language::OnlyIf& form)
{
    auto place = thing(form.subject, "be permitted");
    const ConditionId condition = form.condition ? check_condition(c_, scope_, *form.condition) : ConditionId{};
    if (!place || !condition.valid()) return false;
    made_.form = OnlyIf{place->path, condition};
    return true;
}

bool ConclusionChecker::operator()(const language::Duty& form)
{
    auto bearer = thing(form.bearer, "owe a duty");
    Duty duty;
    duty.duty = title_of(form.duty);
    if (form.done_when) duty.done_when = check_condition(c_, scope_, *form.done_when);
    if (form.by) duty.by = date_term(c_, scope_, *form.by);
    bool sound = bearer && (duty.done_when.valid() || !form.done_when) && duty.by.has_value() == form.by.has_value();
    if (bearer) duty.bearer = bearer->path;
    if (form.failing_which) {
        if (!form.by)
            c_.diagnostics.warning(never_breached, form.failing_which->span,
                                   "nothing can follow a breach here: a duty without a date is never breached",
                                   "say by when the duty is to be done, such as `by act.date + 60 days`");
        const auto next = std::make_shared<Conclusion>();
        sound = check_conclusion(c_, scope_, *form.failing_which, by_default_, *next) && sound;
        duty.failing_which = next;
    }
    made_.form = std::make_shared<const Duty>(std::move(duty));
    return sound;
}

/// Sides of a clash. Two conclusions about the same thing clash when one is on a side that the other attacks.
bool clash(const Conclusion& a, const Conclusion& b)
{
    const auto* const left = std::get_if<CountsAs>(&a.form);
    const auto* const right = std::get_if<CountsAs>(&b.form);
    if (left != nullptr && right != nullptr) return left->concept_id == right->concept_id && left->negated != right->negated;
    const auto* const norm = std::get_if<Norm>(&a.form);
    if (norm == nullptr) return false;
    if (const auto* const other = std::get_if<Norm>(&b.form)) return norm->kind == NormKind::prohibited && other->kind != NormKind::prohibited;
    // A necessary condition bars permissions and duties; a missing basis yields to them.
    const bool bars = std::holds_alternative<OnlyIf>(b.form) || std::holds_alternative<LacksBasis>(b.form);
    return bars && norm->kind != NormKind::prohibited;
}

}  // namespace

bool check_conclusion(Checking& checking, Scope& scope, const language::Conclusion& written, bool by_default, Conclusion& made)
{
    made.span = written.span;
    return std::visit(ConclusionChecker(checking, scope, by_default, made), written.form);
}

EntityId end_of(const Law& law, const Path& path)
{
    return path.steps.empty() ? path.root.entity : law.attributes[path.steps.back()].type.entity;
}

bool opposed(const Law& law, const Conclusion& a, const Conclusion& b)
{
    return (clash(a, b) || clash(b, a)) && end_of(law, path_of(a)) == end_of(law, path_of(b));
}

}  // namespace kyujo::law
