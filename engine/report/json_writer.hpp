// JSON (RFC 8259) as it goes: keys in the order written, UTF-8 kept, two spaces per level. No tree is held in memory, and nothing is
// built at program start.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::report {

class JsonWriter {
public:
    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    void key(std::string_view name);
    void string(std::string_view text);
    void number(std::uint64_t value) { number(std::to_string(value)); }
    /// Digits as they are: exact decimals stay exact.
    void number(const std::string& digits);
    void boolean(bool value);
    void null();
    /// The document, ending in a line break.
    std::string take();

    void member(std::string_view name, std::string_view text)
    {
        key(name);
        string(text);
    }

private:
    void begin(char bracket);
    void end(char bracket);
    void before_value();
    void new_line();
    void quote(std::string_view text);

    std::string out_;
    std::vector<bool> has_items_;  ///< per open bracket
    bool after_key_ = false;
};

}  // namespace kyujo::report
