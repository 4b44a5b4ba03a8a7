// Errors of one file on their way to the diagnostics: counts them, so that a hostile file cannot fill the memory with complaints.
#pragma once

#include "text/diagnostic.hpp"

#include <string>
#include <string_view>

namespace kyujo::language {

class Reporter {
public:
    Reporter(text::FileId file, std::string_view text, text::Diagnostics& diagnostics, std::uint32_t limit)
        : file_(file), text_(text), diagnostics_(diagnostics), left_(limit)
    {}
    std::string_view text() const { return text_; }
    text::Span span(std::uint32_t begin, std::uint32_t end) const { return {file_, begin, end}; }
    /// The finding, for notes to be added; valid until the next one.
    text::Diagnostic& error(std::string_view code, text::Span span, std::string message, std::string help = {});
    /// So many errors that the rest of the file is not worth reading; the reader has been told.
    bool exhausted() const { return left_ == 0; }
    std::size_t count() const { return count_; }

private:
    text::FileId file_;
    std::string_view text_;
    text::Diagnostics& diagnostics_;
    text::Diagnostic discarded_;
    std::uint32_t left_;
    std::size_t count_ = 0;
};

}  // namespace kyujo::language
