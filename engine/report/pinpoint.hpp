// Places in a source, as each language names them.
#pragma once

#include "report/report.hpp"

namespace kyujo::report {

/// English as written. In Japanese `art 9` is 第9条, `art 6-2 para 1` is 第6条の2第1項; anything else stays as written.
std::string pinpoint(std::string_view locator, Language language);

}  // namespace kyujo::report
