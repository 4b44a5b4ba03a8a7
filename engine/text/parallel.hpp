// Independent pieces of work on several processors.
#pragma once

#include <cstddef>
#include <functional>

namespace kyujo::text {

/// Processors that this process may use; at least one.
std::size_t processors();

/// Calls `work` with every number below `count`, once each, in any order, on up to `threads` threads (the caller's among them). What a call throws
/// ends the work on its thread, lets the others end after their next number, and is thrown on. Where no thread can be had, the caller's does it all.
void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace kyujo::text
