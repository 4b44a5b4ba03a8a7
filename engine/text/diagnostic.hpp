// Errors for people, as data. Rendered in one place (render.hpp).
#pragma once

#include "text/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::text {

enum class Severity { error, warning };

/// A further remark under a diagnostic, with the place it speaks of if it has one.
struct Note {
    std::string message;
    std::optional<Span> span;
};

/// One finding about a file. Messages are lower case, without a final period, user text in `backticks`.
struct Diagnostic {
    std::string_view code;  ///< stable, documented in docs/errors/CODE.md
    Severity severity = Severity::error;
    Span span;
    std::string message;
    std::vector<Note> notes;
    std::string help;  ///< what would mend it; empty when nothing is known
};

/// Collects findings; order of addition does not matter, `sorted()` gives reading order.
class Diagnostics {
public:
    Diagnostic& error(std::string_view code, Span span, std::string message, std::string help = {});
    Diagnostic& warning(std::string_view code, Span span, std::string message, std::string help = {});
    bool has_errors() const { return errors_ != 0; }
    std::size_t error_count() const { return errors_; }
    std::size_t warning_count() const { return list_.size() - errors_; }
    bool empty() const { return list_.empty(); }
    const std::vector<Diagnostic>& all() const { return list_; }
    /// By file, then place, then code; exact repeats dropped.
    std::vector<Diagnostic> sorted() const;
    void append(const Diagnostics& others);

private:
    std::vector<Diagnostic> list_;
    std::size_t errors_ = 0;
};

/// The candidate nearest to a misspelt name (Damerau-Levenshtein, at most a third of its length off), or nothing.
std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates);
/// "did you mean `x`?", or empty when nothing is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace kyujo::text
