#include "verdict/milder.hpp"

#include "theory/cone.hpp"
#include "theory/moments.hpp"

#include <algorithm>

namespace kyujo::verdict {

namespace {

int harshness(Word word)
{
    switch (side(word)) {
        case Side::no:
            return 2;
        case Side::open:
            return 1;
        case Side::yes:
        case Side::none:
            break;
    }
    return 0;
}

}  // namespace

bool milder(Word later, Word earlier)
{
    return harshness(later) < harshness(earlier);
}

std::size_t mildest(std::span<const Word> words)
{
    // The first of the mildest: between laws that are equally mild, the one nearer to the act applies.
    const auto found = std::min_element(words.begin(), words.end(), milder);
    return static_cast<std::size_t>(found - words.begin());
}

std::optional<LawApplied> law_applied(const law::Law& law, scenario::Scenario& scenario, InstanceId subject, OrderId order, law::Date date,
                                      const Limits& limits, text::Diagnostics& diagnostics)
{
    const auto act = scenario.own_date(subject, law);
    if (!law.orders[order].milder_law.file.valid() || !act || *act >= date) return LawApplied{date, std::nullopt};
    const std::size_t errors = diagnostics.error_count();
    const Solved then = solve(law, scenario, *act, diagnostics, limits);
    std::vector<law::Date> days{*act};
    std::vector<Word> words{answer(law, scenario, then, subject, order).word};
    const theory::Cone cone = theory::cone_of(law, then.ground, {order, subject, {}});
    for (const law::Date day : theory::turning_dates(law, scenario, cone.rules)) {
        if (day <= *act || day > date || diagnostics.error_count() != errors) continue;
        days.push_back(day);
        words.push_back(answer(law, scenario, solve(law, scenario, day, diagnostics, limits), subject, order).word);
    }
    if (diagnostics.error_count() != errors) return std::nullopt;
    const std::size_t chosen = mildest(words);
    return LawApplied{days[chosen], Milder{*act, date, words.front(), chosen != 0}};
}

}  // namespace kyujo::verdict
