// Every date on which some rule in the cone of a strip comes to count or ceases to is solved once, all strips together; between two of them
// nothing can change. Neighbours with the same verdict and grounds are one interval.
#include "explain/timeline.hpp"

#include "theory/cone.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kyujo::explain {

namespace {

using theory::Moment;
using Kind = Moment::Kind;

/// What the law of a stretch of time gives for a strip.
struct Version {
    std::optional<Date> from;
    verdict::Answer answer;
    std::vector<law::RuleId> deciding;
    Ways ways;
    std::vector<LawEvent> events;  ///< of its first day
};

/// Rules that carry an answer: those that decide; of a conflict, those that clash.
std::vector<law::RuleId> carrying_rules(const Explanation& explanation)
{
    std::vector<law::RuleId> rules;
    for (const std::uint32_t index : explanation.deciding) rules.push_back(explanation.account[index].rule);
    if (rules.empty() && explanation.answer.word == verdict::Word::conflict)
        for (const Account& account : explanation.account)
            if (account.outcome == Outcome::clashes) rules.push_back(account.rule);
    if (rules.empty() && explanation.answer.openness.table.columns.empty())  // the same in every case, though carried by other rules
        for (const auto& in_some_case : explanation.ways.deciding) rules.insert(rules.end(), in_some_case.begin(), in_some_case.end());
    std::vector<law::RuleId> once;
    for (const law::RuleId rule : rules)
        if (std::find(once.begin(), once.end(), rule) == once.end()) once.push_back(rule);
    return once;
}

std::vector<const verdict::Variable*> turns_on(const verdict::Openness& openness)
{
    std::vector<const verdict::Variable*> variables;
    for (const verdict::TableColumn& column : openness.table.columns) variables.push_back(&openness.unknowns->variables[column.variable]);
    return variables;
}

bool turn_on_the_same(const verdict::Openness& a, const verdict::Openness& b)
{
    const auto key = [](const verdict::Variable* v) { return std::tie(v->kind, v->place, v->other, v->symbol, v->condition, v->question, v->issue); };
    const auto left = turns_on(a), right = turns_on(b);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](const verdict::Variable* x, const verdict::Variable* y) { return key(x) == key(y); });
}

/// Whether a rule could say something on a question of the cone: it is in force for some thing, and nothing it needs firmly fails.
bool bears(const verdict::Solved& solved, const theory::Cone& cone, law::RuleId rule)
{
    for (const theory::Issue& issue : cone.issues) {
        const auto found = solved.ground.by_issue.find(issue);
        if (found == solved.ground.by_issue.end()) continue;
        for (const std::uint32_t number : found->second) {
            const theory::RuleInstance& instance = solved.ground.instances[number];
            if (instance.rule != rule || !instance.theory_rule.valid()) continue;
            const auto body = solved.ground.theory.body(instance.theory_rule);
            if (std::none_of(body.begin(), body.end(), [&](theory::LiteralId id) { return solved.firm.refuted(id); })) return true;
        }
    }
    for (const std::uint32_t duty : cone.duties) {
        const theory::DutyLink& link = solved.ground.duties[duty];
        if (solved.ground.instances[link.instance].rule == rule && !solved.firm.refuted(link.owed)) return true;
    }
    return false;
}

class Maker {
public:
    Maker(const law::Law& law, scenario::Scenario& scenario, const Range& range, const verdict::Limits& limits, text::Diagnostics& diagnostics)
        : law_(law), scenario_(scenario), range_(range), limits_(limits), diagnostics_(diagnostics)
    {}

    std::optional<std::vector<Strip>> run(const std::vector<law::OrderId>& orders)
    {
        const std::size_t errors = diagnostics_.error_count();
        // The cone and so the turning dates are the same whatever day is grounded.
        const theory::Ground any_day = theory::ground(law_, scenario_, range_.from.value_or(Date{}), diagnostics_);
        if (diagnostics_.error_count() != errors) return std::nullopt;
        for (const scenario::InstanceId subject : scenario_.judged)
            for (const law::OrderId order : orders) plan(any_day, subject, order);
        if (!solve_all(errors)) return std::nullopt;
        std::vector<Strip> strips;
        for (Plan& plan : plans_) strips.push_back(strip_of(plan));
        return strips;
    }

private:
    struct Plan {
        Strip strip;
        theory::Cone cone;
        std::vector<Date> turns;                            ///< on which a new version begins
        std::vector<std::pair<law::RuleId, Date>> overdue;  ///< rules of duties, with the day from which each is overdue
        std::vector<Version> versions;
    };

