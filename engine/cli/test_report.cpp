#include "cli/test_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace kyujo::cli {

namespace {

using nlohmann::ordered_json;

std::string title(const session::Evaluated& one)
{
    return one.scenario.variation.empty() ? one.scenario.title : fmt::format("{} ({})", one.scenario.title, one.scenario.variation);
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

void TestReport::add(const session::Evaluated& one, session::Held held)
{
    results_.push_back({&one, std::move(held)});
}

std::string TestReport::place(const Result& result, const session::Unmet& unmet) const
{
    const text::Span span = unmet.expectation->span;
    if (!span.file.valid()) return result.one->path;
    const text::Position at = session_.texts()[span.file].position(span.begin);
    return fmt::format("{}:{}:{}", session_.texts()[span.file].path(), at.line, at.column);
}

std::string TestReport::closing() const
{
    std::size_t expectations = 0, failed = 0, scenarios_failed = 0;
    for (const Result& result : results_) {
        expectations += result.held.count;
        failed += result.held.unmet.size();
        scenarios_failed += result.held.unmet.empty() ? 0 : 1;
    }
    if (results_.empty()) return "no scenario was tested\n";
    if (failed == 0) return fmt::format("{}, {}: all hold\n", counted(results_.size(), "scenario"), counted(expectations, "expectation"));
    return fmt::format("{}, {}: {} not hold, in {}\n", counted(results_.size(), "scenario"), counted(expectations, "expectation"),
                       failed == 1 ? "1 does" : fmt::format("{} do", failed), counted(scenarios_failed, "scenario"));
}

std::string TestReport::as_text() const
{
    const std::string_view red = look_.color ? "\x1b[1;31m" : "";
    const std::string_view off = look_.color ? "\x1b[0m" : "";
    std::string out;
    for (const Result& result : results_) {
        for (const session::Unmet& unmet : result.held.unmet)
            out += fmt::format("{}FAILED{} {}\n  {}\n  want  {}\n  got   {}\n\n", red, off, title(*result.one), place(result, unmet), unmet.want,
                               unmet.got);
    }
    return out + closing();
}

std::string TestReport::as_markdown() const
{
    std::string out;
    for (const Result& result : results_)
        for (const session::Unmet& unmet : result.held.unmet)
            out += fmt::format("- **{}** (`{}`): want `{}`, got `{}`\n", title(*result.one), place(result, unmet), unmet.want, unmet.got);
    return out + (out.empty() ? "" : "\n") + closing();
}

std::string TestReport::as_json() const
{
    ordered_json list = ordered_json::array();
    for (const Result& result : results_) {
        ordered_json failures = ordered_json::array();
        for (const session::Unmet& unmet : result.held.unmet)
            failures.push_back({{"place", place(result, unmet)}, {"want", unmet.want}, {"got", unmet.got}});
        ordered_json one{{"file", result.one->path}, {"scenario", result.one->scenario.title}};
        if (!result.one->scenario.variation.empty()) one["variation"] = result.one->scenario.variation;
        one["expectations"] = result.held.count;
        one["unmet"] = std::move(failures);
        list.push_back(std::move(one));
    }
    return ordered_json{{"scenarios", list}}.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string TestReport::render(report::Format format) const
{
    switch (format) {
        case report::Format::markdown:
            return as_markdown();
        case report::Format::json:
            return as_json();
        case report::Format::text:
            break;
    }
    return as_text();
}

}  // namespace kyujo::cli
