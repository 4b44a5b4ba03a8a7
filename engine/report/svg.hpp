// SVG as it goes: the few shapes that a picture of this program is made of. Numbers are whole pixels, text is escaped.
#pragma once

#include <string>
#include <string_view>

namespace kyujo::report {

class Svg {
public:
    struct Box {
        int x = 0, y = 0, width = 0, height = 0;
    };
    /// `classes` name the style, which the picture brings along.
    void rect(const Box& box, std::string_view classes, std::string_view tooltip = {});
    void line(int x1, int y1, int x2, int y2, std::string_view classes);
    void path(std::string_view data, std::string_view classes);
    void circle(int x, int y, int radius, std::string_view classes);
    void text(int x, int y, std::string_view words, std::string_view classes);
    /// The whole document; `definitions` (styles, patterns) stand in it as they are.
    std::string document(int width, int height, std::string_view language, std::string_view title, std::string_view definitions) const;

private:
    std::string body_;
};

/// Text as it may stand in XML, in elements and attributes. Characters that XML does not admit are left out.
std::string escape_xml(std::string_view text);

}  // namespace kyujo::report