    void plan(const theory::Ground& any_day, scenario::InstanceId subject, law::OrderId order)
    {
        Plan plan;
        plan.strip.subject = subject;
        plan.strip.order = order;
        if (law_.orders[order].milder_law.file.valid()) plan.strip.act = scenario_.own_date(subject, law_);
        plan.cone = theory::cone_of(law_, any_day, {order, subject, {}});
        plan.turns = theory::turning_dates(law_, scenario_, plan.cone.rules);
        add_deadlines(any_day, plan);
        // What lies before the range is needed only where an earlier law may still apply to the act.
        std::optional<Date> start = range_.from;
        if (start && plan.strip.act && *plan.strip.act < *start) start = plan.strip.act;
        const auto outside = [&](Date day) { return (start && day <= *start) || (range_.to && day > *range_.to); };
        plan.turns.erase(std::remove_if(plan.turns.begin(), plan.turns.end(), outside), plan.turns.end());
        const Date first = start ? *start : plan.turns.empty() ? Date{} : plan.turns.front().plus_days(-1);
        starts_[first].push_back(plans_.size());
        for (const Date day : plan.turns) starts_[day].push_back(plans_.size());
        plan.versions.push_back({start, {}, {}, {}, {}});
        for (const Date day : plan.turns) plan.versions.push_back({day, {}, {}, {}, {}});
        plans_.push_back(std::move(plan));
    }

    /// The days on which a duty becomes overdue, where something follows its breach.
    void add_deadlines(const theory::Ground& any_day, Plan& plan) const
    {
        for (const std::uint32_t duty : plan.cone.duties) {
            const auto due = theory::due_date(law_, scenario_, any_day.duties[duty].due);
            if (!due) continue;
            plan.overdue.push_back({any_day.instances[any_day.duties[duty].instance].rule, due->plus_days(1)});
            plan.turns.push_back(due->plus_days(1));
        }
        std::sort(plan.turns.begin(), plan.turns.end());
        plan.turns.erase(std::unique(plan.turns.begin(), plan.turns.end()), plan.turns.end());
    }

    bool solve_all(std::size_t errors)
    {
        std::vector<std::size_t> filled(plans_.size(), 0);
        std::optional<verdict::Solved> before;
        for (const auto& [day, plans] : starts_) {
            verdict::Solved solved = verdict::solve(law_, scenario_, day, diagnostics_, limits_);
            if (diagnostics_.error_count() != errors) return false;
            for (const std::size_t index : plans) {
                Plan& plan = plans_[index];
                Version& version = plan.versions[filled[index]++];
                version.answer = verdict::answer(law_, scenario_, solved, plan.strip.subject, plan.strip.order);
                Explanation explanation = explain(law_, scenario_, solved, version.answer);
                version.deciding = carrying_rules(explanation);
                version.ways = std::move(explanation.ways);
                // For this strip, the day solved last is as good as the day before: nothing in its cone has changed since.
                if (filled[index] > 1) version.events = events_on(day, plan, *before, solved);
            }
            before = std::move(solved);
        }
        return true;
    }

    std::vector<LawEvent> events_on(Date day, const Plan& plan, const verdict::Solved& before, const verdict::Solved& after) const
    {
        const theory::Cone& cone = plan.cone;
        std::vector<LawEvent> events;
        for (const auto& [rule, date] : plan.overdue) {
            if (date != day) continue;
            Moment moment{Kind::duty_overdue, day, {}, rule, {}, 0};
            add_event(events, moment, rule);
        }
        for (const law::RuleId rule : cone.rules) {
            const auto was = theory::standing_of(law_, scenario_, rule, day.plus_days(-1));
            if (theory::same_effect(was, theory::standing_of(law_, scenario_, rule, day))) continue;
            if (!bears(before, cone, rule) && !bears(after, cone, rule)) continue;
            for (const Moment& moment : moments_on(day, rule)) add_event(events, moment, rule);
        }
        std::sort(events.begin(), events.end(), [](const LawEvent& a, const LawEvent& b) {
            return std::tie(a.moment.kind, a.moment.source, a.moment.question, a.moment.rule) <
                   std::tie(b.moment.kind, b.moment.source, b.moment.question, b.moment.rule);
        });
        return events;
    }

    /// A rule's own date says nothing where its source has the same one.
    std::vector<Moment> moments_on(Date day, law::RuleId rule) const
    {
        std::vector<Moment> moments = theory::moments_of(law_, scenario_, rule);
        const auto elsewhen = [&](const Moment& moment) { return moment.date != day; };
        moments.erase(std::remove_if(moments.begin(), moments.end(), elsewhen), moments.end());
        const auto has = [&](Kind kind) { return std::any_of(moments.begin(), moments.end(), [&](const Moment& m) { return m.kind == kind; }); };
        const bool begins = has(Kind::source_begins), ends = has(Kind::source_ends);
        const auto said = [&](const Moment& m) { return (m.kind == Kind::rule_begins && begins) || (m.kind == Kind::rule_ends && ends); };
        moments.erase(std::remove_if(moments.begin(), moments.end(), said), moments.end());
        return moments;
    }

