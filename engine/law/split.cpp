// From a condition to its cases: `not` pushed down to single tests, definitions unfolded, `or` and `at least` split.
#include "law/cases.hpp"
#include "law/condition_key.hpp"

#include <algorithm>

namespace kyujo::law {

class Splitting {
public:
    Splitting(Splitter& splitter, OrderId order, const Path& about)
        : splitter_(splitter), law_(splitter.law_), dimensions_(splitter.dimensions_), limits_(splitter.limits_), about_(about), order_(order)
    {}

    Cases of(ConditionId id, bool negated)
    {
        if (++tests_ > limits_.tests) too_much_ = true;
        if (too_much_) return {};
        return std::visit([&](const auto& form) { return bounded((*this)(form, negated)); }, law_.conditions[id].form);
    }
    bool too_much() const { return too_much_; }

private:
    Cases operator()(const All& form, bool negated) { return negated ? any(form.parts, true) : all(form.parts, false); }
    Cases operator()(const Any& form, bool negated) { return negated ? all(form.parts, true) : any(form.parts, false); }
    Cases operator()(const AtLeast& form, bool negated);
    Cases operator()(const Not& form, bool negated) { return of(form.part, !negated); }
    Cases operator()(const Quantified& form, bool negated);
    Cases operator()(const IsConcept& form, bool negated);
    Cases operator()(const IsNorm& form, bool negated);
    Cases operator()(const Equals& form, bool negated);
    Cases operator()(const IsOneOf& form, bool negated);
    Cases operator()(const IncludesValue& form, bool negated);
    Cases operator()(const Compares& form, bool negated);
    Cases operator()(const ComparesDate& form, bool negated);
    Cases operator()(const IsGiven& form, bool negated);
    Cases operator()(const IsSame& form, bool negated);

    Cases all(const List<ConditionId>& parts, bool negated);
    Cases any(const List<ConditionId>& parts, bool negated);
    Cases chosen(const List<ConditionId>& parts, std::size_t from, std::size_t count, bool negated);
    Cases bounded(Cases cases);

    Cases defined(const IsConcept& form, const SeenPath& path, bool negated);
    Cases status(const SeenPath& path, std::string key, std::vector<std::int64_t> states, bool negated);
    Cases test(Dimension dimension, ValueSet values, bool negated) const;
    Cases values_at(const Path* path, ValueSet values, bool excluded, bool negated);
    Cases present(const SeenPath& path, std::size_t length);
    Cases absent(const SeenPath& path);
    Dimension value_of(const SeenPath& path, std::size_t length);
    ValueSet universe_of(const SeenPath& path, std::size_t length) const;
    std::string key_of(const SeenPath& path, std::size_t length) const { return path_key(path, length, about_); }
    SeenPath seen(const Path* path) const { return see(*path, base_); }
    ValueSet single(const Constant& value);

