#include "logic/document.hpp"

#include "logic/read.hpp"
#include "logic/scan.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kyujo::logic {

std::string spelling(const Document& document, Literal literal)
{
    const Subject& subject = document.subjects[subject_of(literal)];
    std::string result = subject.mode == Mode::obligation ? "[O]" : subject.mode == Mode::permission ? "[P]" : "";
    if (is_contrary(literal)) result += '-';
    result += subject.name;
    return result;
}

std::string label_of(const Document& document, std::string_view text, RuleId id)
{
    const Rule& rule = document.rules[id];
    std::string label = rule.label_size != 0 ? std::string(text.substr(rule.begin, rule.label_size)) : fmt::format("_r{}", rule.number);
    return rule.link > 1 ? fmt::format("{}@{}", label, rule.link) : label;
}

std::optional<Literal> find_literal(const Document& document, std::string_view written)
{
    const char* at = written.data();
    const char* const end = at + written.size();
    Written literal;
    Fault ignored;
    if (!scan_literal(at, end, literal, ignored) || at != end || literal.fails) return std::nullopt;
    const std::string name = respelled(literal.name);
    const auto same = [&](const Subject& subject) { return subject.mode == literal.mode && subject.name == name; };
    const auto found = std::find_if(document.subjects.begin(), document.subjects.end(), same);
    if (found == document.subjects.end()) return std::nullopt;
    return literal_of(SubjectId(static_cast<std::size_t>(found - document.subjects.begin())), literal.contrary);
}

}  // namespace kyujo::logic
