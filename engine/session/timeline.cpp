#include "session/timeline.hpp"

namespace kyujo::session {

std::vector<report::TimelineCase> timelines(Session& session, const std::string& order, const explain::Range& range, const verdict::Limits& limits,
                                            text::Diagnostics& findings)
{
    std::vector<report::TimelineCase> cases;
    for (Evaluated& one : session.results()) {
        const law::Law& law = one.rules->loaded.law;
        const auto orders = judged_orders(law, order);
        auto strips = orders.empty() ? std::nullopt : explain::timeline(law, one.scenario, orders, range, limits, findings);
        if (strips) cases.push_back({&law, &one.scenario, &session.texts(), std::move(*strips)});
    }
    return cases;
}

}  // namespace kyujo::session
