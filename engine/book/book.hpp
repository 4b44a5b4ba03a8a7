// The law as pages for people: one per law file, an index, and a register of what was not verified. Made from the law alone, so
// that no page can say something else than the rules do.
#pragma once

#include "law/load.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace kyujo::book {

struct Page {
    std::string path;  ///< below the folder of the book, such as `japan/crimes.md`
    std::string text;  ///< Markdown
};

/// The index comes first and is called `README.md`, then the register, `doubts.md`. `root` is the folder of the rules: files below
/// it are named without it. Of `options`, language and asserter count.
std::vector<Page> pages(const law::Loaded& loaded, const std::string& root, const report::Options& options);

}  // namespace kyujo::book
