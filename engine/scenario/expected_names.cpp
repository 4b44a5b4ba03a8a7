// Facts and questions that an expectation names.
#include "scenario/expectations.hpp"

#include <fmt/format.h>

namespace kyujo::scenario {

std::vector<std::string> expected_facts(Reading& reading, const Node& value)
{
    std::vector<std::string> result;
    for (const Node* item : one_or_many(value)) {
        if (auto fact = resolve_fact(reading, *item)) result.push_back(std::move(*fact));
    }
    return result;
}

std::vector<law::QuestionId> expected_questions(Reading& reading, const Node& value)
{
    std::vector<law::QuestionId> result;
    for (const Node* item : one_or_many(value)) {
        if (item->kind != Node::Kind::scalar) {
            reading.error(code::wrong_shape, item->span, "the name of a question is wanted here, not " + describe(*item));
            continue;
        }
        const law::QuestionId id = reading.law.find_question(item->scalar);
        if (id.valid()) {
            result.push_back(id);
            continue;
        }
        std::vector<std::string_view> names;
        for (const law::Question& each : reading.law.questions) names.push_back(each.name);
        reading.error(code::unknown_expected, item->span, fmt::format("there is no question {}", quoted(item->scalar)),
                      suggest(reading, item->scalar, names));
    }
    return result;
}

}  // namespace kyujo::scenario
