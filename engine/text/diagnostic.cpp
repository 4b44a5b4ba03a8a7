#include "text/diagnostic.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kyujo::text {

namespace {

/// Optimal string alignment distance, given up past `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit)
{
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
        }
        before.swap(row);
        row.swap(next);
    }
    return row[b.size()];
}

auto place(const Diagnostic& d)
{
    return std::make_tuple(d.span.file.value, d.span.begin, d.span.end, d.code);
}

}  // namespace

Diagnostic& Diagnostics::error(std::string_view code, Span span, std::string message, std::string help)
{
    ++errors_;
    return list_.emplace_back(Diagnostic{code, Severity::error, span, std::move(message), {}, std::move(help)});
}

Diagnostic& Diagnostics::warning(std::string_view code, Span span, std::string message, std::string help)
{
    return list_.emplace_back(Diagnostic{code, Severity::warning, span, std::move(message), {}, std::move(help)});
}

std::vector<Diagnostic> Diagnostics::sorted() const
{
    std::vector<Diagnostic> result = list_;
    std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return place(a) == place(b) && a.message == b.message; };
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

void Diagnostics::append(const Diagnostics& others)
{
    list_.insert(list_.end(), others.list_.begin(), others.list_.end());
    errors_ += others.errors_;
}

std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates)
{
    // A long hostile name has no near neighbour worth the quadratic search.
    if (name.empty() || name.size() > 100) return std::nullopt;
    const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
    std::optional<std::string_view> best;
    std::size_t best_distance = limit + 1;
    for (const auto candidate : candidates) {
        const std::size_t distance = edit_distance(name, candidate, limit);
        // Ties go to the alphabetically first, so that the order of candidates never matters.
        if (distance < best_distance || (best && distance == best_distance && candidate < *best)) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates)
{
    const auto found = nearest(name, candidates);
    return found ? "did you mean `" + std::string(*found) + "`?" : std::string();
}

}  // namespace kyujo::text
