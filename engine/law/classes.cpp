// `is` and `is not established as`: a class, a norm, a value, a thing, or none.
#include "law/conditions.hpp"
#include "law/names.hpp"
#include "law/values.hpp"

namespace kyujo::law {

namespace {

constexpr std::string_view negated_norm = "L209";
constexpr std::string_view order_not_asked = "L216";

class IsChecker {
public:
    IsChecker(Checking& checking, Scope& scope, const language::Is& form, Span span) : c_(checking), scope_(scope), form_(form), span_(span) {}
    ConditionId check();

private:
    ConditionId of_thing(Place& place, const language::Word& word);
    ConditionId of_value(Place& place, const language::Word& word);
    ConditionId norm(Place& place, NormKind kind);
    ConditionId text(Place& place, const language::Quoted& quoted);
    ConditionId same_thing(Place& place, const language::Word& word);
    ConditionId equals(const Place& place, Constant value) { return add_condition(c_, Equals{place.path, value, form_.negated}, span_); }
    bool refuses_order();

    Checking& c_;
    Scope& scope_;
    const language::Is& form_;
    Span span_;
};

/// Reports `not` around something whose contrary has words of its own.
bool refuses_negation(Checking& checking, const Scope& scope, std::string_view path, std::string_view what, Span span, bool is_norm)
{
    if (scope.negations == 0) return false;
    checking.diagnostics.error(
        not_over_class, span, fmt::format("`not` cannot stand over {}", is_norm ? "a norm" : "a class"),
        is_norm ? fmt::format("write `{} is not established as {}` (nothing shows it)", path, what)
                : fmt::format("write `{} is not {}` (shown not to be) or `{} is not established as {}` (nothing shows it)", path, what, path, what));
    return true;
}

/// The order asked with `in`; nothing when it does not exist.
std::optional<OrderId> asked_order(Checking& checking, const std::optional<language::Word>& word)
{
    if (!word) return OrderId{};
    const OrderId order = find_or_report(checking, checking.law.order_names, *word, "order");
    return order.valid() ? std::optional(order) : std::nullopt;
}

bool IsChecker::refuses_order()
{
    if (!form_.in_order) return false;
    c_.diagnostics.error(order_not_asked, form_.in_order->span, "a fact is the same in every order",
                         fmt::format("leave out `in {}`", form_.in_order->text));
    return true;
}

ConditionId IsChecker::norm(Place& place, NormKind kind)
{
    const auto word = word_for(kind);
    const auto path = place.path->written;
    if (form_.negated) {
        auto help = fmt::format("write `{} is not established as {}` (nothing shows it)", path, word);
        if (kind != NormKind::required)
            help = fmt::format("write `{} is {}`, or `{} is not established as {}` (nothing shows it)", path,
                               word_for(kind == NormKind::prohibited ? NormKind::permitted : NormKind::prohibited), path, word);
        c_.diagnostics.error(negated_norm, span_, fmt::format("`is not {}` could mean two things", word), std::move(help));
        return {};
    }
    if (refuses_negation(c_, scope_, path, word, span_, true)) return {};
    const auto order = asked_order(c_, form_.in_order);
    if (!order) return {};
    return add_condition(c_, IsNorm{place.path, kind, Asked::shown, *order}, span_);
}

ConditionId IsChecker::same_thing(Place& place, const language::Word& word)
{
    language::Path path;
    path.words = {word};
    path.span = word.span;
    auto other = resolve(c_, scope_, path);
    if (!other || refuses_order()) return {};
    if (other->thing != place.thing) {
        c_.diagnostics.error(wrong_type, span_,
                             fmt::format("`{}` is {}, and `{}` is {}: they can never be the same", place.path->written, describe(c_.law, place),
                                         word.text, describe(c_.law, *other)));
        return {};
    }
    return add_condition(c_, IsSame{place.path, form_.negated, other->path}, span_);
}

ConditionId IsChecker::of_thing(Place& place, const language::Word& word)
{
    for (const Scope::Variable& variable : scope_.variables)
        if (variable.name == word.text) return same_thing(place, word);
    if (const auto kind = norm_from(word.text)) return norm(place, *kind);
    if (!c_.law.find_concept(word.text).valid() && c_.law.find_entity(word.text).valid()) return same_thing(place, word);
    const ConceptId item = concept_for(c_, word, place.thing, place.path->written);
    const auto order = asked_order(c_, form_.in_order);
    if (!item.valid() || !order || refuses_negation(c_, scope_, place.path->written, word.text, span_, false)) return {};
    return add_condition(c_, IsConcept{place.path, item, form_.negated ? Asked::shown_not : Asked::shown, *order}, span_);
}

ConditionId IsChecker::of_value(Place& place, const language::Word& word)
{
    using Kind = Type::Kind;
    if (refuses_order()) return {};
    const auto found = [&](auto value) { return value ? equals(place, *value) : ConditionId{}; };
    switch (place.kind) {
        case Kind::yes_no:
            if (const auto answer = yes_no_from(word.text)) return equals(place, *answer);
            report_wrong_type(c_, place, word.span, fmt::format("`{}`", word.text),
                              fmt::format("write `{} is yes` or `{} is no`", place.path->written, place.path->written));
            return {};
        case Kind::one_of:
            return found(symbol_for(c_, place.attribute, word));
        case Kind::some_of:
            report_wrong_type(c_, place, span_, "a single value", fmt::format("write `{} includes {}`", place.path->written, word.text));
            return {};
        case Kind::number:
            return found(number_from(c_, word));
        case Kind::date:
            return found(date_from(c_, word));
        case Kind::text:
            report_wrong_type(c_, place, word.span, fmt::format("`{}`", word.text), fmt::format("put the text in quotes: \"{}\"", word.text));
            return {};
        default:
            report_wrong_type(c_, place, span_, "a single thing", fmt::format("ask its elements: `some … in {} where …`", place.path->written));
            return {};
    }
}

ConditionId IsChecker::text(Place& place, const language::Quoted& quoted)
{
    if (refuses_order()) return {};
    if (place.kind == Type::Kind::text) return equals(place, meant(c_, quoted.raw));
    report_wrong_type(c_, place, quoted.span, "a text", "leave out the quotes");
    return {};
}

ConditionId IsChecker::check()
{
    auto place = resolve(c_, scope_, form_.path);
    if (!place) return {};
    if (const auto* const quoted = std::get_if<language::Quoted>(&form_.value)) return text(*place, *quoted);
    const auto& word = std::get<language::Word>(form_.value);
    if (word.text == "none") {
        if (refuses_order()) return {};
        if (place->attribute.valid()) return equals(*place, Absent{});
        report_wrong_type(c_, *place, span_, "something that may be absent");
        return {};
    }
    if (word.text == "unknown") {
        report_wrong_type(c_, *place, word.span, "`unknown`", "a rule cannot turn on what someone does not know; see `is given`");
        return {};
    }
    return place->kind == Type::Kind::entity ? of_thing(*place, word) : of_value(*place, word);
}

/// What `is` could mean of a thing of this kind, for suggestions.
std::vector<std::string_view> classes_of(Checking& checking, EntityId thing)
{
    std::vector<std::string_view> names;
    if (checking.law.concepts.size() > checking.suggestions_left) return names;
    checking.suggestions_left -= static_cast<std::uint32_t>(checking.law.concepts.size());
    for (const Concept& item : checking.law.concepts)
        if (item.entity == thing) names.push_back(item.name);
    for (const NormKind norm : {NormKind::permitted, NormKind::prohibited, NormKind::required}) names.push_back(word_for(norm));
    return names;
}

}  // namespace

std::optional<NormKind> norm_from(std::string_view word)
{
    if (word == "permitted") return NormKind::permitted;
    if (word == "prohibited") return NormKind::prohibited;
    if (word == "required") return NormKind::required;
    return std::nullopt;
}

std::string_view word_for(NormKind norm)
{
    return norm == NormKind::permitted ? "permitted" : norm == NormKind::prohibited ? "prohibited" : "required";
}

ConceptId concept_for(Checking& checking, const language::Word& word, EntityId thing, std::string_view path)
{
    const ConceptId id = checking.law.find_concept(word.text);
    if (!id.valid()) {
        if (!excused(checking, word.text))
            checking.diagnostics.error(unknown_name, word.span, fmt::format("there is no class `{}`", word.text),
                                       suggest(checking, word.text, classes_of(checking, thing)));
        return {};
    }
    const Concept& item = checking.law.concepts[id];
    if (!item.entity.valid()) return {};  // reported at its declaration
    if (item.entity == thing) return id;
    auto& finding =
        checking.diagnostics.error(class_of_another_kind, word.span,
                                   fmt::format("`{}` is a class of `{}`, but `{}` is {}", word.text, checking.law.entities[item.entity].name, path,
                                               with_article(checking.law.entities[thing].name)));
    finding.notes.push_back({fmt::format("`{}` is declared here", word.text), item.span});
    return {};
}

ConditionId check_test(Checking& checking, Scope& scope, const language::Is& form, Span span)
{
    return IsChecker(checking, scope, form, span).check();
}

ConditionId check_test(Checking& checking, Scope& scope, const language::NotEstablished& form, Span span)
{
    auto place = resolve(checking, scope, form.path);
    if (!place) return {};
    const auto& word = form.concept_name;
    if (place->kind != Type::Kind::entity) {
        report_wrong_type(checking, *place, span, "a thing", fmt::format("write `{} is not {}`", place->path->written, word.text));
        return {};
    }
    const auto kind = norm_from(word.text);
    const ConceptId item = kind ? ConceptId{} : concept_for(checking, word, place->thing, place->path->written);
    const auto order = asked_order(checking, form.in_order);
    if ((!kind && !item.valid()) || !order || refuses_negation(checking, scope, place->path->written, word.text, span, kind.has_value())) return {};
    if (kind) return add_condition(checking, IsNorm{place->path, *kind, Asked::not_established, *order}, span);
    return add_condition(checking, IsConcept{place->path, item, Asked::not_established, *order}, span);
}

}  // namespace kyujo::law
