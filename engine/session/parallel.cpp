#include "session/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace kyujo::session {

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work)
{
    const std::size_t threads = std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), std::max<std::size_t>(count, 1));
    std::atomic<std::size_t> next = 0;
    std::vector<std::exception_ptr> faults(threads);
    const auto work_on = [&](std::exception_ptr& fault) {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            fault = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> helpers;
    helpers.reserve(threads - 1);
    try {
        for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back([&, i] { work_on(faults[i]); });
    } catch (const std::system_error&) {
        // Those there are will do.
    }
    work_on(faults.front());
    for (std::thread& helper : helpers) helper.join();
    for (const std::exception_ptr& fault : faults)
        if (fault) std::rethrow_exception(fault);
}

}  // namespace kyujo::session
