#include "points/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kyujo::points {

namespace {

using nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : std::string(between)) + word;
    return all;
}

/// Titles hold `|` rarely, but then they must not end a cell.
std::string cell(std::string_view text)
{
    std::string out;
    for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
    return out;
}

std::string counted(std::size_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

struct Totals {
    std::size_t norms = 0, carried = 0;
    std::set<std::string> rules, exercised;
};
Totals totals(const Trace& trace)
{
    Totals t;
    const auto add = [&](const Carrier& carrier) {
        if (carrier.question) return;
        t.rules.insert(carrier.name);
        if (!carrier.scenarios.empty()) t.exercised.insert(carrier.name);
    };
    for (const Row& row : trace.rows) {
        if (row.point->norm) ++t.norms;
        if (row.point->norm && !row.carriers.empty()) ++t.carried;
        std::for_each(row.carriers.begin(), row.carriers.end(), add);
    }
    std::for_each(trace.elsewhere.begin(), trace.elsewhere.end(), add);
    return t;
}

std::string closing(const Trace& trace)
{
    const Totals t = totals(trace);
    return fmt::format("{}, {} of them norms, {} carried by a rule or a question; {}, {} exercised by a scenario\n",
                       counted(trace.rows.size(), "point"), t.norms, t.carried, counted(t.rules.size(), "rule"), t.exercised.size());
}

std::string carrier_line(const Carrier& carrier)
{
    const std::string name = carrier.question ? "question " + carrier.name : carrier.name;
    std::string line = fmt::format("      {}: {}", name, carrier.scenarios.empty() ? "no scenario" : counted(carrier.scenarios.size(), "scenario"));
    constexpr std::size_t shown = 2;  // enough to recognise; Markdown and JSON have them all
    std::size_t i = 0;
    for (const std::string& title : carrier.scenarios) {
        if (i == shown) break;
        line += fmt::format("{}{}", i == 0 ? ": " : "; ", title);
        ++i;
    }
    return line + (carrier.scenarios.size() > shown ? "; …\n" : "\n");
}

std::string as_text(const Trace& trace)
{
    std::string out;
    for (const Row& row : trace.rows) {
        out += fmt::format("{:<4}  {}\n", row.point->id, row.point->point);
        if (!row.point->norm) out += fmt::format("      no norm: {}\n", row.point->why_no_norm);
        if (row.point->norm && row.carriers.empty()) out += "      no rule\n";
        for (const Carrier& carrier : row.carriers) out += carrier_line(carrier);
    }
    if (!trace.elsewhere.empty()) out += "\nRules that cite no point:\n";
    for (const Carrier& carrier : trace.elsewhere) out += carrier_line(carrier);
    return out + "\n" + closing(trace);
}

void markdown_row(std::string& out, std::string_view id, std::string_view words, const std::vector<Carrier>& carriers, std::string_view when_none)
{
    if (carriers.empty()) out += fmt::format("| {} | {} | {} | |\n", id, cell(words), cell(when_none));
    for (const Carrier& carrier : carriers) {
        const std::string scenarios = joined({carrier.scenarios.begin(), carrier.scenarios.end()}, "; ");
        out += fmt::format("| {} | {} | `{}`{} | {} |\n", id, cell(words), carrier.name, carrier.question ? " (question)" : "", cell(scenarios));
        id = words = "";
    }
}

std::string as_markdown(const Trace& trace)
{
    std::string out = "| Point | In our words | Rule | Scenarios that exercise it |\n| --- | --- | --- | --- |\n";
    for (const Row& row : trace.rows)
        markdown_row(out, row.point->id, row.point->point, row.carriers, row.point->norm ? "**no rule**" : "no norm: " + row.point->why_no_norm);
    if (!trace.elsewhere.empty()) markdown_row(out, "—", "cites no point", trace.elsewhere, "");
    return out + "\n" + closing(trace);
}

ordered_json as_json(const std::vector<Carrier>& carriers)
{
    ordered_json list = ordered_json::array();
    for (const Carrier& carrier : carriers)
        list.push_back({{carrier.question ? "question" : "rule", carrier.name}, {"scenarios", carrier.scenarios}});
    return list;
}

std::string as_json(const Trace& trace)
{
    ordered_json points = ordered_json::array();
    for (const Row& row : trace.rows) {
        const Point& p = *row.point;
        ordered_json one{{"id", p.id},       {"point", p.point}, {"paragraphs", p.paragraphs}, {"asserters", p.asserters},
                         {"types", p.types}, {"norm", p.norm}};
        if (!p.norm) one["why_no_norm"] = p.why_no_norm;
        one["carried_by"] = as_json(row.carriers);
        points.push_back(std::move(one));
    }
    ordered_json gaps = ordered_json::array();
    for (const text::Diagnostic& gap : trace.gaps.sorted()) gaps.push_back({{"code", gap.code}, {"message", gap.message}});
    return ordered_json{{"points", points}, {"elsewhere", as_json(trace.elsewhere)}, {"gaps", gaps}}.dump(2) + "\n";
}

std::string_view word(Match match)
{
    switch (match) {
        case Match::found:
            return "found";
        case Match::differs:
            return "differs";
        case Match::missing:
            break;
    }
    return "missing";
}

}  // namespace

std::string render(const Trace& trace, report::Format format)
{
    switch (format) {
        case report::Format::markdown:
            return as_markdown(trace);
        case report::Format::json:
            return as_json(trace);
        case report::Format::text:
            break;
    }
    return as_text(trace);
}

std::string render(const PointsFile& points, const std::vector<Comparison>& comparisons, report::Format format)
{
    const auto found =
        static_cast<std::size_t>(std::count_if(comparisons.begin(), comparisons.end(), [](const auto& c) { return c.match == Match::found; }));
    if (format == report::Format::json) {
        ordered_json list = ordered_json::array();
        for (const Comparison& c : comparisons)
            list.push_back({{"paragraph", c.paragraph->id}, {"about", c.paragraph->about}, {"match", word(c.match)}});
        return ordered_json{{"points", points.path}, {"paragraphs", list}, {"found", found}}.dump(2) + "\n";
    }
    const bool markdown = format == report::Format::markdown;
    std::string out = markdown ? "| Paragraph | About | In the text |\n| --- | --- | --- |\n" : "";
    for (const Comparison& c : comparisons)
        out += markdown ? fmt::format("| {} | {} | {} |\n", c.paragraph->id, cell(c.paragraph->about), word(c.match))
                        : fmt::format("{:<4}  {:<8} {}\n", c.paragraph->id, word(c.match), c.paragraph->about);
    return out + fmt::format("\n{} of {} found\n", found, counted(comparisons.size(), "paragraph"));
}

}  // namespace kyujo::points
