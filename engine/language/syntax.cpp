#include "language/syntax.hpp"

namespace kyujo::language {

std::string unquote(std::string_view raw)
{
    std::string text;
    text.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\\' && i + 1 < raw.size()) ++i;
        text += raw[i];
    }
    return text;
}

}  // namespace kyujo::language
