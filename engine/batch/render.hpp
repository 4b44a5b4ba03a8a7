// Answers as JSON on one line.
#pragma once

#include "batch/judge.hpp"
#include "batch/sheet.hpp"

#include <string>
#include <string_view>

namespace kyujo::batch {

/// Appends a JSON string.
void quote(std::string& out, std::string_view text);

/// The columns of one answer, as the members of an object without its opening bracket and without `date`, which differs from line to line.
std::string members(const Setting& setting, const Answer& answer);
/// Appends one answer: an object of its members. There must be room for it, and 32 bytes more.
void append_answer(Sheet& out, const Setting& setting, std::string_view members, law::Date day);

/// Appends what stands before the answers of a line, and after them. `title` is a JSON string without its quotes. There must be room for it, and 96
/// bytes more.
void open_line(Sheet& out, const Setting& setting, std::uint64_t number, std::string_view title);
void open_answers(Sheet& out, const Setting& setting);
void close_line(Sheet& out, const Setting& setting);
/// What stands behind the title of a line that has one answer, if it is the same for all lines with that answer; else nothing.
std::string closing(const Setting& setting, std::string_view members);

}  // namespace kyujo::batch
