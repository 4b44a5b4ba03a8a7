#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

#include <filesystem>
#include <fstream>
#include <random>

using namespace kyujo;
using namespace kyujo::test;
using Codes = std::vector<std::string>;

TEST_CASE("Loading")
{
    SECTION("a folder is read with everything below it that ends in .law")
    {
        const auto reading = read_files({{"rules/vocabulary.law", vocabulary},
                                         {"rules/japan/x.law", "order japan\n" + rule("r", "then act is permitted")},
                                         {"rules/notes.txt", "nothing"}},
                                        {"rules"});
        CHECK(reading.rendered().empty());
        CHECK(reading.loaded.texts->size() == 2);
        CHECK(reading.law().rules.size() == 1);
    }
    SECTION("a file that is used is read relative to the user, once")
    {
        const auto reading =
            read_files({{"rules/v.law", vocabulary},
                        {"rules/japan/x.law", "use \"../v.law\"\nuse \"../japan/./y.law\"\norder japan\n" + rule("r", "then act is permitted")},
                        {"rules/japan/y.law", "use \"../v.law\"\norder japan\n" + rule("s", "then act is permitted")}},
                       {"rules/japan/x.law", "rules/japan/y.law", "rules/japan"});
        CHECK(reading.rendered().empty());
        CHECK(reading.loaded.texts->size() == 3);
    }
    SECTION("files that use each other are read once each")
    {
        const auto reading =
            read_files({{"a.law", "use \"b.law\"\n" + std::string(vocabulary)}, {"b.law", "use \"a.law\"\nuse \"b.law\"\n"}}, {"b.law"});
        CHECK(reading.rendered().empty());
        CHECK(reading.loaded.texts->size() == 2);
    }
    SECTION("a folder may be used")
    {
        CHECK(read_files({{"a.law", "use \"more\"\n"}, {"more/v.law", vocabulary}}, {"a.law"}).law().entities.size() == 4);
    }
    SECTION("a path that cannot be read is an error that names it")
    {
        const auto reading = read_files({}, {"gone.law"});
        CHECK(reading.rendered() == "error[F101]: cannot read `gone.law`: there is no such file or folder\n\n1 error\n");
    }
    SECTION("a used file that cannot be read is shown where it is used")
    {
        const auto reading = read("use \"gone.law\"\n");
        CHECK(reading.at(reading.only("F101")) == "\"gone.law\"");
    }
    SECTION("a folder without law files is an error")
    {
        CHECK(read_files({{"rules/readme.txt", ""}}, {"rules"}).codes() == Codes{"F102"});
    }
    SECTION("a file at the limit is read, one past it is not")
    {
        const auto of_size = [](std::size_t size) { return "#" + std::string(size - 1, 'x'); };
        CHECK(read_files({{"a.law", of_size(16u << 20u)}}, {"a.law"}).rendered().empty());
        const auto reading = read_files({{"a.law", of_size((16u << 20u) + 1)}}, {"a.law"});
        CHECK(reading.only("F103").message == "`a.law` is larger than 16 MiB");
    }
    SECTION("nothing is read from no path")
    {
        CHECK(read_files({}, {}).rendered().empty());
    }
}

TEST_CASE("Loading from disk")
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("kyujo_load_" + std::to_string(std::random_device{}()));
    fs::create_directories(folder / "sub" / ".hidden");
    const auto write = [&](const fs::path& path, const std::string& text) { std::ofstream(folder / path) << text; };
    write("v.law", vocabulary);
    write("sub/x.law", "use \"../v.law\"\norder japan\n" + rule("r", "then act is permitted"));
    write("sub/.hidden/y.law", "nonsense");
    const auto load = [&](const std::vector<std::string>& paths) {
        Reading reading;
        reading.loaded = law::load(paths, law::FileReader::disk(), reading.findings);
        return reading;
    };
    SECTION("a folder, without what is hidden in it")
    {
        const auto reading = load({folder.string()});
        CHECK(reading.rendered().empty());
        CHECK(reading.loaded.texts->size() == 2);
    }
    SECTION("a link to a file that is read already adds nothing")
    {
        fs::create_symlink(folder / "v.law", folder / "w.law");
        CHECK(load({folder.string()}).loaded.texts->size() == 2);
    }
    SECTION("a link to a folder is not followed in a circle")
    {
        fs::create_directory_symlink(folder, folder / "sub" / "up");
        CHECK(load({folder.string()}).loaded.texts->size() == 2);
    }
    SECTION("a file that is not there, an empty folder, a folder asked for as file")
    {
        fs::create_directory(folder / "empty");
        CHECK(load({(folder / "gone.law").string()}).codes() == Codes{"F101"});
        CHECK(load({(folder / "empty").string()}).codes() == Codes{"F102"});
    }
    fs::remove_all(folder);
}

TEST_CASE("The order of files and declarations changes nothing but numbers")
{
    std::vector<std::string> declarations{
        "concept big of act means act is crime or act.urgent\n",
        rule("a1", "  if act is big and act.kind is study\n  then act is permitted"),
        rule("b", "  if act is big\n  then act is prohibited"),
        rule("c", "  if act.kind is one of study, train\n  then act counts as crime"),
        rule("d", "  by default\n  if act.by is organ\n  then act lacks a legal basis"),
    };
    const auto shape = [](const Reading& reading) {
        std::vector<std::string> names;
        for (const auto& [stronger, weaker] : reading.law().more_special)
            names.push_back(std::string(reading.law().rules[stronger].name) + ">" + std::string(reading.law().rules[weaker].name));
        std::sort(names.begin(), names.end());
        names.push_back(reading.rendered());
        return names;
    };
    const auto joined = [&] {
        std::string text = std::string(vocabulary) + "precedence special\n";
        for (const auto& declaration : declarations) text += declaration;
        return text;
    };
    const auto expected = shape(read(joined()));
    CHECK(expected == std::vector<std::string>{"a1>b", ""});
    std::mt19937 random(7);
    for (int i = 0; i < 10; ++i) {
        std::shuffle(declarations.begin(), declarations.end(), random);
        CHECK(shape(read(joined())) == expected);
    }
    SECTION("files may come in any sequence")
    {
        const std::map<std::string, std::string> files{{"a.law", vocabulary},
                                                       {"b.law", "order japan\n" + declarations[0] + declarations[1]},
                                                       {"c.law", "order japan\n" + declarations[2] + declarations[3] + declarations[4]}};
        const auto one = read_files(files, {"a.law", "b.law", "c.law"});
        const auto other = read_files(files, {"c.law", "a.law", "b.law"});
        CHECK(one.rendered() == other.rendered());
        REQUIRE(one.law().rules.size() == other.law().rules.size());
        for (std::size_t i = 0; i < one.law().rules.size(); ++i)
            CHECK(one.law().rules[law::RuleId(i)].name == other.law().rules[law::RuleId(i)].name);
    }
}
