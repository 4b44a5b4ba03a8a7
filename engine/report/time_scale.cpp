#include "report/time_scale.hpp"

#include <algorithm>
#include <array>

namespace kyujo::report {

namespace {

int year_of(text::Date date)
{
    const std::string iso = text::to_string(date);
    return std::stoi(iso.substr(0, 4));
}

constexpr int days_of_year = 365;
constexpr int room_for_label = 70;

}  // namespace

int TimeScale::at(text::Date date) const
{
    if (last_ == first_) return (left_ + right_) / 2;
    const text::Date inside = std::clamp(date, first_, last_);
    const std::int64_t done = std::int64_t{inside.days} - first_.days;
    return left_ + static_cast<int>(done * (right_ - left_) / (std::int64_t{last_.days} - first_.days));
}

std::vector<TimeScale::Tick> TimeScale::ticks() const
{
    std::vector<Tick> ticks;
    const int days = last_.days - first_.days;
    if (days <= 0) return ticks;
    const int most = std::max(1, (right_ - left_) / room_for_label);
    const bool quarters = days < 3 * days_of_year;
    constexpr std::array steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    const auto* const step = std::find_if(steps.begin(), steps.end() - 1, [&](int years) { return days / days_of_year / years < most; });
    for (int year = year_of(first_); year <= year_of(last_); ++year) {
        if (!quarters && year % *step != 0) continue;
        for (unsigned month = 1; month <= (quarters ? 12u : 1u); month += 3) {
            const auto date = text::make_date(year, month, 1);
            if (!date || *date < first_ || *date > last_) continue;
            ticks.push_back({at(*date), text::to_string(*date).substr(0, quarters ? 7 : 4)});
        }
    }
    return ticks;
}

std::vector<int> spread(const std::vector<int>& wanted, int width, int left, int right)
{
    const auto count = static_cast<int>(wanted.size());
    std::vector<int> placed = wanted;
    if (count * width > right - left) {
        for (int i = 0; i < count; ++i) placed[static_cast<std::size_t>(i)] = left + (2 * i + 1) * (right - left) / (2 * count);
        return placed;
    }
    const int half = width / 2;
    // To the right as far as needed, then back from the right edge.
    int free = left + half;
    for (int& x : placed) {
        x = std::max(x, free);
        free = x + width;
    }
    free = right - half;
    for (auto x = placed.rbegin(); x != placed.rend(); ++x) {
        *x = std::min(*x, free);
        free = *x - width;
    }
    return placed;
}

}  // namespace kyujo::report
