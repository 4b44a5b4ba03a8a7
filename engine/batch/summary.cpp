#include "batch/summary.hpp"

#include "batch/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace kyujo::batch {

namespace {

using verdict::Word;

std::string name_of(std::int32_t month)
{
    return fmt::format("{:04}-{:02}", month / 12, month % 12 + 1);
}

Summary::Counts& operator+=(Summary::Counts& counts, const Summary::Counts& other)
{
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += other[i];
    return counts;
}

std::map<law::OrderId, Summary::Counts> by_order(const Summary& summary)
{
    std::map<law::OrderId, Summary::Counts> result;
    for (const auto& [key, counts] : summary.verdicts) result[key.second] += counts;
    return result;
}

/// Rules by how often they decide; equal ones as the law has them.
std::vector<std::pair<law::RuleId, std::uint64_t>> ranked(const Summary& summary)
{
    std::vector<std::pair<law::RuleId, std::uint64_t>> rules(summary.rules.begin(), summary.rules.end());
    std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return rules;
}

void write_counts(std::string& out, const Summary::Counts& counts)
{
    out += '{';
    bool first = true;
    for (std::size_t word = 0; word < counts.size(); ++word) {
        if (counts[word] == 0) continue;
        fmt::format_to(std::back_inserter(out), "{}\"{}\":{}", first ? "" : ",", verdict::to_string(static_cast<Word>(word)), counts[word]);
        first = false;
    }
    out += '}';
}

void text_counts(std::string& out, std::string_view margin, const Summary::Counts& counts)
{
    for (std::size_t word = 0; word < counts.size(); ++word)
        if (counts[word] != 0)
            fmt::format_to(std::back_inserter(out), "{}{:>12}  {}\n", margin, counts[word], verdict::to_string(static_cast<Word>(word)));
}

}  // namespace

void Summary::add(const Summary& other)
{
    for (const auto& [key, counts] : other.verdicts) verdicts[key] += counts;
    for (const auto& [rule, count] : other.rules) rules[rule] += count;
    scenarios += other.scenarios;
}

std::int32_t month_of(law::Date day)
{
    const std::string iso = text::to_string(day);
    return std::stoi(iso.substr(0, 4)) * 12 + std::stoi(iso.substr(5, 2)) - 1;
}

std::string as_json(const Setting& setting, const Summary& summary, std::uint64_t rejected)
{
    const law::Law& law = setting.law();
    std::string out = fmt::format("{{\"format\":\"kyujo-batch-summary\",\"version\":1,\"scenarios\":{},\"rejected\":{},\"verdicts\":{{",
                                  summary.scenarios, rejected);
    bool first = true;
    const auto member = [&](std::string_view name) {
        if (!first) out += ',';
        first = false;
        quote(out, name);
        out += ':';
    };
    for (const auto& [order, counts] : by_order(summary)) {
        member(law.orders[order].name);
        write_counts(out, counts);
    }
    out += "},\"rules\":{";
    first = true;
    for (const auto& [rule, count] : ranked(summary)) {
        member(law.rules[rule].name);
        fmt::format_to(std::back_inserter(out), "{}", count);
    }
    out += "},\"months\":{";
    std::optional<std::int32_t> open;
    for (const auto& [key, counts] : summary.verdicts) {
        if (open != key.first) {
            out += open ? "}," : "";
            fmt::format_to(std::back_inserter(out), "\"{}\":{{", name_of(key.first));
            first = true;
        }
        open = key.first;
        member(law.orders[key.second].name);
        write_counts(out, counts);
    }
    out += open ? "}}}\n" : "}}\n";
    return out;
}

std::string as_text(const Setting& setting, const Summary& summary, std::uint64_t rejected)
{
    const law::Law& law = setting.law();
    std::string out = fmt::format("{} {} judged", summary.scenarios, summary.scenarios == 1 ? "scenario" : "scenarios");
    if (rejected != 0) out += fmt::format(", {} {} rejected", rejected, rejected == 1 ? "line" : "lines");
    out += '\n';
    for (const auto& [order, counts] : by_order(summary)) {
        out += fmt::format("\nverdicts under {}\n", law.orders[order].name);
        text_counts(out, "", counts);
    }
    if (!summary.rules.empty()) out += "\nanswers that each rule decides\n";
    for (const auto& [rule, count] : ranked(summary)) out += fmt::format("{:>12}  {}\n", count, law.rules[rule].name);
    if (!summary.verdicts.empty()) out += "\nverdicts by the month of the law date\n";
    for (const auto& [key, counts] : summary.verdicts) {
        out += fmt::format("  {} under {}\n", name_of(key.first), law.orders[key.second].name);
        text_counts(out, "  ", counts);
    }
    return out;
}

}  // namespace kyujo::batch
