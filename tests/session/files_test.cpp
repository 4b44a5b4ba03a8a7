#include "session/files.hpp"

#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using tests::RuleFolder;
using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder stands for its files, sorted")
{
    const RuleFolder world;
    for (const char* name : {"b.yaml", "a/z.yml", "a/c.yaml", "a/notes.txt", ".hidden/x.yaml", ".x.yaml", ".yaml"}) world.write(name, "");
    text::Diagnostics problems;
    CHECK(session::find_files(world.at(""), {".yaml", ".yml"}, problems) == Paths{world.at("a/c.yaml"), world.at("a/z.yml"), world.at("b.yaml")});
    CHECK(problems.empty());
    SECTION("an ending the folder has none of is an error")
    {
        CHECK(session::find_files(world.at("a"), {".law"}, problems).empty());
        REQUIRE(problems.error_count() == 1);
        CHECK(problems.all().front().code == session::empty_folder);
    }
    SECTION("a file stands for itself, whatever its ending")
    {
        CHECK(session::find_files(world.at("a/notes.txt"), {".law"}, problems) == Paths{world.at("a/notes.txt")});
    }
}

TEST_CASE("a file is read whole or not at all")
{
    const RuleFolder world;
    text::Diagnostics problems;
    SECTION("as it is")
    {
        CHECK(session::read_file(world.write("x", std::string("a\0b", 3)), problems) == std::string("a\0b", 3));
    }
    SECTION("up to the limit")
    {
        CHECK(session::read_file(world.write("x", std::string(session::largest_file, ' ')), problems)->size() == session::largest_file);
    }
    SECTION("one past the limit it is refused")
    {
        CHECK_FALSE(session::read_file(world.write("x", std::string(session::largest_file + 1, ' ')), problems));
        CHECK(problems.all().front().code == session::file_too_large);
    }
    SECTION("a file that is not there")
    {
        CHECK_FALSE(session::read_file(world.at("x"), problems));
        CHECK(problems.all().front().message == "cannot read `" + world.at("x") + "`: there is no such file or folder");
    }
    SECTION("a folder is no file")
    {
        CHECK_FALSE(session::read_file(world.at(""), problems));
        CHECK(problems.all().front().code == session::unreadable);
    }
}
