#include "cli/commands.hpp"

namespace kyujo::cli {

Exit run(const VersionArguments& arguments, Console& console)
{
    console.out(arguments.output.format == report::Format::json ? "{\"version\": \"" KYUJO_VERSION "\"}\n" : "kyujo " KYUJO_VERSION "\n");
    return Exit::done;
}

}  // namespace kyujo::cli
