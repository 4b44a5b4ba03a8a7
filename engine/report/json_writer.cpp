#include "report/json_writer.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace kyujo::report {

void JsonWriter::key(std::string_view name)
{
    before_value();
    quote(name);
    out_ += ": ";
    after_key_ = true;
}

void JsonWriter::string(std::string_view text)
{
    before_value();
    quote(text);
}

void JsonWriter::number(const std::string& digits)
{
    before_value();
    out_ += digits;
}

void JsonWriter::boolean(bool value)
{
    before_value();
    out_ += value ? "true" : "false";
}

void JsonWriter::null()
{
    before_value();
    out_ += "null";
}

std::string JsonWriter::take()
{
    out_ += '\n';
    return std::move(out_);
}

void JsonWriter::begin(char bracket)
{
    before_value();
    out_ += bracket;
    has_items_.push_back(false);
}

void JsonWriter::end(char bracket)
{
    const bool filled = has_items_.back();
    has_items_.pop_back();
    if (filled) new_line();
    out_ += bracket;
}

void JsonWriter::before_value()
{
    if (std::exchange(after_key_, false) || has_items_.empty()) return;
    if (has_items_.back()) out_ += ',';
    has_items_.back() = true;
    new_line();
}

void JsonWriter::new_line()
{
    out_ += '\n';
    out_.append(2 * has_items_.size(), ' ');
}

void JsonWriter::quote(std::string_view text)
{
    out_ += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out_ += '\\';
            out_ += c;
        } else if (static_cast<unsigned char>(c) < 0x20u) {
            fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out_ += c;
        }
    }
    out_ += '"';
}

}  // namespace kyujo::report
