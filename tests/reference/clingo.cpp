#include "tests/reference/clingo.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace reference {

namespace {

/// Deleted when it goes out of scope.
class TemporaryFile {
public:
    TemporaryFile()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kyujo-theories-XXXXXX").string();
        const int file = ::mkstemp(name.data());
        if (file >= 0) ::close(file);
        path_ = name;
    }
    ~TemporaryFile() { std::remove(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

void write_facts(std::ostream& out, std::size_t id, const Theory& theory, Ambiguity ambiguity)
{
    const auto fact = [&](const char* name, auto... arguments) {
        out << name << "(" << id;
        ((out << "," << arguments), ...);
        out << ").";
    };
    const auto norm = [](Literal q) { return q.mode != Mode::plain; };
    const auto speaks_of_norms = [&](const Rule& r) { return norm(r.head) || std::any_of(r.body.begin(), r.body.end(), norm) || !r.fails.empty(); };
    const bool norms = std::any_of(theory.facts.begin(), theory.facts.end(), norm) || !theory.exclusions.empty() ||
                       std::any_of(theory.rules.begin(), theory.rules.end(), speaks_of_norms);
    fact("theory");
    if (ambiguity != Ambiguity::blocking) fact("propagating");
    if (ambiguity == Ambiguity::gated) fact("gated");
    for (std::size_t q = 0; q < numbers(theory.atoms); ++q) {
        if (!norms && literal(q).mode != Mode::plain) continue;
        fact("literal", q);
        for (const Literal p : opponents(theory, literal(q))) fact("opposes", number(p), q);
        for (const Literal p : team(literal(q))) fact("helps", number(p), q);
    }
    for (const Literal q : theory.facts) fact("fact", number(q));
    for (std::size_t r = 0; r < theory.rules.size(); ++r) {
        const Rule& rule = theory.rules[r];
        fact("head", r, number(rule.head));
        if (rule.kind == Kind::strict) fact("strict", r);
        if (rule.kind == Kind::defeater) fact("defeater", r);
        for (const Literal a : rule.body) fact("asks", r, number(a));
        for (const Literal a : rule.fails) fact("asks_failure", r, number(a));
    }
    for (const auto& [a, b] : theory.superiority) fact("beats", a, b);
    out << "\n";
}

std::string output_of(const std::string& command)
{
    std::string output;
    FILE* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return output;
    char part[65536];
    while (const std::size_t count = std::fread(part, 1, sizeof part, pipe)) output.append(part, count);
    ::pclose(pipe);
    return output;
}

/// `yes_d(12,3)` and so on, blanks between.
void read_atoms(const std::string& line, std::vector<Tags>& tags)
{
    static const std::string names[] = {"yes_D", "no_D", "yes_d", "no_d", "yes_s", "no_s"};
    std::istringstream atoms(line);
    for (std::string atom; atoms >> atom;) {
        const std::size_t open = atom.find('(');
        const std::size_t comma = atom.find(',', open);
        const std::string name = atom.substr(0, open);
        for (std::size_t tag = 0; tag < 6; ++tag)
            if (name == names[tag]) tags[std::stoul(atom.substr(open + 1))][tag][std::stoul(atom.substr(comma + 1))] = true;
    }
}

}  // namespace

bool has_clingo()
{
    return std::system("clingo --version > /dev/null 2>&1") == 0;
}

std::optional<std::vector<Tags>> ask_clingo(const std::vector<Theory>& theories, Ambiguity ambiguity)
{
    const TemporaryFile file;
    std::ofstream out(file.path());
    for (std::size_t id = 0; id < theories.size(); ++id) write_facts(out, id, without_chains(theories[id]), ambiguity);
    out.close();
    const std::string output = output_of("clingo --verbose=0 --warn=none '" KYUJO_ROOT "/tests/reference/defeasible.lp' '" + file.path() + "'");
    std::vector<Tags> tags(theories.size());
    for (std::size_t id = 0; id < theories.size(); ++id)
        for (auto& tag : tags[id]) tag.assign(numbers(theories[id].atoms), false);
    const std::size_t end = output.find('\n');
    if (end == std::string::npos || output.compare(end + 1, 11, "SATISFIABLE") != 0) return std::nullopt;
    read_atoms(output.substr(0, end), tags);
    return tags;
}

}  // namespace reference
