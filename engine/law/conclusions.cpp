#include "law/conclusions.hpp"

#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/values.hpp"

namespace kyujo::law {

namespace {

constexpr std::string_view said_of_no_thing = "L223";
constexpr std::string_view only_by_default = "L226";
constexpr std::string_view concludes_definition = "L310";

class ConclusionChecker {
public:
    ConclusionChecker(Checking& checking, Scope& scope, bool by_default, Span span)
        : c_(checking), scope_(scope), by_default_(by_default), span_(span)
    {}
    std::optional<Conclusion> operator()(const language::CountsAs& form);
    std::optional<Conclusion> operator()(const language::Norm& form);
    std::optional<Conclusion> operator()(const language::LacksBasis& form);
    std::optional<Conclusion> operator()(const language::OnlyIf& form);
    std::optional<Conclusion> operator()(const language::Duty& form);

private:
    std::optional<Place> thing(const language::Path& path, std::string_view what);
    template <class Form>
    std::optional<Conclusion> made(Form form)
    {
        return Conclusion{std::move(form), span_};
    }

    Checking& c_;
    Scope& scope_;
    bool by_default_;
    Span span_;
};

std::optional<Place> ConclusionChecker::thing(const language::Path& path, std::string_view what)
{
    auto place = resolve(c_, scope_, path);
    if (!place || place->kind == Type::Kind::entity) return place;
    c_.diagnostics.error(said_of_no_thing, path.span,
                         fmt::format("only a thing can {}, but `{}` is {}", what, place->path.written, describe(c_.law, *place)));
    return std::nullopt;
}

std::optional<Conclusion> ConclusionChecker::operator()(const language::CountsAs& form)
{
    auto place = thing(form.subject, "count as something");
    const ConceptId item = place ? concept_for(c_, form.concept_name, place->thing, place->path.written) : ConceptId{};
    if (!item.valid()) return std::nullopt;
    const Concept& named = c_.law.concepts[item];
    // Definitions are checked later: what was written says whether there is one.
    if (c_.concepts[item.index()].syntax->means) {
        auto& finding = c_.diagnostics.error(concludes_definition, span_, fmt::format("no rule can conclude `{}`: it is defined", named.name),
                                             "change the definition, or take it away and state it as rules");
        finding.notes.push_back({"defined here", named.span});
        return std::nullopt;
    }
    return made(CountsAs{std::move(place->path), item, form.negated});
}

std::optional<Conclusion> ConclusionChecker::operator()(const language::Norm& form)
{
    auto place = thing(form.subject, fmt::format("be {}", word_for(form.kind)));
    return place ? made(Norm{std::move(place->path), form.kind}) : std::nullopt;
}

std::optional<Conclusion> ConclusionChecker::operator()(const language::LacksBasis& form)
{
    auto place = thing(form.subject, "lack a legal basis");
    if (!by_default_) {
        c_.diagnostics.error(only_by_default, span_, "that a legal basis is lacking can only be said `by default`",
                             "add the line `by default`: the rule then yields to any that gives a basis");
        return std::nullopt;
    }
    return place ? made(LacksBasis{std::move(place->path)}) : std::nullopt;
}

std::optional<Conclusion> ConclusionChecker::operator()(const language::OnlyIf& form)
{
    auto place = thing(form.subject, "be permitted");
    const ConditionId condition = form.condition ? check_condition(c_, scope_, *form.condition) : ConditionId{};
    if (!place || !condition.valid()) return std::nullopt;
    return made(OnlyIf{std::move(place->path), condition});
}

std::optional<Conclusion> ConclusionChecker::operator()(const language::Duty& form)
{
    auto bearer = thing(form.bearer, "owe a duty");
    const ConditionId done = form.done_when ? check_condition(c_, scope_, *form.done_when) : ConditionId{};
    auto by = form.by ? date_term(c_, scope_, *form.by) : std::optional<DateTerm>{};
    auto next = form.failing_which ? check_conclusion(c_, scope_, *form.failing_which, by_default_) : std::optional<Conclusion>{};
    const bool sound = bearer && (done.valid() || !form.done_when) && by.has_value() == form.by.has_value() &&
                       next.has_value() == static_cast<bool>(form.failing_which);
    if (!sound) return std::nullopt;
    Duty duty{std::move(bearer->path), title_of(form.duty), done, std::move(by), nullptr};
    if (next) duty.failing_which = std::make_shared<const Conclusion>(std::move(*next));
    return made(std::move(duty));
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

std::optional<Conclusion> check_conclusion(Checking& checking, Scope& scope, const language::Conclusion& conclusion, bool by_default)
{
    return std::visit(ConclusionChecker(checking, scope, by_default, conclusion.span), conclusion.form);
}

const Path& path_of(const Conclusion& conclusion)
{
    struct PathOf {
        const Path& operator()(const Duty& form) const { return form.bearer; }
        const Path& operator()(const CountsAs& form) const { return form.path; }
        const Path& operator()(const Norm& form) const { return form.path; }
        const Path& operator()(const LacksBasis& form) const { return form.path; }
        const Path& operator()(const OnlyIf& form) const { return form.path; }
    };
    return std::visit(PathOf{}, conclusion.form);
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
