// Independent pieces of work on several processors.
#pragma once

#include <cstddef>
#include <functional>

namespace kyujo::session {

/// Calls `work` with every number below `count`, once each, in any order, on as many threads as there are processors (the caller's among them).
/// What a call throws ends the work on its thread, lets the others end after their next number, and is thrown on. Where no thread can be had,
/// the caller's does it all.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace kyujo::session
