// Many answers in a table.
#pragma once

#include "report/document.hpp"
#include "report/report.hpp"

namespace kyujo::report {

Document tables(std::span<const Case> cases, const Options& options);

}  // namespace kyujo::report
