#include "language/reporter.hpp"

#include "language/codes.hpp"

namespace kyujo::language {

text::Diagnostic& Reporter::error(std::string_view code, text::Span span, std::string message, std::string help)
{
    ++count_;
    if (left_ == 0) {
        discarded_ = {};
        return discarded_;
    }
    if (--left_ == 0) {
        diagnostics_.error(L100_limit, span, "too many errors: the rest of this file was not read", "mend the first errors and check again");
        discarded_ = {};
        return discarded_;
    }
    return diagnostics_.error(code, span, std::move(message), std::move(help));
}

}  // namespace kyujo::language
