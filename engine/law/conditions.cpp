#include "law/conditions.hpp"

#include "law/names.hpp"
#include "law/values.hpp"

namespace kyujo::law {

namespace {

constexpr std::string_view bad_count = "L224";

class ConditionChecker {
public:
    ConditionChecker(Checking& checking, Scope& scope, Span span) : c_(checking), scope_(scope), span_(span) {}

    ConditionId operator()(const language::Chain& form);
    ConditionId operator()(const language::Negation& form);
    ConditionId operator()(const language::Brackets& form) { return form.inner ? check_condition(c_, scope_, *form.inner) : ConditionId{}; }
    ConditionId operator()(const language::Block& form);
    ConditionId operator()(const language::Quantifier& form);
    template <class Test>
    ConditionId operator()(const Test& form)
    {
        return check_test(c_, scope_, form, span_);
    }

private:
    /// Nothing when one of the parts was wrong.
    std::optional<std::vector<ConditionId>> parts(const std::vector<language::Condition>& conditions);
    std::optional<std::uint32_t> count_of(const language::Block& form);

    Checking& c_;
    Scope& scope_;
    Span span_;
};

std::optional<std::vector<ConditionId>> ConditionChecker::parts(const std::vector<language::Condition>& conditions)
{
    std::vector<ConditionId> result;
    result.reserve(conditions.size());
    bool sound = true;
    for (const language::Condition& condition : conditions) {
        const ConditionId part = check_condition(c_, scope_, condition);
        sound = sound && part.valid();
        result.push_back(part);
    }
    if (!sound) return std::nullopt;
    return result;
}

ConditionId ConditionChecker::operator()(const language::Chain& form)
{
    auto operands = parts(form.operands);
    if (!operands) return {};
    // All of them are alike: the parser refuses a mixed chain.
    const bool all = form.connectives.empty() || form.connectives.front() == language::Connective::conjunction;
    return all ? add_condition(c_, All{std::move(*operands)}, span_) : add_condition(c_, Any{std::move(*operands)}, span_);
}

ConditionId ConditionChecker::operator()(const language::Negation& form)
{
    if (!form.operand) return {};
    ++scope_.negations;
    const ConditionId part = check_condition(c_, scope_, *form.operand);
    --scope_.negations;
    return part.valid() ? add_condition(c_, Not{part}, span_) : ConditionId{};
}

std::optional<std::uint32_t> ConditionChecker::count_of(const language::Block& form)
{
    const auto number = text::parse_decimal(form.count.text);
    const auto bullets = static_cast<std::int64_t>(form.bullets.size());
    if (number && number->scale == 0 && number->mantissa >= 1 && number->mantissa <= bullets) return static_cast<std::uint32_t>(number->mantissa);
    c_.diagnostics.error(bad_count, form.count.span,
                         fmt::format("`at least {} of` {} {} cannot be asked", form.count.text, bullets, bullets == 1 ? "condition" : "conditions"),
                         fmt::format("write a number from 1 to {}", bullets));
    return std::nullopt;
}

ConditionId ConditionChecker::operator()(const language::Block& form)
{
    using Kind = language::Block::Kind;
    auto bullets = parts(form.bullets);
    const auto count = form.kind == Kind::at_least ? count_of(form) : std::optional<std::uint32_t>(0);
    if (!bullets || !count) return {};
    if (form.kind == Kind::all) return add_condition(c_, All{std::move(*bullets)}, span_);
    if (form.kind == Kind::any) return add_condition(c_, Any{std::move(*bullets)}, span_);
    return add_condition(c_, AtLeast{*count, std::move(*bullets)}, span_);
}

ConditionId ConditionChecker::operator()(const language::Quantifier& form)
{
    auto place = resolve(c_, scope_, form.list);
    if (place && place->kind != Type::Kind::list) {
        report_wrong_type(c_, *place, form.list.span, "a list");
        place.reset();
    }
    scope_.variables.push_back({form.variable.text, place ? place->thing : EntityId{}});
    const ConditionId where = form.where ? check_condition(c_, scope_, *form.where) : ConditionId{};
    scope_.variables.pop_back();
    if (!place || !where.valid()) return {};
    return add_condition(c_, Quantified{form.kind, where, place->path, form.variable.text}, span_);
}

}  // namespace

ConditionId check_condition(Checking& checking, Scope& scope, const language::Condition& condition)
{
    return std::visit(ConditionChecker(checking, scope, condition.span), condition.form);
}

void report_wrong_type(Checking& checking, const Place& place, Span span, std::string_view needs, std::string help)
{
    auto& finding = checking.diagnostics.error(
        wrong_type, span, fmt::format("this asks for {}, but `{}` is {}", needs, place.path->written, describe(checking.law, place)),
        std::move(help));
    if (place.attribute.valid()) finding.notes.push_back({"its type is declared here", checking.law.attributes[place.attribute].span});
}

}  // namespace kyujo::law
