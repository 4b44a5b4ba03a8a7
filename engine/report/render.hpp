// A document in the two formats for people.
#pragma once

#include "report/document.hpp"

#include <string>

namespace kyujo::report {

struct TextOptions {
    std::size_t width = 100;  ///< display columns; 0 never wraps
    bool color = false;
};

std::string render_text(const Document& document, const TextOptions& options);
std::string render_markdown(const Document& document);

}  // namespace kyujo::report
