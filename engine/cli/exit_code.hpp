// How a run ended, for whoever called the program. Documented in `kyujo --help`; never renumbered.
#pragma once

namespace kyujo::cli {

enum class Exit : int {
    done = 0,             ///< and every expectation held
    usage = 1,            ///< a wrong option, or a file that cannot be read or written
    invalid = 2,          ///< a law or scenario file has errors
    unmet = 3,            ///< an expectation did not hold
    gate = 4,             ///< a coverage or warning gate was not met
    limit = 5,            ///< a limit was hit
    internal_error = 70,  ///< a fault of the program
};

}  // namespace kyujo::cli
