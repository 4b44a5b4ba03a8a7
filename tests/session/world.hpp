// A folder with rules and scenarios for a test, gone afterwards; the current folder stays what it was.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace kyujo::tests {

class RuleFolder {
public:
    RuleFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kyujo-session-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
        path_ = std::filesystem::canonical(name).string();
    }
    ~RuleFolder() { std::filesystem::remove_all(path_); }
    RuleFolder(const RuleFolder&) = delete;
    RuleFolder& operator=(const RuleFolder&) = delete;

    std::string write(const std::string& name, const std::string& text) const
    {
        const std::filesystem::path path = std::filesystem::path(path_) / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    std::string at(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

/// A law with a definition, a rule, its exception, and a second order.
inline const char* const garden =
    "order garden \"Garden\"\n"
    "source board \"Board\"\n  rank ordinance\n  in force from 2000-01-01\n  says \"the gardener\"\n"
    "entity visitor\n  member yes or no, normally no\n"
    "entity act\n  kind one of walk, swim\n  by visitor, normally none\n  date date, normally none\n"
    "concept bathing of act\n  means act.kind is swim\n"
    "concept nuisance of act\n"
    "rule no_swimming \"Nobody swims\"\n  under board \"line 3\"\n  if act is bathing\n  then act is prohibited\n"
    "rule members_swim \"Members may swim\"\n  under board \"line 4\"\n  exception to no_swimming\n"
    "  if act is bathing and act.by.member\n  then act is permitted\n"
    "rule swimming_disturbs \"Swimming disturbs the ducks\"\n  under board \"line 5\"\n  if act is bathing\n  then act counts as a nuisance\n";

}  // namespace kyujo::tests