    void add_event(std::vector<LawEvent>& events, const Moment& moment, law::RuleId rule) const
    {
        auto found = std::find_if(events.begin(), events.end(), [&](const LawEvent& event) { return event.moment == moment; });
        if (found == events.end()) {
            LawEvent event{moment, {}, std::nullopt};
            const bool begins = moment.kind == Kind::source_begins || moment.kind == Kind::rule_begins;
            if (begins && moment.source.valid()) event.enacted = law_.sources[moment.source].enacted;
            if (event.enacted && *event.enacted >= moment.date) event.enacted.reset();
            found = events.insert(events.end(), std::move(event));
        }
        found->rules.push_back(rule);
    }

    /// Position of the version that applies when the thing is judged by the law of version `now`.
    std::size_t applying(const Plan& plan, std::size_t now) const
    {
        const auto& act = plan.strip.act;
        if (!act) return now;
        std::size_t then = 0;
        while (then + 1 < plan.versions.size() && *plan.versions[then + 1].from <= *act) ++then;
        if (then >= now) return now;
        std::vector<verdict::Word> words;
        for (std::size_t i = then; i <= now; ++i) words.push_back(plan.versions[i].answer.word);
        return then + verdict::mildest(words);
    }

    Strip strip_of(Plan& plan) const
    {
        Strip strip = plan.strip;
        for (std::size_t now = 0; now < plan.versions.size(); ++now) {
            const Version& version = plan.versions[applying(plan, now)];
            const bool before_range = range_.from && now + 1 < plan.versions.size() && *plan.versions[now + 1].from <= *range_.from;
            if (!before_range) add(strip, version, start_of(plan, now), plan.versions[now].events);
        }
        for (std::size_t i = 0; i + 1 < strip.intervals.size(); ++i) strip.intervals[i].until = strip.intervals[i + 1].from;
        if (range_.to) strip.intervals.back().until = range_.to->plus_days(1);
        note_enactments(strip);
        return strip;
    }

    /// A version that began before the range begins with it.
    std::optional<Date> start_of(const Plan& plan, std::size_t now) const
    {
        const auto& from = plan.versions[now].from;
        return range_.from && (!from || *from < *range_.from) ? range_.from : from;
    }

    static void add(Strip& strip, const Version& version, std::optional<Date> from, const std::vector<LawEvent>& events)
    {
        const bool first = strip.intervals.empty();
        if (first || strip.intervals.back().word != version.answer.word || strip.intervals.back().further_grounds != version.answer.further_grounds) {
            strip.intervals.push_back({from, std::nullopt, version.answer.word, version.answer.further_grounds, {}, {}});
        } else {
            const Phase& last = strip.intervals.back().phases.back();
            if (last.deciding == version.deciding && turn_on_the_same(last.openness, version.answer.openness)) return;
        }
        strip.intervals.back().phases.push_back(
            {from, version.deciding, version.answer.openness, version.ways, first ? std::vector<LawEvent>() : events});
    }

    /// Told in the interval in which a source is enacted, when what comes of it comes later.
    static void note_enactments(Strip& strip)
    {
        std::map<law::SourceId, Enactment> first;
        for (const Interval& interval : strip.intervals)
            for (const Phase& phase : interval.phases)
                for (const LawEvent& event : phase.changed_by)
                    if (event.enacted) first.try_emplace(event.moment.source, Enactment{*event.enacted, event.moment.source, event.moment.date});
        for (Interval& interval : strip.intervals) {
            for (const auto& [source, enactment] : first) {
                const bool within = (!interval.from || *interval.from <= enactment.date) && (!interval.until || enactment.date < *interval.until);
                if (within) interval.enactments.push_back(enactment);
            }
            std::sort(interval.enactments.begin(), interval.enactments.end(), [](const Enactment& a, const Enactment& b) { return a.date < b.date; });
        }
    }

    const law::Law& law_;
    scenario::Scenario& scenario_;  ///< grounding may add stand-ins to it
    const Range& range_;
    const verdict::Limits& limits_;
    text::Diagnostics& diagnostics_;
    std::vector<Plan> plans_;
    std::map<Date, std::vector<std::size_t>> starts_;  ///< plans that need each day solved, in the order of days
};

}  // namespace

std::optional<std::vector<Strip>> timeline(const law::Law& law, scenario::Scenario& scenario, const std::vector<law::OrderId>& orders,
                                           const Range& range, const verdict::Limits& limits, text::Diagnostics& diagnostics)
{
    return Maker(law, scenario, range, limits, diagnostics).run(orders);
}

}  // namespace kyujo::explain
