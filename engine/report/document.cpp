#include "report/document.hpp"

#include <utility>

namespace kyujo::report {

Line::Line(std::string text, Style style)
{
    if (!text.empty()) runs.push_back({std::move(text), style});
}

Line& Line::operator+=(const Line& more)
{
    for (const Run& run : more.runs) {
        if (!runs.empty() && runs.back().style == run.style) {
            runs.back().text += run.text;
        } else {
            runs.push_back(run);
        }
    }
    return *this;
}

std::string Line::plain() const
{
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

Line fill(std::string_view pattern, std::initializer_list<Line> arguments, Style style)
{
    Line line;
    std::size_t done = 0;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        if (open + 2 >= pattern.size() || pattern[open + 2] != '}') continue;
        const auto number = static_cast<std::size_t>(pattern[open + 1] - '0');
        line += Line(pattern.substr(done, open - done), style);
        if (number < arguments.size()) line += arguments.begin()[number];
        done = open + 3;
    }
    return line += Line(pattern.substr(done), style);
}

Line join(std::span<const Line> parts, std::string_view separator)
{
    Line line;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) line += Line(separator);
        line += parts[i];
    }
    return line;
}

}  // namespace kyujo::report
