// How the answers to one scenario move with the law: intervals of constant verdict, and what ends each.
#pragma once

#include "explain/explanation.hpp"
#include "theory/moments.hpp"

#include <optional>
#include <vector>

namespace kyujo::explain {

using law::Date;

/// Something that happens to the law on a day and bears on the answer, with the rules through which it does: those that it makes count or cease to
/// count, and none of whose conditions fails.
struct LawEvent {
    theory::Moment moment;
    std::vector<law::RuleId> rules;
    std::optional<Date> enacted;  ///< of its source, when that lies before the day
};

/// A stretch of an interval in which the same rules carry the verdict, or it turns on the same.
struct Phase {
    std::optional<Date> from;  ///< nothing: since ever
    std::vector<law::RuleId> deciding;
    verdict::Openness openness;  ///< what an open verdict turns on
    Ways ways;
    std::vector<LawEvent> changed_by;  ///< what happened on `from`; nothing where the timeline begins
};

/// A source that is enacted within the interval and takes effect only later.
struct Enactment {
    Date date;
    law::SourceId source;
    Date effective;  ///< the first day on which it bears on the answer
};

struct Interval {
    std::optional<Date> from, until;  ///< from inclusive, until exclusive; nothing: without end on that side
    verdict::Word word = verdict::Word::no_rule;
    std::vector<verdict::Word> further_grounds;
    std::vector<Phase> phases;  ///< at least one; the first begins with the interval
    std::vector<Enactment> enactments;
};

/// The status of one thing in one order, over time.
struct Strip {
    scenario::InstanceId subject;
    law::OrderId order;
    std::optional<Date> act;  ///< its own day, where the order lets the milder law apply: each date is then the day as of which it is judged
    std::vector<Interval> intervals;
};

/// Dates between which to look; without them there is no end on that side.
struct Range {
    std::optional<Date> from;
    std::optional<Date> to;  ///< inclusive
};

/// One strip per judged thing and order. The scenario's own law dates play no part. Nothing when the scenario cannot be solved; that is reported.
std::optional<std::vector<Strip>> timeline(const law::Law& law, scenario::Scenario& scenario, const std::vector<law::OrderId>& orders,
                                           const Range& range, const verdict::Limits& limits, text::Diagnostics& diagnostics);

}  // namespace kyujo::explain
