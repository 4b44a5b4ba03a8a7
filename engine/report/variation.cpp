#include "report/variation.hpp"

namespace kyujo::report {

std::vector<Varied> split_variation(std::string_view label)
{
    constexpr std::string_view equals = " = ";
    constexpr std::string_view comma = ", ";
    std::vector<Varied> parts;
    while (!label.empty()) {
        const std::size_t key_end = label.find(equals);
        if (key_end == std::string_view::npos) return {};
        const std::size_t value = key_end + equals.size();
        const std::size_t next = label.find(equals, value);
        std::size_t end = next == std::string_view::npos ? next : label.rfind(comma, next);
        if (end == std::string_view::npos || end < value) end = label.size();
        parts.push_back({std::string(label.substr(0, key_end)), std::string(label.substr(value, end - value))});
        label = end == label.size() ? std::string_view() : label.substr(end + comma.size());
    }
    return parts;
}

}  // namespace kyujo::report
