#include "cli/commands.hpp"
#include "cli/options.hpp"

#include <exception>
#include <new>

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

}  // namespace

int main(int argc, char** argv)
{
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