    Splitter& splitter_;
    const Law& law_;
    Dimensions& dimensions_;
    const SplitLimits& limits_;
    const Path& about_;
    OrderId order_;
    const SeenPath* base_ = nullptr;  ///< what a definition being unfolded is asked of
    std::uint32_t depth_ = 0;         ///< of definitions being unfolded
    std::uint32_t deepest_ = 0;
    std::uint32_t tests_ = 0;
    bool too_much_ = false;
};

namespace {

Cases always()
{
    return {Case{}};
}

ValueSet yes_no_or_absent()
{
    ValueSet all = ValueSet::of({0, 1});
    all.absent = true;
    return all;
}

}  // namespace

Cases Splitting::bounded(Cases cases)
{
    const bool large = std::any_of(cases.begin(), cases.end(), [&](const Case& item) { return item.size() > limits_.constraints; });
    if (large || cases.size() > limits_.cases) too_much_ = true;
    if (too_much_) cases.clear();
    return cases;
}

Cases Splitting::all(const List<ConditionId>& parts, bool negated)
{
    Cases result = always();
    for (const ConditionId part : parts) {
        const Cases more = of(part, negated);
        result = bounded(both(std::move(result), more));
        if (too_much_) return {};
    }
    return result;
}

Cases Splitting::any(const List<ConditionId>& parts, bool negated)
{
    Cases result;
    for (const ConditionId part : parts) {
        result = bounded(either(std::move(result), of(part, negated)));
        if (too_much_) return {};
    }
    return result;
}

/// Some `count` of the parts from `from` on.
Cases Splitting::chosen(const List<ConditionId>& parts, std::size_t from, std::size_t count, bool negated)
{
    if (count == 0) return always();
    if (parts.size() - from < count || too_much_) return {};
    const Cases first = of(parts[from], negated);
    return bounded(either(both(first, chosen(parts, from + 1, count - 1, negated)), chosen(parts, from + 1, count, negated)));
}

Cases Splitting::operator()(const AtLeast& form, bool negated)
{
    const std::size_t all_of = form.parts.size();
    // Not at least k of n: at least n - k + 1 fail.
    const std::size_t count = negated ? all_of - form.count + 1 : form.count;
    if (count == 1) return any(form.parts, negated);
    if (count == all_of) return all(form.parts, negated);
    if (all_of > limits_.cases) {
        too_much_ = true;
        return {};
    }
    return chosen(form.parts, 0, count, negated);
}

Cases Splitting::test(Dimension dimension, ValueSet values, bool negated) const
{
    const ValueSet& universe = dimensions_.universe(dimension);
    if (negated) values = difference(universe, values);
    if (values.empty()) return {};
    if (values == universe) return always();
    return {Case{{dimension, std::move(values)}}};
}

ValueSet Splitting::universe_of(const SeenPath& path, std::size_t length) const
{
    using Kind = Type::Kind;
    const Type& type = law_.attributes[path.steps[length - 1]].type;
    ValueSet universe = ValueSet::between(Cut::at(0), Cut::at(1));
    if (type.kind == Kind::yes_no) universe = ValueSet::between(Cut::at(0), Cut::at(2));
    if (type.kind == Kind::number || type.kind == Kind::date || type.kind == Kind::text) universe = ValueSet::between(Cut::lowest(), Cut::highest());
    if (type.kind == Kind::one_of) {
        std::vector<std::int64_t> values;
        for (const SymbolId value : type.values) values.push_back(value.value);
        universe = ValueSet::of(values);
    }
    universe.absent = true;
    return universe;
}

Dimension Splitting::value_of(const SeenPath& path, std::size_t length)
{
    return dimensions_.find("v" + key_of(path, length), [&] { return universe_of(path, length); });
}

/// Everything on the way, up to `length` steps, is there.
Cases Splitting::present(const SeenPath& path, std::size_t length)
{
    Cases result = always();
    ValueSet nothing;
    nothing.absent = true;
    for (std::size_t i = 1; i <= length; ++i)
        if (!on_the_way(path, i, about_)) result = both(std::move(result), test(value_of(path, i), nothing, true));
    return result;
}

Cases Splitting::absent(const SeenPath& path)
{
    ValueSet nothing;
    nothing.absent = true;
    return on_the_way(path, path.steps.size(), about_) ? Cases{} : test(value_of(path, path.steps.size()), nothing, false);
}

/// The value at the end of a path is one of `values`, or (`excluded`) something else that is there.
Cases Splitting::values_at(const Path* path, ValueSet values, bool excluded, bool negated)
{
    const SeenPath place = seen(path);
    if (on_the_way(place, place.steps.size(), about_)) {
        // What the conclusion is about is there, whatever else it is.
        const bool holds = excluded ? values.absent : !values.ranges.empty();
        return holds != negated ? always() : Cases{};
    }
    const Dimension dimension = value_of(place, place.steps.size());
    if (excluded) {
        values = difference(dimensions_.universe(dimension), values);
        values.absent = false;
    }
    const bool shows_presence = !negated && !values.absent;
    Cases result = test(dimension, std::move(values), negated);
    return shows_presence ? both(std::move(result), present(place, place.steps.size() - 1)) : result;
}

ValueSet Splitting::single(const Constant& value)
{
    if (const auto* const answer = std::get_if<bool>(&value)) return ValueSet::of({*answer ? 1 : 0});
    if (const auto* const symbol = std::get_if<SymbolId>(&value)) return ValueSet::of({symbol->value});
    if (const auto* const number = std::get_if<Decimal>(&value)) return ValueSet::between(Cut::before(*number), Cut::after(*number));
    if (const auto* const date = std::get_if<Date>(&value)) return ValueSet::of({date->days});
    if (const auto* const text = std::get_if<std::string_view>(&value)) return ValueSet::of({dimensions_.number_of(std::string(*text))});
    ValueSet nothing;
    nothing.absent = true;
    return nothing;
}

Cases Splitting::operator()(const Equals& form, bool negated)
{
    return values_at(form.path, single(form.value), form.negated, negated);
}

Cases Splitting::operator()(const IsOneOf& form, bool negated)
{
    std::vector<std::int64_t> values;
    for (const SymbolId value : form.values) values.push_back(value.value);
    return values_at(form.path, ValueSet::of(values), form.negated, negated);
}

Cases Splitting::operator()(const IsGiven& form, bool negated)
{
    ValueSet nothing;
    nothing.absent = true;
    return values_at(form.path, nothing, !form.negated, negated);
}

Cases Splitting::operator()(const Compares& form, bool negated)
{
    using Kind = language::NumberTest::Kind;
    const Cut before = Cut::before(form.number);
    const Cut after = Cut::after(form.number);
    ValueSet values;
    if (form.kind == Kind::at_least) values = ValueSet::between(before, Cut::highest());
    if (form.kind == Kind::more_than) values = ValueSet::between(after, Cut::highest());
    if (form.kind == Kind::at_most) values = ValueSet::between(Cut::lowest(), after);
    if (form.kind == Kind::less_than) values = ValueSet::between(Cut::lowest(), before);
    return values_at(form.path, std::move(values), false, negated);
}

namespace {

ValueSet days(language::DateTest::Kind kind, std::int64_t day)
{
    using Kind = language::DateTest::Kind;
    switch (kind) {
        case Kind::before:
            return ValueSet::between(Cut::lowest(), Cut::at(day));
        case Kind::on_or_before:
            return ValueSet::between(Cut::lowest(), Cut::at(day + 1));
        case Kind::on:
            return ValueSet::of({day});
        case Kind::on_or_after:
            return ValueSet::between(Cut::at(day), Cut::highest());
        case Kind::after:
            return ValueSet::between(Cut::at(day + 1), Cut::highest());
    }
    return {};
}

}  // namespace

Cases Splitting::operator()(const ComparesDate& form, bool negated)
{
    if (const auto* const date = std::get_if<Date>(&form.date.base))
        return values_at(form.path, days(form.kind, std::int64_t{date->days} + form.date.plus_days), false, negated);
    const SeenPath left = seen(form.path);
    const SeenPath right = seen(form.date.path());
    // How many days the one lies after the other.
    const std::string key = "d" + key_of(left, left.steps.size()) + key_of(right, right.steps.size());
    const auto universe = [] {
        ValueSet all = ValueSet::between(Cut::lowest(), Cut::highest());
        all.absent = true;
        return all;
    };
    Cases result = test(dimensions_.find(key, universe), days(form.kind, form.date.plus_days), negated);
    return negated ? result : both(std::move(result), both(present(left, left.steps.size()), present(right, right.steps.size())));
}

Cases Splitting::operator()(const IsSame& form, bool negated)
{
    const SeenPath left = seen(form.left);
    const SeenPath right = seen(form.right);
    std::string first = key_of(left, left.steps.size());
    std::string second = key_of(right, right.steps.size());
    if (second < first) first.swap(second);
    Cases result = test(dimensions_.find("s" + first + second, yes_no_or_absent), ValueSet::of({form.negated ? 0 : 1}), negated);
    return negated ? result : both(std::move(result), both(present(left, left.steps.size()), present(right, right.steps.size())));
}

Cases Splitting::operator()(const IncludesValue& form, bool negated)
{
    const SeenPath place = seen(form.path);
    const Dimension dimension = dimensions_.find("i" + number_key(form.value.value) + key_of(place, place.steps.size()), yes_no_or_absent);
    Cases result = test(dimension, ValueSet::of({form.negated ? 0 : 1}), negated);
    return negated ? result : both(std::move(result), present(place, place.steps.size()));
}

/// Whether a class or norm is shown (0), shown not to be (1), or neither (2).
Cases Splitting::status(const SeenPath& path, std::string key, std::vector<std::int64_t> states, bool negated)
{
    const bool may_be_absent = !on_the_way(path, path.steps.size(), about_);
    const auto universe = [may_be_absent] {
        ValueSet all = ValueSet::of({0, 1, 2});
        all.absent = may_be_absent;
        return all;
    };
    key += key_of(path, path.steps.size());
    Cases result = test(dimensions_.find(key, universe), ValueSet::of(states), negated);
    return negated ? result : both(std::move(result), present(path, path.steps.size()));
}

namespace {

std::vector<std::int64_t> states_of(Asked asked)
{
    if (asked == Asked::shown) return {0};
    if (asked == Asked::shown_not) return {1};
    return {1, 2};
}

}  // namespace

Cases Splitting::operator()(const IsNorm& form, bool negated)
{
    const OrderId order = form.in_order.valid() ? form.in_order : order_;
    const auto key = "n" + number_key(order.value) + number_key(static_cast<std::uint32_t>(form.norm));
    return status(seen(form.path), key, states_of(form.asked), negated);
}

Cases Splitting::operator()(const IsConcept& form, bool negated)
{
    const SeenPath path = seen(form.path);
    if (law_.concepts[form.concept_id].means.valid()) return defined(form, path, negated);
    const OrderId order = form.in_order.valid() ? form.in_order : order_;
    return status(path, "c" + number_key(order.value) + number_key(form.concept_id.value), states_of(form.asked), negated);
}

Cases Splitting::defined(const IsConcept& form, const SeenPath& path, bool negated)
{
    const bool fails = form.asked != Asked::shown;
    const OrderId order = form.in_order.valid() ? form.in_order : order_;
    std::string key = definition_key(form.concept_id, order, path, about_) + (fails ? "f" : "h") + (negated ? "n" : "");
    if (const auto known = splitter_.unfolded_.find(key); known != splitter_.unfolded_.end()) {
        tests_ += known->second.tests;
        deepest_ = std::max(deepest_, depth_ + known->second.depth);
        too_much_ = too_much_ || tests_ > limits_.tests || depth_ + known->second.depth > limits_.definitions;
        return too_much_ ? Cases{} : known->second.cases;
    }
    too_much_ = too_much_ || depth_ == limits_.definitions;
    if (too_much_) return {};
    const SeenPath* const outer_base = std::exchange(base_, &path);
    const OrderId outer_order = std::exchange(order_, order);
    const std::uint32_t outer_tests = tests_;
    const std::uint32_t outer_deepest = std::exchange(deepest_, ++depth_);
    Cases result = of(law_.concepts[form.concept_id].means, fails != negated);
    --depth_;
    order_ = outer_order;
    base_ = outer_base;
    // Asked of something absent, a class test is false whichever way it asks.
    result = negated ? either(std::move(result), absent(path)) : both(std::move(result), present(path, path.steps.size()));
    if (!too_much_) splitter_.unfolded_.try_emplace(std::move(key), Splitter::Unfolded{result, tests_ - outer_tests, deepest_ - depth_});
    deepest_ = std::max(deepest_, outer_deepest);
    return result;
}

Cases Splitting::operator()(const Quantified& form, bool negated)
{
    // Taken as one test: two rules can be compared over it only if they ask for the very same.
    const auto universe = [] { return ValueSet::of({0, 1}); };
    const Dimension dimension = dimensions_.find("q" + condition_key(law_, form, base_, about_, order_), universe);
    return test(dimension, ValueSet::of({1}), negated);
}

std::optional<Cases> Splitter::split(ConditionId condition, OrderId order, const Path& about)
{
    if (!condition.valid()) return always();
    Splitting splitting(*this, order, about);
    Cases cases = splitting.of(condition, false);
    if (splitting.too_much()) return std::nullopt;
    return cases;
}

}  // namespace kyujo::law
