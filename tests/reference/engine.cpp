#include "tests/reference/engine.hpp"

#include "tests/reference/random.hpp"

namespace reference {

using namespace kyujo;

Read::Read(const std::string& dfl)
{
    const text::FileId file = texts.add("random.dfl", dfl);
    document = logic::read(file, texts, problems);
}

logic::Options options(Ambiguity ambiguity, bool unfounded)
{
    constexpr logic::Ambiguity modes[] = {logic::Ambiguity::blocking, logic::Ambiguity::propagating, logic::Ambiguity::gated};
    return {modes[static_cast<std::size_t>(ambiguity)], unfounded ? logic::Loops::unfounded : logic::Loops::open};
}

namespace {

std::vector<std::size_t> numbers_of(const logic::Document& document)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < document.literal_count(); ++i) result.push_back(number(literal(logic::spelling(document, logic::Literal(i)))));
    return result;
}

std::string compare(const std::vector<logic::Tags>& got, const std::vector<std::size_t>& numbers, const Tags& want, const char* what)
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (std::size_t tag = 0; tag < want.size(); ++tag) {
            const bool has = got[i].has(static_cast<logic::Tag>(tag));
            if (has == want[tag][numbers[i]]) continue;
            return std::string(what) + (has ? " only the engine says " : " only the interpreter says ") +
                   std::string(logic::to_string(static_cast<logic::Tag>(tag))) + " " + spelling(literal(numbers[i]));
        }
    }
    return "";
}

}  // namespace

Tags tags_of(const logic::Document& document, const std::vector<logic::Tags>& tags, unsigned atoms)
{
    Tags result;
    for (auto& tag : result) tag.assign(numbers(atoms), false);
    const auto numbers = numbers_of(document);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        for (std::size_t tag = 0; tag < result.size(); ++tag) result[tag][numbers[i]] = tags[i].has(static_cast<logic::Tag>(tag));
    return result;
}

std::string difference(const Theory& theory, Ambiguity ambiguity, bool unfounded)
{
    const Read read(as_dfl(theory));
    if (read.problems.has_errors()) return "the engine cannot read it: " + read.problems.all().front().message;
    const logic::Conclusions got = logic::conclude(read.document, options(ambiguity, unfounded));
    Tags always, sometimes;
    const std::size_t completions = std::size_t{1} << theory.unknowns.size();
    for (std::size_t completion = 0; completion < completions; ++completion) {
        std::vector<int> unknowns;
        for (std::size_t i = 0; i < theory.unknowns.size(); ++i) unknowns.push_back((completion >> i) % 2 == 0 ? 1 : -1);
        const Tags tags = interpret(theory, ambiguity, unfounded, unknowns);
        if (completion == 0) always = sometimes = tags;
        for (std::size_t tag = 0; tag < tags.size(); ++tag) {
            for (std::size_t q = 0; q < tags[tag].size(); ++q) {
                always[tag][q] = always[tag][q] && tags[tag][q];
                sometimes[tag][q] = sometimes[tag][q] || tags[tag][q];
            }
        }
    }
    const auto numbers = numbers_of(read.document);
    std::string found = compare(got.always, numbers, always, "in all completions");
    if (found.empty() && !got.sometimes.empty()) found = compare(got.sometimes, numbers, sometimes, "in some completion");
    return found;
}

std::string as_words(Ambiguity ambiguity, bool unfounded)
{
    constexpr const char* modes[] = {"blocking", "propagating", "gated"};
    return std::string("--ambiguity ") + modes[static_cast<std::size_t>(ambiguity)] + " --loops " + (unfounded ? "unfounded" : "open");
}

}  // namespace reference
