#include "cli/commands.hpp"
#include "cli/options.hpp"

#include <cstdlib>
#include <exception>
#include <new>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace {

using namespace kyujo::cli;

Exit run_words(int argc, const char* const* argv, Console& console)
{
    const Parsed parsed = parse_command_line(argc, argv);
    if (parsed.arguments) return std::visit([&](const auto& arguments) { return run(arguments, console); }, *parsed.arguments);
    console.out(parsed.help);
    console.err(parsed.error);
    return parsed.error.empty() ? Exit::done : Exit::usage;
}

/// What was given back is used again rather than returned to the kernel and fetched anew, page by page: a tenth of the time of a large theory. What
/// the smallest case takes is fetched at once: a twentieth of its time where pages are dear.
void keep_memory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 1 << 20);
#ifdef MADV_POPULATE_WRITE
    constexpr std::size_t page = 4096;
    constexpr std::size_t smallest_case = 1 << 20;
    if (void* const room = std::aligned_alloc(page, smallest_case)) {
        madvise(room, smallest_case, MADV_POPULATE_WRITE);  // where the kernel cannot do so, the pages come one by one
        std::free(room);
    }
#endif
#endif
}

}  // namespace

int main(int argc, char** argv)
{
    keep_memory();
    Console console;
    Exit exit = Exit::internal_error;
    try {
        exit = run_words(argc, argv, console);
    } catch (const std::bad_alloc&) {
        console.err("error: out of memory\n");
        exit = Exit::limit;
    } catch (const std::exception& fault) {
        console.err(std::string("internal error: ") + fault.what() + "\nthis is a fault of kyujo, not of your files: please report it\n");
    }
    if (console.failed() && exit == Exit::done) exit = Exit::usage;
    return static_cast<int>(exit);
}
