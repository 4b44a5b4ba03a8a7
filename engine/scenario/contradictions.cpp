#include "scenario/expectations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace kyujo::scenario {

namespace {

using Subject = std::uint32_t;

bool is_ground_of_no(std::string_view word)
{
    return word == "prohibited" || word == "condition_unmet" || word == "no_legal_basis";
}

bool is_open(std::string_view word)
{
    return word == "undetermined" || word == "unsettled" || word == "conflict";
}

/// Holds each expectation against those before it. Orders: an invalid one means all, so it meets every other.
class ContradictionFinder {
public:
    explicit ContradictionFinder(Reading& reading) : reading_(reading) {}

    void run()
    {
        for (const Expectation& each : reading_.scenario.expectations) {
            if (const auto* decides = std::get_if<ExpectDecides>(&each.what)) rule(each, *decides);
            if (const auto* answer = std::get_if<ExpectConcept>(&each.what)) answered(each, *answer);
            if (const auto* verdict = std::get_if<ExpectVerdict>(&each.what)) judged(each, *verdict);
            if (const auto* duty = std::get_if<ExpectDuty>(&each.what)) owed(each, *duty);
        }
        for (const Expectation& each : reading_.scenario.expectations)
            if (const auto* ground = std::get_if<ExpectGround>(&each.what)) grounded(each, *ground);
    }

private:
    /// A rule belongs to one order, so in which map it is named makes no difference.
    void rule(const Expectation& each, const ExpectDecides& decides)
    {
        const auto [found, fresh] = rules_.try_emplace({each.subject.value, decides.rule.value}, &each);
        if (fresh || std::get<ExpectDecides>(found->second->what).decides == decides.decides) return;
        report(each, *found->second, fmt::format("`{}` stands under `because` and under `not_because`", reading_.law.rules[decides.rule].name));
    }

    void answered(const Expectation& each, const ExpectConcept& answer)
    {
        auto& before = concepts_[{each.subject.value, answer.concept_id.value}];
        for (const Expectation* other : before)
            if (exclude(each, *other))
                return report(each, *other, fmt::format("two answers for `{}`", reading_.law.concepts[answer.concept_id].name));
        before.push_back(&each);
    }

    /// Without an order an answer is meant for every order that speaks of the class; `none` may be said of one that does not.
    static bool exclude(const Expectation& a, const Expectation& b)
    {
        const auto answer = [](const Expectation& e) { return std::get<ExpectConcept>(e.what).answer; };
        if (answer(a) == answer(b)) return false;
        if (a.order == b.order) return true;
        if (a.order.valid() && b.order.valid()) return false;
        return answer(a.order.valid() ? a : b) != ConceptAnswer::none;
    }

    /// A rule imposes at most one duty on account of one thing.
    void owed(const Expectation& each, const ExpectDuty& duty)
    {
        auto& before = duties_[{each.subject.value, duty.rule.value, duty.link}];
        for (const Expectation* other : before) {
            const auto& said = std::get<ExpectDuty>(other->what);
            const bool states = !duty.state.empty() && !said.state.empty() && duty.state != said.state;
            const bool dates = duty.due && said.due && *duty.due != *said.due;
            if (states || dates)
                return report(each, *other,
                              fmt::format("two {} for the duty of `{}`", states ? "states" : "dates", reading_.law.rules[duty.rule].name));
        }
        before.push_back(&each);
    }

    void judged(const Expectation& each, const ExpectVerdict& verdict)
    {
        const auto [found, fresh] = verdicts_.try_emplace({each.subject.value, each.order.value}, &each);
        if (fresh || std::get<ExpectVerdict>(found->second->what).word == verdict.word) return;
        report(each, *found->second, fmt::format("two verdicts in `{}`", reading_.law.orders[each.order].name));
    }

    void grounded(const Expectation& each, const ExpectGround& ground)
    {
        const auto found = verdicts_.find({each.subject.value, each.order.value});
        if (found == verdicts_.end()) return;
        const std::string& word = std::get<ExpectVerdict>(found->second->what).word;
        if (word == ground.word || (is_ground_of_no(word) && is_ground_of_no(ground.word))) return;
        // Whether an act is prohibited as well may be open where a lesser ground holds in every case.
        if (is_open(word) && is_ground_of_no(ground.word) && ground.word != "prohibited") return;
        report(each, *found->second, fmt::format("`{}` is no ground for `{}`", ground.word, word));
    }

    void report(const Expectation& each, const Expectation& other, std::string message)
    {
        reading_.error(code::contradiction, each.span, std::move(message), "no answer can meet both")
            .notes.push_back({"the other one is here", other.span});
    }

    Reading& reading_;
    std::map<std::pair<Subject, std::uint32_t>, const Expectation*> rules_, verdicts_;
    std::map<std::pair<Subject, std::uint32_t>, std::vector<const Expectation*>> concepts_;
    std::map<std::tuple<Subject, std::uint32_t, std::uint32_t>, std::vector<const Expectation*>> duties_;
};

}  // namespace

void check_contradictions(Reading& reading)
{
    ContradictionFinder(reading).run();
}

}  // namespace kyujo::scenario
