#include "report/svg.hpp"

#include <fmt/format.h>

namespace kyujo::report {

std::string escape_xml(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') result += c;
        }
    }
    return result;
}

void Svg::rect(const Box& box, std::string_view classes, std::string_view tooltip)
{
    body_ += fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" class="{}")", box.x, box.y, box.width, box.height, classes);
    body_ += tooltip.empty() ? "/>\n" : fmt::format("><title>{}</title></rect>\n", escape_xml(tooltip));
}

void Svg::line(int x1, int y1, int x2, int y2, std::string_view classes)
{
    body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{}\"/>\n", x1, y1, x2, y2, classes);
}

void Svg::path(std::string_view data, std::string_view classes)
{
    body_ += fmt::format("<path d=\"{}\" class=\"{}\"/>\n", data, classes);
}

void Svg::circle(int x, int y, int radius, std::string_view classes)
{
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"{}\"/>\n", x, y, radius, classes);
}

void Svg::text(int x, int y, std::string_view words, std::string_view classes)
{
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\">{}</text>\n", x, y, classes, escape_xml(words));
}

std::string Svg::document(int width, int height, std::string_view language, std::string_view title, std::string_view definitions) const
{
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" xml:lang=\"{2}\">\n"
        "<title>{3}</title>\n{4}<rect x=\"0\" y=\"0\" width=\"{0}\" height=\"{1}\" class=\"paper\"/>\n{5}</svg>\n",
        width, height, language, escape_xml(title), definitions, body_);
}

}  // namespace kyujo::report
