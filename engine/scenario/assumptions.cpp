#include "scenario/assumptions.hpp"

#include "scenario/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

law::QuestionId question_named(Reading& reading, const Node& key)
{
    const law::QuestionId id = reading.law.find_question(key.scalar);
    if (id.valid()) return id;
    std::vector<std::string_view> names;
    for (const law::Question& question : reading.law.questions) names.push_back(question.name);
    reading.error(code::unknown_name, key.span, fmt::format("there is no question {}", quoted(key.scalar)), suggest(reading, key.scalar, names));
    return {};
}

void no_such_side(Reading& reading, const law::Question& question, const Node& value)
{
    std::vector<std::string_view> names;
    for (const law::Reading& side : question.readings) names.push_back(side.name);
    const auto meant = meant_yes_or_no(value);
    const bool offered = !meant.empty() && std::find(names.begin(), names.end(), meant) != names.end();
    std::string help = offered ? fmt::format("did you mean `{}`?", meant) : suggest(reading, value.scalar, names);
    if (help.empty()) help = "its readings are " + enumerate(names, "and");
    reading.error(code::unknown_name, value.span, fmt::format("`{}` has no reading {}", question.name, describe(value)), std::move(help));
}

void read_assumption(Reading& reading, const Node& key, const Node& value)
{
    const law::QuestionId id = question_named(reading, key);
    if (!id.valid()) return;
    const law::Question& question = reading.law.questions[id];
    for (std::size_t i = 0; i < question.readings.size(); ++i) {
        if (value.kind != Node::Kind::scalar || question.readings[i].name != value.scalar) continue;
        reading.scenario.assumptions.push_back({id, static_cast<std::uint32_t>(i), value.span});
        return;
    }
    no_such_side(reading, question, value);
}

}  // namespace

void read_assumptions(Reading& reading, const Node& assume)
{
    if (assume.kind != Node::Kind::map) {
        reading.error(code::wrong_type, assume.span, fmt::format("`assume` takes a map of questions to readings, not {}", describe(assume)),
                      "write `assume: {QUESTION: READING}`");
        return;
    }
    for (std::size_t i = 0; i < assume.keys.size(); ++i) read_assumption(reading, assume.keys[i], assume.items[i]);
}

}  // namespace kyujo::scenario
