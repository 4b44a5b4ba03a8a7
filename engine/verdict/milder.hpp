// The law of which day judges an act, where an order declares that the milder law applies.
#pragma once

#include "verdict/verdict.hpp"

#include <optional>

namespace kyujo::verdict {

/// How the law was chosen between the day of an act and the day as of which it is judged.
struct Milder {
    law::Date act;              ///< its own day
    law::Date judged;           ///< the day as of which it is judged
    Word then = Word::no_rule;  ///< what the law of the act's day gives
    bool lifted = false;        ///< a later law is milder, and applies
};

/// The day whose law applies to a thing judged as of `date` in an order.
struct LawApplied {
    law::Date date;
    std::optional<Milder> milder;  ///< when the order declares it and the thing's own day lies before `date`
};

/// Whether the answer under a later law is milder than under an earlier one: against the act is harsher than open, open is harsher than the rest.
/// Words of one side count alike, for the program knows no penalties.
bool milder(Word later, Word earlier);

/// Position of the mildest word; of several, the first.
std::size_t mildest(std::span<const Word> words);

/// Nothing when some version of the law cannot be solved for the scenario; that is reported.
std::optional<LawApplied> law_applied(const law::Law& law, scenario::Scenario& scenario, InstanceId subject, OrderId order, law::Date date,
                                      const Limits& limits, text::Diagnostics& diagnostics);

}  // namespace kyujo::verdict
