#include "law/value_set.hpp"

#include <algorithm>

namespace kyujo::law {

Cut Cut::before(text::Decimal number)
{
    std::int64_t unit = 1;
    for (unsigned i = 0; i < number.scale; ++i) unit *= 10;
    std::int64_t whole = number.mantissa / unit;
    std::int64_t rest = number.mantissa % unit;
    if (rest < 0) {
        rest += unit;
        --whole;
    }
    const std::int64_t billionths = rest * (1'000'000'000 / unit);
    return {whole, static_cast<std::uint32_t>(2 * billionths)};
}

Cut Cut::after(text::Decimal number)
{
    Cut cut = before(number);
    ++cut.part;
    return cut;
}

ValueSet ValueSet::between(Cut from, Cut until)
{
    ValueSet set;
    if (from < until) set.ranges.push_back({from, until});
    return set;
}

ValueSet ValueSet::of(const std::vector<std::int64_t>& positions)
{
    std::vector<std::int64_t> sorted = positions;
    std::sort(sorted.begin(), sorted.end());
    ValueSet set;
    for (const std::int64_t at : sorted) {
        if (!set.ranges.empty() && Cut::at(at) <= set.ranges.back().until) {
            set.ranges.back().until = std::max(set.ranges.back().until, Cut::at(at + 1));
        } else {
            set.ranges.push_back({Cut::at(at), Cut::at(at + 1)});
        }
    }
    return set;
}

ValueSet intersection(const ValueSet& a, const ValueSet& b)
{
    ValueSet set;
    set.absent = a.absent && b.absent;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.ranges.size() && k < b.ranges.size()) {
        const Cut from = std::max(a.ranges[i].from, b.ranges[k].from);
        const Cut until = std::min(a.ranges[i].until, b.ranges[k].until);
        if (from < until) set.ranges.push_back({from, until});
        (a.ranges[i].until < b.ranges[k].until ? i : k) += 1;
    }
    return set;
}

ValueSet difference(const ValueSet& a, const ValueSet& b)
{
    ValueSet set;
    set.absent = a.absent && !b.absent;
    std::size_t k = 0;
    for (const Range& range : a.ranges) {
        Cut from = range.from;
        while (k < b.ranges.size() && b.ranges[k].until <= from) ++k;
        for (std::size_t j = k; j < b.ranges.size() && b.ranges[j].from < range.until; ++j) {
            if (from < b.ranges[j].from) set.ranges.push_back({from, b.ranges[j].from});
            from = std::max(from, b.ranges[j].until);
        }
        if (from < range.until) set.ranges.push_back({from, range.until});
    }
    return set;
}

bool subset(const ValueSet& a, const ValueSet& b)
{
    if (a.absent && !b.absent) return false;
    std::size_t k = 0;
    for (const Range& range : a.ranges) {
        while (k < b.ranges.size() && b.ranges[k].until < range.until) ++k;
        if (k == b.ranges.size() || range.from < b.ranges[k].from) return false;
    }
    return true;
}

}  // namespace kyujo::law
