#include "cli/findings.hpp"

#include "cli/evaluate.hpp"
#include "text/render.hpp"

#include <fmt/format.h>

namespace kyujo::cli {

void Findings::say(const text::Diagnostics& findings, const text::SourceSet& texts, std::uint64_t first_line)
{
    for (const text::Diagnostic& finding : findings.sorted()) {
        const std::uint64_t before = errors_ + warnings_;
        ++(finding.severity == text::Severity::error ? errors_ : warnings_);
        if (output_.limit == 0 || before < output_.limit) console_.err(text::render(finding, texts, {console_.color_err(), 0, first_line}) + "\n");
    }
    exit_ = worse(exit_, exit_of(findings));
}

Exit Findings::finish()
{
    const std::uint64_t all = errors_ + warnings_;
    const auto counted = [](std::uint64_t count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); };
    if (output_.limit != 0 && all > output_.limit) console_.err(fmt::format("… and {} more not shown\n", all - output_.limit));
    const std::string errors = errors_ == 0 ? "" : counted(errors_, "error");
    const std::string warnings = warnings_ == 0 ? "" : counted(warnings_, "warning");
    if (all != 0) console_.err(errors + (errors.empty() || warnings.empty() ? "" : ", ") + warnings + "\n");
    return exit_;
}

}  // namespace kyujo::cli
