// A reason in a line: what it says, and the facts at the bottom of it, without the classes in between. For rules that did not decide.
#pragma once

#include "report/tree.hpp"

namespace kyujo::report {

/// `strike does not count as acquisition, since strike.kind is intrude (given), not buy_tool`; several facts stand below it.
Item folded_item(const Scene& scene, const Unfolded& unfolded, const Reason& reason, InstanceId subject);
/// The same for what is needed and what there is instead.
Item folded_need(const Scene& scene, const Unfolded& unfolded, const Reason& reason, InstanceId subject);

}  // namespace kyujo::report
