// Lines of files of any size.
#include "text/lines.hpp"
#include "tests/catch.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

using kyujo::text::LineReader;

namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t longest)
{
    const std::string path = (std::filesystem::temp_directory_path() / ("kyujo-lines-" + std::to_string(::getpid()))).string();
    std::ofstream(path, std::ios::binary) << text;
    std::vector<std::string> result;
    LineReader reader(path, longest);
    std::string_view line;
    while (reader.next(line)) result.push_back(std::to_string(reader.number()) + (reader.cut() ? "… " : " ") + std::string(line.substr(0, 20)));
    CHECK(reader.error() == 0);
    std::filesystem::remove(path);
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines come one after the other")
{
    CHECK(lines_of("", 10).empty());
    CHECK(lines_of("a", 10) == Lines{"1 a"});
    CHECK(lines_of("a\n", 10) == Lines{"1 a"});
    CHECK(lines_of("a\n\nb\r\nc", 10) == Lines{"1 a", "2 ", "3 b\r", "4 c"});
}

TEST_CASE("a line that is too long is cut, and the next one is whole")
{
    CHECK(lines_of("0123456789\n0123456789a\nb", 10) == Lines{"1 0123456789", "2… 0123456789", "3 b"});
    const std::string wide(1'000'000, 'x');
    CHECK(lines_of("a\n" + wide + "\nb\n" + wide, 10) == Lines{"1 a", "2… xxxxxxxxxx", "3 b", "4… xxxxxxxxxx"});
}

TEST_CASE("lines across the pieces that are read are whole")
{
    std::string text;
    Lines wanted;
    for (int i = 0; i < 50'000; ++i) {
        const std::string line = "line " + std::to_string(i * 7919 % 100'000);
        text += line + (i + 1 < 50'000 ? "\n" : "");
        wanted.push_back(std::to_string(i + 1) + " " + line);
    }
    CHECK(lines_of(text, 1000) == wanted);
    CHECK(lines_of(text, 12) == wanted);
}

TEST_CASE("what cannot be opened is an error")
{
    LineReader reader("/nowhere/at/all", 10);
    std::string_view line;
    CHECK_FALSE(reader.next(line));
    CHECK(reader.error() != 0);
}
