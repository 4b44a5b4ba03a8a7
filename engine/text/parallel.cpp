#include "text/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sched.h>
#endif

namespace kyujo::text {

namespace {

#ifdef __linux__
/// Where the caller runs, so that a helper can go elsewhere: Linux starts a thread beside the one that makes it and moves it after milliseconds,
/// which is longer than it takes to read a hundred law files.
class Elsewhere {
public:
    Elsewhere()
    {
        const int here = sched_getcpu();
        known_ = here >= 0 && here < CPU_SETSIZE && sched_getaffinity(0, sizeof all_, &all_) == 0;
        others_ = all_;
        if (known_) CPU_CLR(static_cast<std::size_t>(here), &others_);
    }
    /// Moves the calling thread, which may afterwards run anywhere again.
    void go() const
    {
        if (known_ && CPU_COUNT(&others_) != 0 && sched_setaffinity(0, sizeof others_, &others_) == 0) sched_setaffinity(0, sizeof all_, &all_);
    }

private:
    bool known_ = false;
    cpu_set_t all_{}, others_{};
};
#else
struct Elsewhere {
    void go() const {}
};
#endif

}  // namespace

std::size_t processors()
{
    return std::max(1u, std::thread::hardware_concurrency());
}

void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work)
{
    threads = std::max<std::size_t>(1, std::min(threads, count));
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
    const Elsewhere elsewhere;
    try {
        for (std::size_t i = 1; i < threads; ++i) {
            helpers.emplace_back([&, i] {
                elsewhere.go();
                work_on(faults[i]);
            });
        }
    } catch (const std::system_error&) {
        // Those there are will do.
    }
    work_on(faults.front());
    for (std::thread& helper : helpers) helper.join();
    for (const std::exception_ptr& fault : faults)
        if (fault) std::rethrow_exception(fault);
}

}  // namespace kyujo::text
