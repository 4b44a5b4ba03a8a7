#include "law/cases.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

/// Both constraint lists in one; nothing when they contradict each other.
std::optional<Case> merged(const Case& a, const Case& b)
{
    Case result;
    result.reserve(a.size() + b.size());
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.size() || k < b.size()) {
        if (k == b.size() || (i < a.size() && a[i].dimension < b[k].dimension)) {
            result.push_back(a[i++]);
        } else if (i == a.size() || b[k].dimension < a[i].dimension) {
            result.push_back(b[k++]);
        } else {
            auto values = intersection(a[i].values, b[k].values);
            if (values.empty()) return std::nullopt;
            result.push_back({a[i].dimension, std::move(values)});
            ++i;
            ++k;
        }
    }
    return result;
}

/// Whether anything is left of `item` once `more` is asked for too.
bool narrow(Case& item, const Case& more)
{
    if (more.size() != 1) {
        auto both = merged(item, more);
        if (both) item = std::move(*both);
        return both.has_value();
    }
    const Constraint& one = more.front();
    const auto at = std::lower_bound(item.begin(), item.end(), one.dimension, [](const Constraint& c, Dimension d) { return c.dimension < d; });
    if (at == item.end() || at->dimension != one.dimension) {
        item.insert(at, one);
        return true;
    }
    at->values = intersection(at->values, one.values);
    return !at->values.empty();
}

const Constraint* find(const Case& item, Dimension dimension)
{
    const auto found = std::lower_bound(item.begin(), item.end(), dimension, [](const Constraint& c, Dimension d) { return c.dimension < d; });
    return found != item.end() && found->dimension == dimension ? &*found : nullptr;
}

class Covering {
public:
    Covering(const Cases& cover, const Dimensions& dimensions, std::uint32_t steps) : cover_(cover), dimensions_(dimensions), steps_(steps) {}

    /// Whether every point of `item` lies in one of the cases from `next` on.
    bool covered(Case item, std::size_t next)
    {
        for (; next < cover_.size(); ++next) {
            if (steps_ == 0) return false;
            --steps_;
            if (within(item, cover_[next])) return true;
            if (merged(item, cover_[next])) return rest_covered(item, cover_[next], next + 1);
        }
        return false;
    }
    bool gave_up() const { return steps_ == 0; }

private:
    /// Takes `by` away from `item`, one dimension after the other; what is left each time must lie in later cases.
    bool rest_covered(Case& item, const Case& by, std::size_t next)
    {
        for (const Constraint& constraint : by) {
            auto at =
                std::lower_bound(item.begin(), item.end(), constraint.dimension, [](const Constraint& c, Dimension d) { return c.dimension < d; });
            if (at == item.end() || at->dimension != constraint.dimension)
                at = item.insert(at, {constraint.dimension, dimensions_.universe(constraint.dimension)});
            auto outside = difference(at->values, constraint.values);
            auto inside = intersection(at->values, constraint.values);
            if (!outside.empty()) {
                at->values = std::move(outside);
                if (!covered(item, next)) return false;
            }
            at->values = std::move(inside);
        }
        return true;
    }

    const Cases& cover_;
    const Dimensions& dimensions_;
    std::uint32_t steps_;
};

}  // namespace

bool within(const Case& inner, const Case& outer)
{
    if (outer.size() > inner.size()) return false;
    return std::all_of(outer.begin(), outer.end(), [&](const Constraint& constraint) {
        const Constraint* const own = find(inner, constraint.dimension);
        return own != nullptr && subset(own->values, constraint.values);
    });
}

Case hull(const Cases& cases, const Dimensions& dimensions)
{
    if (cases.size() == 1) return cases.front();
    Case result;
    if (cases.empty()) return result;
    for (const Constraint& constraint : cases.front()) {
        const ValueSet& universe = dimensions.universe(constraint.dimension);
        ValueSet outside = difference(universe, constraint.values);
        for (std::size_t i = 1; i < cases.size() && !outside.empty(); ++i) {
            const Constraint* const other = find(cases[i], constraint.dimension);
            outside = other == nullptr ? ValueSet{} : difference(outside, other->values);
        }
        if (!outside.empty()) result.push_back({constraint.dimension, difference(universe, outside)});
    }
    return result;
}

Cases either(Cases a, Cases b)
{
    if (a.empty()) return b;
    a.insert(a.end(), std::make_move_iterator(b.begin()), std::make_move_iterator(b.end()));
    return a;
}

Cases both(Cases a, const Cases& b)
{
    if (b.size() == 1) {
        a.erase(std::remove_if(a.begin(), a.end(), [&](Case& item) { return !narrow(item, b.front()); }), a.end());
        return a;
    }
    Cases result;
    for (const Case& left : a) {
        for (const Case& right : b)
            if (auto item = merged(left, right)) result.push_back(std::move(*item));
    }
    return result;
}

Implied implies(const Cases& stronger, const Cases& weaker, const Dimensions& dimensions, std::uint32_t steps)
{
    if (weaker.size() == 1) {
        const bool all = std::all_of(stronger.begin(), stronger.end(), [&](const Case& item) { return within(item, weaker.front()); });
        return all ? Implied::yes : Implied::no;
    }
    Covering covering(weaker, dimensions, steps);
    const bool all = std::all_of(stronger.begin(), stronger.end(), [&](const Case& item) { return covering.covered(item, 0); });
    return all ? Implied::yes : covering.gave_up() ? Implied::too_long : Implied::no;
}

Dimension Dimensions::find(const std::string& key, const std::function<ValueSet()>& universe)
{
    const auto [found, fresh] = numbers_.try_emplace(key, static_cast<Dimension>(universes_.size()));
    if (fresh) universes_.push_back(universe());
    return found->second;
}

std::int64_t Dimensions::number_of(const std::string& text)
{
    return texts_.try_emplace(text, static_cast<std::int64_t>(texts_.size())).first->second;
}

}  // namespace kyujo::law
