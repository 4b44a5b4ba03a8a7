// Runs the conformance cases of this folder through the real program. What the files look like: README.md.
#include "tests/catch.hpp"
#include "tests/program.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>

using namespace kyujo::tests;

namespace {

const std::string folder = std::string(KYUJO_ROOT) + "/tests/conformance";

std::vector<std::string> files()
{
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

using Names = std::set<std::string>;

Names names(const YAML::Node& list)
{
    Names result;
    for (const auto& item : list) result.insert(item.Scalar());
    return result;
}

std::string joined(const Names& all)
{
    std::string text;
    for (const std::string& name : all) text += (text.empty() ? "" : ", ") + name;
    return "[" + text + "]";
}

/// Of `thing.question in order`, the parts; a missing one is empty.
struct Asked {
    std::string thing, question, order;

    explicit Asked(std::string key)
    {
        if (const auto in = key.find(" in "); in != std::string::npos) {
            order = key.substr(in + 4);
            key.resize(in);
        }
        const auto dot = key.rfind('.');
        thing = dot == std::string::npos ? "" : key.substr(0, dot);
        question = dot == std::string::npos ? key : key.substr(dot + 1);
    }
};

/// What an open answer turns on, by the names that the cases use.
std::string variable_name(const YAML::Node& variable)
{
    const std::string kind = variable["kind"].Scalar();
    if (kind == "question") return variable["question"].Scalar();
    if (kind != "clash") return variable["fact"] ? variable["fact"].Scalar() : variable["text"].Scalar();
    std::string text;
    for (const char* const side : {"for", "against"}) {
        Names rules = names(variable[side]);
        for (const std::string& rule : rules) text += (text.empty() ? "" : " ") + rule;
        if (side == std::string("for")) text += " against";
    }
    return text;
}

/// Whether a cell of a row admits a value; an empty cell admits all.
bool admits(const YAML::Node& cell, const std::string& value)
{
    if (cell.IsNull() || cell.Scalar() == value) return true;
    for (const char* const separator : {" / ", " or ", ", "}) {
        std::string rest = cell.Scalar();
        for (auto at = rest.find(separator); at != std::string::npos; at = rest.find(separator)) {
            if (rest.substr(0, at) == value) return true;
            rest.erase(0, at + std::string(separator).size());
            if (rest == value) return true;
        }
    }
    return false;
}

class Judge {
public:
    std::vector<std::string> faults;

    /// `expected` may be a word, or a map of what is expected; `word_key` is what the program calls it.
    void check(const std::string& about, const YAML::Node& expected, const YAML::Node& answer, const std::string& word_key)
    {
        about_ = about;
        if (expected.IsScalar()) {
            same("the answer", answer[word_key].Scalar(), expected.Scalar());
            return;
        }
        for (const auto& part : expected) {
            const std::string key = part.first.Scalar();
            const YAML::Node& wanted = part.second;
            if (key == "verdict" || key == "answer") {
                same("the answer", answer[word_key].Scalar(), wanted.Scalar());
            } else if (key == "open") {
                same("the kind of open", answer["open_word"] ? answer["open_word"].Scalar() : "not open", wanted.Scalar());
            } else if (key == "turns_on") {
                Names found;
                for (const auto& variable : answer["turns_on"]) found.insert(variable_name(variable));
                same("what it turns on", joined(found), joined(names(wanted)));
            } else if (key == "cases") {
                for (const auto& row : wanted) check_row(answer, row[0], row[1].Scalar(), word_key);
            } else if (key == "grounds") {
                Names found = names(answer["further_grounds"]);
                found.insert(answer[word_key].Scalar());
                same("the grounds", joined(found), joined(names(wanted)));
            } else if (key == "because") {
                Names found;
                for (const auto& account : answer["because"]) found.insert(account["rule"]["name"].Scalar());
                same("the deciding rules", joined(found), joined(names(wanted)));
            } else if (key == "no_difference") {
                Names found;
                for (const auto& variable : answer["does_not_matter"]) found.insert(variable_name(variable));
                for (const std::string& name : names(wanted)) {
                    if (found.count(name) == 0) faults.push_back(about_ + ": " + name + " is not among what makes no difference " + joined(found));
                }
            } else {
                faults.push_back(about_ + ": `" + key + "` means nothing here");
            }
        }
    }

private:
    void same(const std::string& what, const std::string& found, const std::string& wanted)
    {
        if (found != wanted) faults.push_back(about_ + ": " + what + " is " + found + ", not " + wanted);
    }

    /// Whether a row admits one part of a case: a fact, a reading, or a rule whose side prevails. Nothing when the answer does not turn on it.
    static std::optional<bool> admitted(const YAML::Node& answer, const YAML::Node& row, const std::string& name, const std::string& value)
    {
        for (std::size_t i = 0; i < answer["turns_on"].size(); ++i) {
            const YAML::Node variable = answer["turns_on"][i];
            const YAML::Node cell = row["when"][i];
            if (value == "prevails" && variable["kind"].Scalar() == "clash") {
                // The side for the class, or for permission, comes first.
                if (names(variable["for"]).count(name) != 0) return admits(cell, variable["values"][0].Scalar());
                if (names(variable["against"]).count(name) != 0) return admits(cell, variable["values"][1].Scalar());
            } else if (variable_name(variable) == name) {
                return admits(cell, value);
            }
        }
        return std::nullopt;
    }

    /// Whatever completes what is named gives one answer.
    void check_row(const YAML::Node& answer, const YAML::Node& when, const std::string& wanted, const std::string& word_key)
    {
        std::size_t fitting = 0;
        for (const auto& row : answer["cases"]) {
            bool fits = true;
            for (const auto& given : when) {
                const auto is_admitted = admitted(answer, row, given.first.Scalar(), given.second.Scalar());
                if (!is_admitted) faults.push_back(about_ + ": the answer does not turn on " + given.first.Scalar());
                fits = fits && is_admitted.value_or(false);
            }
            if (!fits) continue;
            ++fitting;
            same("the answer in a case", row[word_key].Scalar(), wanted);
        }
        if (fitting == 0) faults.push_back(about_ + ": no row of the table fits a case that gives " + wanted);
    }

    std::string about_;
};

/// Case and file of cases, as files on disk.
class Bench {
public:
    Bench(const YAML::Node& file, const YAML::Node& one) : one_(one)
    {
        add_law("words.law", file["words"]);
        add_law("case.law", one["law"]);
        std::string scenario = one["scenario"] ? one["scenario"].Scalar() : "act: {}\n";
        const auto says = [&](const std::string& key) { return ("\n" + scenario).find("\n" + key + ":") != std::string::npos; };
        if (!says("scenario")) scenario += "scenario: case\n";
        if (!says("as_of")) scenario += "as_of: " + (file["as_of"] ? file["as_of"].Scalar() : std::string("2024-01-01")) + "\n";
        if (!says("expect")) scenario += classes_asked(file);
        folder_.write("case.yaml", scenario);
    }

    Run check() const
    {
        std::vector<std::string> words{"check", "case.yaml", "--format", "json", "--limit", "0"};
        for (const std::string& law : laws_) words.insert(words.end(), {"--rules", law});
        return run_kyujo(words, "", folder_.path());
    }
    Run lint() const
    {
        std::vector<std::string> words{"lint", "--limit", "0"};
        words.insert(words.end(), laws_.begin(), laws_.end());
        return run_kyujo(words, "", folder_.path());
    }

private:
    void add_law(const std::string& name, const YAML::Node& text)
    {
        if (!text) return;
        folder_.write(name, text.Scalar());
        laws_.push_back(name);
    }

    /// A class is answered when it is asked for; with which word does not matter.
    std::string classes_asked(const YAML::Node& file) const
    {
        const Names orders = file["orders"] ? names(file["orders"]) : Names{"realm"};
        std::map<std::string, Names> asked;
        for (const auto& part : one_["expect"]) {
            const Asked key(part.first.Scalar());
            if (orders.count(key.question) == 0) asked[key.thing].insert(key.question);
        }
        std::string text;
        for (const auto& [thing, classes] : asked) {
            for (const std::string& name : classes) text += thing.empty() ? "  " + name + ": yes\n" : "";
            if (thing.empty()) continue;
            text += "  " + thing + ":\n";
            for (const std::string& name : classes) text += "    " + name + ": yes\n";
        }
        return text.empty() ? "" : "expect:\n" + text;
    }

    YAML::Node one_;
    Folder folder_;
    std::vector<std::string> laws_;
};

bool fits(const YAML::Node& answer, const Asked& asked, bool is_class)
{
    if (!asked.thing.empty() && answer["thing"].Scalar() != asked.thing) return false;
    if (!is_class) return answer["order"].Scalar() == asked.question;
    return answer["class"].Scalar() == asked.question && (asked.order.empty() || answer["order"].Scalar() == asked.order);
}

void check_answers(const YAML::Node& file, const YAML::Node& expected, const Run& run, Judge& judge)
{
    if (run.exit != 0) {
        judge.faults.push_back("the program ends with " + std::to_string(run.exit) + ":\n" + run.err);
        return;
    }
    const Names orders = file["orders"] ? names(file["orders"]) : Names{"realm"};
    const YAML::Node scenario = YAML::Load(run.out)["scenarios"][0];
    for (const auto& part : expected) {
        const Asked asked(part.first.Scalar());
        const bool is_class = orders.count(asked.question) == 0;
        std::size_t found = 0;
        for (const auto& answer : scenario[is_class ? "classes" : "answers"]) {
            if (!fits(answer, asked, is_class)) continue;
            ++found;
            judge.check(part.first.Scalar(), part.second, answer, is_class ? "answer" : "verdict");
        }
        if (found == 0) judge.faults.push_back(part.first.Scalar() + ": there is no such answer");
    }
}

/// `error: {code, in, line, column}`: one finding of that code at that place.
void check_finding(const YAML::Node& wanted, const std::string& severity, const Run& run, Judge& judge)
{
    const std::string head = severity + "[" + wanted["code"].Scalar() + "]";
    const std::string place = "--> " + wanted["in"].Scalar() + ":" + wanted["line"].Scalar() + ":" + wanted["column"].Scalar() + "\n";
    const std::string said = run.out + run.err;
    for (auto at = said.find(head); at != std::string::npos; at = said.find(head, at + 1)) {
        const auto arrow = said.find("--> ", at);
        if (arrow != std::string::npos && said.compare(arrow, place.size(), place) == 0) return;
    }
    judge.faults.push_back("there is no " + head + " at " + place + said);
}

std::vector<std::string> faults_of(const YAML::Node& file, const YAML::Node& one)
{
    Judge judge;
    const Bench bench(file, one);
    const Run run = bench.check();
    if (one["error"]) {
        check_finding(one["error"], "error", run, judge);
        if (run.exit == 0) judge.faults.emplace_back("the program finds no error");
    }
    if (one["warning"]) check_finding(one["warning"], "warning", bench.lint(), judge);
    if (one["expect"]) check_answers(file, one["expect"], run, judge);
    if (!one["error"] && !one["expect"] && !one["warning"]) judge.faults.emplace_back("it expects nothing");
    return judge.faults;
}

/// Whether a case expects an error or an open answer.
bool is_hard(const YAML::Node& one)
{
    static const Names open{"open", "undetermined", "unsettled", "conflict"};
    if (one["error"]) return true;
    for (const auto& part : one["expect"]) {
        const YAML::Node& wanted = part.second;
        const YAML::Node word = wanted.IsScalar() ? wanted : wanted["verdict"] ? wanted["verdict"] : wanted["answer"];
        if (word && open.count(word.Scalar()) != 0) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every conformance case gets the answer it was derived to have")
{
    std::ostringstream report;
    for (const std::string& path : files()) {
        const YAML::Node file = YAML::LoadFile(path);
        for (const auto& one : file["cases"]) {
            for (const std::string& fault : faults_of(file, one))
                report << std::filesystem::path(path).filename().string() << ": " << one["case"].Scalar() << "\n    " << fault << "\n";
        }
    }
    INFO(report.str());
    REQUIRE(report.str().empty());
}

TEST_CASE("there are two hundred cases at least, each named once, a third of them open or in error, grouped by sections that exist")
{
    const std::string page = read_text(std::string(KYUJO_ROOT) + "/docs/semantics.md");
    std::size_t count = 0;
    std::size_t hard = 0;
    Names seen;
    for (const std::string& path : files()) {
        const YAML::Node file = YAML::LoadFile(path);
        INFO(path << ": " << file["section"].Scalar());
        REQUIRE(page.find("\n## " + file["section"].Scalar() + "\n") != std::string::npos);
        for (const auto& one : file["cases"]) {
            INFO(one["case"].Scalar());
            REQUIRE(seen.insert(one["case"].Scalar()).second);
            ++count;
            hard += is_hard(one) ? 1 : 0;
        }
    }
    REQUIRE(count >= 200);
    REQUIRE(3 * hard >= count);
}
