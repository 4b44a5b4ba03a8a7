#include "cli/findings_json.hpp"

#include <nlohmann/json.hpp>

namespace kyujo::cli {

namespace {

using nlohmann::ordered_json;

void add_place(ordered_json& into, const text::Span& span, const text::SourceSet& texts)
{
    if (!span.file.valid()) return;
    const text::SourceFile& file = texts[span.file];
    const text::Position begin = file.position(span.begin);
    const text::Position end = file.position(span.end);
    into["file"] = file.path();
    into["line"] = begin.line;
    into["column"] = begin.column;
    into["end_line"] = end.line;
    into["end_column"] = end.column;
}

}  // namespace

std::string findings_as_json(const text::Diagnostics& findings, const text::SourceSet& texts)
{
    ordered_json list = ordered_json::array();
    for (const text::Diagnostic& finding : findings.sorted()) {
        ordered_json one{{"code", finding.code}, {"severity", finding.severity == text::Severity::error ? "error" : "warning"}};
        add_place(one, finding.span, texts);
        one["message"] = finding.message;
        if (!finding.help.empty()) one["help"] = finding.help;
        ordered_json notes = ordered_json::array();
        for (const text::Note& note : finding.notes) {
            ordered_json remark{{"message", note.message}};
            if (note.span) add_place(remark, *note.span, texts);
            notes.push_back(std::move(remark));
        }
        if (!notes.empty()) one["notes"] = std::move(notes);
        list.push_back(std::move(one));
    }
    return ordered_json{{"findings", list}}.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace kyujo::cli
